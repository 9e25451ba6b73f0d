import { valueIn } from '../../core/file/json-text.ts';
import { type Bytes, finding, type Given, givenOf, type Located } from '../../core/lint/finding.ts';
import { leadsOf } from '../../core/lint/leads.ts';
import type { Judged } from '../../core/lint/together.ts';
import type { StretchFile } from '../../core/schema/stretch.ts';
import type { Sound } from '../files/sound.ts';
import { type Found, stretchReader } from '../files/stretch-files.ts';

/** What was judged of files, and what is in each, where that was read: by place. */
export type Results = { readonly alone: readonly Judged[]; readonly values: readonly unknown[] };

/** Files, and bytes, of a slice at most: whichever is reached first ends it. */
const mostInSlice = 100;
const longestSlice = 1_000_000;

/**
 * Files as they are read. Those that cannot be read as text are told; those that are not known to be `sound` are to be judged,
 * some at a time, each lot `given` to who else judges as soon as it is there.
 */
export function readIn(
  found: readonly Found[],
  sound: Pick<Sound, 'has'> | undefined,
  given?: (at: number, files: readonly Bytes[]) => void,
) {
  const read = stretchReader();
  const files: Given[] = [];
  const faults: Located[] = [];
  const slices: (readonly Given[])[] = [];
  /** Where among the files each stands that is to be judged. */
  const places: number[] = [];
  let slice: Bytes[] = [];
  let length = 0;
  const end = (): void => {
    if (slice.length > 0) given?.(slices.length, slice);
    if (slice.length > 0) slices.push(slice.map(givenOf));
    slice = [];
    length = 0;
  };
  for (const each of found) {
    const { fault, ...bytes } = read(each);
    if (fault !== undefined) {
      faults.push({ ...finding('file', [], fault), file: bytes.file, line: 1, column: 1 });
      continue;
    }
    const file = givenOf(bytes);
    files.push(file);
    if (sound?.has(file)) continue;
    places.push(files.length - 1);
    slice.push(bytes);
    length += bytes.bytes.length;
    if (slice.length >= mostInSlice || length >= longestSlice) end();
  }
  end();
  return { files, faults, slices, places };
}

/** All of the files, those that were judged where they stand among the sound ones. */
export function inPlace(files: readonly Given[], places: readonly number[], results: Results): Results {
  const alone: Judged[] = [];
  const values: unknown[] = [];
  places.forEach((place, at) => {
    alone[place] = results.alone[at] ?? { findings: [] };
    values[place] = results.values[at];
  });
  files.forEach(({ text }, place) => {
    if (alone[place]) return;
    const value = valueIn(text);
    values[place] = value;
    alone[place] = { findings: [], leads: leadsOf(value as StretchFile) };
  });
  return { alone, values };
}
