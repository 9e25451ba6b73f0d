import { partsOf } from '../../core/questionnaire/due.ts';
import type { Choice, Question } from '../../core/schema/questionnaire.ts';
import { wrap } from '../../render/text/wrap.ts';
import { headLines, indent, type Look, listHeight, looks, textWidth } from './layout.ts';
import { choiceLine, footHeight, leadOf, page } from './list.ts';
import { askForMark, checkMarks, marksOf, noneOfThese, notBoth, type Turn } from './turn.ts';
import type { Desk, Line, ManyScreen } from './types.ts';
import { partCounter, type Title, tipsFor } from './words.ts';

/** Longest list of one screen, "none of these" not counted. */
const mostChoices = 7;

type Part = { readonly heading: string; readonly choices: readonly Choice[] };
type Fit = { readonly part: Part; readonly parts: number; readonly look: Look };

/** The next part of a list as a screen, and the choices it shows. */
export function manyScreen(
  turn: Turn,
  title: Title,
  desk: Desk,
): { screen: ManyScreen; choices: readonly Choice[] } {
  const { question } = turn;
  const { part, parts, look } = fitParts(turn, title, desk);
  const marks = marksOf(turn, part.choices);
  const lines = linesOf(question, part, look, desk).map((line) =>
    line === 'rule' ? line : { ...line, marked: marks.includes(line.value) },
  );
  const counter = partCounter(title.counter, turn.parts + 1, turn.parts + parts);
  const head = headLines(
    { counter, question: part.heading, help: question.help },
    look,
    desk.size,
    desk.paint,
  );
  const tips = tipsFor('many', title.canGoBack);
  const room = desk.size.rows - head.length - footHeight(lines, tips, desk) - errorHeight(question, desk);
  const screen: ManyScreen = {
    type: 'many',
    ...page(head, lines, tips, room, desk),
    check: checkFor(question, desk),
  };
  return { screen, choices: part.choices };
}

/** The longest parts that all fit the window, airy before tight. */
function fitParts(turn: Turn, title: Title, desk: Desk): Fit {
  for (let most = mostChoices; most >= 2; most -= 1) {
    const parts = partsOf(turn.question, turn.choices, most);
    const fits = (look: Look) =>
      parts.every((each) => heightOf(turn.question, each, look, title, desk) <= desk.size.rows);
    const look = looks.find(fits);
    if (parts[0] && look) return { part: parts[0], parts: parts.length, look };
  }
  return smallest(turn);
}

function smallest({ question, choices }: Turn): Fit {
  const parts = partsOf(question, choices, 2);
  return { part: parts[0] ?? { heading: question.ask, choices }, parts: parts.length, look: 'tight' };
}

function heightOf(question: Question, part: Part, look: Look, title: Title, desk: Desk): number {
  const head = { counter: partCounter(title.counter, 1, 2), question: part.heading, help: question.help };
  const lines = linesOf(question, part, look, desk);
  const above = headLines(head, look, desk.size, desk.paint).length;
  const below = footHeight(lines, tipsFor('many', title.canGoBack), desk) + errorHeight(question, desk);
  return above + listHeight(lines) + below;
}

/** The choices, and "none of these" as one of them, last. */
function linesOf({ none }: Question, { choices }: Part, look: Look, desk: Desk): Line[] {
  const lead = leadOf(desk.signs, true);
  const lines = choices.map((choice) => choiceLine(choice, lead, desk));
  if (!none) return lines;
  const last = choiceLine({ id: noneOfThese, label: none }, lead, desk);
  return look === 'roomy' ? [...lines, 'rule', last] : [...lines, last];
}

const errorHeight = ({ none }: Question, { size }: Desk): number =>
  Math.max(...[askForMark(none), notBoth(none)].map((each) => wrap(each, textWidth(size)).length));

const checkFor =
  ({ none }: Question, { size, paint }: Desk) =>
  (marked: readonly string[]): true | string => {
    const problem = checkMarks(marked, none);
    return problem === true || indent(problem, size, paint.caution);
  };
