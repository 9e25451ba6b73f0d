import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { versionInFull } from '../../../src/shell/app/version.ts';
import { stretch } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'stretch-version-'));
afterAll(() => rmSync(folder, { recursive: true }));

const running = { version: '1', node: 'v20.18.0', arch: 'x64' };

describe('stretch --version --verbose', () => {
  it.each([
    ['--version', '--verbose'],
    ['--verbose', '-V'],
  ])('%s %s says what runs here and where things are', async (...words) => {
    const { code, out, err } = await stretch(words, { home: folder });
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 3)).toEqual([
      `stretch ${version}`,
      `Node ${process.version} on ${process.platform} ${process.arch}`,
      `what is kept: ${folder}`,
    ]);
    expect(out).toMatch(/\nsettings: .*\nown stretches: .*\n$/);
  });
  it('own folders are each on a line, and one that is not there yet says so', () => {
    const env = {
      STRETCH_LIBRARY: [folder, join(folder, 'a\u001b[2J')].join(delimiter),
      XDG_CONFIG_HOME: folder,
    };
    const lines = versionInFull(running, { env, platform: 'linux', home: () => folder }).split('\n');
    expect(lines.slice(-4)).toEqual([
      `own stretches: ${join(folder, 'stretch', 'stretches')} (not there yet)`,
      `own stretches: ${folder}`,
      `own stretches: ${join(folder, 'a[2J')} (not there yet)`,
      '',
    ]);
  });
  it.each<[string, Record<string, string>, string]>([
    ['in the place of the system', { XDG_CONFIG_HOME: folder }, join(folder, 'stretch', 'config.json')],
    ['that STRETCH_CONFIG names', { STRETCH_CONFIG: join(folder, 'c.json') }, join(folder, 'c.json')],
  ])('the config file %s is named, and whether it is there', (_name, env, file) => {
    const said = () => versionInFull(running, { env, platform: 'linux', home: () => folder });
    expect(said()).toContain(`\nsettings: ${file} (not there yet)\n`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '{}');
    expect(said()).toContain(`\nsettings: ${file}\n`);
    rmSync(file);
  });
  it('says where nobody names a folder', () => {
    const said = versionInFull(running, { env: {}, platform: 'linux', home: () => '' });
    expect(said).toContain('settings: nowhere: the system names no place\n');
  });
  it('nothing of the environment is said but the folders', () => {
    const env = { SECRET_TOKEN: 'hush', HOME: '/root', STRETCH_HOME: folder };
    expect(versionInFull(running, { env, platform: 'linux', home: () => '' })).not.toContain('hush');
  });
});
