import { type Part, partsOf } from '../../../core/questionnaire/due.ts';
import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import { headLines, indent, type Look, listHeight, withoutHelp } from './layout.ts';
import { choiceLine, footHeight, leadOf, type Notes, page } from './list.ts';
import { tooSmallFor } from './small.ts';
import { askForMark, checkMarks, cursorAt, marksOf, noneOfThese, notBoth, type Turn } from './turn.ts';
import type { Desk, Line, ManyScreen, SmallScreen } from './types.ts';
import { chooseALine, partCounter, type Title, tipsFor } from './words.ts';

/** Longest list of one screen, "none of these" not counted. */
const mostChoices = 7;

type Fit = { readonly parts: readonly Part[]; readonly look: Look };

const range = (from: number, to: number): number[] =>
  Array.from({ length: from - to + 1 }, (_, index) => from - index);

/** How a list is tried: in the longest parts that all fit the window, then without all but the question. */
const tries: readonly { most: number; look: Look }[] = [
  ...range(mostChoices, 2).flatMap((most) => [
    { most, look: 'roomy' as const },
    { most, look: 'tight' as const },
  ]),
  ...range(mostChoices, 2).map((most) => ({ most, look: 'bare' as const })),
  ...range(mostChoices, 2).map((most) => ({ most, look: 'tiny' as const })),
];

/** The next part of a list as a screen, and the choices it shows. */
export function manyScreen(
  turn: Turn,
  title: Title,
  desk: Desk,
): { screen: ManyScreen | SmallScreen; choices: readonly Choice[] } {
  const { question } = turn;
  const { parts, look } = partsFor(turn, title, desk);
  const { heading, help, choices, number } = nextPart(turn, parts);
  const marks = marksOf(turn, choices);
  const lines = linesOf(question, choices, look, desk).map((line) =>
    line === 'rule' ? line : { ...line, marked: marks.includes(line.value) },
  );
  const counter = partCounter(title.counter, number, parts.length, desk.signs);
  const head = headLines({ counter, question: heading, help }, look, desk.size, desk.paint);
  const tips = tipsFor('many', title.canGoBack);
  const room = desk.size.rows - head.length - footHeight(lines, tips, notesOf(question), desk);
  const list = page(head, lines, tips, room, desk);
  if (!list) return { screen: tooSmallFor(desk.size.columns), choices };
  const at = cursorAt(turn);
  const cursor = typeof at === 'string' ? { at } : {};
  return { screen: { type: 'many', ...list, ...cursor, check: checkFor(question, desk) }, choices };
}

/** The first part with something that was not shown yet; of it, only that. */
function nextPart({ question, unseen }: Turn, parts: readonly Part[]): Part & { number: number } {
  const index = parts.findIndex((part) => part.choices.some((choice) => unseen.includes(choice)));
  const part = parts[index] ?? { heading: question.ask, help: question.help, choices: unseen };
  return { ...part, choices: part.choices.filter((choice) => unseen.includes(choice)), number: index + 1 };
}

function partsFor({ question, choices }: Turn, title: Title, desk: Desk): Fit {
  for (const { most, look } of tries) {
    const parts = partsOf(question, choices, most);
    const fits = parts.every((part) => heightOf(question, part, look, title, desk) <= desk.size.rows);
    if (fits) return { parts, look };
  }
  // So small a window that even two choices have to scroll.
  return { parts: partsOf(question, choices, 2), look: 'tiny' };
}

function heightOf(question: Question, part: Part, look: Look, title: Title, desk: Desk): number {
  const head = {
    counter: partCounter(title.counter, 1, 2, desk.signs),
    question: part.heading,
    help: part.help,
  };
  const lines = linesOf(question, part.choices, look, desk);
  const above = headLines(head, look, desk.size, desk.paint).length;
  const below = footHeight(lines, tipsFor('many', title.canGoBack), notesOf(question), desk);
  return above + listHeight(lines) + below;
}

/** The choices, and "none of these" as one of them, last. */
function linesOf({ none }: Question, choices: readonly Choice[], look: Look, desk: Desk): Line[] {
  const lead = leadOf(desk.signs, true);
  const whole = choices.map((choice) => choiceLine(choice, lead, desk));
  const lines = look === 'tiny' ? withoutHelp(whole) : whole;
  if (!none) return lines;
  const last = choiceLine({ id: noneOfThese, label: none }, lead, desk);
  return look === 'roomy' ? [...lines, 'rule', last] : [...lines, last];
}

const notesOf = ({ none }: Question): Notes => [askForMark(none), notBoth(none), chooseALine];

const checkFor =
  ({ none }: Question, { size, paint }: Desk) =>
  (marked: readonly string[]): true | string => {
    const problem = checkMarks(marked, none);
    return problem === true || indent(problem, size, paint.caution);
  };
