import { clean } from '../core/clean.ts';
import { faultsAt } from '../core/lint/index.ts';
import type { Choice, Desk } from './choices.ts';
import { listIn, type Question, type Value } from './question.ts';
import { questions } from './questions.ts';
import { type Work, written } from './work.ts';

/** What is on the screen: a question with what was entered of it so far, or the list of all. */
export type State = {
  readonly work: Work;
  /** The question that is asked; `review` for the list of all. */
  readonly at: string;
  /** The line under the cursor: of choices, of lines of words, of the list of all. */
  readonly cursor: number;
  /** What is being typed, and before which of its characters the next one goes. */
  readonly typed: string;
  readonly caret: number;
  /** Lines of words as they are, the one under the cursor as it was. */
  readonly lines: readonly string[];
  readonly marked: readonly string[];
  /** What is wrong with what was entered, and was said. */
  readonly faults: readonly string[];
  /** Whether it was reached from the list of all, and goes back there. */
  readonly fromReview: boolean;
  /** `write` and `left` are for the shell: it writes the file, or leaves with a draft kept. */
  readonly status: 'asking' | 'write' | 'left';
};

/** What a draft keeps besides the work. */
type Entered = Pick<State, 'at' | 'cursor' | 'typed' | 'lines'>;

/** The questions that are asked one after the other. */
export const sequence = (work: Work, { fixedId }: Pick<Desk, 'fixedId'>): Question[] =>
  questions.filter((each) => !each.quiet && each.isDue(work) && !(each.id === 'id' && fixedId !== undefined));

/** Every question that can be changed. */
export const everyQuestion = (work: Work, { fixedId }: Pick<Desk, 'fixedId'>): Question[] =>
  questions.filter((each) => each.isDue(work) && !(each.id === 'id' && fixedId !== undefined));

export const questionOf = ({ at }: Pick<State, 'at'>): Question | undefined =>
  questions.find(({ id }) => id === at);

export const nothing = {
  cursor: 0,
  typed: '',
  caret: 0,
  lines: [],
  marked: [],
  faults: [],
  status: 'asking',
} as const;

/** Begins, or goes on where a draft was left: at the first question that was not answered. */
export function start(work: Work, desk: Desk, draft: Partial<Entered> = {}): State {
  const all = sequence(work, desk);
  const first = all.find(({ id }) => !work.answered.includes(id))?.id ?? 'review';
  const isThere = draft.at === 'review' || everyQuestion(work, desk).some(({ id }) => id === draft.at);
  const opened = open(
    { work, at: '', fromReview: false, ...nothing },
    isThere ? (draft.at ?? first) : first,
    desk,
  );
  const type = questionOf(opened)?.type;
  if (!isThere || type === undefined || type === 'one' || type === 'many') return opened;
  const { typed = opened.typed, lines = [], cursor = 0 } = draft;
  if (type !== 'lines') return { ...opened, typed, caret: typed.length };
  return lines.length > 0 ? { ...onLine(opened, lines, cursor), typed, caret: typed.length } : opened;
}

/** A question with what stands there now. */
export function open(state: State, at: string, desk: Desk): State {
  const work = at === 'notFor' ? withUsualNotFor(state.work, desk) : state.work;
  const next: State = { ...state, ...nothing, work, at };
  const question = questionOf(next);
  if (!question) return next;
  const value = question.get(work);
  switch (question.type) {
    case 'one':
      return {
        ...next,
        cursor: Math.max(
          0,
          choicesOf(next, desk).findIndex(({ id }) => id === value),
        ),
      };
    case 'many': {
      const marked = listIn(value);
      const first = choicesOf(next, desk).findIndex(({ id }) => marked.includes(id));
      return { ...next, marked, cursor: Math.max(0, first) };
    }
    case 'lines':
      // On the empty line after the last: Enter takes what stands there.
      return onLine(next, [...listIn(value), ''], listIn(value).length);
    case 'angle':
      return next;
    default:
      return { ...next, typed: String(value), caret: String(value).length };
  }
}

/** Marks from the start those whom lint would keep from it, such as the unsteady from standing free. */
function withUsualNotFor(work: Work, desk: Desk): Work {
  const file = written(work, desk);
  if (file.notFor.some(({ when }) => when === 'unsteady'))
    return { ...work, file: { ...work.file, notFor: file.notFor } };
  const unsteady = faultsAt(file, ['notFor'], desk).some(({ rule }) => rule === 'footing');
  const because = [...desk.stretches.values()]
    .flatMap((each) => each.notFor)
    .find(({ when }) => when === 'unsteady');
  return {
    ...work,
    file: { ...work.file, notFor: [...file.notFor, ...(unsteady && because ? [because] : [])] },
  };
}

/** The lines with what is typed in its place, and the cursor on another of them. */
export function onLine(state: State, lines: readonly string[], cursor: number): State {
  const at = Math.min(Math.max(0, cursor), lines.length - 1);
  const typed = lines[at] ?? '';
  return { ...state, lines, cursor: at, typed, caret: typed.length };
}

/** The lines as they are with what is being typed. */
export const linesOf = ({ lines, cursor, typed }: State): string[] =>
  lines.map((line, index) => (index === cursor ? typed : line));

export const choicesOf = (state: State, desk: Desk): readonly Choice[] =>
  questionOf(state)?.choices?.(state.work, desk) ?? [];

/** What was entered so far, as a value. */
export function entered(state: State, desk: Desk): Value {
  const question = questionOf(state);
  switch (question?.type) {
    case 'one':
      return choicesOf(state, desk)[state.cursor]?.id ?? '';
    case 'many':
      // In the order in which they were marked: what stood there stays as it stood.
      return state.marked;
    case 'lines':
      return linesOf(state)
        .map((line) => clean(line).trim())
        .filter((line) => line !== '');
    case 'angle':
      return state.typed === '' ? question.get(state.work) : Number(state.typed);
    default:
      return clean(state.typed).trim();
  }
}

/** How many of the questions were answered, of those that are asked: the same number that the screen counts to. */
export function progressOf(work: Work, desk: Pick<Desk, 'fixedId'>): { n: number; all: number } {
  const all = sequence(work, desk);
  return { n: all.filter(({ id }) => work.answered.includes(id)).length, all: all.length };
}
