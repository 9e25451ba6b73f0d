import words from '../../data/words/config.json';
import { type Problem, quote, remedyFor } from './problem.ts';
import { isObject } from './read-values.ts';
import { fill } from './words.ts';

/** What a person has set up, each of it optional; a flag wins over it. */
export type Config = {
  /** Answers of the questionnaire, as they were written: checked with the others. */
  readonly minutes?: number;
  readonly equipment?: readonly string[];
  readonly voice?: boolean;
  readonly quiet?: boolean;
  readonly detail?: string;
  /** Folders or files with stretches of one's own. */
  readonly library?: readonly string[];
  /** A program and its words, which gets the entry of the diary when a session ends. */
  readonly onSessionEnd?: readonly string[];
};

type Read<Value> = (value: unknown) => { value: Value } | { message: string };

const got = (value: unknown): string => (value === undefined ? 'null' : quote(value));

const boolean: Read<boolean> = (value) =>
  typeof value === 'boolean' ? { value } : { message: fill(words.boolean, { got: got(value) }) };

const number: Read<number> = (value) =>
  typeof value === 'number' ? { value } : { message: fill(words.number, { got: got(value) }) };

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 4096 && !value.includes('\0');

const texts =
  (message: string, least = 0): Read<readonly string[]> =>
  (value) => {
    const list = typeof value === 'string' ? [value] : value;
    const fits = Array.isArray(list) && list.length >= least && list.length <= 100 && list.every(isText);
    return fits ? { value: list } : { message: fill(message, { got: got(value) }) };
  };

const oneOf =
  (choices: readonly string[]): Read<string> =>
  (value) =>
    typeof value === 'string' && choices.includes(value)
      ? { value }
      : { message: fill(words.oneOf, { choices: choices.join(', '), got: got(value) }) };

const readers: { readonly [Name in keyof Config]-?: Read<NonNullable<Config[Name]>> } = {
  minutes: number,
  equipment: texts(words.texts),
  voice: boolean,
  quiet: boolean,
  detail: oneOf(['short', 'full']),
  library: texts(words.texts),
  onSessionEnd: texts(words.program, 1),
};

/** Every name that may stand in the file. */
export const configNames: readonly string[] = Object.keys(readers);

/** A config file's value as settings. What is wrong is left out, and each of it is named: unknown names with the nearest. */
export function configFrom(value: unknown): { config: Config; problems: Problem[] } {
  if (!isObject(value)) return { config: {}, problems: [{ place: '', message: words.object }] };
  const config: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, given] of Object.entries(value)) {
    if (name === '$schema') continue;
    const read = Object.hasOwn(readers, name) ? readers[name as keyof Config] : undefined;
    if (!read) {
      problems.push({ place: name, message: words.unknown, remedy: remedyFor(name, configNames) });
      continue;
    }
    const found = read(given);
    if ('value' in found) config[name] = found.value;
    else problems.push({ place: name, message: found.message, remedy: words.leftOut });
  }
  return { config, problems };
}
