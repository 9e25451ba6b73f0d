import help from '../../../data/words/commands.json';
import errors from '../../../data/words/errors.json';
import again from '../../../data/words/second-day.json';
import type { Problem } from '../../core/problem.ts';
import { type ParsedAnswer, parseAnswer } from '../../core/questionnaire/parse.ts';
import type { Question } from '../../core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../core/types.ts';
import { fill } from '../../core/words.ts';

/** `feltAt` as a flag: `--felt-at`. */
export const flagName = (id: string): string =>
  `--${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What may follow a flag, in a few words. */
export function valuesOf(question: Question): string {
  if (question.type === 'number')
    return fill(help.flags.range, {
      least: question.range?.least ?? 0,
      most: question.range?.most ?? 0,
    });
  const ids = (question.choices ?? []).map((choice) => choice.id).join(', ');
  return question.type === 'many' ? fill(help.flags.anyOf, { ids }) : ids;
}

/** A flag of a command, as a value. */
export type Flag = {
  /** As it is written: `-f, --format <format>`. */
  readonly flags: string;
  readonly says: string;
  /** What may follow it, where that is a choice. */
  readonly choices?: readonly string[];
  /** Several of the choices, with commas between; given twice it is one longer list. */
  readonly list?: true;
  /** It may be given several times; each counts. */
  readonly repeatable?: true;
  /** What is wrong with it is said in words of our own, with the nearest that is right. */
  readonly ownWords?: true;
  /** What it is when it is not given. */
  readonly usual?: string;
  /** The usual value in words, where it depends on something, or where no value means something of its own. */
  readonly usualWords?: string;
  /** The heading it stands under. */
  readonly group?: string;
};

/** What a flag is for, what may follow it and what it is when it is not given: in the help and in the manual. */
export function saidOf({ says, choices, ownWords, usual, usualWords = usual }: Flag): string {
  const offered =
    choices && !ownWords ? fill(help.flags.offered, { says, choices: choices.join(', ') }) : says;
  return usualWords === undefined ? offered : fill(help.flags.usual, { says: offered, usual: usualWords });
}

/** `-m` and `--minutes` of `-m, --minutes <number>`. */
export const namesOf = ({ flags }: Flag): string[] =>
  flags.split(/[ ,]+/).filter((name) => name.startsWith('-'));

/**
 * The flags that this command line needs set up. An optional one that takes a value and is not named is left out, as
 * most of dozens are. All are needed where a word is no known flag: it may be wrong, or ask for help.
 */
export function neededFor(words: readonly string[], flags: readonly Flag[]): readonly Flag[] {
  const given = new Set(words.map((word) => (word.startsWith('--') ? (word.split('=')[0] ?? word) : word)));
  const known = new Set(['-', '--no-color', ...flags.flatMap(namesOf)]);
  if ([...given].some((word) => word.startsWith('-') && !known.has(word))) return flags;
  return flags.filter(
    (flag) =>
      !flag.flags.endsWith('>') || flag.usual !== undefined || namesOf(flag).some((name) => given.has(name)),
  );
}

/** Stretches that the person brought, for this one run. */
export const libraryFlag: Flag = {
  flags: '-l, --library <folder>',
  says: help.flags.library,
  repeatable: true,
};

/** The few questions that have a letter as well. */
const letters: Readonly<Record<string, string>> = { minutes: '-m, ' };

/** One flag a question, from the questionnaire. */
export const questionFlags = (questions: readonly Question[]): Flag[] =>
  questions.map((question) => {
    const { type, id, short, choices } = question;
    const value = type === 'number' ? '<number>' : type === 'many' ? '<ids>' : '<id>';
    const ids = choices?.map((choice) => choice.id);
    return {
      flags: `${letters[id] ?? ''}${flagName(id)} ${value}`,
      // Made when it is read, which only the help, a completion and a mistake do.
      get says() {
        return `${short}: ${valuesOf(question)}`;
      },
      ...(ids ? { choices: type === 'many' ? ['none', ...ids] : ids } : {}),
      ...(type === 'many' ? { list: true } : {}),
      ownWords: true,
      group: help.groups.answers,
    };
  });

/** Answers given by flag, and what is wrong with them. `none` is the empty list. */
export function answersFromFlags(
  options: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
): { answers: Answers; problems: Problem[] } {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const question of questions) {
    const text = options[question.id];
    if (typeof text !== 'string') continue;
    const found = parseFlag(text, question);
    if (found.answer !== undefined) answers[question.id] = found.answer;
    const flag = flagName(question.id);
    problems.push(...found.problems.map((problem) => ({ ...problem, place: flag })));
  }
  return { answers, problems };
}

/**
 * Parses a flag. An empty value comes from a variable that was never set, and is no answer: least of all "no warning
 * sign".
 */
function parseFlag(text: string, question: Question): ParsedAnswer {
  if (/[^\s,]/.test(text)) return parseAnswer(readValue(text, question), question);
  return {
    problems: [
      {
        place: '',
        message: errors.answers.nothing,
        remedy: fill(errors.answers.say, { values: valuesOf(question) }),
      },
    ],
  };
}

function readValue(text: string, question: Question): unknown {
  if (question.type === 'number') return /^\d+$/.test(text.trim()) ? Number(text) : text;
  if (question.type === 'one') return text.trim();
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '' && !(item === 'none' && items.length === 1));
}

/** How a session is coached: flags that several commands share. */
export type LiveOptions = {
  compact?: boolean;
  figures?: boolean;
  quiet?: boolean;
  voice?: boolean;
  /** Whether to ask how it feels, before and after. */
  ask?: boolean;
  /** Whether nothing of it is kept. */
  private?: boolean;
};

export const liveFlags: readonly Flag[] = [
  { flags: '--compact', says: help.flags.compact },
  { flags: '--voice', says: help.flags.voice },
  { flags: '--no-voice', says: help.flags.noVoice },
  { flags: '-q, --quiet', says: help.flags.quiet },
  { flags: '--no-quiet', says: help.flags.noQuiet },
  { flags: '--no-ask', says: help.flags.noAsk },
  { flags: '--no-figures', says: help.flags.noFigures },
  { flags: '--private', says: again.private },
];
