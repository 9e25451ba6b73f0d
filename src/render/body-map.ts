import file from '../../data/body-map.json';
import type { Side } from '../core/types.ts';
import { braille, cellDots, dotBits } from './glyphs.ts';

type Spot = readonly [x: number, y: number];
type Outline = readonly Spot[];

/** The right leg in views side by side, in dots to the right and down, and the places on it where it can be felt. */
type BodyMap = {
  readonly width: number;
  readonly height: number;
  readonly views: readonly View[];
  readonly places: ReadonlyMap<string, readonly Outline[]>;
};

/** A view of the leg between two columns, and the lines one knows it by: its outline, a fold, the kneecap. */
type View = {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly outline: Outline;
  readonly lines: readonly Outline[];
};

/** What is lit: places that are marked, and the one the cursor is on. */
export type Lit = { readonly marked: readonly string[]; readonly at?: string | undefined };

/** What a piece of a line shows: the leg itself, a marked place, the one under the cursor, a word. */
export type MapRole = 'leg' | 'marked' | 'at' | 'word';
export type MapLine = readonly { readonly text: string; readonly role: MapRole }[];

const spots = (outlines: readonly number[][][]): Outline[] =>
  outlines.map((each) => each.map(([x = 0, y = 0]): Spot => [x, y]));

/** The map of `data/body-map.json`. */
export const bodyMap: BodyMap = {
  width: file.width,
  height: file.height,
  views: file.views.map(({ name, left, right, outline, lines }) => ({
    ...{ name, left, right, outline: spots([outline])[0] ?? [] },
    lines: spots(lines),
  })),
  places: new Map(Object.entries(file.places).map(([id, outlines]) => [id, spots(outlines)])),
};

const { wide, high } = cellDots;

/** The size of the drawn map in cells, its words below it. */
export const mapSize = {
  columns: Math.ceil(bodyMap.width / wide),
  rows: Math.ceil(bodyMap.height / high) + 1,
} as const;

/** Whether a dot is inside an outline (even-odd) or on its edge. */
const within = (outline: Outline, spot: Spot): boolean => {
  const [x, y] = spot;
  let inside = false;
  for (const [index, from] of outline.entries()) {
    const to = outline.at(index - 1) ?? from;
    if (isOn(spot, from, to)) return true;
    const [[ax, ay], [bx, by]] = [from, to];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};

/** Whether a dot lies on a line, by less than half a dot. */
function isOn([x, y]: Spot, [ax, ay]: Spot, [bx, by]: Spot): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const part = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy) < 0.5;
}

/** The lines of the map in braille: the leg in outline, what is marked in every second dot, what is under the cursor full. */
export function mapLines({ marked, at }: Lit, map: BodyMap = bodyMap): readonly MapLine[] {
  const dots = dotsOf({ marked, at }, map);
  const rows = Array.from({ length: mapSize.rows - 1 }, (_, row) =>
    joined(Array.from({ length: mapSize.columns }, (_, column) => cellOf(dots, map.width, column, row))),
  );
  return [...rows, [{ text: names(map), role: 'word' }]];
}

type Dots = readonly (Exclude<MapRole, 'word'> | undefined)[];

function dotsOf({ marked, at }: Lit, { width, height, views, places }: BodyMap): Dots {
  const isIn = (id: string, spot: Spot): boolean =>
    (places.get(id) ?? []).some((outline) => within(outline, spot));
  const edges = views.flatMap(({ outline, lines }) => [
    ...segmentsOf([...outline, ...outline.slice(0, 1)]),
    ...lines.flatMap(segmentsOf),
  ]);
  return Array.from({ length: width * height }, (_, index) => {
    const spot: Spot = [index % width, Math.floor(index / width)];
    if (at !== undefined && isIn(at, spot)) return 'at';
    if ((spot[0] + spot[1]) % 2 === 0 && marked.some((id) => isIn(id, spot))) return 'marked';
    return edges.some(([from, to]) => isOn(spot, from, to)) ? 'leg' : undefined;
  });
}

const segmentsOf = (line: Outline): [Spot, Spot][] =>
  line.slice(1).map((spot, index) => [line[index] ?? spot, spot]);

type Cell = { text: string; role: MapRole };

/** What is lit gives a cell its colour. */
const weights: Readonly<Record<MapRole, number>> = { word: 0, leg: 1, marked: 2, at: 3 };

function cellOf(dots: Dots, width: number, column: number, row: number): Cell {
  let bits = 0;
  let role: MapRole = 'leg';
  for (const [index, bit] of dotBits.entries()) {
    const x = column * wide + (index % wide);
    const found = x < width ? dots[(row * high + Math.floor(index / wide)) * width + x] : undefined;
    if (found === undefined) continue;
    bits |= bit;
    if (weights[found] > weights[role]) role = found;
  }
  return { text: braille(bits), role };
}

/** Cells of one role as one piece. */
function joined(cells: readonly Cell[]): MapLine {
  const line: Cell[] = [];
  for (const { text, role } of cells) {
    const last = line.at(-1);
    if (last?.role === role) last.text += text;
    else line.push({ text, role });
  }
  return line;
}

/** The name of each view, below its middle. */
const names = ({ views }: BodyMap): string =>
  views.reduce((line, { name, left, right }) => {
    const start = Math.round((left + right) / 2 / wide - name.length / 2);
    return `${line.padEnd(start)}${name}`;
  }, '');

/** The map as it lies on the page of somebody whose left leg it is. */
export const mapOf = (side: Side): BodyMap =>
  side === 'right'
    ? bodyMap
    : { ...bodyMap, views: bodyMap.views.map(mirroredView), places: mirroredPlaces() };

const mirroredIn = ({ left, right }: View, outline: Outline): Outline =>
  outline.map(([x, y]): Spot => [left + right - x, y]);

const mirroredView = (view: View): View => ({
  ...view,
  outline: mirroredIn(view, view.outline),
  lines: view.lines.map((line) => mirroredIn(view, line)),
});

const mirroredPlaces = (): BodyMap['places'] =>
  new Map(
    [...bodyMap.places].map(([id, outlines]) => [
      id,
      outlines.map((outline) => {
        const view = bodyMap.views.find(({ left, right }) => outline.every(([x]) => x >= left && x <= right));
        return view ? mirroredIn(view, outline) : outline;
      }),
    ]),
  );
