import { valueIn } from '../../core/file/json-text.ts';
import { type Bytes, finding, type Given, givenOf, type Located } from '../../core/lint/finding.ts';
import { leadsOf } from '../../core/lint/leads.ts';
import type { Judged } from '../../core/lint/together.ts';
import type { StretchFile } from '../../core/schema/stretch.ts';
import type { Faultless } from '../files/faultless.ts';
import { type Found, stretchReader } from '../files/stretch-files.ts';

/** For each file, by its place in the list: what was found in it, and its value where that was read. */
export type Results = { readonly alone: readonly Judged[]; readonly values: readonly unknown[] };

/** A slice ends when it has so many files or so many bytes, whichever comes first. */
const mostInSlice = 100;
const longestSlice = 1_000_000;

/**
 * Reads files, and puts those that are to be judged into slices: all but the `faultless`. Each slice is given to `onSlice`
 * as soon as it is full. A file that cannot be read as text becomes one of the `faults`.
 */
export function readInSlices(
  found: readonly Found[],
  faultless: Pick<Faultless, 'has'> | undefined,
  onSlice?: (at: number, files: readonly Bytes[]) => void,
) {
  const read = stretchReader();
  const files: Given[] = [];
  const faults: Located[] = [];
  const slices: (readonly Given[])[] = [];
  /** The place among `files` of each file that is to be judged. */
  const places: number[] = [];
  let slice: Bytes[] = [];
  let length = 0;
  const end = (): void => {
    if (slice.length === 0) return;
    onSlice?.(slices.length, slice);
    slices.push(slice.map(givenOf));
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
    if (faultless?.has(file)) continue;
    places.push(files.length - 1);
    slice.push(bytes);
    length += bytes.bytes.length;
    if (slice.length >= mostInSlice || length >= longestSlice) end();
  }
  end();
  return { files, faults, slices, places };
}

/** Results for all files: those that were judged, at their places, and the faultless ones between them. */
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
