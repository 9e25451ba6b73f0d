import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import examples from '../../data/words/commands.json';
import measuring from '../../data/words/measure.json';
import { run } from '../../src/cli.ts';
import { weekdays } from '../../src/core/reminders.ts';
import { plainPaint } from '../../src/render/index.ts';
import { placeAt } from '../../src/shell/app/place.ts';
import { resultPage } from '../../src/shell/app/self-test.ts';
import { flagsOf } from '../../src/shell/commands/definition.ts';
import { commands, nameOf } from '../../src/shell/commands/table.ts';
import { loadProgress, loadSelfTest } from '../../src/shell/files/data.ts';
import { newFolder, newHome } from '../e2e/home.ts';
import { lastOf } from '../e2e/live.ts';
import type { TestTerminal } from '../e2e/terminal.ts';
import { library, plain, root as real } from '../library.ts';
import { fakeIo } from '../shell/io.ts';
import { inWindow } from '../shell/window.ts';
import { englishIn, pseudoData } from './pseudo.mts';

/** The folder of the program with every sentence of its data in another script. */
const root = newFolder('pseudo');
afterAll(() => rmSync(root, { recursive: true, force: true }));
for (const folder of ['data', 'data/stretches']) {
  mkdirSync(join(root, folder));
  for (const file of readdirSync(join(real, folder)).filter((name) => name.endsWith('.json'))) {
    const value: unknown = JSON.parse(readFileSync(join(real, folder, file), 'utf8'));
    writeFileSync(join(root, folder, file), JSON.stringify(pseudoData(value)));
  }
}
cpSync(join(real, 'data', 'topics'), join(root, 'data', 'topics'), { recursive: true });

/** What a command says, where it is no terminal that it says it to. */
async function said(words: readonly string[], home = newHome()): Promise<string> {
  const fake = fakeIo({ terminal: false, env: { STRETCH_HOME: home } });
  await run(words, fake.io, root);
  return fake.plain() + fake.written.join('');
}

/** Commander's own words; all else of a help is ours, or is typed. */
const commanders = /^(?:Usage|Options|Commands):|display help for command|\((?:choices|default): [^)]*\)/gm;

/** Ids one types after a flag or a command, and names of commands and files. */
const place = placeAt(root, fakeIo({ env: { STRETCH_HOME: newHome() } }).io);
const definitions = await Promise.all(commands.map(({ load }) => load()));
const offered = definitions.flatMap((definition) =>
  flagsOf(definition, place).flatMap(({ choices = [] }) => choices),
);
const { questions } = library.files.questionnaire;
const choices = new Set([
  ...offered.flatMap((each) => [each, each.replace(/^\d+-/, '')]),
  ...questions.flatMap(({ id, choices = [] }) => [
    id,
    ...choices.map((each) => each.id.replace(/^\d+-/, '')),
  ]),
  ...library.stretches.keys(),
  ...library.files.patterns.patterns.map(({ id }) => id),
  ...readdirSync(join(real, 'data', 'topics')).map((file) => file.replace('.md', '')),
  ...['stretch', ...commands.map(nameOf), ...weekdays],
]);
/** What is typed as it is written: examples, how a command is used, a flag, and what a flag takes. */
const usages = [
  ...commands.map(({ usage }) => usage.replace(/^\S+ ?/, '')),
  '[options]',
  'help [command]',
  '[command]',
];
const withoutTyped = (help: string): string =>
  [...Object.keys(examples.examples), ...usages]
    .filter((each) => each !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, each) => text.replaceAll(each, ''), help.replace(commanders, ''))
    .replace(/\bstretch\b|"[\w-]+"|(?<![\w-])--?[a-z][\w-]*/gi, '');

it.each(['', ...commands.map(nameOf)])('stretch %s --help has commander’s words alone', async (name) => {
  const help = await said([...(name === '' ? [] : [name]), '--help']);
  expect(help).toContain('Usage:');
  expect(englishIn(withoutTyped(help), (word) => choices.has(word))).toEqual([]);
});

const session = (ago: number): string => {
  const at = new Date(Date.now() - ago * 86_400_000).toISOString();
  const entry = {
    ...{ formatVersion: 2, id: `s${ago}`, at, day: at.slice(0, 10), title: '-', ended: 'finished' },
    ...{ seconds: 600, before: 3, after: 1, steps: [], reports: [] },
  };
  return `${JSON.stringify(entry)}\n`;
};
const measured = ['measure', '--left', '31,29,30', '--right', '50,44,47'];
const homes: Readonly<Record<string, () => string>> = {
  'with nothing kept': () => newHome(),
  'with a routine': () => newHome({ 'last.json': lastOf(plain) }),
  'with sessions': () =>
    newHome({ 'last.json': lastOf(plain), 'diary.jsonl': [3, 2, 1].map(session).join('') }),
  'after a stop': () => newHome({ 'last.json': lastOf(plain), 'stopped.json': { formatVersion: 1 } }),
};
const lines = [
  ['due'],
  measured,
  ['measure'],
  ['measure', '--left', '1,2'],
  ['remind', '--days', 'mon,thu', '-o', '-'],
  ['remind'],
  ['remind', '--days', '3', '--at', '99', '--weeks', '0'],
  ['nerve', '--no-input'],
];
const isTyped = (word: string): boolean => choices.has(word) || /^(?:data|diary|jsonl?|st\d)$/.test(word);
/** What a calendar file calls its parts. */
const calendar =
  /^(?:BEGIN|END|VERSION|PRODID|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|RRULE|ACTION|TRIGGER)\b.*$/gm;
const names = /^(?:SUMMARY|DESCRIPTION|NAME):/gm;

it.each(Object.entries(homes))('due, measure, remind and nerve %s', async (_, home) => {
  for (const words of lines) {
    const folder = home();
    const text = (await said(words, folder)).replaceAll(folder, '');
    expect(text, words.join(' ')).not.toBe('');
    const ours = text.replace(calendar, '').replace(names, '').replace(/\\n/g, '\n');
    expect(englishIn(ours, isTyped), words.join(' ')).toEqual([]);
  }
});

/** A command in a window, and every screen it showed while something was waited for. */
function watched(words: readonly string[], home: string) {
  const terminal = inWindow((io) => run(words, io, root), {
    ...{ columns: 100, rows: 40, env: { STRETCH_HOME: home } },
  });
  const screens = new Set<string>();
  const waitFor: TestTerminal['waitFor'] = (what) =>
    terminal.waitFor(() => {
      const screen = terminal.screen();
      screens.add(screen);
      return typeof what === 'string' ? screen.includes(what) : false;
    });
  const end = async (): Promise<string[]> => {
    await terminal.exit;
    screens.add(terminal.screen());
    return [...new Set([...screens].flatMap((screen) => englishIn(screen.replaceAll(home, ''), isTyped)))];
  };
  return { terminal, screens, waitFor, end };
}

const begins = (sentence: string): string => sentence.slice(0, 40);

it('every result of the self-test', () => {
  const file = loadSelfTest(root);
  const look = { columns: 80, paint: plainPaint, disclaimer: '', safetyNet: [] };
  expect(file.outcomes.length).toBeGreaterThan(8);
  for (const outcome of file.outcomes) {
    const page = resultPage(outcome, file, look);
    expect(page).toContain(begins(outcome.title));
    expect(englishIn(page, isTyped), outcome.id).toEqual([]);
  }
});

it('a measure, guided to its result', async () => {
  const { signs } = loadProgress(root);
  const { terminal, waitFor, end } = watched(['measure', '--quiet'], homes['with a routine']?.() ?? '');
  await waitFor(begins(signs.heading));
  await terminal.answer('0');
  await waitFor(measuring.bed);
  await terminal.answer('1');
  await waitFor(measuring.before);
  await terminal.answer('2', 'enter');
  for (const side of ['left', 'right'] as const)
    for (const n of [1, 2, 3]) {
      await waitFor(begins(measuring.reading[side].replace('{n}', String(n)).replace('{times}', '3')));
      await terminal.answer('3', String(n), 'enter');
    }
  expect(await end()).toEqual([]);
});

it('the data was put into another script, ids and all that is typed as they are', () => {
  expect(JSON.stringify(loadSelfTest(root).steps)).not.toBe(JSON.stringify(loadSelfTest(real).steps));
  expect(Object.keys(loadSelfTest(root).steps)).toEqual(Object.keys(loadSelfTest(real).steps));
  expect(library.stretches.size).toBe(readdirSync(join(root, 'data', 'stretches')).length);
});
