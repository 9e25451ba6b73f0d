import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { findSpeaker, makeVoice } from '../../../src/shell/terminal/voice.ts';
import { fakeIo } from '../io.ts';

const { io } = fakeIo({ env: process.env });

const folder = mkdtempSync(join(tmpdir(), 'stretch-voice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: ['/one', '/two'].join(delimiter) };
const onThe =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('the program that speaks', () => {
  it.each([
    ['darwin', ['/two/say'], '/two/say'],
    ['linux', ['/two/spd-say', '/one/espeak-ng'], '/two/spd-say'],
    ['linux', ['/one/espeak-ng'], '/one/espeak-ng'],
    ['freebsd', ['/one/espeak'], '/one/espeak'],
    ['win32', ['/one/powershell.exe'], '/one/powershell.exe'],
    ['linux', ['/elsewhere/espeak-ng'], undefined],
    ['linux', [], undefined],
  ])('on %s with %j: %s', (platform, there, found) => {
    expect(findSpeaker(platform, env, onThe(...there))?.command).toBe(found);
  });
  it('is found nowhere without a PATH', () => {
    expect(findSpeaker('linux', {}, () => true)).toBeUndefined();
  });
});

/** A program that writes what it hears to a file. */
function listener(name: string): { command: string; heard: () => string } {
  const file = join(folder, `${name}.txt`);
  const command = join(folder, name);
  writeFileSync(command, `#!/bin/sh\ncat >> '${file}'\n`);
  chmodSync(command, 0o755);
  return { command, heard: () => (existsSync(file) ? readFileSync(file, 'utf8') : '') };
}

describe.skipIf(process.platform === 'win32')('a voice', () => {
  it('says words as they are: none is an option or a command', async () => {
    const { command, heard } = listener('speaker');
    const voice = await makeVoice({ command, args: [] }, io);
    voice.say('--version; $(touch x) `y`');
    await vi.waitFor(() => expect(heard()).toBe('--version; $(touch x) `y`\n'));
  });
  it('is silent when it is stopped: a service behind the program is told so', async () => {
    const { command, heard } = listener('service');
    writeFileSync(
      command,
      `#!/bin/sh\n[ "$1" = --cancel ] && echo silence >> '${join(folder, 'service.txt')}' || exec sleep 20\n`,
    );
    const voice = await makeVoice({ command, args: ['--wait'], silence: ['--cancel'] }, io);
    voice.say('hello');
    voice.say('and more');
    expect(heard()).toBe('');
    voice.stop();
    await vi.waitFor(() => expect(heard()).toBe('silence\n'));
    voice.stop();
    await new Promise((done) => setTimeout(done, 200));
    expect(heard()).toBe('silence\n');
  });
  it('that is not there any more is silent, and breaks nothing', async () => {
    const voice = await makeVoice({ command: join(folder, 'gone'), args: [] }, io);
    voice.say('hello');
    voice.stop();
    await new Promise((done) => setTimeout(done, 100));
  });
});

const real = findSpeaker('linux', { PATH: process.env.PATH });

describe.skipIf(!real?.command.endsWith('espeak-ng'))('espeak-ng, where it is installed', () => {
  it('speaks a sentence to its end', async () => {
    const { spawnSync } = await import('node:child_process');
    const file = join(folder, 'said.wav');
    const { status } = spawnSync(real?.command ?? '', [...(real?.args ?? []), '-w', file], {
      input: 'switch sides\n',
    });
    expect(status).toBe(0);
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('RIFF');
    expect(readFileSync(file).length).toBeGreaterThan(10_000);
  });
});
