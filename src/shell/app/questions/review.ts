import { choiceInWords } from '../../../core/questionnaire/in-words.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../../core/types.ts';
import { unbroken, width, wrap } from '../../../render/text/wrap.ts';
import { type Head, hang } from './layout.ts';
import { choiceLine, type Foot, leadOf, listOf, tooSmallFor, widthAfter } from './list.ts';
import type { ChoiceLine, Desk, Glyphs, OneScreen, SmallScreen } from './types.ts';
import { tipsFor, words } from './words.ts';

/** The value of the line that says all is right; no group has an empty name. */
export const yesValue = '';

/** One answered question, in words. */
export type Said = { readonly question: Question; readonly words: string; readonly assumed: boolean };

/** The answered questions in the order of the questionnaire; `all` holds more than `really` by what is assumed. */
export const saidOf = (questions: readonly Question[], all: Answers, really: Answers): Said[] =>
  questions.flatMap((question) => {
    const answer = all[question.id];
    if (answer === undefined) return [];
    return [{ question, words: inWords(question, answer), assumed: !(question.id in really) }];
  });

function inWords(question: Question, answer: Answer): string {
  if (typeof answer === 'number') return String(answer);
  const ids = typeof answer === 'object' ? answer : [answer];
  if (ids.length === 0) return words.review.none;
  return ids.map((id) => choiceInWords(question, id)).join(', ');
}

/** The groups of the review, in the order in which they first come up. */
const groupsOf = (said: readonly Said[]): string[] => [...new Set(said.map((each) => each.question.group))];

export const inGroup = (said: readonly Said[], group: string): Said[] =>
  said.filter((each) => each.question.group === group);

const mark = ({ assumed }: Said): string => (assumed ? ` ${words.review.assumed}` : '');

/** `side: right`, or the words alone where the group already says what they are. */
const named = (each: Said): string =>
  each.question.short.toLowerCase() === each.question.group.toLowerCase()
    ? `${each.words}${mark(each)}`
    : `${each.question.short}: ${each.words}${mark(each)}`;

/** A space that is not broken at keeps each dot with what stands before it. */
const joined = (said: readonly Said[], { between }: Glyphs): string =>
  said.map(named).join(between.replace(/^ /, unbroken));

/** `yes`: the words of the line for it; `at`: the line under the cursor. */
type ReviewOptions = {
  readonly canGoBack: boolean;
  readonly yes?: string | undefined;
  readonly at?: string | undefined;
};

/** The page that asks whether all is right: yes first, then a line a group. */
export function reviewScreen(
  said: readonly Said[],
  desk: Desk,
  { canGoBack, yes: label = words.review.yes, at = yesValue }: ReviewOptions,
): OneScreen | SmallScreen {
  const groups = groupsOf(said);
  const rows = groups.map((group) => ({
    value: group,
    name: group,
    words: joined(inGroup(said, group), desk.glyphs),
  }));
  const yes = choiceLine({ id: yesValue, label }, leadOf(desk, false), desk);
  const head = { counter: '', question: words.review.ask, help: words.review.help };
  return oneOf(head, [yes, ...table(rows, desk)], { tips: tipsFor('one', canGoBack) }, desk, at);
}

/** The page that asks which answer of a group to change. */
export function groupScreen(
  said: readonly Said[],
  group: string,
  desk: Desk,
  at?: string,
): OneScreen | SmallScreen {
  const rows = inGroup(said, group).map((each) => ({
    value: each.question.id,
    name: each.question.short,
    words: `${each.words}${mark(each)}`,
  }));
  const head = { counter: '', question: group, help: words.review.which };
  return oneOf(head, table(rows, desk), { tips: tipsFor('one', true) }, desk, at ?? rows[0]?.value);
}

/** A list with one answer; `at`: the line under the cursor. */
export function oneOf(
  head: Head,
  lines: readonly ChoiceLine[],
  foot: Foot,
  desk: Desk,
  at: string | undefined,
): OneScreen | SmallScreen {
  const list = listOf(head, lines, foot, desk);
  return list
    ? { type: 'one', ...list, ...(at === undefined ? {} : { at }) }
    : tooSmallFor(desk.size.columns);
}

type Row = { readonly value: string; readonly name: string; readonly words: string };

/** Names in a column, their words beside them; cut where one would fill half the window. Read aloud they are one sentence. */
function table(rows: readonly Row[], desk: Desk): ChoiceLine[] {
  const lead = leadOf(desk, false);
  const column = Math.max(...rows.map((row) => width(row.name))) + 2;
  const most = Math.max(2, Math.floor(desk.size.rows / 2) - 2);
  return rows.map(({ value, name, words }) => {
    const lines = wrap(words, widthAfter(lead + column, desk));
    const shown = lines.length > most ? [...lines.slice(0, most - 1), '…'] : lines;
    if (desk.glyphs.aloud) return { value, name: `${name}: ${lines.join(' ')}` };
    const label = desk.paint.strong(name) + ' '.repeat(column - width(name));
    return { value, name: label + hang(shown, lead + column) };
  });
}
