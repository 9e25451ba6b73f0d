import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import { bodyMap, type Lit, mapLines, mapOf, mapSize } from '../../src/render/body-map.ts';
import { artistFor } from '../../src/render/figure/index.ts';
import { html } from '../../src/render/html/index.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { library, plain, tingling, whole } from '../library.ts';

const question = library.files.questionnaire.questions.find(({ id }) => id === 'feltAt');
const ids = (question?.choices ?? []).map(({ id }) => id);

const drawings = new Map<string, string>();
function drawn(lit: Lit): string {
  const key = JSON.stringify(lit);
  const text =
    drawings.get(key) ??
    mapLines(lit)
      .map((line) => line.map((part) => part.text).join(''))
      .join('\n');
  drawings.set(key, text);
  return text;
}
const dotsIn = (text: string): number =>
  [...text].reduce((sum, sign) => {
    const code = (sign.codePointAt(0) ?? 0) - 0x2800;
    return sum + (code > 0 && code < 256 ? code.toString(2).replaceAll('0', '').length : 0);
  }, 0);

describe('the map of the leg', () => {
  it('has every place that can be answered, and no other', () => {
    expect([...bodyMap.places.keys()].sort()).toEqual([...ids].sort());
  });
  it('is 26 by 14 cells, whatever is lit', () => {
    expect(mapSize).toEqual({ columns: 26, rows: 14 });
    for (const lit of [{ marked: [] }, { marked: ids }, { marked: [], at: 'toes' }]) {
      const lines = drawn(lit).split('\n');
      expect(lines).toHaveLength(14);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(26);
    }
  });
  it('every place lies in the view it is drawn on', () => {
    for (const [id, outlines] of bodyMap.places)
      for (const outline of outlines) {
        const views = bodyMap.views.filter(({ left, right }) =>
          outline.every(([x, y]) => x >= left && x <= right && y >= 0 && y < bodyMap.height),
        );
        expect([id, views.length]).toEqual([id, 1]);
      }
  });
  it('every place has a drawing of its own: under the cursor, marked, and neither, without colour', () => {
    const all = ids.flatMap((id) => [drawn({ marked: [], at: id }), drawn({ marked: [id] })]);
    expect(new Set([...all, drawn({ marked: [] })]).size).toBe(2 * ids.length + 1);
    for (const id of ids) {
      const [off, on, at] = [{ marked: [] }, { marked: [id] }, { marked: [id], at: id }].map((lit) =>
        dotsIn(drawn(lit)),
      );
      expect([id, (on ?? 0) > (off ?? 0) + 3, (at ?? 0) > (on ?? 0) + 3]).toEqual([id, true, true]);
    }
  });
  it('what is marked stays lit while the cursor is elsewhere', () => {
    const roles = mapLines({ marked: ['sole'], at: 'calf' }).flatMap((line) => line.map(({ role }) => role));
    expect(new Set(roles)).toEqual(new Set(['leg', 'marked', 'at', 'word']));
  });
  it('the left leg is the right one in a mirror, each view in its place', () => {
    const left = mapOf('left');
    expect(left.views.map(({ left, right }) => [left, right])).toEqual(
      bodyMap.views.map(({ left, right }) => [left, right]),
    );
    const middle = (map: typeof bodyMap, id: string): number => {
      const xs = (map.places.get(id) ?? []).flat().map(([x]) => x);
      return xs.reduce((sum, x) => sum + x, 0) / xs.length;
    };
    expect(middle(bodyMap, 'inner-hamstring')).toBeLessThan(middle(bodyMap, 'outer-hamstring'));
    expect(middle(left, 'inner-hamstring')).toBeGreaterThan(middle(left, 'outer-hamstring'));
  });
});

describe('on the page, beside what the answers suggest', () => {
  const pageFor = (more: object): string =>
    html(planFor(whole({ ...plain, ...more }), library), {
      ...{ columns: 80, paint: plainPaint, artist: artistFor(library) },
    });
  const map = (page: string): string =>
    /<section class="suggests">.*?(<svg.*?<\/svg>)/s.exec(page)?.[1] ?? '';
  const litIn = (page: string): number => map(page).split('class="map-at"').length - 1;
  it('lights each place that was said, and says it for those who cannot see it', () => {
    const page = pageFor({ ...tingling, feltAt: ['sole', 'calf'], calfWallTest: 'no', onset: 'gradual' });
    expect(litIn(page)).toBe(2);
    expect(map(page)).toContain('aria-label="Where it is felt, on a drawn leg: sole, calf."');
  });
  it('is not there where nothing is felt', () => {
    expect(pageFor({ feltAt: [] })).not.toContain('class="map"');
  });
});
