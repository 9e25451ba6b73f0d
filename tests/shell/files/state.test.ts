import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlive, thisProcess } from '../../../src/shell/files/state/alive.ts';
import { stateFolder } from '../../../src/shell/files/state/folder.ts';
import { dropKept, keep, keepLine, keptPath, readKept } from '../../../src/shell/files/state/kept.ts';
import { clearLeftovers } from '../../../src/shell/files/state/leftovers.ts';
import { takeSession } from '../../../src/shell/files/state/owner.ts';

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

describe('where it is kept', () => {
  it.each<[string, Record<string, string>, string]>([
    ['linux', {}, '/home/me/.local/state/stretch'],
    ['linux', { XDG_STATE_HOME: '/state' }, '/state/stretch'],
    ['linux', { XDG_STATE_HOME: 'not/absolute' }, '/home/me/.local/state/stretch'],
    ['darwin', { XDG_STATE_HOME: '/state' }, '/home/me/Library/Application Support/stretch'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/stretch'],
    ['win32', {}, '/home/me/AppData/Local/stretch'],
    ['linux', { STRETCH_HOME: '/mine', XDG_STATE_HOME: '/state' }, '/mine'],
  ])('on %s with %j: %s', (platform, env, folder) => {
    expect(stateFolder(env, platform, '/home/me')).toBe(folder);
  });
  it.each<[string, Record<string, string>, string, string | undefined]>([
    ['linux', {}, '', undefined],
    ['linux', {}, 'not/absolute', undefined],
    ['linux', { STRETCH_HOME: 'here' }, '', 'here'],
    ['linux', { XDG_STATE_HOME: '/state' }, '', '/state/stretch'],
    ['darwin', {}, '', undefined],
    ['win32', {}, '', undefined],
  ])('on %s with %j and the home %j: never in whatever folder one is in', (platform, env, home, folder) => {
    expect(stateFolder(env, platform, home)).toBe(folder);
  });
});

describe.skipIf(process.platform === 'win32')('what is kept', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'stretch-state-')), 'inner');
    vi.stubEnv('STRETCH_HOME', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('is read back as it was, by its owner alone', () => {
    keep('last', { answers: { age: '65-plus' } });
    expect(readKept('last')).toEqual({ answers: { age: '65-plus' } });
    expect((statSync(keptPath('last')).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });
  it('is written whole: nothing is left beside it', () => {
    keep('session', { one: 1 });
    keep('session', { two: 2 });
    expect(readdirSync(folder)).toEqual(['session.json']);
    expect(readKept('session')).toEqual({ two: 2 });
  });
  it('is gone when it is dropped, and was never there before', () => {
    expect(readKept('nerve')).toBeUndefined();
    keep('nerve', {});
    dropKept('nerve');
    dropKept('nerve');
    expect(existsSync(keptPath('nerve'))).toBe(false);
  });
  it('a line is added to those that are there', () => {
    keepLine('diary', { seconds: 1 });
    keepLine('diary', { seconds: 2 });
    expect(readFileSync(keptPath('diary'), 'utf8')).toBe('{"seconds":1}\n{"seconds":2}\n');
  });
  it('a line that was cut off swallows nothing: the next one begins on its own', () => {
    keepLine('diary', { seconds: 1 });
    writeFileSync(keptPath('diary'), '{"seconds":1}\n{"seco');
    keepLine('diary', { seconds: 2 });
    keepLine('diary', { seconds: 3 });
    expect(readFileSync(keptPath('diary'), 'utf8')).toBe(
      '{"seconds":1}\n{"seco\n{"seconds":2}\n{"seconds":3}\n',
    );
  });
  it('what is broken is named, with the place in it and the way out', () => {
    keep('last', {});
    writeFileSync(keptPath('last'), '{"answers": oops}');
    expect(() => readKept('last')).toThrow(/last\.json:1:13: this is not JSON[\s\S]*Mend it, or delete it\./);
  });
  it('what a program that was killed left beside it is cleared; what one writes now, and what is no file of ours, stays', () => {
    keep('last', {});
    const mine = `session.json.${process.pid}.tmp`;
    for (const name of [`session.json.${gone}.tmp`, `owner.json.${gone}.tmp`, mine, `notes.${gone}.tmp`])
      writeFileSync(join(folder, name), '');
    clearLeftovers();
    expect(readdirSync(folder).sort()).toEqual(['last.json', `notes.${gone}.tmp`, mine].sort());
  });
  it('clears nothing where there is nothing', () => {
    expect(() => clearLeftovers()).not.toThrow();
  });
  it('a link is not written through, nor is what is no file written to', () => {
    keep('last', {});
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    for (const name of ['diary', 'session'] as const) symlinkSync(elsewhere, keptPath(name));
    expect(keepLine('diary', {})).toBe(false);
    expect(keep('session', { one: 1 })).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
    expect(readKept('session')).toEqual({ one: 1 });
    dropKept('diary');
    mkdirSync(keptPath('diary'));
    expect(keepLine('diary', {})).toBe(false);
  });
  it('a name that was laid as a trap is not written through either', () => {
    keep('last', {});
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    symlinkSync(elsewhere, `${keptPath('session')}.${process.pid}.tmp`);
    expect(keep('session', {})).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
  });
  it('rights that others were given are taken away', () => {
    keepLine('diary', {});
    keep('last', {});
    for (const name of ['diary', 'last'] as const) chmodSync(keptPath(name), 0o666);
    keepLine('diary', {});
    keep('last', {});
    for (const name of ['diary', 'last'] as const)
      expect((statSync(keptPath(name)).mode & 0o777).toString(8)).toBe('600');
  });
  it.runIf(process.getuid?.() === 0)('what belongs to somebody else is not written over', () => {
    for (const name of ['diary', 'last'] as const) {
      keep('session', {});
      writeFileSync(keptPath(name), 'theirs');
      chownSync(keptPath(name), 12345, 12345);
    }
    expect([keep('last', {}), keepLine('diary', {})]).toEqual([false, false]);
    for (const name of ['diary', 'last'] as const)
      expect(readFileSync(keptPath(name), 'utf8')).toBe('theirs');
  });
  it('a folder that cannot be made blocks nothing', () => {
    keep('last', {});
    vi.stubEnv('STRETCH_HOME', join(keptPath('last'), 'below-a-file'));
    expect(() => keep('session', {})).not.toThrow();
    expect(() => keepLine('diary', {})).not.toThrow();
    expect(readKept('session')).toBeUndefined();
  });

  describe('the session belongs to one that is alive', () => {
    it('who comes second does not get it, until it is given up', () => {
      const giveUp = takeSession();
      expect(giveUp).toBeDefined();
      expect(takeSession()).toBeUndefined();
      giveUp?.();
      expect(takeSession()).toBeDefined();
    });
    it.each<[string, string]>([
      ['one that has ended', JSON.stringify({ pid: gone })],
      ['another that has its number since', JSON.stringify({ ...thisProcess(), began: 'some other day' })],
      ['a write that was cut off', '{"pid":'],
      ['nothing', ''],
      ['no number', JSON.stringify({ pid: -1 })],
      ['a number alone', JSON.stringify({ pid: process.pid })],
      ['two numbers', `{"pid":${gone},"pid":${process.pid},"began":"${thisProcess().began}"}`],
    ])('what was left by %s is taken over', (_, text) => {
      if (process.platform !== 'linux') return;
      keep('last', {});
      writeFileSync(keptPath('owner'), text);
      expect(takeSession()).toBeDefined();
      expect(readKept('owner')).toMatchObject({ pid: process.pid });
      expect(readdirSync(folder).sort()).toEqual(['last.json', 'owner.json']);
    });
    it('where nothing can be written there is nothing to share', () => {
      keep('last', {});
      vi.stubEnv('STRETCH_HOME', join(keptPath('last'), 'below-a-file'));
      expect(takeSession()).toBeDefined();
    });
    it('a process knows itself, and one that is gone', () => {
      expect([isAlive(thisProcess()), isAlive({ pid: gone })]).toEqual([true, false]);
    });
  });
});
