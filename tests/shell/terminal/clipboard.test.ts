import { describe, expect, it } from 'vitest';
import { type Copied, copyText } from '../../../src/shell/terminal/clipboard.ts';
import type { Env, Load } from '../../../src/shell/terminal/io.ts';
import { fakeIo } from '../io.ts';

const text = '# Für die Waden\n\n1. Wall\n';
const base64 = Buffer.from(text).toString('base64');
const osc = `\u001b]52;c;${base64}\u0007`;
const ssh = { SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22', TERM: 'xterm-256color' };

type Tried = { copied: Copied; written: string; clipboard: string[] };

/** Copies in this environment; `has`: whether the computer has a clipboard. */
async function copying(
  env: Env,
  { has = false, terminal = true, given = text }: { has?: boolean; terminal?: boolean; given?: string } = {},
): Promise<Tried> {
  const fake = fakeIo({ env, terminal });
  const clipboard: string[] = [];
  const write = async (all: string): Promise<void> => {
    if (!has) throw new Error('none');
    clipboard.push(all);
  };
  const load = (async () => ({ default: { write } })) as unknown as Load;
  const copied = await copyText(given, { ...fake.io, load });
  return { copied, written: fake.written.join(''), clipboard };
}

describe('a copy goes where the person can paste it', () => {
  it.each<[string, Env, { has?: boolean; terminal?: boolean }, Copied, string, number]>([
    ['the clipboard of this computer', { TERM: 'xterm-kitty' }, { has: true }, 'clipboard', '', 1],
    ['no clipboard, a terminal that takes copies', { TERM: 'alacritty' }, {}, 'terminal', osc, 0],
    ['no clipboard, Windows Terminal', { TERM: 'xterm', WT_SESSION: 'a' }, {}, 'terminal', osc, 0],
    ['no clipboard, a terminal that does not say', { TERM: 'xterm-256color' }, {}, 'perhaps', osc, 0],
    ['no clipboard, Terminal.app', { TERM: 'xterm', TERM_PROGRAM: 'Apple_Terminal' }, {}, 'nowhere', '', 0],
    ['no clipboard, a Linux console', { TERM: 'linux' }, {}, 'nowhere', '', 0],
    ['no clipboard, a dumb terminal', { TERM: 'dumb' }, {}, 'nowhere', '', 0],
    ['no clipboard, nobody looks', { TERM: 'alacritty' }, { terminal: false }, 'nowhere', '', 0],
    ['over SSH, though the other end has a clipboard', ssh, { has: true }, 'perhaps', osc, 0],
    ['over SSH with a display of one’s own', { ...ssh, DISPLAY: ':10' }, { has: true }, 'clipboard', '', 1],
    ['over SSH, piped', ssh, { has: true, terminal: false }, 'clipboard', '', 1],
  ])('%s', async (_, env, how, copied, written, times) => {
    const got = await copying(env, how);
    expect([got.copied, got.written, got.clipboard]).toEqual([copied, written, Array(times).fill(text)]);
  });
  it('in tmux without its program: wrapped so that tmux passes it on', async () => {
    const got = await copying({ ...ssh, TERM: 'tmux-256color', TMUX: '/tmp/x,1,0', PATH: '/nowhere' });
    expect([got.copied, got.written]).toEqual([
      'perhaps',
      `\u001bPtmux;\u001b\u001b]52;c;${base64}\u0007\u001b\\`,
    ]);
  });
  it('in screen: in parts it takes, which are the whole again', async () => {
    const given = text.repeat(100);
    const { written } = await copying({ TERM: 'screen', STY: '1.x' }, { given });
    const parts = written.split('\u001b\\').slice(0, -1);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect([part.length <= 766, part.startsWith('\u001bP')]).toEqual([true, true]);
    const whole = parts.map((part) => part.slice(2)).join('');
    expect(whole).toBe(`\u001b]52;c;${Buffer.from(given).toString('base64')}\u0007`);
  });
  it.each([
    [74_994, 'terminal'],
    [74_995, 'nowhere'],
  ])('%i bytes: %s', async (length, copied) => {
    const got = await copying({ TERM: 'foot' }, { given: 'a'.repeat(length) });
    expect([got.copied, got.written !== '']).toEqual([copied, copied !== 'nowhere']);
  });
});
