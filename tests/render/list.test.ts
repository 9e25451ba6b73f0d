import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../src/core/library.ts';
import { type Asked, readFilters } from '../../src/core/list/filters.ts';
import { entriesOf, type Listing, listOf, muscleGain } from '../../src/core/list/list.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { plainPaint } from '../../src/render/index.ts';
import { gridFor, isDrawn, spotsOf } from '../../src/render/list/grid.ts';
import { listFormats, listMap } from '../../src/render/list/index.ts';
import { width } from '../../src/render/text/wrap.ts';
import { json, library, stretchFiles } from '../library.ts';
import { fc } from '../property.ts';

function listing(asked: Asked = {}): Listing {
  const { filters, problems } = readFilters(asked, library);
  expect(problems).toEqual([]);
  return listOf(library, filters);
}
const ids = (asked: Asked): string[] =>
  entriesOf(listing(asked))
    .map(({ id }) => id)
    .sort();
const look = { columns: 80, paint: plainPaint };
const everything = listing();

describe('the order', () => {
  it.each(everything.groups)('$name, $kind: nothing stands behind a worse bargain', ({ items }) => {
    const wrong = items.flatMap(({ entry: later }, index) =>
      items.slice(0, index).flatMap(({ entry: earlier }) => {
        const worse =
          muscleGain(earlier) <= muscleGain(later) && earlier.neuralLoad.index >= later.neuralLoad.index;
        const same =
          muscleGain(earlier) === muscleGain(later) && earlier.neuralLoad.index === later.neuralLoad.index;
        return worse && !same ? [`${earlier.id} before ${later.id}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
  it('holds every stretch once', () => {
    expect(ids({})).toEqual([...library.stretches.keys()].sort());
  });
});

describe('filters', () => {
  it.each<[Asked, (id: string) => boolean]>([
    [{ kind: 'slider' }, (id) => id.startsWith('sciatic-slider')],
    [{ kind: 'slider,tensioner' }, (id) => /slider|tensioner/.test(id)],
    [{ target: 'plantar-fascia' }, (id) => id === 'plantar-fascia-toe-stretch'],
    [{ floor: false }, (id) => library.stretches.get(id)?.floor === false],
    [{ equipment: 'none' }, (id) => library.stretches.get(id)?.equipment.length === 0],
  ])('%j', (asked, kept) => {
    const found = ids(asked);
    expect(found.filter((id) => !kept(id))).toEqual([]);
    if (!asked.equipment) expect(found).toEqual([...library.stretches.keys()].filter(kept).sort());
    expect(found.length).toBeGreaterThan(0);
  });
  it('what loads the nerve more than asked is away', () => {
    for (const { neuralLoad } of entriesOf(listing({ maxLoad: '3' })))
      expect(neuralLoad.index).toBeLessThanOrEqual(3);
  });
  it('a pattern keeps what it is not barred from', () => {
    const found = ids({ for: 'sit-bone' });
    expect(found).toContain('glute-bridge-isometric');
    for (const id of found) {
      expect(library.stretches.get(id)?.notFor.map(({ when }) => when)).not.toContain('sit-bone');
    }
  });
  const asked = fc.record(
    {
      kind: fc.constantFrom('static', 'dynamic', 'slider', 'static,control'),
      target: fc.constantFrom('hamstrings', 'gastrocnemius', 'sciatic-nerve'),
      equipment: fc.constantFrom('none', 'wall', 'chair,step', 'wall,chair,step,strap'),
      floor: fc.constant(false),
      maxLoad: fc.constantFrom('0', '2', '4', '9'),
      for: fc.constantFrom('muscular', 'neural', 'calf', 'sit-bone'),
    },
    { requiredKeys: [] },
  );
  it('only ever take away', () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const both = ids({ ...one, ...other });
        const alone = new Set(ids(other));
        expect(both.filter((id) => !alone.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the map', () => {
  const drawn = everything.groups.flatMap(({ items }) => items).filter(isDrawn);
  it.each([40, 60, 80, 120, 160])('at %i columns every stretch has one place, at its numbers', (columns) => {
    const grid = gridFor(everything, drawn.length, columns - 10);
    const places = spotsOf(drawn, grid);
    const placed = places.flatMap(({ items }) => items.map(({ entry }) => entry.id));
    expect(placed.toSorted()).toEqual(drawn.map(({ entry }) => entry.id).toSorted());
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(places.length);
    for (const one of places) {
      for (const other of places) {
        const load = (place: typeof one): number => place.items[0]?.entry.neuralLoad.index ?? 0;
        const length = (place: typeof one): number => place.items[0]?.entry.lengthening.hamstrings ?? 0;
        if (one.column < other.column) expect(load(one)).toBeLessThan(load(other));
        if (one.row < other.row) expect(length(one)).toBeLessThan(length(other));
      }
    }
  });
  it('names every place in its legend, and what has none in words', () => {
    const page = listMap(everything, look).replace(/\s+/g, ' ');
    for (const { entry } of everything.groups.flatMap(({ items }) => items))
      expect(page).toContain(entry.name);
    expect(page).toContain('be here');
  });
});

describe('any window', () => {
  it('no line is wider than the columns', () => {
    for (let columns = 40; columns <= 160; columns += 3) {
      for (const render of [listFormats.text, listMap]) {
        const lines = render(everything, { columns, paint: plainPaint }).split('\n');
        expect(lines.filter((line) => width(line) > columns)).toEqual([]);
      }
    }
  });
  it('with ASCII alone', () => {
    for (const render of [listFormats.text, listMap]) {
      expect(render(everything, { ...look, unicode: false })).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});

describe('hostile names', () => {
  const poison = '\u001b[31m|<script>\u202e\n# x';
  const files = stretchFiles.map((id): [string, StretchFile] => {
    const file = json('data', 'stretches', `${id}.json`) as StretchFile;
    return [id, { ...file, name: `${poison} ${file.name}` }];
  });
  const spoiled = listOf(makeLibrary(library.files, new Map(files)), []);
  it.each(Object.entries({ ...listFormats, map: listMap }))(
    '%s: no control or bidi character',
    (_, render) => {
      expect(render(spoiled, look).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    },
  );
  it('a name ends neither its cell nor its row', () => {
    const rows = listFormats
      .markdown(spoiled)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
    expect(rows.join('\n')).not.toMatch(/(?<!\\)<script/);
  });
});
