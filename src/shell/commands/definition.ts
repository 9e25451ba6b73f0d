import type { Flag } from '../app/flags.ts';
import type { Place } from '../app/place.ts';

/** What a command is: its flags as values, so that they can be read without running it, and what it does. */
export type Definition = {
  /** In the order of the help. What may follow them is in the data. */
  readonly flags: (place: Place) => readonly Flag[];
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
