import type { Library, Stretch } from '../../src/core/library.ts';
import { library } from '../library.ts';

/** A stretch of the library by its id. */
export function shipped(id: string): Stretch {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new RangeError(`no such stretch: ${id}`);
  return stretch;
}

/** A stretch like a shipped one, but for what is said otherwise. */
export const like = (id: string, otherwise: Partial<Stretch>): Stretch => ({ ...shipped(id), ...otherwise });

/** All the knowledge, and these stretches alone, in this order. */
export const libraryOf = (...stretches: readonly Stretch[]): Library => ({
  files: library.files,
  stretches: new Map(stretches.map((each) => [each.id, each])),
  own: new Set<string>(),
  includes: new Map(),
  first: [],
});
