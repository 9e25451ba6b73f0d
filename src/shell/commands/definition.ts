import help from '../../../data/words/commands.json';
import type { Flag } from '../app/flags.ts';
import type { Place } from '../app/place.ts';

/** A word that may stand somewhere, and what it is. */
export type Choice = { readonly value: string; readonly says: string };

/** What a command is: its flags as values, so that they can be read without running it, and what it does. */
export type Definition = {
  /** In the order of the help. What may follow them is in the data. */
  readonly flags: (place: Place) => readonly Flag[];
  /** What may stand after its name, where that is a choice. */
  readonly words?: (place: Place) => readonly Choice[];
  /** What the help says below the flags. */
  readonly more?: string;
  /** It shows or plans stretches: the person's own are among them (`--library`). */
  readonly ownStretches?: true;
  /** What follows the words is for another program, flags and all. */
  readonly passThrough?: true;
  readonly run: (words: readonly string[], options: object, place: Place) => void | Promise<void>;
};

type Typed<Options extends object> = Omit<Definition, 'run'> & {
  readonly run: (words: readonly string[], options: Options, place: Place) => void | Promise<void>;
};

/** A command whose flags give these options. */
export const defined = <Options extends object>(command: Typed<Options>): Definition => command as Definition;

/** The flags of a command as they can be written: where it prints JSON, `--json` is short for it. */
export function flagsOf(definition: Definition, place: Place): readonly Flag[] {
  const flags = definition.flags(place);
  return flags.flatMap((flag) =>
    isFormat(flag) && flag.choices?.includes('json')
      ? [flag, { flags: '--json', says: help.flags.json }]
      : [flag],
  );
}

const isFormat = ({ flags }: Flag): boolean => flags.includes('--format ');
