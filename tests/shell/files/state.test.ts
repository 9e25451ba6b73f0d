import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, thisProcess } from '../../../src/shell/files/state/alive.ts';
import { dropKept, keep, keepLine, keptPath, readKept } from '../../../src/shell/files/state/kept.ts';
import { clearLeftovers, takeSession } from '../../../src/shell/files/state/owner.ts';
import { stateFolder } from '../../../src/shell/files/state/places.ts';
import { newFolder } from '../../e2e/home.ts';
import { fakeIo } from '../io.ts';

/** The number of a process that has ended. */
const gone = spawnSync('true').pid;

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
  let { io } = fakeIo();
  beforeEach(() => {
    folder = join(newFolder('state'), 'inner');
    ({ io } = fakeIo({ terminal: false, env: { STRETCH_HOME: folder } }));
  });
  afterEach(() => {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('is read back as it was, by its owner alone', () => {
    keep(io, 'last', { answers: { age: '65-plus' } });
    expect(readKept(io, 'last')).toEqual({ answers: { age: '65-plus' } });
    expect((statSync(keptPath(io, 'last')).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });
  it('is written whole: nothing is left beside it', () => {
    keep(io, 'session', { one: 1 });
    keep(io, 'session', { two: 2 });
    expect(readdirSync(folder)).toEqual(['session.json']);
    expect(readKept(io, 'session')).toEqual({ two: 2 });
  });
  it('is gone when it is dropped, and was never there before', () => {
    expect(readKept(io, 'nerve')).toBeUndefined();
    keep(io, 'nerve', {});
    dropKept(io, 'nerve');
    dropKept(io, 'nerve');
    expect(existsSync(keptPath(io, 'nerve'))).toBe(false);
  });
  it('a line is added to those that are there', () => {
    keepLine(io, 'diary', { seconds: 1 });
    keepLine(io, 'diary', { seconds: 2 });
    expect(readFileSync(keptPath(io, 'diary'), 'utf8')).toBe('{"seconds":1}\n{"seconds":2}\n');
  });
  it('a line that was cut off swallows nothing: the next one begins on its own', () => {
    keepLine(io, 'diary', { seconds: 1 });
    writeFileSync(keptPath(io, 'diary'), '{"seconds":1}\n{"seco');
    keepLine(io, 'diary', { seconds: 2 });
    keepLine(io, 'diary', { seconds: 3 });
    expect(readFileSync(keptPath(io, 'diary'), 'utf8')).toBe(
      '{"seconds":1}\n{"seco\n{"seconds":2}\n{"seconds":3}\n',
    );
  });
  it('what is broken is named, with the place in it and the way out', () => {
    keep(io, 'last', {});
    writeFileSync(keptPath(io, 'last'), '{"answers": oops}');
    expect(() => readKept(io, 'last')).toThrow(
      /last\.json:1:13: this is not JSON[\s\S]*Mend it, or delete it\./,
    );
  });
  it('what a program that was killed left beside it is cleared; what one writes now, and what is no file of ours, stays', () => {
    keep(io, 'last', {});
    const mine = `session.json.${process.pid}.tmp`;
    for (const name of [`session.json.${gone}.tmp`, `owner.json.${gone}.tmp`, mine, `notes.${gone}.tmp`])
      writeFileSync(join(folder, name), '');
    clearLeftovers(io);
    expect(readdirSync(folder).sort()).toEqual(['last.json', `notes.${gone}.tmp`, mine].sort());
  });
  it('clears nothing where there is nothing', () => {
    expect(() => clearLeftovers(io)).not.toThrow();
  });
  it('a link is not written through, nor is what is no file written to', () => {
    keep(io, 'last', {});
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    for (const name of ['diary', 'session'] as const) symlinkSync(elsewhere, keptPath(io, name));
    expect(keepLine(io, 'diary', {})).toBe(false);
    expect(keep(io, 'session', { one: 1 })).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
    expect(readKept(io, 'session')).toEqual({ one: 1 });
    dropKept(io, 'diary');
    mkdirSync(keptPath(io, 'diary'));
    expect(keepLine(io, 'diary', {})).toBe(false);
  });
  it('a name that was laid as a trap is not written through either', () => {
    keep(io, 'last', {});
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    symlinkSync(elsewhere, `${keptPath(io, 'session')}.${process.pid}.tmp`);
    expect(keep(io, 'session', {})).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
  });
  it('rights that others were given are taken away', () => {
    keepLine(io, 'diary', {});
    keep(io, 'last', {});
    for (const name of ['diary', 'last'] as const) chmodSync(keptPath(io, name), 0o666);
    keepLine(io, 'diary', {});
    keep(io, 'last', {});
    for (const name of ['diary', 'last'] as const)
      expect((statSync(keptPath(io, name)).mode & 0o777).toString(8)).toBe('600');
  });
  it.runIf(process.getuid?.() === 0)('what belongs to somebody else is not written over', () => {
    for (const name of ['diary', 'last'] as const) {
      keep(io, 'session', {});
      writeFileSync(keptPath(io, name), 'theirs');
      chownSync(keptPath(io, name), 12345, 12345);
    }
    expect([keep(io, 'last', {}), keepLine(io, 'diary', {})]).toEqual([false, false]);
    for (const name of ['diary', 'last'] as const)
      expect(readFileSync(keptPath(io, name), 'utf8')).toBe('theirs');
  });
  it('a folder that cannot be made blocks nothing', () => {
    keep(io, 'last', {});
    const below = fakeIo({ env: { STRETCH_HOME: join(keptPath(io, 'last'), 'below-a-file') } }).io;
    expect(() => keep(below, 'session', {})).not.toThrow();
    expect(() => keepLine(below, 'diary', {})).not.toThrow();
    expect(readKept(below, 'session')).toBeUndefined();
  });

  describe('the session belongs to one that is alive', () => {
    it('who comes second does not get it, until it is given up', () => {
      const giveUp = takeSession(io);
      expect(giveUp).toBeDefined();
      expect(takeSession(io)).toBeUndefined();
      giveUp?.();
      expect(takeSession(io)).toBeDefined();
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
      keep(io, 'last', {});
      writeFileSync(keptPath(io, 'owner'), text);
      expect(takeSession(io)).toBeDefined();
      expect(readKept(io, 'owner')).toMatchObject({ pid: process.pid });
      expect(readdirSync(folder).sort()).toEqual(['last.json', 'owner.json']);
    });
    it('where nothing can be written there is nothing to share', () => {
      keep(io, 'last', {});
      const below = fakeIo({ env: { STRETCH_HOME: join(keptPath(io, 'last'), 'below-a-file') } }).io;
      expect(takeSession(below)).toBeDefined();
    });
    it('a process knows itself, and one that is gone', () => {
      expect([isAlive(thisProcess()), isAlive({ pid: gone })]).toEqual([true, false]);
    });
  });
});
