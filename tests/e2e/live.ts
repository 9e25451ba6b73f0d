import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiaryLine } from '../../src/core/diary/entry.ts';
import type { Answers } from '../../src/core/types.ts';
import type { keptFiles } from '../../src/shell/files/state/kept.ts';
import { plain } from '../library.ts';
import { openWindow, type WindowOptions } from '../shell/window.ts';
import { newHome } from './home.ts';
import { bin } from './program.ts';
import { openTerminal, type TerminalOptions, type TestTerminal } from './terminal.ts';

/** The last answers as `stretch routine` keeps them. */
export const lastOf = (answers: Answers) => ({
  formatVersion: 1,
  savedAt: new Date().toISOString(),
  answers,
});

/** A home with a last routine in it. */
export const homeAfter = (answers: Answers = plain): string => newHome({ 'last.json': lastOf(answers) });

/** `stretch` at a terminal, without a sound, within the test: time passes as it is waited for. */
export const live = (
  [command = '', ...args]: readonly string[],
  home: string,
  { env, ...options }: WindowOptions = {},
): TestTerminal =>
  openWindow([command, '--quiet', ...args], { ...options, env: { ...env, STRETCH_HOME: home } });

/** The same as a process of its own, where that is the point. */
export const liveProcess = (
  [command = '', ...args]: readonly string[],
  home: string,
  { env, ...options }: TerminalOptions = {},
): TestTerminal =>
  openTerminal(process.execPath, [bin, command, '--quiet', ...args], {
    ...options,
    env: { ...env, STRETCH_HOME: home },
  });

type KeptFile = (typeof keptFiles)[keyof typeof keptFiles];

/** A kept file as text; nothing where there is none. */
const textOf = (home: string, name: KeptFile): string | undefined =>
  existsSync(join(home, name)) ? readFileSync(join(home, name), 'utf8') : undefined;

/** What a kept file says; nothing where there is none. */
export function keptIn(home: string, name: KeptFile): unknown {
  const text = textOf(home, name);
  return text === undefined ? undefined : JSON.parse(text);
}

/** A line that a session wrote. */
type SessionLine = DiaryLine & Required<Pick<DiaryLine, 'seconds' | 'steps' | 'reports'>>;

export const diaryOf = (home: string): SessionLine[] =>
  (textOf(home, 'diary.jsonl') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SessionLine);

/** A session of one stretch, rated before and gone through up to the question after it. */
export async function upToTheLastQuestion(
  home: string,
  before: string,
  options: TerminalOptions = {},
): Promise<TestTerminal> {
  writeFileSync(join(home, 'plan.json'), JSON.stringify(planOf(30)));
  // Who answered just now is asked for no sign.
  if (!existsSync(join(home, 'last.json')))
    writeFileSync(join(home, 'last.json'), JSON.stringify(lastOf(plain)));
  const terminal = live(['coach', `${home}/plan.json`], home, options);
  await terminal.waitFor('Before you start');
  await terminal.answer(before);
  // Over a second, so that there is something to write down.
  await terminal.waitFor('0:28 left');
  await terminal.press('n');
  await terminal.waitFor('And now: how bad');
  return terminal;
}

/** Presses a key again and again until the window shows this. */
export async function pressUntil(terminal: TestTerminal, key: string, words: string): Promise<void> {
  for (let times = 0; times < 20 && !terminal.screen().includes(words); times++) {
    const before = terminal.raw().length;
    await terminal.press(key);
    await terminal.waitFor(() => terminal.raw().length > before);
  }
  await terminal.waitFor(words);
}

/** A plan with one stretch, whose holds take so many seconds each. */
export const planOf = (...seconds: readonly number[]) => ({
  routine: {
    title: 'A short one',
    steps: [
      {
        stretch: 'hamstring-supine-strap',
        name: 'A stretch',
        kind: 'static',
        reps: null,
        effortPercent: null,
        pose: { hipFlexion: 70, kneeFlexion: 15, ankleDorsiflexion: -10 },
        cues: ['Lie down.'],
        why: [],
        sources: [],
        phases: seconds.map((each) => ({ name: 'hold', seconds: each })),
      },
    ],
  },
});
