import { describe, expect, it } from 'vitest';
import { withJoint } from '../../../src/core/body/pose.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { artistFor, picturesBy } from '../../../src/render/figure/index.ts';
import { keptOr, linesToKeep, measuresOf } from '../../../src/render/figure/kept.ts';
import { html } from '../../../src/render/html/index.ts';
import { plainPaint } from '../../../src/render/paint.ts';
import { library } from '../../library.ts';
import { plannedTable } from '../../safety/planned.ts';
import { artist } from '../artist.ts';

const drawn = picturesBy(artistFor(library));
const lines = new Map(
  [...library.stretches.values()].map((stretch) => [stretch.id, linesToKeep(stretch, drawn)]),
);

/** Pictures with those that are kept, and the ids of what was drawn all the same. */
function withKept(of: Library = library) {
  const live: string[] = [];
  const kept = { measures: () => measuresOf(library), lines: (id: string) => lines.get(id) ?? [] };
  const pictures = keptOr(
    (id, drawing) => {
      live.push(id);
      return picturesBy(artistFor(of))(id, drawing);
    },
    kept,
    of,
  );
  return { pictures, live };
}

const changed = (id: string, change: Partial<Stretch>): Library => {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new Error(id);
  return { ...library, stretches: new Map([...library.stretches, [id, { ...stretch, ...change }]]) };
};

describe('pictures that were made with the program', () => {
  it('are those that are drawn: of each stretch, of either side, whole and at both ends', () => {
    const { pictures } = withKept();
    for (const { id, pose } of library.stretches.values())
      for (const side of ['right', 'left'] as const)
        for (const instant of [{}, { at: 0 }, { at: 1 }])
          expect(pictures(id, { side, pose, ...instant }), id).toEqual(drawn(id, { side, pose, ...instant }));
  });
  it('make the same pages, and only what limits bent is drawn for them', () => {
    const { pictures, live } = withKept();
    const some = plannedTable().filter((_, index) => index % 20 === 0);
    const look = { columns: 80, paint: plainPaint };
    for (const { plan } of some)
      expect(html(plan, { ...look, pictures })).toBe(html(plan, { ...look, artist }));
    const steps = some.flatMap((each) => each.steps);
    const bent = steps.filter(
      ({ stretch, pose }) => JSON.stringify(library.stretches.get(stretch)?.pose) !== JSON.stringify(pose),
    );
    expect(steps.length).toBeGreaterThan(10 * bent.length);
    expect(bent.length).toBeGreaterThan(0);
    expect([...new Set(live)].sort()).toEqual([...new Set(bent.map(({ stretch }) => stretch))].sort());
  });

  const id = 'hamstring-supine-strap';
  const pose = library.stretches.get(id)?.pose ?? {};
  const { files } = library;
  const nerve = files['neural-load'];
  const heavier = { ...nerve, bands: nerve.bands.map((band) => ({ ...band, from: band.from / 2 })) };
  it.each<[string, Library, object]>([
    ['a stretch whose file is another', changed(id, { feel: 'another' }), {}],
    ['a pose that is another', library, { pose: withJoint(pose, 'kneeFlexion', 61) }],
    ['a position alone', library, { bare: true }],
    ['halfway', library, { at: 0.5 }],
    [
      'a load of the nerve that counts otherwise',
      { ...library, files: { ...files, 'neural-load': heavier } },
      {},
    ],
  ])('are not of %s: that is drawn', (_, of, drawing) => {
    const { pictures, live } = withKept(of);
    expect(pictures(id, drawing)).toEqual(picturesBy(artistFor(of))(id, drawing));
    expect(live).toEqual([id]);
  });
});
