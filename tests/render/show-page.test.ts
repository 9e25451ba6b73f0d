import { describe, expect, it } from 'vitest';
import units from '../../data/words/units.json';
import { momentAt } from '../../src/core/body/motion.ts';
import { neuralLoad, stretchesNerve } from '../../src/core/body/neural-load.ts';
import { makeLibrary } from '../../src/core/library.ts';
import { equipment } from '../../src/core/schema/common.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { findStretch } from '../../src/core/show/find.ts';
import { motionOf, moves } from '../../src/core/show/frames.ts';
import { showingOf } from '../../src/core/show/showing.ts';
import { struck, viewArtistFor } from '../../src/render/figure/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { movingLines } from '../../src/render/show/animation.ts';
import { showFormats } from '../../src/render/show/index.ts';
import { width } from '../../src/render/text/wrap.ts';
import { json, library, sources, stretchFiles } from '../library.ts';
import { once } from '../once.ts';
import { artist } from './artist.ts';

const all = [...library.stretches.values()];
const showing = once((id: string) => {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new Error(id);
  return showingOf(stretch, library, sources);
});
const page = once((id: string, columns: number = 80, unicode: boolean = true): string =>
  showFormats.text(showing(id), { columns, paint: plainPaint, artist, unicode }),
);

describe.each(all)('$id', ({ id }) => {
  it.each([40, 60, 80, 120])('at %i columns no line is wider', (columns) => {
    const lines = page(id, columns).split('\n');
    expect(lines.filter((line) => width(line) > columns)).toEqual([]);
  });
  it('in ASCII is ASCII', () => {
    expect(page(id, 80, false)).toMatch(/^[\n -~]*$/);
  });
  it('says under its drawings from where they are seen, unless from the side, and when to push', () => {
    const stretch = library.stretches.get(id);
    const captions = (stretch && moves(stretch) ? [0, 1] : [undefined]).map(
      (at) => artist(id, at === undefined ? {} : { at })?.caption ?? '',
    );
    for (const caption of captions) expect(page(id)).toContain(caption);
    if (captions.every((caption) => caption === '')) expect(page(id)).not.toMatch(/seen (from|at)/);
  });
  it('keeps to the wording rules', () => {
    const { notFor, ...rest } = showing(id);
    const own = showFormats.text({ ...rest, notFor, sources: [] }, { columns: 80, paint: plainPaint });
    expect(own).not.toMatch(/you have\b|diagnos|\bcures?\b|tuck|the article|undefined|!/i);
  });
  it('spoiled, it loads the nerve as the position does, and never less than the stretch', () => {
    const { whatIf, entry } = showing(id);
    for (const spoil of whatIf) {
      expect(spoil.neuralLoad).toEqual(neuralLoad(spoil.pose, library.files['neural-load']));
      expect(spoil.neuralLoad.index).toBeGreaterThanOrEqual(entry.neuralLoad.index);
    }
  });
  it('its contributions add up to its load', () => {
    const { contributions, entry } = showing(id);
    const points = contributions.map((each) => Number(/([+-]\d+)$/.exec(each)?.[1] ?? Number.NaN));
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(entry.neuralLoad.index);
  });
});

/** Drawn lines have braille in them; the key has too, but words as well. */
const drawn = (text: string): string[] =>
  text.split('\n').filter((line) => /[\u2801-\u28ff]/.test(line) && !line.includes('the nerve'));

describe('the five positions', () => {
  it.each(all)('$id: each has its number, its name and its code', ({ id }) => {
    const { whatIf } = showing(id);
    expect(whatIf.map(({ position }) => position)).toEqual([
      ...['toes-up', 'back-rounded', 'head-down', 'leg-across', 'toes-in'],
    ]);
    for (const { name } of whatIf) expect(page(id)).toContain(name);
  });
  it.each(all.filter(({ pose }) => stretchesNerve(pose, library.files['neural-load'])))(
    '$id: each can be seen, but for what is part of it already',
    ({ id }) => {
      const text = page(id);
      const shown = text.slice(text.indexOf('The same position, spoiled'), text.indexOf('Not for'));
      for (const { name, already } of showing(id).whatIf)
        expect([name, shown.split(name).length - 1]).toEqual([name, already ? 1 : 2]);
    },
  );
  it.each([
    [60, 0],
    [80, 2],
    [100, 3],
    [136, 4],
  ])('at %i columns there are %i in a row', (columns, count) => {
    const text = page('hamstring-standing-elevated', columns);
    const captions = text.split('\n').map((line) => line.split('●○').length - 1);
    expect(Math.max(0, ...captions.filter((each) => each > 1))).toBe(count);
  });
  it('without drawings the numbers are all there', () => {
    const text = showFormats.text(showing('hamstring-standing-elevated'), { columns: 80, paint: plainPaint });
    expect(drawn(text)).toEqual([]);
    expect(text).toMatch(/toes turned in +●●●●○○○○○○ {2}4, moderate/);
  });
  it.each([
    ['piriformis-cross-body', 'a bent knee slackens the nerve'],
    ['calf-gastroc-wall', 'the hip is not bent'],
  ])('%s: only the toes count for half, and it says why', (id, because) => {
    const { whatIf, entry } = showing(id);
    const added = whatIf.map(({ neuralLoad: { index } }) => index - entry.neuralLoad.index);
    expect(added.slice(1)).toEqual(id === 'calf-gastroc-wall' ? [2, 1, 2, 1] : [2, 1, 1, 1]);
    expect(added[0]).toBeLessThanOrEqual(1);
    expect(page(id).replace(/\s+/g, ' ')).toContain(
      `Toes pulled up count for half here: ${because}. Back, head and leg count in full.`,
    );
  });
  it('all load a hamstring stretch more, and lengthen it no further', () => {
    const { whatIf, entry } = showing('hamstring-standing-elevated');
    expect(whatIf.map(({ name }) => name)).toHaveLength(5);
    for (const { neuralLoad: load, hamstrings } of whatIf) {
      expect(load.index).toBeGreaterThan(entry.neuralLoad.index);
      expect(hamstrings).toBe(entry.lengthening.hamstrings);
    }
  });
});

describe('right and wrong', () => {
  const text = page('hamstring-standing-elevated', 136);
  it('the good position has a tick, each spoiled one an x', () => {
    expect(text).toContain('✓ as it is');
    for (const { name } of showing('hamstring-standing-elevated').whatIf) expect(text).toContain(`x ${name}`);
    expect(page('hamstring-standing-elevated', 136, false)).toContain('ok as it is');
  });
  it('what is wrong is struck through, behind the body, and what is right is not', () => {
    const scene = artist('hamstring-standing-elevated', { bare: true });
    if (!scene) throw new Error('no drawing');
    const wrong = struck(scene);
    expect(scene.items.filter(({ role }) => role === 'wrong')).toEqual([]);
    expect(wrong.items[0]?.role).toBe('wrong');
    expect(wrong.items.slice(1)).toEqual(scene.items);
  });
  it.each(['behind', 'front'] as const)('from %s a broken line shows the middle', (view) => {
    const dashes = (bare: boolean): number =>
      artist('hamstring-standing-elevated', { view, bare })?.items.filter(
        (item) =>
          item.is === 'line' && item.points.length === 2 && item.points[0]?.[0] === item.points[1]?.[0],
      ).length ?? 0;
    expect(dashes(true) - dashes(false)).toBeGreaterThan(8);
  });
});

describe('the key to the drawings', () => {
  it('is one line, in the signs of the drawing', () => {
    expect(page('hamstring-supine-strap')).toMatch(
      /\n {2}[\u2801-\u28ff]{3} the muscle.*[\u2801-\u28ff]{3} the nerve.*\n/,
    );
  });
  it('is said in words where signs cannot be told apart, and with nothing drawn not at all', () => {
    const options = { columns: 80, paint: plainPaint };
    const ascii = showFormats.text(showing('hamstring-supine-strap'), { ...options, artist, unicode: false });
    expect(ascii).not.toMatch(/[^\n -~°]/);
    expect(ascii).toContain('the muscle, thicker when longer');
    expect(showFormats.text(showing('hamstring-supine-strap'), options)).not.toContain('thicker');
  });
});

describe('easier and harder', () => {
  it.each([
    ['prone-press-up', 'press up on the elbows only', 'press up further'],
    [
      'glute-bridge-isometric',
      'lift only a little, on both legs',
      'lift on one leg, or with the heels further away',
    ],
    ['hip-hinge-dowel', 'hip-hinge-counter', 'stand on one leg'],
    ['calf-gastroc-wall', 'calf-reclined-strap', 'put the front foot further away'],
    [
      'hamstring-supine-strap',
      'hamstring-supine-90-90',
      'straighten the other leg; or Push and relax with a strap',
    ],
    ['hamstring-standing-elevated', 'hamstring-standing-supported', 'lean lower; or Inner hamstring stretch'],
  ])('%s: easier %s, harder %s', (id, easier, harder) => {
    for (const format of ['text', 'markdown'] as const) {
      const shown = showFormats[format](showing(id), { columns: 200, paint: plainPaint });
      const line = (label: string) =>
        shown.split('\n').findIndex((each) => each.toLowerCase().includes(label));
      const lines = (label: string) =>
        shown
          .split('\n')
          .slice(line(label), line(label) + 2)
          .join(' ')
          .replace(/\s+/g, ' ');
      expect(lines(format === 'text' ? '  easier ' : '**easier:**')).toContain(easier);
      expect(lines(format === 'text' ? '  harder ' : '**harder:**')).toContain(harder);
    }
  });
});

describe('what it takes', () => {
  it('has a word for each thing one can have at hand, and for nothing else', () => {
    expect(Object.keys(units.things).sort()).toEqual([...equipment.options].sort());
  });
  it.each([
    ['hip-hinge-dowel', 'with a wall · with a stick (at hand)'],
    ['sciatic-slider-ankle-only', 'with a pillow (at hand)'],
    ['hip-flexor-half-kneeling', 'with a chair · with a cushion (at hand)'],
    ['hip-flexor-standing', 'with a wall or a chair'],
    ['hamstring-supine-strap', 'with a strap or belt'],
    ['hamstring-standing-elevated', 'with a step or stool'],
  ])('%s: %s', (id, words) => {
    expect(page(id).replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('what is never offered', () => {
  it('says why and what instead, and has no dose', () => {
    const { never, dose } = showing('calf-towel-long-sit');
    expect(dose).toBeNull();
    expect(never?.instead.map(({ id }) => id)).toContain('calf-gastroc-wall');
    expect(never?.limit).toBeLessThan(showing('calf-towel-long-sit').entry.neuralLoad.index);
  });
});

describe('what was asked for', () => {
  it.each([
    ['hamstring-supine-90-90', 'hamstring-supine-90-90'],
    ['Hamstring Supine 90 90', 'hamstring-supine-90-90'],
    ['Nerve slider, sitting', 'sciatic-slider-seated'],
  ])('%s is %s', (asked, id) => {
    const found = findStretch(asked, library);
    expect('stretch' in found && found.stretch.id).toBe(id);
  });
  it.each([
    ['hamstring-supine-9090', 'hamstring-supine-90-90'],
    ['slider', 'sciatic-slider-seated'],
    ['doorway', 'hamstring-doorway-static'],
  ])('%s is near to %s', (asked, id) => {
    const found = findStretch(asked, library);
    expect('near' in found && found.near.map((each) => each.id)).toContain(id);
  });
  it.each([
    [
      'slider',
      ['sidelying', 'ankle-only', 'contralateral', 'supine', 'seated', 'slump'].map(
        (each) => `sciatic-slider-${each}`,
      ),
    ],
    ['calf', ['calf-soleus-wall', 'calf-gastroc-wall', 'calf-reclined-strap', 'calf-towel-long-sit']],
    ['towel', ['calf-towel-long-sit', 'sciatic-slider-supine', 'sciatic-tensioner-supine']],
    ['strap', ['calf-reclined-strap', 'hamstring-supine-strap', 'hamstring-contract-relax-strap']],
    ['piriformis stretch', ['piriformis-cross-body']],
  ])('%s: the most fitting first, of those the gentlest', (asked, ids) => {
    const found = findStretch(asked, library);
    const near = 'near' in found ? found.near.map((each) => each.id) : [];
    expect(near.slice(0, ids.length)).toEqual(ids);
  });
  it.each(['', '\u001b[31m', 'x'.repeat(5000)])('nothing is near to nonsense', (asked) => {
    expect(findStretch(asked, library)).toEqual({ near: [] });
  });
});

describe('a movement', () => {
  it.each(all.filter(moves))('$id: begins at its beginning, comes to its end, and never jumps', (stretch) => {
    const motion = motionOf(stretch, library);
    const round = motion.reduce((sum, { seconds }) => sum + seconds, 0);
    const places = Array.from(
      { length: 401 },
      (_, index) => momentAt(motion, (index / 400) * round * 0.9999)?.at ?? -1,
    );
    expect(places[0]).toBe(0);
    expect(Math.max(...places)).toBeCloseTo(1, 2);
    for (const [index, at] of places.entries())
      expect(Math.abs(at - (places[index - 1] ?? at))).toBeLessThan(0.2);
  });
  it('what is held still has none', () => {
    for (const stretch of all.filter((each) => !moves(each))) expect(motionOf(stretch, library)).toEqual([]);
  });
  it.each([
    [80, 24],
    [40, 12],
    [30, 10],
    [20, 5],
    [200, 60],
  ])('a frame fits a window of %i by %i', (columns, rows) => {
    const lines = movingLines(
      { id: 'sciatic-slider-seated', name: 'Nerve slider, sitting', artist, window: { columns, rows } },
      { beat: 'go', at: 0.5, left: 2 },
      { paint: plainPaint },
    );
    expect(lines.length).toBeLessThanOrEqual(rows);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
  });
});

describe('hostile strings', () => {
  const poison = '\u001b[31m<script>alert(1)</script>\u202e\n# "x';
  const files = stretchFiles.map((id): [string, StretchFile] => {
    const file = json('data', 'stretches', `${id}.json`) as StretchFile;
    const { name, feel, steps, stopIf } = file;
    const spoil = (text: string): string => `${poison} ${text}`;
    return [
      id,
      { ...file, name: spoil(name), feel: spoil(feel), steps: steps.map(spoil), stopIf: stopIf.map(spoil) },
    ];
  });
  const spoiled = makeLibrary(library.files, new Map(files));
  const spoiledArtist = viewArtistFor(spoiled);
  it.each(Object.entries(showFormats))(
    '%s: nothing reaches the terminal or becomes markup',
    (format, render) => {
      for (const stretch of spoiled.stretches.values()) {
        const shown = render(showingOf(stretch, spoiled, sources), {
          ...{ columns: 80, paint: plainPaint, artist: spoiledArtist },
        });
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
        if (format === 'markdown' || format === 'svg') expect(shown).not.toMatch(/(?<!\\)<script/);
      }
    },
  );
});
