import {
  chmodSync,
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
import { afterAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import type { Answers } from '../../../src/core/types.ts';
import { flagName, valuesOf } from '../../../src/shell/app/flags.ts';
import { newFolder, newHome } from '../../e2e/home.ts';
import { flagsFor } from '../../e2e/program.ts';
import { alwaysRequired, library, plain } from '../../library.ts';
import { type Ran, stretch } from '../run.ts';

const { questions } = library.files.questionnaire;
const folder = newFolder('routine');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A file of its own with this text. */
function fileOf(text: string, name = `answers-${++count}.json`): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const answersFile = (answers: unknown): string => fileOf(JSON.stringify(answers));
/** An empty folder of its own. */
function folderOf(): string {
  const path = join(folder, `folder-${++count}`);
  mkdirSync(path);
  return path;
}

const good = answersFile(plain);
const tingling: Answers = {
  ...plain,
  feltAt: ['sole'],
  feelsLike: ['tingling'],
  side: 'right',
  toesTest: 'eases',
};
/** `stretch routine` that never asks. */
const routine = (...args: string[]): Promise<Ran> => stretch(['routine', '--no-input', ...args]);
const from = (answers: unknown, ...args: string[]): Promise<Ran> =>
  routine('--answers', answersFile(answers), ...args);

const control = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const esc = '\u001b';
/** Escape codes of colours and modes. */
const codes = new RegExp(`${esc}\\[[\\d;?]*[a-zA-Z]`, 'g');

/** Ends with this code, with nothing on standard output that is not the result, and no control characters. */
function expectRun({ code, out, err }: Ran, expected: number): void {
  expect({ code, out, err }).toMatchObject({ code: expected });
  expect(out + err).not.toMatch(control);
  if (expected === 2 || expected === 3) expect(out).toBe('');
  else expect(err).toBe('');
}

describe.concurrent('answers', () => {
  it('come from a file', async () => {
    const got = await routine('--answers', good);
    expectRun(got, 0);
    expect(got.out).toContain('10 min');
  });
  it('come from standard input with -', async () => {
    const options = { input: JSON.stringify(plain) };
    const got = await stretch(['routine', '--answers', '-'], options);
    expectRun(got, 0);
    expect(got.out).toBe((await routine('--answers', good)).out);
  });
  it('come from flags alone', async () => {
    const got = await stretch(['routine', ...flagsFor(plain)]);
    expectRun(got, 0);
    expect(got.out).toBe((await routine('--answers', good)).out);
  });
  it('may start with a byte order mark', async () => {
    expectRun(await routine('--answers', fileOf(`\uFEFF${JSON.stringify(plain)}`)), 0);
  });
  it('by flag win over those of the file', async () => {
    const got = await routine('--answers', good, '--minutes', '5', '--format', 'json');
    expect(JSON.parse(got.out)).toMatchObject({ routine: { minutes: 5 } });
  });
  it('to a list flag given twice are one longer list', async () => {
    const twice = await routine('--answers', good, '--equipment', 'wall', '--equipment', 'chair');
    const once = await routine('--answers', good, '--equipment', 'chair,wall');
    expectRun(twice, 0);
    expect(twice.out).toBe(once.out);
  });
  it('to a question that would not be asked are accepted', async () => {
    expectRun(await from({ ...plain, weeksPregnant: 20, bend: 'cleared' }), 0);
  });
  it('are the same in any order and with doubles', async () => {
    const reversed = Object.fromEntries(Object.entries(plain).reverse());
    const got = await from({ ...reversed, equipment: ['strap', 'wall', 'step', 'wall', 'chair'] });
    expect(got.out).toBe((await routine('--answers', good)).out);
  });
});

describe.concurrent('the page', () => {
  it.each(['text', 'markdown', 'json'])(
    'as %s is the same to the byte for the same answers',
    async (format) => {
      const [first, second] = await Promise.all([from(tingling, '-f', format), from(tingling, '-f', format)]);
      expectRun(first, 0);
      expect(first.out).toBe(second.out);
      expect(first.out).toMatch(/\n$/);
    },
  );
  it.each<[string, Answers, string]>([
    ['a routine', plain, 'routine'],
    ['a limited routine', { ...plain, seeSomeone: ['heavy-legs-walking'] }, 'limited'],
    ['a stop', { ...plain, seeSomeone: ['foot-drop'] }, 'stop'],
    ['an emergency', { emergency: ['saddle'] }, 'stop'],
  ])('as JSON has the keys of the contract for %s', async (_name, answers, outcome) => {
    const page: unknown = JSON.parse((await from(answers, '--format', 'json')).out);
    const keys = ['advice', 'answers', 'assessment', 'disclaimer', 'findings', 'formatVersion'];
    const more = ['outcome', 'routine', 'safetyNet', 'triage', ...(outcome === 'stop' ? ['stop'] : [])];
    const stopLast = [...keys, ...more].sort();
    expect(Object.keys(page as object).sort()).toEqual(stopLast);
    expect(page).toMatchObject({ formatVersion: 1, outcome });
    expect((page as { routine: unknown }).routine === null).toBe(outcome === 'stop');
  });
  it('as Markdown has check boxes, and front matter only when asked', async () => {
    const [without, withIt] = await Promise.all([
      from(plain, '-f', 'markdown'),
      from(plain, '-f', 'markdown', '--front-matter'),
    ]);
    expect(without.out).toMatch(/^- \[ \] /m);
    expect(without.out).not.toMatch(/^---\n/);
    expect(withIt.out).toMatch(/^---\n[\s\S]+?\n---\n/);
  });
  it.each([40, 120])('has no line longer than a window of %i columns', async (columns) => {
    const args = ['routine', '--no-input', '--answers', answersFile(tingling)];
    const { code, out } = await stretch(args, { terminal: true, columns });
    expect(code).toBe(0);
    const lines = out.replace(codes, '').split('\n');
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(Math.min(columns, 80) - 12);
  });
});

describe.concurrent('a warning sign', () => {
  const stops: [string, Answers][] = [
    ['an emergency, nothing else answered', { emergency: ['saddle'] }],
    ['not being sure of an emergency', { emergency: ['unsure'] }],
    ['an urgent sign', { ...plain, seeSomeone: ['foot-drop'] }],
    ['a sign for a clinician', { ...plain, seeSomeone: ['recent-surgery'] }],
    ['being under 16', { ...plain, age: 'under-16' }],
  ];
  const names = [...library.stretches.values()].map((each) => each.name);
  it.each(stops)('stops with 4 and its words on standard output: %s', async (_name, answers) => {
    const got = await from(answers);
    expectRun(got, 4);
    expect(got.out).toMatch(/No routine was made|not medical advice/);
    expect(names.filter((name) => got.out.includes(name))).toEqual([]);
    expect(got.out).not.toMatch(/rounds? of|\bsides?\b.*seconds|neural load/);
  });
  it('by flag counts although much is missing', async () => {
    expectRun(await routine('--see-someone', 'foot-drop'), 4);
  });
});

describe.concurrent('missing answers', () => {
  it('are named with flag, id and choices, exit 2', async () => {
    const got = await stretch(['routine']);
    expectRun(got, 2);
    for (const id of alwaysRequired) {
      const question = questions.find((each) => each.id === id);
      expect(question && got.err).toContain(`${flagName(id)}  (${id})  ${question && valuesOf(question)}`);
    }
    expect(got.err).not.toContain('--duration');
  });
  it('are asked for by what was answered', async () => {
    const { side: _, ...rest } = plain;
    const got = await from(rest);
    expectRun(got, 2);
    expect(got.err).toMatch(/^One question .*\n {2}--side {2}\(side\) {2}left, right, both\n/);
  });
});

describe.concurrent('wrong usage', () => {
  it.each<[string, string[], RegExp]>([
    [
      'an unknown flag',
      ['routine', '--felt-att', 'sole'],
      /unknown option '--felt-att'\n\(Did you mean --felt-at\?\)/,
    ],
    ['an unknown command', ['rutine'], /unknown command 'rutine'\n\(Did you mean routine\?\)/],
    [
      'an unknown format',
      ['routine', '-f', 'pdf'],
      /^--format: "pdf" is not a choice\. Choose from: text, markdown, html, json, jsonl\.$/m,
    ],
    ['one that is nearly right', ['routine', '--detail', 'ful'], /^--detail: .*Did you mean full\?$/m],
    ['a flag without its value', ['routine', '--goal'], /argument missing/],
    ['an argument too many', ['routine', 'now'], /too many arguments/],
    [
      'a wrong choice',
      ['routine', '--side', 'lefft'],
      /^--side: "lefft" is not a choice\. Did you mean left\?\n$/,
    ],
    [
      'a wrong choice of a list',
      ['routine', '--felt-at', 'calv,sole'],
      /^--felt-at: "calv" is not a choice\. Did you mean calf\?\n$/,
    ],
    [
      'a number out of range',
      ['routine', '--worst', '11'],
      /^--worst: expected a whole number from 0 to 10, got 11\. The nearest is 10\.\n$/,
    ],
    [
      'no number',
      ['routine', '--minutes', 'ten'],
      /^--minutes: expected a whole number from 1 to 60, got "ten"\.\n$/,
    ],
    ['none beside a choice', ['routine', '--equipment', 'none,wall'], /^--equipment: "none" stands alone/],
  ])('exits 2 and says so: %s', async (_name, args, said) => {
    const got = await stretch(args);
    expectRun(got, 2);
    expect(got.err).toMatch(said);
  });
  it.each(['', ' ', ',', ', ,'])(
    'a flag with %j is no answer: least of all that no warning sign fits',
    async (value) => {
      const got = await routine('--no-input', '--emergency', value);
      expect(got).toMatchObject({ code: 2, out: '' });
      expect(got.err).toMatch(/^--emergency: nothing is given\. Say none, or any of: saddle/);
    },
  );
  it('names every wrong flag at once', async () => {
    const got = await routine('--side', 'lefft', '--worst', '11', '--goal', 'sport');
    expect(got.err.trim().split('\n')).toHaveLength(3);
  });
});

describe.concurrent('a bad file', () => {
  it.each<[string, string, string]>([
    ['a missing value', '{\n  "age":,\n}', ':2:9: this is not JSON: expected a value, found ,.'],
    [
      'a comma too many',
      '{\n  "age": "16-64",\n}',
      ':3:1: this is not JSON: expected a name in double quotes, found }.',
    ],
    [
      'single quotes',
      "{'age': 1}",
      ":1:2: this is not JSON: expected a name in double quotes or }, found '.",
    ],
    [
      'a text that breaks off',
      '{"feltAt": ["sole"',
      ':1:19: this is not JSON: expected , or ], found the end of the text.',
    ],
    ['more after the end', '{} now', ':1:4: this is not JSON: expected the end, found now.'],
    ['an empty file', ' \n', ': it is empty.'],
    ['a list', '[]', ': answers: expected a JSON object, question id to answer, got an empty list.'],
    ['a word', '"calf"', ': answers: expected a JSON object, question id to answer, got "calf".'],
    ['null', 'null', ': answers: expected a JSON object, question id to answer, got null.'],
  ])('exits 3 and names the place: %s', async (_name, text, said) => {
    const path = fileOf(text);
    const got = await routine('--answers', path);
    expectRun(got, 3);
    expect(got.err).toBe(`${path}${said}\n`);
  });
  it('names every problem at once: file, place, what was expected, the nearest', async () => {
    const path = answersFile({
      ...plain,
      feltAt: ['calv', 'sole', 7],
      side: ['left'],
      worst: 12,
      gaol: 'flexibility',
      equipment: 'wall',
    });
    const got = await routine('--answers', path);
    expectRun(got, 3);
    expect(got.err.trim().split('\n')).toEqual(
      [
        'feltAt[0]: "calv" is not a choice. Did you mean calf?',
        'feltAt[2]: expected a choice, got 7.',
        'side: expected one choice, got a list. Choose from: left, right, both.',
        'worst: expected a whole number from 0 to 10, got 12. The nearest is 10.',
        'equipment: expected a list of choices, got "wall". Write ["wall"].',
        '"gaol": no such question. Did you mean goal?',
      ].map((line) => `${path}: ${line}`),
    );
  });
  it('and a wrong flag exit 3, both named', async () => {
    const wrong = await routine('--answers', answersFile({ side: 'lefft' }), '--worst', '11');
    const broken = await routine('--answers', fileOf('{'), '--worst', '11');
    for (const got of [wrong, broken]) {
      expectRun(got, 3);
      expect(got.err.trim().split('\n')).toHaveLength(2);
      expect(got.err).toContain('--worst: expected');
    }
  });
  it.each<[string, string, string]>([
    ['is not there', join(folder, 'none.json'), 'there is no such file.'],
    ['is a folder', folder, 'it is a folder.'],
    ['is under a file', join(good, 'x.json'), 'it cannot be read.'],
    ['never ends', '/dev/zero', 'this is too long (over 1 MB).'],
  ])('that %s exits 3', async (_name, path, said) => {
    const got = await routine('--answers', path);
    expectRun(got, 3);
    expect(got.err).toBe(`${path}: ${said}\n`);
  });
  it('on standard input is named so', async () => {
    const got = await stretch(['routine', '--answers', '-'], { input: '{"side":"lefft"}' });
    expectRun(got, 3);
    expect(got.err).toBe('standard input: side: "lefft" is not a choice. Did you mean left?\n');
  });
  it('has its own names for everything and nothing of the language', async () => {
    const got = await routine(
      '--answers',
      fileOf('{"__proto__": 1, "constructor": {}, "toString": "x", "feltAt": ["__proto__"]}'),
    );
    expectRun(got, 3);
    expect(got.err.match(/no such question/g)).toHaveLength(3);
    expect(got.err).toContain('feltAt[0]: "__proto__" is not a choice');
  });
});

describe.concurrent('rubbish', () => {
  it.each<[string, () => string]>([
    ['5 MB of letters', () => 'x'.repeat(5_000_000)],
    ['5 MB of a list', () => `{"feltAt":[${'1,'.repeat(2_500_000)}1]}`],
    ['100,000 wrong choices', () => JSON.stringify({ feltAt: Array(100_000).fill('calv') })],
    [
      '50,000 unknown questions',
      () =>
        JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`q${index}`, 1]))),
    ],
    ['lists 400,000 deep', () => `{"age":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['lists 400,000 deep without an end', () => '['.repeat(400_000)],
    ['a string without an end', () => `{"age":"${'a'.repeat(900_000)}`],
    ['a choice of 900 kB', () => JSON.stringify({ age: 'a'.repeat(900_000) })],
    ['bytes that are no text', () => '\u0000\u0001\u001b[2J\uFFFD'],
  ])('gets a short answer: %s', async (_name, text) => {
    const got = await routine('--answers', fileOf(text()));
    expectRun(got, 3);
    expect(got.err.length).toBeLessThan(12_000);
    expect(got.err.trim().split('\n').length).toBeLessThan(22);
    expect(got.milliseconds).toBeLessThan(6000);
  });
  it('shows 20 problems and counts the rest', async () => {
    const got = await from({ feltAt: Array(50).fill('calv') });
    const lines = got.err.trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 30 more.');
  });
});

describe.concurrent('control characters', () => {
  const nasty = `${esc}[31mred${esc}]0;title\u0007\u009b2J\u202egnp\r\u0000\u007f`;
  it.each<[string, () => string[]]>([
    ['a key', () => ['--answers', answersFile({ [nasty]: 1 })]],
    ['a value', () => ['--answers', answersFile({ side: nasty, feltAt: [nasty], worst: nasty })]],
    ['broken JSON', () => ['--answers', fileOf(`{${nasty}`)]],
    ['a string of broken JSON', () => ['--answers', fileOf(`{"side": "${nasty}"`)]],
    ['the name of a file', () => ['--answers', fileOf('{', `${nasty.replace('\u0000', '')}.json`)]],
    ['the name of no file', () => ['--answers', `${nasty.replace('\u0000', '')}.json`]],
    ['the name of no folder', () => ['--answers', good, '-o', `${nasty.replace('\u0000', '')}/plan.md`]],
    ['a flag', () => ['--side', nasty.replace('\u0000', '')]],
    ['the format', () => ['--format', nasty.replace('\u0000', '')]],
    ['an unknown flag', () => [`--${nasty.replace('\u0000', '')}`]],
  ])('in %s never reach the terminal', async (_name, args) => {
    const got = await routine(...args());
    expect([2, 3]).toContain(got.code);
    expect(got.err).not.toBe('');
    expect(got.out + got.err).not.toMatch(control);
  });
  it('in the name of a file that was written never reach the terminal', async () => {
    const got = await routine('--answers', good, '-o', join(folder, `a${esc}[31m.md`));
    expect(got).toMatchObject({ code: 0, out: '' });
    expect(got.err).not.toMatch(control);
  });
});

describe.concurrent('help', () => {
  it.each([[[]], [['--help']], [['help']]])('is printed by stretch %j, exit 0', async (args) => {
    const got = await stretch(args);
    expectRun(got, 0);
    expect(got.out).toMatch(/^Usage: stretch[\s\S]+routine[\s\S]+Exit codes:/);
  });
  it.each([[['help', 'rutine']], [['rutine', '--help']], [['rutine', '-h']], [['rutine', 'x', '--help']]])(
    'of what is no command is none: %j',
    async (args) => {
      const got = await stretch(args);
      expectRun(got, 2);
      expect([got.out, got.err]).toEqual(['', expect.stringMatching(/'rutine'\n\(Did you mean routine\?\)/)]);
    },
  );
  it('at a terminal says where to begin, as long as nothing is kept', async () => {
    const begin = 'To begin: stretch routine';
    const [first, later] = [newHome(), newHome({ 'last.json': '{}' })];
    expect((await stretch([], { env: { STRETCH_HOME: first }, terminal: true })).err).toContain(begin);
    expect((await stretch(['--help'], { env: { STRETCH_HOME: later }, terminal: true })).err).toBe('');
    expect((await stretch([])).err).toBe('');
  });
  it('is not what minutes alone ask for: they are those of a routine, where there is none to do again', async () => {
    const got = await stretch(['10']);
    expectRun(got, 2);
    expect(got.err).toMatch(/questions are not answered yet/);
    expect(got.err).not.toContain('--minutes  (minutes)');
    expect((await stretch(['90'])).err).toMatch(/^--minutes: expected a whole number from 1 to 60, got 90\./);
  });
  it.each(['--version', '-V'])('%s prints the version alone', async (flag) => {
    const got = await stretch([flag]);
    expectRun(got, 0);
    expect(got.out).toBe(`${version}\n`);
  });
  it('of routine lists every question flag with its choices', async () => {
    const got = await stretch(['routine', '--help']);
    expectRun(got, 0);
    const flat = got.out.replace(/\s+/g, ' ');
    for (const question of questions) {
      expect(flat).toMatch(new RegExp(`${flagName(question.id)} <(?:id|ids|number)> `));
      expect(flat).toContain(valuesOf(question));
    }
  });
});

describe.concurrent('--output', () => {
  it.each<[string, string]>([
    ['plan.md', 'markdown'],
    ['plan.MARKDOWN', 'markdown'],
    ['plan.json', 'json'],
    ['plan.txt', 'text'],
    ['plan', 'text'],
  ])('%s is written whole as %s, with a word on standard error', async (name, format) => {
    const where = folderOf();
    const path = join(where, name);
    const [got, printed] = await Promise.all([
      routine('--answers', good, '--output', path),
      routine('--answers', good, '--format', format),
    ]);
    expect(got).toMatchObject({ code: 0, out: '', err: `Saved to ${path}.\n` });
    expect(readFileSync(path, 'utf8')).toBe(printed.out);
    expect(readdirSync(where)).toEqual([name]);
  });
  it('takes its form from --format before the name', async () => {
    const path = join(folderOf(), 'plan.md');
    await routine('--answers', good, '-o', path, '-f', 'json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ formatVersion: 1 });
  });
  it('- is standard output', async () => {
    const got = await routine('--answers', good, '-o', '-');
    expectRun(got, 0);
    expect(got.out).toContain('10 min');
  });
  it('replaces an existing file and keeps its mode', async () => {
    const path = join(folderOf(), 'plan.md');
    writeFileSync(path, 'old '.repeat(10_000));
    chmodSync(path, 0o600);
    expect((await routine('--answers', good, '-o', path, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toContain('old old');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
  it('writes through a link and leaves it a link', async () => {
    const where = folderOf();
    writeFileSync(join(where, 'real.md'), 'old');
    symlinkSync('real.md', join(where, 'link.md'));
    expect((await routine('--answers', good, '-o', join(where, 'link.md'), '--force')).code).toBe(0);
    expect(readFileSync(join(where, 'real.md'), 'utf8')).toContain('- [ ]');
    expect(readdirSync(where, { withFileTypes: true }).filter((each) => each.isSymbolicLink())).toHaveLength(
      1,
    );
  });
  it('to a device writes there and does not replace it', async () => {
    expect(await routine('--answers', good, '-o', '/dev/null')).toMatchObject({ code: 0, out: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
  it.each<[string, (where: string) => string, string]>([
    ['a folder that is not there', (where) => join(where, 'none', 'plan.md'), 'there is no such folder'],
    ['a folder', (where) => where, 'it is a folder'],
    ['a place under a file', () => join(good, 'plan.md'), 'there is no such folder'],
    ['a folder nobody may write to', () => '/proc/plan.md', 'there is no such folder'],
  ])('to %s exits 3 and leaves nothing behind', async (_name, pathIn, said) => {
    const where = folderOf();
    const got = await routine('--answers', good, '-o', pathIn(where));
    expectRun(got, 3);
    expect(got.err).toBe(`${pathIn(where)}: ${said}. Nothing was saved.\n`);
    expect(readdirSync(where)).toEqual([]);
  });
  it('writes nothing when the answers are wrong', async () => {
    const path = join(folderOf(), 'plan.md');
    await from({ side: 'lefft' }, '-o', path);
    expect(existsSync(path)).toBe(false);
  });
});

describe('exit codes', () => {
  it('are all in --help', async () => {
    const { out } = await stretch(['--help']);
    for (const code of [0, 1, 2, 3, 4, 129, 130, 131, 143]) expect(out).toMatch(new RegExp(`\\b${code}\\b`));
  });
});

describe.concurrent('colour', () => {
  it.each<[string, Record<string, string>, string[], boolean]>([
    ['not in a pipe', {}, [], false],
    ['in a pipe with FORCE_COLOR=1', { FORCE_COLOR: '1' }, [], true],
    ['in a pipe with FORCE_COLOR=1 even on a dumb terminal', { FORCE_COLOR: '1', TERM: 'dumb' }, [], true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['never in Markdown', { FORCE_COLOR: '1' }, ['-f', 'markdown'], false],
    ['never in JSON', { FORCE_COLOR: '1' }, ['-f', 'json'], false],
  ])('%s', async (_name, env, args, expected) => {
    const got = await stretch(['routine', '--answers', good, ...args], { env });
    expect(got).toMatchObject({ code: 0, err: '' });
    expect(got.out.includes(esc)).toBe(expected);
  });
  it.each<[string, Record<string, string>, boolean]>([
    ['at a terminal', {}, true],
    ['not on a dumb terminal', { TERM: 'dumb' }, false],
    ['not where it is read aloud', { ACCESSIBLE: '1' }, false],
  ])('%s (in a window)', async (_name, env, expected) => {
    const args = ['routine', '--no-input', '--answers', good];
    const { code, out } = await stretch(args, { env, terminal: true });
    expect([code, out.includes(`${esc}[`)]).toEqual([0, expected]);
  });
  it('is nothing but colour: without it the same page', async () => {
    const [plainPage, painted] = await Promise.all([
      routine('--answers', good),
      stretch(['routine', '--answers', good], { env: { FORCE_COLOR: '1' } }),
    ]);
    expect(painted.out.replace(codes, '')).toBe(plainPage.out);
  });
  it('changes nothing of a file', async () => {
    const path = join(folderOf(), 'plan.txt');
    await stretch(['routine', '--answers', good, '-o', path], { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(path, 'utf8')).not.toMatch(control);
  });
});
