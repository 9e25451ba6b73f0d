import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { librarySchemas, schemaOf } from '../../src/core/schema/library.ts';
import { stretchFile } from '../../src/core/schema/stretch.ts';
import * as source from '../../src/index.ts';
import type { Flag } from '../../src/shell/app/flags.ts';
import { placeAt } from '../../src/shell/app/place.ts';
import { commands, nameOf } from '../../src/shell/commands/table.ts';
import { exitCodes } from '../../src/shell/errors.ts';
import type { Io, Load } from '../../src/shell/terminal/io.ts';
import { hold } from '../core/lint/around.ts';
import { filesBelow } from '../files.ts';
import { library, plain, root, tingling } from '../library.ts';
import { givenFiles } from '../package/given.ts';
import { fakeIo } from '../shell/io.ts';
import { type Program, stretch } from '../shell/run.ts';
import { inWindow } from '../shell/window.ts';
import { newFolder } from './home.ts';
import { lastOf } from './live.ts';
import { feeding, known } from './nerve.ts';
import { flagsFor } from './program.ts';

/** Where the program is, as bin/program.js loads it. */
const fromBin = createRequire(join(root, 'bin', 'program.js'));
const { bundled }: { bundled: Record<string, string> } = createRequire(import.meta.url)(
  '../../bin/bundled.js',
);
const script = new Script(readFileSync(join(root, 'dist', 'cli.js'), 'latin1'));
const { run: built }: { run: typeof run } = script.runInThisContext()(fromBin);
const load = (async (name: string) =>
  name.startsWith('../dist/')
    ? fromBin(name)
    : import(bundled[name] ? join(root, bundled[name]) : name)) as Load;

const programs: Readonly<Record<'source' | 'built', Program>> = {
  source: (words, io) => run(words, io, root, library),
  built: (words, io) => built(words, { ...io, load }, root, 'made'),
};

/** Time goes from one timer to the next: a session that nobody watches is over at once. */
function hurried(io: Io): Io {
  let now = 0;
  const waiting = new Set<{ at: number; call: () => void }>();
  const turn = (): void => {
    const [next] = [...waiting].sort((one, other) => one.at - other.at);
    if (!next) return;
    waiting.delete(next);
    now = next.at;
    next.call();
  };
  return {
    ...io,
    now: () => now,
    after(milliseconds, call) {
      const timer = { at: now + milliseconds, call };
      waiting.add(timer);
      setImmediate(turn);
      return () => waiting.delete(timer);
    },
  };
}

/** One place for both, one after the other: what they say of a file is alike to the letter. */
const place = newFolder('beside');
afterAll(() => rmSync(place, { recursive: true, force: true }));
const [home, work] = [join(place, 'home'), join(place, 'work')];
const begins = new Date(2026, 4, 6, 9, 30);
const env = {
  STRETCH_HOME: home,
  XDG_CONFIG_HOME: home,
  APPDATA: home,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
};

type Files = Readonly<Record<string, unknown>>;
const put = (folder: string, files: Files): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const isWritten = typeof content === 'string' || Buffer.isBuffer(content);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), isWritten ? content : JSON.stringify(content));
  }
};

/** What is there afterwards. */
const kept = (): Files =>
  Object.fromEntries(filesBelow(place).map((file) => [relative(place, file), readFileSync(file, 'utf8')]));

type Row = {
  /** Command lines, one after the other. `{work}`: the folder with the files. */
  readonly lines: readonly (readonly string[])[];
  readonly files?: Files;
  readonly kept?: Files;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
};

const last = { 'last.json': { ...lastOf(plain), savedAt: begins.toISOString() } };
const placed = (words: readonly string[]): string[] => words.map((word) => word.replace('{work}', work));

async function ranBy(program: Program, row: Row): Promise<object> {
  put(home, row.kept ?? {});
  put(work, row.files ?? {});
  const said: object[] = [];
  for (const words of row.lines) {
    const { code, out, err } = await stretch(placed(words), {
      ...{
        program: (each, io) => program(each, hurried(io)),
        home,
        begins,
        env: { ...env, ...row.env },
        terminal: row.terminal ?? false,
      },
      ...(row.input === undefined ? {} : { input: row.input }),
    });
    said.push({ words, code, out, err });
  }
  return { said, kept: kept() };
}

async function areAlike(rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const here = await ranBy(programs.source, row);
    expect(await ranBy(programs.built, row)).toEqual(here);
    expect(JSON.stringify(here)).not.toContain(`"code":${exitCodes.bug},`);
  }
}

const given = flagsFor({ ...plain, ...tingling });
/** What a command needs, so that its flags are read. */
const needed: Readonly<Record<string, readonly string[]>> = {
  routine: ['routine', '--no-input', ...given],
  nerve: ['nerve', '--no-input'],
  show: ['show', 'sciatic-slider-seated'],
  learn: ['learn', 'pelvis'],
  lint: ['lint', '{work}'],
  import: ['import', '{work}/exercises.json'],
  completion: ['completion', 'bash'],
  remind: ['remind', '--days', 'mon,thu'],
};
const longName = ({ flags }: Flag): string => /--[\w-]+/.exec(flags)?.[0] ?? '';
const at = placeAt(root, fakeIo().io);
const table = await Promise.all(
  commands.map(async (row) => {
    const definition = await row.load();
    const flags = definition.flags(at);
    const choices = definition.words?.(at).map(({ value }) => value) ?? [];
    return { name: nameOf(row), flags, choices };
  }),
);
const exercise = {
  ...{ name: 'Towel Lift', force: 'static', level: 'beginner', mechanic: null, equipment: null },
  ...{ primaryMuscles: ['hamstrings'], secondaryMuscles: ['calves'], category: 'stretching', images: [] },
  instructions: [
    'Lie on your back with a towel around one foot.',
    'Bend the hip and knee to 90 degrees. Hold.',
  ],
};
const files: Files = {
  'mine.json': hold,
  'exercises.json': [exercise, { ...exercise, name: 'Fall', instructions: ['Jump.'] }, { name: 3 }],
};

describe('every command and flag of the table, built as in the source', () => {
  it.each(table)('$name', async ({ name, flags, choices }) => {
    const words = needed[name] ?? [name];
    const values = flags.flatMap((flag): string[][] => {
      const isBare = !/[>\]]$/.test(flag.flags);
      if (isBare) return [[longName(flag)]];
      const isPlace = /<(?:file|folder)>/.test(flag.flags);
      const others = isPlace
        ? ['', '/mine.json', '/out.html'].map((end) => `{work}${end}`)
        : ['7', 'nonsense'];
      // What a choice comes to is worked out by the same code for all of them.
      const offered = [...(flag.choices ?? []).slice(flag.ownWords ? -1 : 0), ...others];
      return offered.map((value) => [longName(flag), value]);
    });
    const lines = [[name], [name, '--help'], words, ...values.map((more) => [...words, ...more])];
    const more = choices.map((choice, index) => {
      const formats = flags.find((flag) => longName(flag) === '--format')?.choices ?? [];
      const format = formats[index % formats.length];
      return [name, choice, ...(format ? ['--format', format] : [])];
    });
    const end = name === 'while' ? ['--', process.execPath, '-e', ''] : [];
    await areAlike(
      [...lines, ...more]
        .map((line) => [...line, ...end])
        .map((line) => ({ lines: [line], files, kept: last })),
    );
  });
});

/** One thing wrong with a good file each: every field of its schema with every sort of value, and every law of lint. */
const values = [7, -1e9, 0.5, 'Two Words', '', [], {}, null, true, ['Two Words', 7], { 'Two Words': 1 }];
const text = JSON.stringify(hold);
const broken: Files = Object.fromEntries([
  ...Object.keys(stretchFile.shape).flatMap((name) =>
    values.map((value, index) => [
      `shape-${name.toLowerCase().replace('$', '')}-${index}.json`,
      { ...hold, [name]: value },
    ]),
  ),
  ...Object.entries({
    load: { statedLoad: 9 },
    knee: { pose: { leg: { kneeFlexion: -10, hipFlexion: 300, elbow: 3 } } },
    pose: { pose: { leg: { hipFlexion: 70 } }, from: { leg: { hipFlexion: 0, ankleDorsiflexion: 30 } } },
    begins: { from: { leg: { hipFlexion: 90, kneeFlexion: 0, ankleDorsiflexion: 20 } } },
    leads: { easier: 'hamstring-supine-srap', harder: 'nothing', roles: ['hamstring-hol', 'constructor'] },
    loop: { easier: 'loop' },
    fact: { notFor: [{ when: 'sit-bones', because: 'x' }], sources: ['artcle', 'https://no where'] },
    dose: { dose: { seconds: 9999, repetitions: 0, sets: 3 }, pace: { out: 1, back: 1 } },
    place: { start: 'standing', floor: true, balance: 'none' },
    draft: { reviewed: false, draft: { open: ['hipFlexion'], guessed: ['x'] } },
    steering: { name: '\u001b[2J<img src=x>' },
    few: { steps: undefined, name: undefined },
  }).map(([name, change]) => [`${name}.json`, { ...hold, ...change }]),
  ...Object.entries({
    ...{
      empty: '',
      words: 'hello',
      open: text.slice(0, -9),
      deep: '['.repeat(99),
      doubled: text.replace('{', '{"notFor":[],'),
    },
    ...{
      proto: text.replace('{', '{"__proto__":{},'),
      list: '[1]',
      number: '1e999',
      config: '{"minutes": 10}',
    },
    ...{
      'Two Words': text,
      'sit-to-stand': text,
      good: text,
      utf16: Buffer.from(`\uFEFF${text}`, 'utf16le'),
    },
    ...{ latin1: Buffer.from(text.replace(hold.name, 'H\u00fcfte'), 'latin1') },
  }).map(([name, content]) => [`${name}.json`, content]),
]);

const plans = ['json', 'html', 'md', 'txt', 'out'].map((ending) => `{work}/plan.${ending}`);
const routine = needed.routine ?? [];
const rows: Readonly<Record<string, readonly Row[]>> = {
  'lint of all that can be wrong, in every format, put right, and what is shown of the rest': [
    {
      lines: [
        ...['text', 'json', 'sarif'].map((format) => ['lint', '{work}', '--format', format]),
        ['lint', '--fix', '{work}', '{work}/nowhere', '{work}/good.json'],
        ...[['list'], ['show', 'good'], ['show', 'knee'], routine].map((line) => [
          ...line,
          '--library',
          '{work}',
        ]),
      ],
      files: broken,
    },
  ],
  'exercises of others, whole, in part and none': [
    exercise,
    [exercise, exercise],
    {},
    [],
    7,
    text,
    '{',
    { exercises: [exercise] },
    ...values,
  ].map((content) => ({
    lines: [
      ['import', '{work}/a.json'],
      ['import', '{work}/a.json', '-o', '{work}/to'],
      ['lint', '{work}/to'],
    ],
    files: { 'a.json': content },
  })),
  'a page of every ending, coached, ticked, and not written over': [
    { lines: [...plans, ...plans].map((file) => [...routine, '-o', file]) },
    {
      lines: [
        [...routine, '-o', '{work}/plan.json'],
        ['coach', '{work}/plan.json'],
        ['diary'],
        ['coach'],
        ['coach', '--resume'],
      ],
    },
    {
      lines: [
        [...routine, '-o', '{work}/plan.md'],
        ['diary', 'import', '{work}/plan.md'],
        ['diary', 'import', '{work}/none.md'],
      ],
    },
    { lines: [['diary', 'import', '{work}/a.md']], files: { 'a.md': '- [x] nothing\n' } },
    ...[
      '{',
      '[]',
      '{"routine":{"steps":[{"stretch":"x","kind":"static","phases":[{"name":"hold","seconds":-3}]}]}}',
    ].map((content) => ({
      lines: [['coach', '{work}/plan.json']],
      files: { 'plan.json': content },
    })),
  ],
  'answers of one and of many, right and wrong': [
    ...[
      plain,
      {},
      { age: 'old', mood: 1, minutes: '10' },
      [],
      '{',
      { ...plain, emergency: ['saddle'] },
      '{"a":1}\n{',
    ].map((content) => ({
      lines: [
        ['routine', '--no-input', '-a', '{work}/a.json'],
        ['routine', '--no-input', '-f', 'jsonl', '-a', '{work}/a.json'],
        ['nerve', '--no-input', '-a', '{work}/a.json'],
        ['coach'],
        ['due'],
      ],
      files: { 'a.json': content },
    })),
    {
      lines: [['routine', '--no-input', '-f', 'jsonl', '-a', '-']],
      input: `${JSON.stringify(plain)}\n{}\n[\n${JSON.stringify({ ...plain, ...tingling })}\n`,
    },
    {
      lines: [
        [...routine, '--save-answers', '{work}/s.json'],
        ['routine', '--no-input', '-a', '{work}/s.json', '--json'],
        ['routine', '--last'],
      ],
    },
  ],
  'a diary that is written in and read in every format, and deleted': [
    {
      lines: [
        ['diary', 'add', '10', 'a walk'],
        ['diary', 'note', 'Calf pulled'],
        ['diary', 'add', '5', '--on', '2026-05-01'],
        ['diary', 'add'],
        ['diary', 'ad'],
        ['diary', 'note'],
        ['diary', 'import'],
        ['diary', 'add', '4', '--on', '2027-01-01'],
        ['measure', '--left', '31,29,30', '--right', '50,44,47'],
        ['measure', '--left', '1,2,91'],
        ['measure'],
        ...['text', 'markdown', 'html', 'json', 'csv', 'svg'].map((format) => ['diary', '--format', format]),
        ['diary', '--since', '2026-05-02'],
        ['diary', '--since', '2026-02-31'],
        ['due'],
        [],
        ['20'],
        ['forget'],
        ['forget', '--yes'],
        ['diary'],
      ],
      kept: last,
    },
    {
      lines: [['diary'], ['due'], ['forget', '-y']],
      kept: { 'diary.jsonl': '{"day":"2026-05-01"}\nnonsense\n' },
    },
  ],
  'what is kept or set up, broken': [
    'last.json',
    'session.json',
    'new.json',
    'stopped.json',
    'stretch/config.json',
  ].flatMap((name) =>
    ['{', '[]', '{"formatVersion":9}', { minutes: 'none', colour: 7, library: 3, mood: 1 }].map(
      (content) => ({
        lines: [
          ['routine', '--no-input'],
          ['coach'],
          ['coach', '--resume'],
          ['due'],
          ['forget', '--yes'],
          ['list'],
        ],
        kept: { [name]: content },
      }),
    ),
  ),
  'what every shell asks, and the program as a whole': [
    ...[
      ['--version'],
      ['--version', '--verbose'],
      ['-V'],
      ['--help'],
      ['help'],
      ['help', 'routin'],
      ['help', 'coach'],
      ['routin'],
      ['--nonsense'],
      ['--no-color', 'list'],
    ],
    ...[
      [''],
      ['r'],
      ['routine', '--'],
      ['routine', '--felt-at', ''],
      ['routine', '--felt-at', 'thigh,'],
      ['show', 'ham'],
      ['list', '--for', ''],
      ['diary', ''],
    ].map((words) => ['complete', '--', ...words]),
  ].map((line) => ({ lines: [line] })),
  'at a terminal, in colour and aloud, where nothing is asked': [
    {},
    { FORCE_COLOR: '1' },
    { ACCESSIBLE: '1' },
    { TERM: 'linux' },
    { TERM: 'dumb', LANG: 'C' },
  ].flatMap((how) =>
    [
      ['list'],
      ['list', '--map'],
      ['show', 'sciatic-slider-seated'],
      ['learn', 'pelvis'],
      ['diary'],
      ['due'],
      ['--help'],
      ['routine', '--help'],
      ['remind', '--days', 'mon'],
      ['list', '--kind', 'x'],
    ].map((line) => ({ lines: [line], env: how, terminal: true, kept: last })),
  ),
};

describe('what goes right and wrong, built as in the source', () => {
  it.each(Object.entries(rows))('%s', async (_, each) => areAlike(each));
});

/** At a terminal: what must be shown, and the keys that are pressed then. */
type See = (what: string | RegExp, ...keys: readonly string[]) => Promise<string>;
type Walk = {
  readonly words: readonly string[];
  readonly kept?: Files;
  readonly walk: (see: See) => Promise<void>;
};

async function walked(program: Program, { words, walk, kept: before = last }: Walk): Promise<object> {
  put(home, before);
  put(work, {});
  const window = inWindow((io) => program(placed(words), io), {
    begins,
    env,
    columns: 100,
    rows: 40,
    apart: 300,
  });
  const screens: string[] = [];
  await walk(async (what, ...keys) => {
    await window.waitFor(what);
    const screen = window.screen();
    // How long a library takes to load is no difference.
    screens.push(screen.replace(/[\d\u2800-\u28ff]+/g, '#').replace(/ +/g, ' '));
    await window.answer(...keys);
    return screen;
  });
  const { exitCode } = await window.exit;
  return { exitCode, screens, files: Object.keys(kept()) };
}

/** Enter on every screen until one that is named; where it alone leads nowhere, a choice or a word first. */
async function onward(see: See, until: RegExp, most = 120): Promise<void> {
  let before = '';
  for (let count = 0; count < most; count++) {
    const screen = await see(/\S/);
    if (until.test(screen)) return;
    await see(/\S/, ...(screen === before ? ['1', 'enter', '1', 'enter'] : ['enter']));
    before = screen;
  }
  throw new Error(`it does not come to ${until}\n${before}`);
}

const author = (...words: readonly string[]): Walk => ({
  words: ['new', ...words],
  walk: async (see) => {
    await onward(see, /Is this right\?/);
    await see('Is this right?', 'enter');
  },
});
/** What stands before a session and a measurement. */
const well = (see: See): Promise<string> => see('Any of these now?', '0');
const keys = [...'f?fstttennpbbx', 'space', 'space'];
const walks: Readonly<Record<string, Walk>> = {
  'new, from a hold to its file': author('mine', '--from', 'hamstring-supine-90-90'),
  'new, from a slider, without a name': author('--from', 'sciatic-slider-seated'),
  'new, from nothing': {
    words: ['new', 'mine'],
    walk: async (see) => {
      await see('What is it called?', ...'Mine', 'enter');
      await see('What is it for?', '7', 'enter');
      await onward(see, /Is this right\?/, 60);
      await see('Is this right?', 'ctrl-c');
    },
  },
  'routine, at its first question': {
    words: ['routine'],
    kept: {},
    walk: async (see) => {
      await see('right now', '0');
      for (const key of ['enter', 'enter', '1', 'ctrl-c']) await see(/\S/, key);
    },
  },
  'routine, and what next': {
    words: ['routine', ...flagsFor(plain)],
    kept: {},
    walk: async (see) => {
      await see('What next?', '6');
    },
  },
  'the last one again': {
    words: [],
    walk: async (see) => {
      await well(see);
      await see(/\S/, 'enter');
      await see(/\S/, 'ctrl-c');
    },
  },
  'coach, every key': {
    words: ['coach', '--quiet', '--no-ask'],
    walk: async (see) => {
      await see('get ready');
      for (const key of keys) await see(/\S/, key);
      await see(/\S/, 'q');
    },
  },
  'nerve, asked': {
    words: ['nerve', '--quiet', ...flagsFor(known)],
    kept: {},
    walk: async (see) => {
      if ((await see(/Is this right\?|1 of 11 +Sit tall/)).includes('Is this right?'))
        await see(/\S/, 'enter');
      await see('Sitting still: how bad', '0');
      await see('What did you feel in that leg?', 'a');
      await see('And what did you feel in this leg', 'k');
      await see('Did moving only the head', 'y');
      await see('Did moving only the foot', 'y');
      await see('Has it settled?', 'y');
      await see(feeding.offer, '3');
    },
  },
  'measure, guided': {
    words: ['measure', '--quiet'],
    walk: async (see) => {
      await well(see);
      await see('Where will you lie?', '1');
      await see('How bad is it now', '2', 'enter');
      for (const side of ['Left', 'Right'])
        for (const n of [1, 2, 3]) await see(`${side} leg, reading ${n} of 3`, '3', '0', 'enter');
    },
  },
  'show, picked': { words: ['show'], walk: async (see) => void (await see(/\S/, ...'slider', 'enter')) },
  'learn, picked': { words: ['learn'], walk: async (see) => void (await see(/\S/, 'down', 'enter')) },
  'show, moving': {
    words: ['show', 'sciatic-slider-seated', '--animate'],
    walk: async (see) => void (await see(/[\u2800-\u28ff]/, 'q')),
  },
  forget: { words: ['forget'], walk: async (see) => void (await see('Sure?', 'down', 'enter')) },
};

describe('what is asked at a terminal, built as in the source', () => {
  it.each(Object.entries(walks))('%s', async (_, walk) => {
    const here = await walked(programs.source, walk);
    expect(await walked(programs.built, walk)).toEqual(here);
  });
});

type Door = typeof source;
const doors: Readonly<Record<string, Door>> = {
  'index.mjs': await import(join(root, 'dist', 'index.mjs')),
  'index.cjs': fromBin('../dist/index.cjs'),
};

/** What comes of it, or what is said against it. */
function outcomeOf(call: () => unknown): unknown {
  try {
    const value = call();
    return JSON.stringify(value, (_, each) =>
      typeof each === 'number' && !Number.isFinite(each) ? `${each}` : each,
    );
  } catch (error) {
    return `${error} ${JSON.stringify(error)}`;
  }
}

const answers = [
  { ...plain, ...tingling },
  plain,
  {},
  { emergency: ['saddle'] },
  { age: 'old', mood: 1, minutes: '10' },
  null,
  7,
];
const poses = [{ hipFlexion: 80 }, {}, { hip: 80 }, { kneeFlexion: Number.NaN }, { kneeFlexion: '10' }, null];
const events = [
  { type: 'start' },
  { type: 'tick' },
  ...['t', '?', 's', 'e', 'w', 'y'].map((key) => ({ type: 'key', key })),
  { type: 'nap' },
];

/** Each export called, with what is right and what is wrong; one more export wants a line here. */
function called(door: Door): Record<keyof Door, unknown> {
  const library = door.readLibrary(givenFiles());
  const each = (call: (given: never) => unknown, all: readonly unknown[]) =>
    all.map((given) => outcomeOf(() => call(given as never)));
  const prescription = door.prescribe(whole, library);
  const pages = [prescription.plan, door.prescribe(stopped, library).plan, {}, undefined];
  const artist = door.artistFor(library);
  const scene = artist('sciatic-slider-seated');
  const page = (draw: (...given: never[]) => unknown) =>
    [undefined, { columns: 60, artist }, { frontMatter: true }].map((options) =>
      each((plan) => draw(plan, options as never), pages),
    );
  const sessions = [door.newSession(prescription, library, { ask: false })];
  for (const [index, event] of events.slice(0, -1).entries())
    sessions.push(door.update(sessions.at(-1) as source.Session, { at: index * 1000, ...event } as never)[0]);
  const shown = (look: object) =>
    sessions.map((session) => door.view(session, { columns: 80, rows: 24, ...look }).map(door.lineText));
  return {
    readLibrary: [
      library,
      each(
        (files) => door.readLibrary(files),
        [null, [], {}, { ...givenFiles(), dozes: {} }, { ...givenFiles(), stretches: {} }],
      ),
    ],
    LibraryError: outcomeOf(
      () => new door.LibraryError([{ place: 'doses', message: 'x', remedy: 'Do y.' }]).message,
    ),
    parseAnswers: each((given) => door.parseAnswers(given, library), answers),
    openQuestions: each((given) => door.openQuestions(given, library), answers),
    completed: each((given) => door.completed(given, library), answers),
    prescribe: each((given) => door.prescribe(given, library), answers),
    ...{
      toText: page(door.toText),
      toMarkdown: page(door.toMarkdown),
      toHtml: page(door.toHtml),
      toJson: page(door.toJson),
    },
    artistFor: library.stretches.map(({ id }) => artist(id)),
    toSvg: scene ? [door.toSvg(scene), door.toSvg(scene, '<b>')] : [],
    neuralLoad: each((pose) => door.neuralLoad(pose, library), poses),
    lengthening: each((pose) => door.lengthening(pose, library), poses),
    newSession: each(
      (given) => door.newSession(given, library),
      [prescription, door.prescribe(stopped, library), {}],
    ),
    update: each(
      (event) => door.update(sessions[1] as source.Session, event),
      [{ type: 'nap', at: 0 }, { type: 'tick' }, { type: 'tick', at: 9e5 }],
    ),
    ...{ view: shown({ artist }), lineText: shown({ columns: 40 }) },
    stopWords: sessions.map((session) => outcomeOf(() => door.stopWords(session, prescription, library))),
  };
}
const completedFor = (given: source.Answers) => {
  const { answers: sure } = source.completed(given, source.readLibrary(givenFiles()));
  if (!sure) throw new RangeError('not complete');
  return sure;
};
const [whole, stopped] = [completedFor({ ...plain, ...tingling }), completedFor({ emergency: ['saddle'] })];

/** The shipped files, each field of each with the same value in its place: all that is wrong with each file is said at once. */
const spoiltWith = (value: unknown) =>
  Object.fromEntries(
    Object.entries(givenFiles()).map(([name, file]) => {
      const schema = librarySchemas[schemaOf(name) as keyof typeof librarySchemas] ?? stretchFile;
      const fields = Object.fromEntries(Object.keys(schema.shape).map((field) => [field, value]));
      return [name, name === 'stretches' ? { mine: fields } : { ...file, ...fields }];
    }),
  );

describe('the door of the package as it was built', () => {
  const here = called(source);
  it.each(Object.entries(doors))('%s has the same exports, which do the same', (_, door) => {
    expect(Object.keys(door).sort()).toEqual(Object.keys(source).sort());
    expect(called(door)).toEqual(here);
  });
  it.each(values.map((value) => ({ value })))('says the same of $value in every place', ({ value }) => {
    const said = (door: Door): unknown => outcomeOf(() => door.readLibrary(spoiltWith(value) as never));
    const here = said(source);
    for (const door of Object.values(doors)) expect(said(door)).toBe(here);
    expect(here).toMatch(/mine\./);
  });
});
