import words from '../../data/words/new.json';
import { clean } from '../core/clean.ts';
import { type Finding, faultsAt, idForm, type Located, lint } from '../core/lint/index.ts';
import { spanOf } from '../core/lint/shape.ts';
import { fill } from '../core/words.ts';
import type { Desk } from './choices.ts';
import { numbersFrom, type Question, type Value } from './question.ts';
import { questionAt } from './questions.ts';
import type { State } from './state.ts';
import { type Work, written } from './work.ts';

/** What is wrong with a value, and what would be right; nothing where it is good. */
export function faultsOf(
  question: Question,
  value: Value,
  { work }: Pick<State, 'work'>,
  desk: Desk,
): string[] {
  if (question.joint) {
    const { least, most } = spanOf(question.joint);
    const fits = typeof value === 'number' && value >= least && value <= most;
    return fits ? [] : [fill(words.faults.span, { least, most })];
  }
  if (question.id === 'id') return idFaults(String(value), desk);
  if (question.type === 'many' || question.type === 'one') return choiceFaults(question, value, work);
  if (question.type === 'numbers' && isNoNumber(question, String(value))) return [words.faults.numbers];
  if (value === '' && required.includes(question.id)) return [words.faults.empty];
  const { [question.id]: least = 0 }: Readonly<Record<string, number>> = leastLines;
  if (Array.isArray(value) && value.length < least) return [fill(words.faults.few, { least })];
  return [...new Set(readIn(question, value, work, desk).map(saidOf))];
}

/** Whether a fault may wait for the list of all. The name of one of ours may be taken, when that is meant. */
export const canWait = ({ id, type }: Question, value: Value, { target }: Desk): boolean =>
  id === 'id'
    ? idForm.test(String(value)) && !target(String(value)).isThere
    : type === 'text' || (type === 'lines' && [value].flat().length >= 2);

/** Lines that there have to be. */
const leastLines = { steps: 2, stopIf: 1 };

const required: readonly string[] = ['name', 'feel', 'pace.there', 'pace.back'];

/** Faults of words that are still being typed; how many lines there are does not count yet. */
export function faultsWhileTyping(
  question: Question,
  value: Value,
  { work }: Pick<State, 'work'>,
  desk: Desk,
): string[] {
  if (value === '') return [];
  const found = readIn(question, value, work, desk);
  const deep = question.type === 'lines' ? question.path.length : 0;
  return [...new Set(found.filter(({ path }) => path.length > deep).map(saidOf))];
}

const readIn = (question: Question, value: Value, work: Work, desk: Desk): Finding[] =>
  faultsAt(written(question.set(work, value, desk), desk), question.path, desk);

const isNoNumber = ({ path }: Question, value: string): boolean =>
  [numbersFrom(value, String(path[1])) ?? 0].flat().some(Number.isNaN);

export const saidOf = ({ message, remedy }: Pick<Finding, 'message' | 'remedy'>): string =>
  remedy === undefined ? fill(words.faults.only, { message }) : fill(words.faults.with, { message, remedy });

function idFaults(id: string, { target, stretches }: Desk): string[] {
  if (!idForm.test(id)) return [words.faults.id];
  const { file, isThere } = target(id);
  if (isThere) return [fill(words.faults.there, { file: clean(file) })];
  return stretches.has(id) ? [fill(words.faults.ours, { id })] : [];
}

function choiceFaults({ id }: Question, value: Value, { file }: Work): string[] {
  const marked = [value].flat().length;
  if (id === 'orEquipment' && marked === 1) return [words.faults.anyOf];
  return id === 'roles' && marked === 0 && file.offered !== false ? [words.faults.role] : [];
}

const known = new WeakMap<Work, readonly Located[]>();

/** All that lint says of the file as it would be written; worked out once for all parts of a screen. */
export function problemsOf({ work }: Pick<State, 'work'>, desk: Desk): readonly Located[] {
  const found = known.get(work) ?? problemsIn(work, desk);
  known.set(work, found);
  return found;
}

function problemsIn(work: Work, desk: Desk): readonly Located[] {
  const id = desk.fixedId ?? work.id;
  const text = JSON.stringify(written(work, desk));
  return lint([{ file: id, id, text }], desk).findings;
}

/** The question in which something wrong is put right. */
export const questionFor = ({ path, rule }: Located, work: Work): string =>
  rule === 'id' ? 'id' : (questionAt(path, work)?.id ?? 'name');
