import { type LibraryFiles, readLibrary as readWhole, type WholeLibrary } from '../core/read-library.ts';
import { frozen } from '../core/remembered.ts';
import type { Kind, Pose } from '../core/types.ts';

/** A stretch as its file states it; poses in degrees with clinical signs, absent means 0. */
export type Stretch = {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** Muscles or nerves, the main one first. */
  readonly targets: readonly string[];
  readonly pose: Readonly<Pose>;
  /** Where a movement begins; for a held stretch the pose. */
  readonly from: Readonly<Pose>;
  readonly steps: readonly string[];
  readonly feel: string;
  readonly sources: readonly string[];
};

/** A question, answered under its `id`: with one choice's id, a list of them (`many`, empty for none), or a whole number. */
export type Question = {
  readonly id: string;
  readonly type: 'one' | 'many' | 'number';
  readonly ask: string;
  readonly help?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  /** What a number may be, both ends included. */
  readonly range?: { readonly least: number; readonly most: number } | undefined;
};

type Choice = { readonly id: string; readonly label: string; readonly help?: string | undefined };

/** The knowledge: checked, frozen. Only `readLibrary` gives one. */
export type Library = {
  readonly stretches: readonly Stretch[];
  /** All there are, in the order in which they are asked; `openQuestions` has those that are open for somebody. */
  readonly questions: readonly Question[];
};

const libraries = new WeakMap<Library, WholeLibrary>();

/** What is behind a library. Throws a `TypeError` for what is none. */
export function wholeOf(library: Library): WholeLibrary {
  const whole = libraries.get(library);
  if (!whole) throw new TypeError('this is no library: make one with readLibrary(files)');
  return whole;
}

/**
 * A library from the content of its files: those of `stretch-coach/data`, or your own. Copied, checked and frozen. Throws a
 * `LibraryError` whose `problems` name all that is wrong, each with its file and place.
 */
export function readLibrary(files: LibraryFiles): Library {
  const whole = readWhole(files);
  const { stretches, files: read } = whole.library;
  const library: Library = frozen({
    stretches: [...stretches.values()],
    questions: read.questionnaire.questions,
  });
  libraries.set(library, whole);
  return library;
}
