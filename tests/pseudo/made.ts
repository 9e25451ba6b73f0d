import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { run } from '../../src/cli.ts';
import { weekdays } from '../../src/core/reminders.ts';
import { placeAt } from '../../src/shell/app/place.ts';
import { flagsOf } from '../../src/shell/commands/definition.ts';
import { commands, nameOf } from '../../src/shell/commands/table.ts';
import { newFolder, newHome } from '../e2e/home.ts';
import { lastOf } from '../e2e/live.ts';
import type { TestTerminal } from '../e2e/terminal.ts';
import { json, library, plain, root as real } from '../library.ts';
import { fakeIo } from '../shell/io.ts';
import { inWindow } from '../shell/window.ts';
import { englishIn, pseudo, pseudoData } from './pseudo.mts';

/** The folder of the program with every sentence of its data in another script. */
export const root = newFolder('pseudo');

/** The folder is filled while the tests of a file run: the next file may share this module. */
export function keepRoot(): void {
  beforeAll(writeRoot);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
}

function writeRoot(): void {
  for (const folder of ['data', 'data/stretches']) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const file of readdirSync(join(real, folder)).filter((name) => name.endsWith('.json'))) {
      const value: unknown = JSON.parse(readFileSync(join(real, folder, file), 'utf8'));
      writeFileSync(join(root, folder, file), JSON.stringify(pseudoData(value)));
    }
  }
  mkdirSync(join(root, 'data', 'topics'));
  for (const file of readdirSync(join(real, 'data', 'topics'))) {
    const text = readFileSync(join(real, 'data', 'topics', file), 'utf8');
    const said = text.replace(/^(title: |short: |- |## |\w+: )?(.*)$/gm, (line, lead = '', words) =>
      /^\w+: $/.test(lead) && !/^(?:title|short): $/.test(lead) ? line : lead + pseudo(words),
    );
    writeFileSync(join(root, 'data', 'topics', file), said);
  }
}

/** Ids one types after a flag or a command, and names of commands and files. */
const place = placeAt(real, fakeIo({ env: { STRETCH_HOME: newHome() } }).io);
const definitions = await Promise.all(commands.map(({ load }) => load()));
const offered = definitions.flatMap((definition) =>
  flagsOf(definition, place).flatMap(({ choices = [] }) => choices),
);
const { questions } = library.files.questionnaire;
export const choices = new Set([
  ...offered.flatMap((each) => [each, each.replace(/^\d+-/, '')]),
  ...questions.flatMap(({ id, choices = [] }) => [
    id,
    ...choices.map((each) => each.id.replace(/^\d+-/, '')),
  ]),
  ...library.stretches.keys(),
  ...library.files.patterns.patterns.map(({ id }) => id),
  // What a stretch of one's own is for is chosen by the id that goes into its file, in words.
  ...Object.keys((json('data', 'roles.json') as { roles: object }).roles).flatMap((id) => id.split('-')),
  ...readdirSync(join(real, 'data', 'topics')).map((file) => file.replace('.md', '')),
  ...['stretch', ...commands.map(nameOf), ...weekdays],
]);
const session = (ago: number): string => {
  const at = new Date(Date.now() - ago * 86_400_000).toISOString();
  const entry = {
    ...{ formatVersion: 2, id: `s${ago}`, at, day: at.slice(0, 10), title: '-', ended: 'finished' },
    ...{ seconds: 600, before: 3, after: 1, steps: [], reports: [] },
  };
  return `${JSON.stringify(entry)}\n`;
};
export const homes = {
  'with nothing kept': () => newHome(),
  'with a routine': () => newHome({ 'last.json': lastOf(plain) }),
  'with sessions': () =>
    newHome({ 'last.json': lastOf(plain), 'diary.jsonl': [3, 2, 1].map(session).join('') }),
  'after a stop': () => newHome({ 'last.json': lastOf(plain), 'stopped.json': { formatVersion: 1 } }),
};

export const isTyped = (word: string): boolean =>
  choices.has(word) || /^(?:data|diary|last|jsonl?|st\d)$/.test(word);

/** A command in a window, and every screen it showed while something was waited for. */
export function watched(words: readonly string[], home: string) {
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

/** What a terminal shows is letters, and what it is told beside them none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the terminal is told.
const controls = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/**
 * Whether a file is being read, a module that is loaded when it is needed above all: however long that takes, it is no
 * step.
 */
const isReading = (): boolean => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));

/**
 * Goes through a command at a terminal, a key a screen: the first of `keys` that changes what is there, and after it so
 * many steps of the clock. Returns what was written in our letters, and how many screens there were.
 */
export async function wandered(
  words: readonly string[],
  home: string,
  keys: readonly string[],
  { most = 40, steps = 4 } = {},
): Promise<{ english: string[]; screens: number }> {
  let isOver = false;
  const terminal = inWindow(
    (io) =>
      run(words, io, root).finally(() => {
        isOver = true;
      }),
    { columns: 100, rows: 40, env: { STRETCH_HOME: home, XDG_CONFIG_HOME: home, APPDATA: home } },
  );
  const pass = (many: number): Promise<void> => {
    let left = many;
    return terminal.waitFor(() => isOver || (!isReading() && left-- <= 0));
  };
  const screens = new Set<string>();
  await terminal.waitFor(() => isOver || terminal.screen().trim() !== '');
  for (let count = 0; count < most && !isOver; count++) {
    await pass(steps);
    const before = terminal.screen();
    screens.add(before);
    for (const key of keys) {
      await terminal.answer(key);
      await pass(steps);
      if (isOver || terminal.screen() !== before) break;
    }
  }
  if (!isOver) await terminal.press('ctrl-c');
  await terminal.exit;
  screens.add(terminal.screen());
  const shown = [...screens, terminal.raw().replace(controls, '\n')];
  const english = shown.flatMap((text) => englishIn(text.replaceAll(home, ''), isTyped));
  return { english: [...new Set(english)], screens: screens.size };
}
