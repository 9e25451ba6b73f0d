import { describe, expect, it } from 'vitest';
import { dataNames, makeLibrary } from '../../src/core/library.ts';
import { type LibraryFiles, readLibrary } from '../../src/core/read-library.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { inside, json, library as shipped, stretchFiles } from '../library.ts';

/** The shipped files as a caller gives them. */
const given = {
  ...Object.fromEntries(
    [...dataNames, 'coach', 'sources', 'roles'].map((name) => [name, json('data', `${name}.json`)]),
  ),
  stretches: Object.fromEntries(stretchFiles.map((id) => [id, json('data', 'stretches', `${id}.json`)])),
} as LibraryFiles;

const open = (value: unknown): object[] =>
  [...inside(value)].filter((each) => !(each instanceof Map) && !Object.isFrozen(each));

describe('a library that was read', () => {
  const { library, coach, sources } = readLibrary(given);
  it.each<[string, unknown]>([
    ['its files', library.files],
    ['its stretches', library.stretches],
    ['what patterns ask for', library.includes],
    ['what comes first', library.first],
    ['what the coach says', coach],
    ['its sources', sources],
  ])('%s cannot be changed, all the way down', (_, value) => {
    expect([...inside(value)].length).toBeGreaterThan(10);
    expect(open(value)).toEqual([]);
  });
  it('is a copy: what was given stays as it was', () => {
    expect(open(given).length).toBeGreaterThan(1000);
  });
});

describe('a stretch that somebody brought', () => {
  const {
    draft: _,
    reviewed: __,
    ...file
  } = json('data', 'stretches', 'hamstring-supine-90-90.json') as StretchFile;
  const draft = { open: [], guessed: [] };
  it.each<[string, Partial<StretchFile>, boolean]>([
    ['is offered', {}, true],
    ['is not, while it is a draft', { draft }, false],
    ['nor while it says that nobody reviewed it', { draft, reviewed: false }, false],
    ['is again, once it was reviewed', { draft, reviewed: true }, true],
  ])('%s, with its roles', (_, more, offered) => {
    const own = new Map([['mine', { ...file, ...more }]]);
    const mine = makeLibrary(shipped.files, new Map(), own).stretches.get('mine');
    expect([mine?.offered !== false, (mine?.roles ?? []).length > 0]).toEqual([offered, offered]);
  });
});
