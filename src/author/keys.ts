import type { Desk } from './choices.ts';
import { canWait, faultsOf, faultsWhileTyping, questionFor } from './faults.ts';
import { accepted, before, reviewRows } from './flow.ts';
import type { Question } from './question.ts';
import { choicesOf, entered, linesOf, onLine, open, questionOf, type State } from './state.ts';

/** A key, as it is pressed; or words that were pasted. */
type Event = { readonly key: string } | { readonly paste: string };

const [ctrlC, ctrlD, esc, enter] = ['\x03', '\x04', '\x1b', '\r'];
const up = ['\x1b[A', '\x1bOA', '\x10'];
const down = ['\x1b[B', '\x1bOB', '\x0e'];
const right = ['\x1b[C', '\x1bOC'];
const left = ['\x1b[D', '\x1bOD'];
const home = ['\x1b[H', '\x1bOH', '\x1b[1~', '\x01'];
const end = ['\x1b[F', '\x1bOF', '\x1b[4~', '\x05'];
const backspace = ['\x7f', '\b'];
const [erase, clear] = ['\x1b[3~', '\x15'];

/** How far an arrow changes an angle, in degrees. */
const step = 5;

/** What comes of a key. Keys that mean nothing here change nothing. */
export function pressed(state: State, event: Event, desk: Desk): State {
  const question = questionOf(state);
  if ('paste' in event) return question ? pasted(state, question, event.paste, desk) : state;
  const { key } = event;
  if (key === ctrlC || key === ctrlD) return { ...state, status: 'left' };
  if (key === esc) return before(keptTyping(state, desk), desk);
  if (!question) return inReview(state, key, desk);
  switch (question.type) {
    case 'one':
      return inChoices(state, key, desk, (at) => taken({ ...at, faults: [] }, desk));
    case 'many':
      return inMany(state, key, desk);
    case 'angle':
      return inAngle(state, question, key, desk);
    case 'lines':
      return inLines(state, key, desk);
    default:
      return key === enter ? taken(state, desk) : typing(state, key, desk);
  }
}

/** Keeps what was typed at a question that is left, where it is good. */
function keptTyping(state: State, desk: Desk): State {
  const question = questionOf(state);
  if (!question || question.type === 'one' || question.type === 'many') return state;
  const value = entered(state, desk);
  if (question.id === 'id' || faultsOf(question, value, state, desk).length > 0) return state;
  return { ...state, work: question.set(state.work, value, desk) };
}

/** Enter: says what is wrong. Pressed again it goes on, unless the file could not hold it. */
function taken(state: State, desk: Desk): State {
  const question = questionOf(state);
  if (!question) return state;
  const value = entered(state, desk);
  const faults = faultsOf(question, value, state, desk);
  const goesOn =
    faults.length === 0 || (canWait(question, value, desk) && faults.join() === state.faults.join());
  return goesOn ? accepted(state, value, desk) : { ...state, faults };
}

function moved(state: State, key: string, count: number): State | undefined {
  const to = (cursor: number): State => ({ ...state, cursor: Math.min(count - 1, Math.max(0, cursor)) });
  if (up.includes(key) || key === 'k') return to(state.cursor - 1);
  if (down.includes(key) || key === 'j') return to(state.cursor + 1);
  if (home.includes(key)) return to(0);
  return end.includes(key) ? to(count - 1) : undefined;
}

/** Arrows move, a digit chooses and goes on, Enter takes the line under the cursor. */
function inChoices(state: State, key: string, desk: Desk, take: (state: State) => State): State {
  const choices = choicesOf(state, desk);
  if (key === enter) return take(state);
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (digit >= 0 && digit < choices.length) return take({ ...state, cursor: digit });
  return moved(state, key, choices.length) ?? state;
}

function inMany(state: State, key: string, desk: Desk): State {
  const choices = choicesOf(state, desk);
  if (key === enter) return taken(state, desk);
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  const at = key === ' ' ? state.cursor : digit;
  const id = choices[at]?.id;
  if (id === undefined) return moved(state, key, choices.length) ?? state;
  const marked = state.marked.includes(id)
    ? state.marked.filter((each) => each !== id)
    : [...state.marked, id];
  return { ...state, cursor: at, marked, faults: [] };
}

/** Left and right change it by 5 degrees, a number sets it, up and down go to the joint before and after. */
function inAngle(state: State, question: Question, key: string, desk: Desk): State {
  if (key === enter || down.includes(key)) return taken(state, desk);
  if (up.includes(key)) return before(keptTyping(state, desk), desk);
  const by = right.includes(key) ? step : left.includes(key) ? -step : 0;
  if (by !== 0) {
    const to = Number(question.get(state.work)) + by;
    const work = question.set(state.work, Math.ceil((by > 0 ? to - step + 1 : to) / step) * step, desk);
    return { ...state, work, typed: '', caret: 0, faults: [] };
  }
  if (!/^[-\d]$/.test(key) && !backspace.includes(key) && key !== clear) return state;
  const next = typing(state, key, desk);
  return shownWhileTyped(next, question, desk);
}

/** The drawing follows a number as soon as it is one that the joint has. */
function shownWhileTyped(state: State, question: Question, desk: Desk): State {
  if (!/^-?\d+$/.test(state.typed)) return state;
  const value = Number(state.typed);
  if (faultsOf(question, value, state, desk).length > 0) return state;
  return { ...state, work: question.set(state.work, value, desk) };
}

/** Words in lines: Enter goes to the next, and on from one that is empty. */
function inLines(state: State, key: string, desk: Desk): State {
  const lines = linesOf(state);
  if (up.includes(key)) return onLine(state, lines, state.cursor - 1);
  if (down.includes(key)) return onLine(state, lines, state.cursor + 1);
  if (backspace.includes(key) && state.typed === '' && lines.length > 1) {
    const others = lines.filter((_, index) => index !== state.cursor);
    return onLine(state, others.at(-1) === '' ? others : [...others, ''], state.cursor - 1);
  }
  if (key !== enter) return withLineFaults(typing(state, key, desk), desk);
  if (state.typed.trim() === '') return taken(state, desk);
  const isLast = state.cursor === lines.length - 1;
  return onLine({ ...state, faults: [] }, isLast ? [...lines, ''] : lines, state.cursor + 1);
}

/** Says what a line should not say, while it is typed. */
function withLineFaults(state: State, desk: Desk): State {
  const question = questionOf(state);
  if (!question) return state;
  return { ...state, faults: faultsWhileTyping(question, entered(state, desk), state, desk) };
}

/** A letter more or less. */
function typing(state: State, key: string, desk: Desk): State {
  const { typed, caret } = state;
  const put = (text: string, at: number): State => {
    const next = { ...state, typed: text, caret: at, faults: [] };
    return questionOf(state)?.type === 'text' && state.at !== 'id' ? withLineFaults(next, desk) : next;
  };
  if (left.includes(key)) return { ...state, caret: Math.max(0, caret - 1) };
  if (right.includes(key)) return { ...state, caret: Math.min(typed.length, caret + 1) };
  if (home.includes(key)) return { ...state, caret: 0 };
  if (end.includes(key)) return { ...state, caret: typed.length };
  if (backspace.includes(key))
    return put(typed.slice(0, Math.max(0, caret - 1)) + typed.slice(caret), Math.max(0, caret - 1));
  if (key === erase) return put(typed.slice(0, caret) + typed.slice(caret + 1), caret);
  if (key === clear) return put('', 0);
  if (key.length === 0 || key.startsWith('\x1b') || key < ' ') return state;
  return put(typed.slice(0, caret) + key + typed.slice(caret), caret + key.length);
}

/** Pasted words are words, all at once: of lines each on its own. */
function pasted(state: State, { type }: Question, text: string, desk: Desk): State {
  if (type === 'one' || type === 'many') return state;
  const parts = text.split(/\r\n?|\n/).map((part) => part.replace(/\p{Cc}/gu, ''));
  if (type === 'angle')
    return [...parts.join('').slice(0, 8)].reduce((now, key) => pressed(now, { key }, desk), state);
  if (type !== 'lines' || parts.length === 1) return typing(state, parts.join(' '), desk);
  const { typed, caret, cursor } = state;
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  const [before, after] = [typed.slice(0, caret) + first, last + typed.slice(caret)];
  const lines = linesOf(state);
  const all = [...lines.slice(0, cursor), before, ...rest, after, ...lines.slice(cursor + 1)];
  return withLineFaults(
    onLine(state, all.at(-1) === '' ? all : [...all, ''], cursor + parts.length - 1),
    desk,
  );
}

function inReview(state: State, key: string, desk: Desk): State {
  const rows = reviewRows(state, desk);
  if (key !== enter) return moved(state, key, rows.length) ?? state;
  const row = rows[state.cursor];
  if (!row) return state;
  if ('writes' in row) return { ...state, status: 'write' };
  const id = 'problem' in row ? questionFor(row.problem, state.work) : row.question.id;
  return { ...open(state, id, desk), fromReview: true };
}
