import words from '../../../data/words/page.json';
import type { Answers } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { bodyMap, mapOf } from '../body-map.ts';
import { element, type Html } from './elements.ts';

/** Room round the leg, in dots, and below it for the names of its views. */
const [margin, below] = [1, 6];

const points = (line: readonly (readonly [number, number])[]): string =>
  line.map(([x, y]) => `${x},${y}`).join(' ');

/** Where it is felt, on a drawn leg, the left one mirrored; nothing where nothing is felt. */
export function felt({ feltAt, side }: Answers): Html[] {
  const places = Array.isArray(feltAt) ? feltAt.filter((id) => bodyMap.places.has(id)) : [];
  if (places.length === 0) return [];
  const map = mapOf(side === 'left' ? 'left' : 'right');
  const shapes = map.views.map(({ outline }) => element('polygon', '', { points: points(outline) }));
  const lit = places.flatMap((id) =>
    (map.places.get(id) ?? []).map((outline) =>
      element('polygon', '', { class: 'map-at', points: points(outline) }),
    ),
  );
  const lines = map.views.flatMap((view) =>
    view.lines.map((line) => element('polyline', '', { points: points(line) })),
  );
  const names = map.views.map(({ name, left, right }) =>
    element('text', name, { x: String((left + right) / 2), y: String(map.height + below - 2) }),
  );
  const label = fill(words.feltAt, { places: places.map((id) => id.replaceAll('-', ' ')).join(', ') });
  const box = `${-margin} ${-margin} ${map.width + 2 * margin} ${map.height + margin + below}`;
  return [
    element('svg', [element('title', label), ...shapes, ...lit, ...lines, ...names], {
      ...{ class: 'map', viewBox: box, role: 'img', 'aria-label': label },
    }),
  ];
}

/** How it looks; the colours are those of the drawings. */
export const mapStyle = [
  '.map{float:right;width:11rem;margin:0 0 .6rem 1.2rem}',
  '.map polygon,.map polyline{fill:var(--fig-body);stroke:var(--fig-line);stroke-width:.7;stroke-linejoin:round}',
  '.map polyline{fill:none;stroke:var(--fig-far-line);stroke-width:.5;stroke-linecap:round}',
  '.map .map-at{fill:var(--fig-muscle);stroke:none}',
  '.map text{fill:var(--soft);font-size:4px;text-anchor:middle}',
  '.suggests::after{content:"";display:block;clear:both}',
].join('');
