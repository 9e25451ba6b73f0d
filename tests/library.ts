import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../src/core/library.ts';
import type { CompleteAnswers } from '../src/core/questionnaire/complete.ts';
import type { SourcesFile } from '../src/core/schema/common.ts';
import type { Answers } from '../src/core/types.ts';
import { loadLibrary } from '../src/shell/files/data.ts';
import { wholeFor } from './whole.ts';

export const root = join(import.meta.dirname, '..');
export const library: Library = loadLibrary(root);
export const dataFiles: readonly string[] = names(join(root, 'data'));
export const stretchFiles: readonly string[] = names(join(root, 'data', 'stretches'));

/** The JSON files of a folder, without the ending. */
function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

export const sources = (json('data', 'sources.json') as SourcesFile).sources;

/** Answers as complete; a test that forgot one hears which. */
export const whole = (answers: Answers): CompleteAnswers => wholeFor(answers, library);

/** A healthy adult with tight hamstrings and everything at hand; each test says only what differs. */
export const plain: CompleteAnswers = whole({
  emergency: [],
  age: '16-64',
  conditions: [],
  seeSomeone: [],
  goal: 'flexibility',
  feltAt: ['thigh'],
  feelsLike: ['pull'],
  side: 'both',
  worst: 3,
  startedBy: 'end-range',
  settles: 'at-once',
  duration: 'weeks',
  floor: 'easy',
  balance: 'steady',
  equipment: ['wall', 'chair', 'step', 'strap'],
  minutes: 10,
});

/** What differs for someone whose sole tingles, and whose tests point at the nerve. */
export const tingling: Answers = {
  feltAt: ['sole'],
  feelsLike: ['tingling'],
  side: 'right',
  night: 'no',
  headTest: 'changes',
  toesTest: 'eases',
  coughTest: 'no',
};

/** The questions nobody may leave open, in their order. */
export const alwaysRequired: readonly string[] = [
  'emergency',
  'age',
  'conditions',
  'seeSomeone',
  'goal',
  'feltAt',
  'floor',
  'balance',
  'equipment',
  'minutes',
];

/** Every object inside a value, itself and what its maps hold included. */
export function* inside(value: unknown, seen = new Set<object>()): Generator<object> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  yield value;
  const held = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const each of held) yield* inside(each, seen);
}
