import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyText } from '../../src/shell/terminal/clipboard.ts';
import { findProgram } from '../../src/shell/terminal/find-program.ts';
import { fakeIo } from '../shell/io.ts';
import { openTerminal } from './terminal.ts';

const text = '# Für die Waden\n\n1. Wall\n';
const base64 = Buffer.from(text).toString('base64');
const ssh = { SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22' };

const tmux = findProgram([{ command: 'tmux' }], process.env);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stretch-tmux-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(tmux === undefined)('a real tmux', () => {
  it('keeps the copy, and passes it on to the terminal around it', async () => {
    const socket = join(folder, 'socket');
    const command = tmux?.command ?? '';
    const ask = (...args: string[]): string =>
      execFileSync(command, ['-S', socket, ...args], { encoding: 'utf8' }).trim();
    const outer = openTerminal(command, ['-f', '/dev/null', '-S', socket, 'new-session', 'cat'], {
      env: { TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/sh' },
    });
    try {
      // It is attached; the name of what runs in it comes later, on a busy machine much later.
      await outer.waitFor('[0] 0:');
      const TMUX = `${socket},${ask('display-message', '-p', '#{pid}')},0`;
      const fake = fakeIo({ env: { ...ssh, TERM: 'tmux-256color', TMUX, PATH: process.env.PATH } });
      expect([await copyText(text, fake.io), fake.written]).toEqual(['perhaps', []]);
      expect(ask('show-buffer')).toBe(text.trim());
      await outer.waitFor(() => outer.raw().includes(base64));
    } finally {
      ask('kill-server');
      await outer.exit;
    }
  });
});
