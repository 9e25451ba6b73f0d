import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import examples from '../../data/words/commands.json';
import measuring from '../../data/words/measure.json';
import { run } from '../../src/cli.ts';
import { plainPaint } from '../../src/render/index.ts';
import { resultPage } from '../../src/shell/app/self-test.ts';
import { commands, nameOf } from '../../src/shell/commands/table.ts';
import { loadProgress, loadSelfTest } from '../../src/shell/files/data.ts';
import { newHome } from '../e2e/home.ts';
import { library, root as real } from '../library.ts';
import { fakeIo } from '../shell/io.ts';
import { choices, homes, isTyped, keepRoot, root, watched } from './made.ts';
import { englishIn } from './pseudo.mts';

keepRoot();

/** What a command says, where it is no terminal that it says it to. */
async function said(words: readonly string[], home = newHome()): Promise<string> {
  const fake = fakeIo({ terminal: false, env: { STRETCH_HOME: home } });
  await run(words, fake.io, root);
  return fake.plain() + fake.written.join('');
}

/** Commander's own words; all else of a help is ours, or is typed. */
const commanders = /^(?:Usage|Options|Commands):|display help for command|\((?:choices|default): [^)]*\)/gm;

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

const measured = ['measure', '--left', '31,29,30', '--right', '50,44,47'];
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
  const { terminal, waitFor, end } = watched(['measure', '--quiet'], homes['with a routine']());
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
