import { describe, expect, it } from 'vitest';
import { planFor } from '../../../../src/core/plan/plan.ts';
import { formats } from '../../../../src/render/index.ts';
import { plainPaint } from '../../../../src/render/paint.ts';
import { mistaken, readOn, stopScreen } from '../../../../src/shell/app/questions/stop-screen.ts';
import type { OneScreen } from '../../../../src/shell/app/questions/types.ts';
import { library, plain, whole } from '../../../library.ts';
import { desk } from './sample.ts';

const render = await formats.text();
const signs = library.files.questionnaire.questions
  .filter(({ id }) => id === 'emergency' || id === 'seeSomeone')
  .flatMap(({ id, choices = [] }) => choices.map((choice): [string, string] => [id, choice.id]));
const stops = signs
  .map(([id, sign]) => planFor(whole({ ...plain, [id]: [sign] }), library))
  .filter(({ outcome }) => outcome === 'stop');

const valuesOf = ({ lines }: OneScreen): string[] =>
  lines.flatMap((line) => (line !== 'rule' && 'value' in line ? [line.value] : []));

/** All pages of a stop in a window. */
function pagesOf(text: string, columns: number, rows: number): OneScreen[] {
  const pages: OneScreen[] = [];
  for (;;) {
    const screen = stopScreen(text, pages.length, desk(columns, rows));
    if (screen.type === 'small') throw new Error(`${columns} by ${rows} is too small`);
    pages.push(screen);
    if (!valuesOf(screen).includes(readOn)) return pages;
  }
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

describe.each([
  [80, 24],
  [200, 60],
  [40, 12],
  [30, 10],
])('in a window of %i by %i every word of a stop is read before its way back', (columns, rows) => {
  it(`${stops.length} stops`, () => {
    expect(stops.length).toBeGreaterThan(20);
    for (const plan of stops) {
      const text = render(plan, { columns, paint: plainPaint });
      const pages = pagesOf(text, columns, rows);
      for (const [index, { message, page, tips, lines }] of pages.entries()) {
        expect(message.split('\n').length + page + 1 + tips.split('\n').length).toBeLessThanOrEqual(rows);
        expect(lines).toHaveLength(index === pages.length - 1 ? 2 : 1);
      }
      const said = pages.map(({ message }) => message).join('\n');
      expect(wordsIn(said)).toEqual([...wordsIn(text), 'Is', 'that', 'right?']);
    }
  });
});

it('no line has the cursor where it is taken back or not; a page that only goes on has', () => {
  const text = render(stops[0] ?? planFor(plain, library), { columns: 40, paint: plainPaint });
  const pages = pagesOf(text, 40, 12);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ at }) => at)).toEqual([...new Array(pages.length - 1).fill(readOn), undefined]);
  expect(valuesOf(pages.at(-1) as OneScreen)).toEqual(['leave', mistaken]);
});
