import { type Choice, flagsOf } from '../commands/definition.ts';
import { commands, nameOf } from '../commands/table.ts';
import type { Io } from '../terminal/io.ts';
import type { Flag } from './flags.ts';
import { type Knowledge, placeAt } from './place.ts';

/** A command as far as a shell wants to know it. */
type Offered = {
  readonly flags: readonly Flag[];
  /** What may stand after its name; nothing where that is a file, or anything. */
  readonly words: readonly Choice[];
};

/** What may stand next; `files`: the names of files are right too. */
type Completions = { readonly choices: readonly Choice[]; readonly files: boolean };

const none: Completions = { choices: [], files: false };

/**
 * What may stand at the end of a command line. `words`: those after the program's name; the last may be incomplete.
 * Pure, and without knowledge of shells.
 */
export function completionsFor(
  words: readonly string[],
  commands: readonly Choice[],
  offered: Offered | undefined,
): Completions {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last.startsWith('-') ? none : { choices: begun(commands, last), files: false };
  if (!offered) return none;
  const before = words.slice(1, -1);
  if (before.includes('--')) return { choices: [], files: true };
  const [name, value] = splitFlag(last);
  const open =
    value === undefined ? flagNamed(before.at(-1) ?? '', offered.flags) : flagNamed(name, offered.flags);
  if (open && takesValue(open)) return valuesOf(open, value ?? last, value === undefined ? '' : `${name}=`);
  if (last.startsWith('-')) return { choices: begun(offered.flags.flatMap(namesOf), last), files: false };
  const used = new Set(before);
  const left = offered.words.filter((each) => !used.has(each.value));
  return { choices: begun(left, last), files: offered.words.length === 0 };
}

const begun = (choices: readonly Choice[], word: string): Choice[] =>
  choices.filter(({ value }) => value.startsWith(word));

/** `--felt-at=sole` is a flag and the beginning of its value. */
function splitFlag(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

const spellings = ({ flags }: Flag): string[] => flags.match(/(?<![\w-])--?[a-z][\w-]*/gi) ?? [];

const flagNamed = (name: string, flags: readonly Flag[]): Flag | undefined =>
  name.startsWith('-') ? flags.find((flag) => spellings(flag).includes(name)) : undefined;

const takesValue = ({ flags }: Flag): boolean => /[<[]/.test(flags);

/** The long name of a flag. */
const namesOf = (flag: Flag): Choice[] =>
  spellings(flag)
    .filter((each) => each.startsWith('--'))
    .map((value) => ({ value, says: firstSentence(flag.says) }));

const firstSentence = (text: string): string => text.split(/[:;(]|\. /)[0]?.trim() ?? text;

/** The choices of a flag, in a list those that are not in it yet; the name of a file where it takes one. */
function valuesOf({ flags, choices = [], list }: Flag, value: string, prefix: string): Completions {
  if (choices.length === 0) return { choices: [], files: /<(?:file|folder)>/.test(flags) };
  const done = list ? value.split(',').slice(0, -1) : [];
  const open = list ? (value.split(',').at(-1) ?? '') : value;
  const start = done.map((each) => `${each},`).join('');
  const left = choices.filter((each) => each.startsWith(open) && !done.includes(each));
  return { choices: left.map((each) => ({ value: `${prefix}${start}${each}`, says: '' })), files: false };
}

/** The number by which a shell's script knows what else fits: 0 files too, 4 nothing more. */
const directive = ({ files }: Completions): string => `:${files ? 0 : 4}`;

/** Answers a shell: a line for each choice with what it is, then the directive. Loads only the command in question. */
export async function answerCompletion(
  asked: readonly string[],
  root: string,
  io: Io,
  knowledge: Knowledge,
): Promise<void> {
  const place = placeAt(root, io, knowledge);
  const rows: Choice[] = commands.map((row) => ({ value: nameOf(row), says: row.says }));
  const row = asked.length > 1 ? commands.find((each) => nameOf(each) === asked[0]) : undefined;
  const definition = await row?.load();
  const found = completionsFor(
    asked,
    rows,
    definition && { flags: flagsOf(definition, place), words: definition.words?.(place) ?? [] },
  );
  const lines = found.choices.map(({ value, says }) => `${value}\t${says}`);
  io.print(`${[...lines, directive(found)].join('\n')}\n`);
}
