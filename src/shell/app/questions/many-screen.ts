import { type Part, partsOf } from '../../../core/questionnaire/due.ts';
import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import { fill } from '../../../core/words.ts';
import { mapBeside } from './drawing.ts';
import type { Pages } from './interview.ts';
import { headLines, type Look, listHeight, withoutHelp } from './layout.ts';
import { choiceLine, type Foot, footHeight, isNumbered, leadOf, page, tooSmallFor } from './list.ts';
import { checkMarks, cursorAt, marksOf, noneOfThese, type Turn } from './turn.ts';
import { type Desk, isChoice, type Line, type ManyScreen, type SmallScreen } from './types.ts';
import { partCounter, type Title, tipsFor, words } from './words.ts';

/** Longest list of one screen, "none of these" not counted: what is longer is not read line by line. */
const mostChoices = 13;

type Fit = { readonly parts: readonly Part[]; readonly look: Look };

const range = (from: number, to: number): number[] =>
  Array.from({ length: from - to + 1 }, (_, index) => from - index);

/** The ways to fit a list, in turn: the longest parts that fit the window, then with less around them. */
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
  const part = nextPart(turn, parts);
  const { choices, number } = part;
  const marks = marksOf(turn, choices);
  const counter = partCounter(title.counter, number, parts.length, desk.glyphs);
  const { head, lines: bare, foot, room } = laidOut(question, part, { look, title, counter }, desk);
  const lines = bare.map((line) => (isChoice(line) ? { ...line, marked: marks.includes(line.value) } : line));
  const list = page(head, lines, foot, room, desk);
  if (!list) return { screen: tooSmallFor(desk.size.columns), choices };
  const at = cursorAt(turn);
  const cursor = typeof at === 'string' ? { at } : {};
  // What can wait may be passed once something was marked; a warning sign never is by Enter alone.
  const mayBeEmpty = turn.begun === true && question.enterAlone !== false;
  const check: ManyScreen['check'] = (marked) => checkMarks(marked, mayBeEmpty);
  const beside = list.page === lines.length ? mapBeside(lines, leadOf(desk, true), desk) : undefined;
  const drawn = beside ? { beside } : {};
  const noneByKey = 'noneByKey' in question;
  return {
    screen: {
      type: 'many',
      ...list,
      ...(noneByKey ? { noneByKey } : {}),
      ...cursor,
      ...drawn,
      none: question.none,
      numbered: isNumbered(desk),
      check,
    },
    choices,
  };
}

/** How many pages some choices of a list take in a window. */
export const pagesIn =
  (desk: Desk): Pages =>
  (question, choices) =>
    question.type === 'many' ? partsFor({ question, choices }, unknownTitle, desk).parts.length : 1;

/** A title as wide as any, for a list whose place is not known yet. */
const unknownTitle: Title = { counter: fill(words.counter, { number: 10, about: 20 }), canGoBack: true };

/** The first part with choices that were not shown yet, and only those. */
function nextPart({ question, unseen }: Turn, parts: readonly Part[]): Part & { number: number } {
  const index = parts.findIndex((part) => part.choices.some((choice) => unseen.includes(choice)));
  const part = parts[index] ?? {
    heading: question.ask,
    help: question.help,
    choices: unseen,
    sections: [{ choices: unseen }],
  };
  return { ...part, choices: part.choices.filter((choice) => unseen.includes(choice)), number: index + 1 };
}

function partsFor({ question, choices }: Pick<Turn, 'question' | 'choices'>, title: Title, desk: Desk): Fit {
  const counter = partCounter(title.counter, 1, 2, desk.glyphs);
  for (const { most, look } of tries) {
    const parts = partsOf(question, choices, most);
    const fits = parts.every((part) => {
      const { lines, room } = laidOut(question, part, { look, title, counter }, desk);
      return listHeight(lines) <= room;
    });
    if (fits) return { parts, look };
  }
  // So small a window that even two choices have to scroll.
  return { parts: partsOf(question, choices, 2), look: 'tiny' };
}

/** A part laid out: what stands above its lines, the lines, and the rows that the window leaves for them. */
function laidOut(question: Question, part: Part, { look, title, counter }: Laying, desk: Desk) {
  const lines = linesOf(question, part, look, desk);
  const text = { counter, question: part.heading, help: part.help };
  const head = headLines(text, look, desk.size, desk.paint);
  const foot = footOf(question, title);
  return { head, lines, foot, room: desk.size.rows - head.length - footHeight(lines, foot, desk) };
}

type Laying = { readonly look: Look; readonly title: Title; readonly counter: string };

/** The choices, headings between those that share the page, and "none of these" as one of them, last. */
function linesOf({ none }: Question, { choices, sections }: Part, look: Look, desk: Desk): Line[] {
  const lead = leadOf(desk, true);
  const whole = sections.flatMap((section): Line[] => {
    const own = section.choices.filter((choice) => choices.includes(choice));
    const heading = section.about && own.length > 0 ? [{ heading: section.about }] : [];
    return [...heading, ...own.map((choice) => choiceLine(choice, lead, desk))];
  });
  const lines = look === 'tiny' ? withoutHelp(whole) : whole;
  if (!none) return lines;
  const last = choiceLine({ id: noneOfThese, label: none }, lead, desk);
  return look === 'roomy' ? [...lines, 'rule', last] : [...lines, last];
}

const footOf = ({ none }: Question, { canGoBack }: Title): Foot => ({
  tips: tipsFor('many', canGoBack, { none: none !== undefined }),
  none,
});
