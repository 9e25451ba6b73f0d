import { inBargains, type Listed, type Listing, type Scaled } from '../../core/list/list.ts';
import { hamstringGain } from '../words/load.ts';
import { greatest, mostGain } from './bars.ts';

/** Stretches that fall on the same cells of a map. Columns count from the axis, rows up from it. */
export type Spot = { label: string; column: number; row: number; items: Listed[] };

/** How loads and lengths become cells. */
export type Grid = {
  /** Cells right of the axis, and rows above it. */
  width: number;
  rows: number;
  /** Rows of the marks on the side, and what each says in percent. */
  marks: { row: number; percent: number }[];
  /** Columns of the marks below, and the load each stands for. */
  ticks: { column: number; load: number }[];
  /** Cells a label takes. */
  labelWidth: number;
  columnOf: (load: number) => number;
  rowOf: (percent: number) => number;
  /** Little load and much length: columns left of this, rows from this up. Much is at least half of the most. */
  corner: { columns: number; fromRow: number; fromPercent: number };
};

const rowsPerMark = 3;
const mostRows = 18;
const leastLoad = 10;

/** A map of the whole library's extent, so that a filter does not move a stretch; `room` is in cells. */
export function gridFor(listing: Listing, drawn: number, room: number): Grid {
  const most = mostGain(listing);
  const step = [5, 10, 20, 50, 100].find((each) => rowsFor(most, each) <= mostRows) ?? most;
  const rows = rowsFor(most, step);
  const rowOf = (percent: number): number =>
    Math.min(rows - 1, Math.max(0, Math.round((percent * rowsPerMark) / step)));
  const across = acrossFor(greatest(listing.all, loadOf, leastLoad), drawn, room);
  const { slots, slotOf, pitch, labelWidth } = across;
  const inset = Math.floor((pitch - labelWidth) / 2);
  const columnOf = (load: number): number => slotOf(load) * pitch + inset;
  const loads = Array.from({ length: across.mostLoad + 1 }, (_, load) => load);
  return {
    ...{ width: slots * pitch, rows, labelWidth, columnOf, rowOf },
    marks: Array.from({ length: Math.ceil(rows / rowsPerMark) }, (_, index) => ({
      row: index * rowsPerMark,
      percent: index * step,
    })),
    // Where loads have to share a column, the first of them is written below it.
    ticks: loads
      .filter((load) => load === 0 || slotOf(load) !== slotOf(load - 1))
      .map((load) => ({ column: columnOf(load), load })),
    corner: {
      fromPercent: Math.round((rowOf(most / 2) * step) / rowsPerMark),
      columns: Math.min(slots, slotOf(listing.lowBelow)) * pitch,
      fromRow: rowOf(most / 2),
    },
  };
}

const rowsFor = (most: number, step: number): number => Math.round((most * rowsPerMark) / step) + 1;

const loadOf = ({ neuralLoad }: Scaled): number => Math.max(0, Math.round(neuralLoad.index));

function acrossFor(mostLoad: number, drawn: number, room: number) {
  const labelWidth = Math.max(String(drawn).length, String(mostLoad).length);
  const slots = Math.max(1, Math.min(mostLoad + 1, Math.floor(room / (labelWidth + 1))));
  const slotOf = (load: number): number =>
    load > mostLoad ? slots : Math.round((Math.max(0, load) * (slots - 1)) / mostLoad);
  return { mostLoad, labelWidth, slots, slotOf, pitch: Math.floor(room / slots) };
}

/** Whether a stretch lengthens the hamstring, and so has a spot. */
export const isDrawn = ({ entry }: Listed): boolean => hamstringGain(entry) !== undefined;

/** Every drawn stretch at exactly one spot; the spots numbered from the best bargain on. */
export function spotsOf(items: readonly Listed[], grid: Grid): Spot[] {
  const byCell = new Map<string, Spot>();
  const sorted = inBargains(items.filter(isDrawn), asHamstring);
  for (const item of sorted) {
    const column = grid.columnOf(loadOf(item.entry));
    const row = grid.rowOf(item.entry.lengthening.hamstrings);
    const key = `${column} ${row}`;
    const spot = byCell.get(key) ?? { label: String(byCell.size + 1), column, row, items: [] };
    spot.items.push(item);
    byCell.set(key, spot);
  }
  return [...byCell.values()];
}

/** On the map every stretch is judged by the hamstring, whatever it is for. */
const asHamstring = ({ entry }: Listed): Listed['entry'] => ({ ...entry, targets: ['hamstrings'] });
