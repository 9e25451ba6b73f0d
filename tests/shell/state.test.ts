import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stateFolder } from '../../src/shell/state/folder.ts';
import { dropKept, keep, keepLine, keptPath, readKept } from '../../src/shell/state/kept.ts';

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
  it('what is broken is named, with the place in it', () => {
    keep('last', {});
    writeFileSync(keptPath('last'), '{"answers": oops}');
    expect(() => readKept('last')).toThrow(/last\.json:1:13: this is not JSON/);
  });
  it('a folder that cannot be made blocks nothing', () => {
    keep('last', {});
    vi.stubEnv('STRETCH_HOME', join(keptPath('last'), 'below-a-file'));
    expect(() => keep('session', {})).not.toThrow();
    expect(() => keepLine('diary', {})).not.toThrow();
    expect(readKept('session')).toBeUndefined();
  });
});
