import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hold } from '../../core/lint/around.ts';
import { newFolder } from '../../e2e/home.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | object>>): string {
  const folder = newFolder('own');
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** Lengthens more for less load than any hold there is. */
const mine = {
  ...hold,
  name: 'The hold of my therapist',
  roles: ['hamstring-hold'],
  equipment: [],
  steps: ['Lie on your back.', 'Hold the thigh, and let the knee unfold a little.'],
  statedLoad: 2,
  pose: { leg: { hipFlexion: 85, kneeFlexion: 40, ankleDorsiflexion: -20 } },
  notFor: [...hold.notFor, { when: 'hip-replacement', because: 'it bends a replaced hip too far' }],
  sources: ['own'],
};
const answers = { 'me.json': plain };
const routine = (...words: string[]) =>
  stretch(['routine', '--answers', join(folderOf(answers), 'me.json'), '--no-figures', ...words]);

describe('stretches of one’s own', () => {
  it('are planned, and marked', async () => {
    const { code, out, err } = await routine('--library', folderOf({ 'my-hold.json': mine }));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('The hold of my therapist (your own)');
  });
  it.each(['list', 'show my-hold'])('%s has them', async (words) => {
    const folder = folderOf({ 'my-hold.json': mine });
    const { out } = await stretch([...words.split(' '), '--library', folder]);
    expect(out).toContain('The hold of my therapist (your own)');
  });
  it('come from a file, from several folders, from STRETCH_LIBRARY and from the place of the system', async () => {
    const [file, one, two] = [
      folderOf({ 'a.json': { ...mine, name: 'One' } }),
      folderOf({ 'b.json': { ...mine, name: 'Two' } }),
      folderOf({ 'c.json': { ...mine, name: 'Three' } }),
    ];
    const system = folderOf({ 'stretch/stretches/d.json': { ...mine, name: 'Four' } });
    const { out } = await stretch(['list', '--library', join(file, 'a.json'), `--library=${one}`], {
      env: { STRETCH_LIBRARY: two, XDG_CONFIG_HOME: system, APPDATA: system },
    });
    for (const name of ['One', 'Two', 'Three', ...(process.platform === 'darwin' ? [] : ['Four'])]) {
      expect(out).toContain(`${name} (your own)`);
    }
  });
  it('with a shipped id they stand for the shipped one, and it is said', async () => {
    const folder = folderOf({ 'hamstring-supine-strap.json': { ...mine, name: 'Mine' } });
    const { out, err } = await stretch(['show', 'hamstring-supine-strap', '--library', folder]);
    expect(out).toContain('Mine (your own)');
    expect(err).toContain('hamstring-supine-strap: your own stands for the shipped one');
  });
  it('one that is bad is named and left out, and hides no other', async () => {
    const folder = folderOf({
      'bad.json': { ...mine, kind: 'statik' },
      'good.json': mine,
      'worse.json': '{',
    });
    const { code, out, err } = await stretch(['list', '--library', folder]);
    expect(code).toBe(0);
    expect(out).toContain('good');
    expect(err).toMatch(/bad\.json:1:\d+: left out: "statik" is not a choice\. Did you mean static\?/);
    expect(err).toMatch(/worse\.json:1:2: left out: this is not JSON/);
  });
  it('a draft is shown, never planned, until it was reviewed', async () => {
    const draft = { ...mine, draft: { open: [], guessed: [] }, reviewed: false };
    const folder = folderOf({ 'my-hold.json': draft });
    const { out, err } = await routine('--library', folder);
    expect(out).not.toContain('(your own)');
    expect(err).toContain('1 draft is not planned until it says "reviewed": true.');
    writeFileSync(join(folder, 'my-hold.json'), JSON.stringify({ ...draft, reviewed: true }));
    expect((await routine('--library', folder)).out).toContain('(your own)');
  });
  it('a folder that is not there is named', async () => {
    const { code, err } = await stretch(['list', '--library', '/no/such/place']);
    expect([code, err]).toEqual([3, '/no/such/place: there is no such folder or file.\n']);
  });
  it('what follows -- is for another program', async () => {
    const { code } = await stretch(['while', '--', 'true', '--library', '/no/such/place']);
    expect(code).toBe(0);
  });
});

describe('stretch lint', () => {
  it.each<[string, Record<string, string | object>, number, RegExp]>([
    ['nothing wrong', { 'a.json': mine }, 0, /^1 file, nothing wrong\n$/],
    [
      'a warning alone',
      { 'a.json': { ...mine, name: 'Up!' } },
      0,
      /a\.json:1:\d+: warning: "!": it shouts.*\n1 warning in 1 file\n$/s,
    ],
    [
      'an error',
      { 'a.json': { ...mine, steps: ['Lie down.', 'Bounce.'] } },
      3,
      /a\.json:1:\d+: error: "Bounce": it bounces/,
    ],
    ['a file in a folder in it', { 'b/a.json': '{' }, 3, /b.a\.json:1:2: error: this is not JSON: expected/],
    ['another encoding', { 'a.json': '{\0}\0' }, 3, /a\.json:1:1: error: this is UTF-16 text/],
    ['a name that is no id', { 'My Hold.json': mine }, 3, /error: the name of a stretch file is its id/],
    [
      'too long a file',
      { 'a.json': ' '.repeat(1_000_001) },
      3,
      /a\.json:1:1: error: this is too long \(over 1 MB\)/,
    ],
  ])('%s', async (_name, files, code, said) => {
    const ran = await stretch(['lint', folderOf(files)]);
    expect(ran.out).toMatch(said);
    expect(ran.code).toBe(code);
  });
  it('JSON and SARIF are whole', async () => {
    const folder = folderOf({ 'a.json': { ...mine, kind: 'x' } });
    const json = await stretch(['lint', folder, '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({
      files: 1,
      findings: [{ rule: 'shape', line: 1, path: ['kind'] }],
    });
    const sarif = await stretch(['lint', folder, '--format', 'sarif']);
    expect(JSON.parse(sarif.out).runs[0].results).toHaveLength(1);
    expect([json.code, sarif.code]).toEqual([3, 3]);
  });
  it('--fix puts the order and the form right, and leaves what is no JSON alone', async () => {
    const backwards = Object.fromEntries(Object.entries(mine).reverse());
    const folder = folderOf({ 'a.json': backwards, 'b.json': '{ "name": ' });
    const { code, out, err } = await stretch(['lint', folder, '--fix']);
    expect(err).toMatch(/a\.json: in order now\.\n1 file put right\.\n$/);
    expect([code, out]).toEqual([3, expect.stringContaining('b.json:1:')]);
    const text = readFileSync(join(folder, 'a.json'), 'utf8');
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(mine));
    expect(text.split('\n').length).toBeGreaterThan(20);
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('{ "name": ');
    expect((await stretch(['lint', join(folder, 'a.json'), '--fix'])).err).toBe('');
  });
  it.runIf(process.platform !== 'win32')('a link that leads in a ring is not followed', async () => {
    const folder = folderOf({ 'a.json': mine });
    symlinkSync(folder, join(folder, 'again'));
    symlinkSync(join(folder, 'self.json'), join(folder, 'self.json'));
    expect((await stretch(['lint', folder])).out).toBe('1 file, nothing wrong\n');
  });
  it('an empty folder, and one that is not there, are named', async () => {
    expect((await stretch(['lint', folderOf({})])).err).toMatch(/there is no \.json file in it\.\n$/);
    expect((await stretch(['lint', '/no/such'])).code).toBe(3);
  });
});

describe('stretch import', () => {
  const exercise = {
    ...{ name: 'Towel Lift', category: 'stretching', primaryMuscles: ['hamstrings'], equipment: null },
    instructions: ['Lie on your back with a towel round one foot.', 'Straighten the leg. Hold.'],
  };
  it('makes drafts that lint, names the rest by reason, and writes over nothing', async () => {
    const [from, to] = [
      folderOf({ 'all.json': [exercise, { ...exercise, category: 'cardio' }] }),
      folderOf({}),
    ];
    const words = ['import', join(from, 'all.json'), '-o', to];
    const { code, out } = await stretch(words);
    expect(code).toBe(0);
    expect(out).toContain('towel-lift: Towel Lift. Nobody has stated yet: hipFlexion\n');
    expect(out).toContain('refused, it is no stretch but "cardio": Towel Lift\n');
    expect(out).toContain(`1 draft in ${to}, 1 refused.\n`);
    expect((await stretch(['lint', to])).out).toMatch(
      /^\S+towel-lift\.json:\d+:\d+: warning: this is a draft.*\n1 warning in 1 file\n$/s,
    );
    await stretch(words);
    expect(readdirSync(to)).toEqual(['towel-lift-2.json', 'towel-lift.json']);
  });
  it('says which sentences no step can be made of', async () => {
    const long = `Then ${'slowly '.repeat(50)}.`;
    const from = folderOf({ 'all.json': [{ ...exercise, instructions: [...exercise.instructions, long] }] });
    const { code, out } = await stretch(['import', join(from, 'all.json'), '-o', folderOf({})]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^towel-lift: left out, for it is too long for a step: "Then slowly .* \.\.\."$/m,
      ),
    ]);
  });
  it('a file with none in it is a bad file', async () => {
    const from = folderOf({ 'all.json': [] });
    expect((await stretch(['import', join(from, 'all.json'), '-o', from])).code).toBe(3);
  });
});
