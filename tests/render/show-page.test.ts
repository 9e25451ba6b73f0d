import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../src/core/body/neural-load.ts';
import { makeLibrary } from '../../src/core/library.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { findStretch } from '../../src/core/show/find.ts';
import { moves } from '../../src/core/show/frames.ts';
import { momentAt, motionOf } from '../../src/core/show/motion.ts';
import { showingOf } from '../../src/core/show/showing.ts';
import { artistFor } from '../../src/render/figure/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { showFormats } from '../../src/render/show/index.ts';
import { movingLines } from '../../src/render/show/moving.ts';
import { width } from '../../src/render/text/width.ts';
import { json, library, sources, stretchFiles } from '../library.ts';

const artist = artistFor(library);
const all = [...library.stretches.values()];
const showing = (id: string) => {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new Error(id);
  return showingOf(stretch, library, sources);
};
const page = (id: string, columns = 80): string =>
  showFormats.text(showing(id), { columns, paint: plainPaint, artist });

describe.each(all)('$id', ({ id }) => {
  it.each([40, 60, 80, 120])('at %i columns no line is wider', (columns) => {
    for (const line of page(id, columns).split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
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

describe('the five positions', () => {
  it('all load a hamstring stretch more, and lengthen it no further', () => {
    const { whatIf, entry } = showing('hamstring-standing-elevated');
    expect(whatIf.map(({ name }) => name)).toHaveLength(5);
    for (const { neuralLoad: load, hamstrings } of whatIf) {
      expect(load.index).toBeGreaterThan(entry.neuralLoad.index);
      expect(hamstrings).toBe(entry.lengthening.hamstrings);
    }
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
  it.each(Object.entries(showFormats))(
    '%s: nothing reaches the terminal or becomes markup',
    (format, render) => {
      for (const stretch of spoiled.stretches.values()) {
        const shown = render(showingOf(stretch, spoiled, sources), {
          columns: 80,
          paint: plainPaint,
          artist: artistFor(spoiled),
        });
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
        if (format === 'markdown' || format === 'svg') expect(shown).not.toMatch(/(?<!\\)<script/);
      }
    },
  );
});
