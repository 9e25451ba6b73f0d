import words from '../../../data/words/problems.json';
import type { Entry } from '../catalogue.ts';
import type { Library, Stretch } from '../library.ts';
import { missingEquipment } from '../plan/exclusions.ts';
import { nearest, notAChoice, type Problem, quote } from '../problem.ts';
import { parseAnswer } from '../questionnaire/parse.ts';
import { fill } from '../words.ts';
import { type May, mayGet } from './may-get.ts';

/** A stretch as listed. */
export type Item = { stretch: Stretch; entry: Entry };

/** One thing asked of the list. Filters only take away, so their order does not matter. */
export type Filter = {
  flag: string;
  /** As it was given; empty for a flag without one. */
  value: string;
  keeps: (item: Item) => boolean;
  /** In words, where the list has to explain it. */
  says?: string;
  /** By stretch id, for a pattern. */
  may?: ReadonlyMap<string, May>;
};

/** The flags as they were given, lists joined by commas. */
export type Asked = {
  target?: string;
  kind?: string;
  equipment?: string;
  /** `false`: nothing that needs getting down to the floor. */
  floor?: boolean;
  maxLoad?: string;
  for?: string;
};

type Found = Filter | Problem[];

/** The filters that were asked for, and every value that is wrong. */
export function readFilters(asked: Asked, library: Library): { filters: Filter[]; problems: Problem[] } {
  const found: Found[] = [
    ...given(asked.target, (text) => target(text, library)),
    ...given(asked.kind, (text) => kind(text, library)),
    ...given(asked.equipment, (text) => equipment(text, library)),
    ...(asked.floor === false ? [noFloor] : []),
    ...given(asked.maxLoad, maxLoad),
    ...given(asked.for, (text) => forPattern(text, library)),
  ];
  return {
    filters: found.filter((each): each is Filter => !Array.isArray(each)),
    problems: found.flatMap((each) => (Array.isArray(each) ? each : [])),
  };
}

const given = (text: string | undefined, read: (text: string) => Found): Found[] =>
  text === undefined ? [] : [read(text)];

const noFloor: Filter = { flag: '--no-floor', value: '', keeps: ({ entry }) => !entry.floor };

/** Words as ids are written: `Inner thigh` is `inner-thigh`. */
const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim().toLowerCase().replace(/\s+/g, '-'))
    .filter((word) => word !== '');

function wrongWords(text: string, choices: readonly string[]): string[] {
  const words = wordsOf(text);
  return words.length === 0 ? [text] : words.filter((word) => !choices.includes(word));
}

/** A word stands for every target that has it as its id or is called by it; any one of the targets is enough. */
function target(text: string, { files, stretches }: Library): Found {
  const flag = '--target';
  const known = Object.entries(files.words.targets);
  const ids = [...stretches.values()].flatMap((each) => each.targets);
  const choices = [...new Set([...known.flatMap(([id, { called }]) => [id, ...called]), ...ids])];
  const wrong = wrongWords(text, choices);
  if (wrong.length > 0) {
    const parts = files.words.bodyParts.map(({ id }) => id);
    return wrong.map((word) => notAChoice(flag, word, nearest(word, choices) ? choices : parts));
  }
  const words = wordsOf(text);
  const names = (id: string): readonly string[] => [id, ...(files.words.targets[id]?.called ?? [])];
  const keeps = ({ entry }: Item): boolean =>
    entry.targets.some((id) => names(id).some((name) => words.includes(name)));
  return { flag, value: text, keeps };
}

function kind(text: string, { files }: Library): Found {
  const flag = '--kind';
  const choices = Object.keys(files.words.kinds);
  const wrong = wrongWords(text, choices);
  if (wrong.length > 0) return wrong.map((word) => notAChoice(flag, word, choices));
  const words = wordsOf(text);
  return { flag, value: text, keeps: ({ entry }) => words.includes(entry.kind) };
}

/** What is at hand, in the words of the questionnaire; `none` alone is nothing. */
function equipment(text: string, { files }: Library): Found {
  const flag = '--equipment';
  const question = files.questionnaire.questions.find(({ id }) => id === 'equipment');
  // An empty value is a variable that was never set, and does not say that there is nothing.
  if (wordsOf(text).length === 0)
    return [notAChoice(flag, text, ['none', ...(question?.choices ?? []).map(({ id }) => id)])];
  const { answer, problems } = question
    ? parseAnswer(wordsOf(text), question)
    : { answer: wordsOf(text), problems: [] };
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, place: flag }));
  const atHand = typeof answer === 'object' ? answer : [];
  return { flag, value: text, keeps: ({ stretch }) => missingEquipment(stretch, atHand).length === 0 };
}

function maxLoad(text: string): Found {
  const flag = '--max-load';
  if (!/^\d{1,3}$/.test(text.trim())) {
    return [{ place: flag, message: fill(words.wholeNumberUp, { got: quote(text) }) }];
  }
  const most = Number(text);
  return { flag, value: text, keeps: ({ entry }) => entry.neuralLoad.index <= most };
}

function forPattern(text: string, library: Library): Found {
  const flag = '--for';
  const { patterns } = library.files.patterns;
  const pattern = patterns.find(({ id }) => id === text.trim().toLowerCase());
  if (!pattern)
    return [
      notAChoice(
        flag,
        text.trim(),
        patterns.map(({ id }) => id),
      ),
    ];
  const may = mayGet(pattern, library);
  return { flag, value: text, says: pattern.name, may, keeps: ({ entry }) => may.has(entry.id) };
}
