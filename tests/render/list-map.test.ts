import { describe, expect, it } from 'vitest';
import { type Asked, readFilters } from '../../src/core/list/filters.ts';
import { type Listed, type Listing, listOf } from '../../src/core/list/list.ts';
import { plainPaint } from '../../src/render/index.ts';
import { listFormats, listMap } from '../../src/render/list/index.ts';
import { width } from '../../src/render/text/wrap.ts';
import { hamstringGain } from '../../src/render/words/load.ts';
import { library } from '../library.ts';
import { anyCharacter, fc } from '../property.ts';

const listing = (asked: Asked = {}): Listing => listOf(library, readFilters(asked, library).filters);
const itemsOf = ({ groups }: Listing): Listed[] => groups.flatMap(({ items }) => items);

type Drawn = { label: string; load: number; percent: number };

/** A map read back from its page, as a person reads it: the labels, each with what the axes say of its place. */
function readMap(page: string): Drawn[] {
  const lines = page.split('\n');
  const axis = lines.findIndex((line) => /^ *└─+$/.test(line));
  const rows = lines.slice(0, axis).filter((line) => line.includes('│'));
  const left = rows[0]?.indexOf('│') ?? 0;
  const ticks = [...(lines[axis + 1] ?? '').matchAll(/\d+/g)].map((tick) => ({
    load: Number(tick[0]),
    end: tick.index + tick[0].length,
  }));
  const mark = (row: string | undefined): number =>
    Number(/^ *\+?(\d+) │/.exec(row ?? '')?.[1] ?? Number.NaN);
  const marked = rows.map(mark);
  const zero = marked.indexOf(0);
  const upper = marked.findIndex((percent) => percent > 0);
  const perRow = (marked[upper] ?? Number.NaN) / (zero - upper);
  return rows.flatMap((row, index) =>
    [...row.slice(left + 1).matchAll(/\d+/g)].map((found) => {
      const end = left + 1 + found.index + found[0].length;
      const load = ticks.find((tick) => tick.end === end)?.load ?? Number.NaN;
      return { label: found[0], load, percent: (zero - index) * perRow };
    }),
  );
}

/** Which number the legend gives each id; a stretch without a number shares the one above it. */
function readLegend(page: string, ids: readonly string[]): Map<string, string> {
  const lines = page.split('\n');
  const legend = lines.slice(
    0,
    lines.findIndex((line) => line.includes('% longer than standing')),
  );
  const found = new Map<string, string>();
  let label = '';
  for (const line of legend) {
    label = /^ +(\d+) {2}\S/.exec(line)?.[1] ?? label;
    const id = ids.find((each) => line.endsWith(`  ${each}`));
    if (id) found.set(id, label);
  }
  return found;
}

describe('the map, read back from the page', () => {
  it.each([76, 80, 100, 120, 160])('at %i columns each stretch is where the axes say', (columns) => {
    const shown = listing();
    const page = listMap(shown, { columns, paint: plainPaint });
    const drawn = itemsOf(shown).filter(({ entry }) => hamstringGain(entry) !== undefined);
    const points = readMap(page);
    const legend = readLegend(
      page,
      drawn.map(({ entry }) => entry.id),
    );
    expect(points.length).toBeGreaterThan(10);
    expect(new Set(points.map(({ label }) => label)).size).toBe(points.length);
    for (const { entry } of drawn) {
      const found = points.filter(({ label }) => label === legend.get(entry.id));
      expect([entry.id, found.length]).toEqual([entry.id, 1]);
      expect([entry.id, found[0]?.load]).toEqual([entry.id, entry.neuralLoad.index]);
      expect(Math.abs((found[0]?.percent ?? 99) - entry.lengthening.hamstrings)).toBeLessThan(1);
    }
  });
  it.each([40, 50, 60])('at %i columns, where names are wrapped, the points are the same', (columns) => {
    const narrow = readMap(listMap(listing(), { columns, paint: plainPaint }));
    const wide = readMap(listMap(listing(), { columns: 120, paint: plainPaint }));
    const byLabel = (points: Drawn[]) =>
      points.toSorted((one, other) => Number(one.label) - Number(other.label));
    expect(byLabel(narrow)).toEqual(byLabel(wide));
  });
  it('a filter takes points away and moves none', () => {
    const all = new Set(
      readMap(listMap(listing(), { columns: 80, paint: plainPaint })).map(
        ({ load, percent }) => `${load} ${percent}`,
      ),
    );
    const few = readMap(listMap(listing({ kind: 'slider' }), { columns: 80, paint: plainPaint }));
    expect(few).toHaveLength(5);
    for (const { load, percent } of few) expect(all).toContain(`${load} ${percent}`);
  });
  it('the drawing is what is left in a window of 24 lines, the prompt below it', () => {
    const lines = listMap(listing(), { columns: 80, paint: plainPaint }).split('\n');
    const top = lines.findIndex((line) => line.includes('% longer than standing'));
    expect(lines.length - top).toBeLessThanOrEqual(24);
    expect(lines.slice(top).join('\n')).toContain('be here:');
  });
  it.each([40, 60, 80, 130])('at %i columns each drawn stretch has its id to type', (columns) => {
    const page = listMap(listing(), { columns, paint: plainPaint });
    for (const { entry } of itemsOf(listing()))
      if (hamstringGain(entry) !== undefined) expect(page).toContain(entry.id);
  });
  it('where nothing lengthens the hamstring there is no empty drawing', () => {
    const page = listMap(listing({ target: 'soleus' }), { columns: 80, paint: plainPaint });
    expect(page).toContain('Lower calf stretch at the wall, knee bent.');
    expect(page).not.toMatch(/[│└]/);
  });
  it('where nothing is left it says so', () => {
    const page = listMap(listing({ target: 'soleus', maxLoad: '0' }), { columns: 80, paint: plainPaint });
    expect(page).toContain('No stretch fits --target soleus --max-load 0.');
    expect(page).toContain('Loosen --max-load 0: without it, 1 fits. Or --target soleus (5).');
  });
});

/** A library of any size, with any names and any numbers. */
const hostile = fc
  .array(
    fc.record({
      name: fc.array(anyCharacter, { maxLength: 70 }).map((signs) => signs.join('')),
      load: fc.nat(30),
      hamstrings: fc.integer({ min: -20, max: 120 }),
      offered: fc.boolean(),
    }),
    { minLength: 1, maxLength: 70 },
  )
  .map((rows): Listing => {
    const shown = listing();
    const [model] = itemsOf(shown);
    if (!model) throw new Error('the library is not empty');
    const items = rows.map(({ name, load, hamstrings, offered }, index): Listed => {
      const neuralLoad = { index: load, band: load < 4 ? 'low' : 'very high', because: [] } as const;
      const entry = { ...model.entry, id: `stretch-${index}`, name, offered, lengthening: { hamstrings } };
      return { ...model, entry: { ...entry, neuralLoad: { ...neuralLoad, because: [] } } };
    });
    return { ...shown, groups: [{ name: 'Any', kind: 'any', items }], all: items.map(({ entry }) => entry) };
  });

describe('any library, in any window', () => {
  it.each(Object.entries({ text: listFormats.text, map: listMap }))(
    '%s: no line is too wide',
    (_, render) => {
      fc.assert(
        fc.property(hostile, fc.integer({ min: 40, max: 160 }), fc.boolean(), (shown, columns, unicode) => {
          const page = render(shown, { columns, paint: plainPaint, unicode });
          for (const line of page.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
          expect(page.replaceAll('\n', '')).not.toMatch(
            /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
          );
          expect(page).not.toMatch(/undefined|NaN|Infinity/);
        }),
        { numRuns: 150 },
      );
    },
  );
});
