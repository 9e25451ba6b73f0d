import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import { entriesOf, listOf } from '../../src/core/list/list.ts';
import { fitFor } from '../../src/core/plan/adapt.ts';
import { constraintsOf } from '../../src/core/plan/constraints.ts';
import { planFor, planOf } from '../../src/core/plan/plan.ts';
import { idsFor } from '../../src/core/roles.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { showingOf } from '../../src/core/show/showing.ts';
import type { Answers } from '../../src/core/types.ts';
import { artistFor, figureLines, figureSizes } from '../../src/render/figure/index.ts';
import { loadLibrary } from '../../src/shell/files/data.ts';
import { newFolder } from '../e2e/home.ts';
import { json, library, plain, root, sources, stretchFiles, tingling, whole } from '../library.ts';
import { plannedTable } from '../safety/planned.ts';
import { coach } from '../session/people.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Files = Readonly<Record<string, StretchFile>>;
const files: Files = Object.fromEntries(
  stretchFiles.map((id) => [id, json('data', 'stretches', `${id}.json`) as StretchFile]),
);

/** A copy of the knowledge with more files in the folder of the stretches, read as the program reads it. */
function withFiles(more: Files, without: readonly string[] = []): Library {
  const folder = newFolder('data');
  folders.push(folder);
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  const pathOf = (id: string): string => join(folder, 'data', 'stretches', `${id}.json`);
  for (const id of without) rmSync(pathOf(id));
  for (const [id, file] of Object.entries(more)) writeFileSync(pathOf(id), JSON.stringify(file));
  return loadLibrary(folder);
}

const fileOf = (id: string): StretchFile => {
  const file = files[id];
  if (!file) throw new RangeError(`no ${id}`);
  return file;
};

/** One file and nothing else: more lengthening for less load than any hold there is. */
const square = fileOf('hamstring-supine-90-90');
const added = withFiles({
  'a-new-hold': {
    ...square,
    name: 'A new hold',
    roles: ['hamstring-hold'],
    statedLoad: 2,
    pose: { leg: { hipFlexion: 85, kneeFlexion: 40, ankleDorsiflexion: -20 } },
  },
  'a-new-slider': { ...fileOf('sciatic-slider-supine'), name: 'A new slider', roles: ['nerve-slider'] },
});
const stepsFor = (answers: Answers, of = added): string[] =>
  planFor(whole({ ...plain, ...answers }), of).routine?.steps.map(({ stretch }) => stretch) ?? [];

describe('a new stretch is one file', () => {
  it.each<[string, Answers]>([
    ['tight hamstrings', {}],
    ['half an hour', { minutes: 30 }],
    ['three minutes', { minutes: 3 }],
    ['night cramp', { goal: 'night-cramp', feltAt: ['calf'], feelsLike: ['cramp'], calfWallTest: 'either' }],
    ['a sole that tingles', tingling],
    ['nothing at hand', { equipment: [] }],
  ])('it is planned for whom it is for: %s', (_name, answers) => {
    expect(stepsFor(answers)).toContain('a-new-hold');
  });
  it.each<[string, Answers]>([
    ['a sore sit bone, as its file says', { feltAt: ['sit-bone'], sitBoneTest: 'yes' }],
    ['a healing strain', { conditions: ['hamstring-strain'], strainStage: 'walking-fine' }],
    ['20 weeks pregnant, on the back', { conditions: ['pregnant'], weeksPregnant: 20 }],
    ['no way down to the floor', { floor: 'no' }],
    ['a nerve that is easily stirred', { ...tingling, worst: 8 }],
    ['a sign that stops', { emergency: ['saddle'] }],
  ])('and not for whom it is not: %s', (_name, answers) => {
    expect(stepsFor(answers)).not.toContain('a-new-hold');
  });
  it('it is drawn and listed', () => {
    const scene = artistFor(added)('a-new-hold');
    const drawn = scene ? figureLines(scene, figureSizes.good) : [];
    expect(drawn.filter((line) => /[⠁-⣿]/.test(JSON.stringify(line))).length).toBeGreaterThan(5);
    expect(entriesOf(listOf(added, [])).map(({ id }) => id)).toContain('a-new-hold');
  });
  it('its page warns of what its angles do to the nerve, and of whom the gates leave out', () => {
    const stretch = added.stretches.get('a-new-hold');
    const showing = stretch && showingOf(stretch, added, sources);
    expect(showing?.whatIf.length).toBeGreaterThan(3);
    expect(showing?.notFor.map(({ when }) => when)).toContain('neural-high');
    expect(showing?.notFor.map(({ when }) => when)).not.toContain('neural-moderate');
  });
  it('its step warns, and says what to do when it tingles', () => {
    const { routine } = planFor(whole({ ...plain, ...tingling }), added);
    const step = routine?.steps.find(({ stretch }) => stretch === 'a-new-hold');
    expect(step?.warnings.length).toBeGreaterThan(0);
    expect(step?.ifItTingles.length).toBeGreaterThan(2);
  });
  it('a session changes to a new slider when it tingles', () => {
    expect(idsFor(coach.tingles.sliders, added.stretches)).toContain('a-new-slider');
  });
  it('the only one of its role stands in for those that are gone, and is not for bendy joints', () => {
    const only = withFiles({ 'a-new-push': fileOf('hamstring-contract-relax-wall') }, [
      'hamstring-contract-relax-wall',
      'hamstring-contract-relax-strap',
      'hamstring-contract-relax-seated',
    ]);
    expect(stepsFor({ minutes: 60 }, only)).toContain('a-new-push');
    const bendy = stepsFor({ minutes: 60, conditions: ['hypermobile'] }, only);
    expect(bendy.length).toBeGreaterThan(0);
    expect(bendy).not.toContain('a-new-push');
  });
});

/** The files under other names, their links as well. */
const renamed = (of: Files, prefix: string): Files =>
  Object.fromEntries(
    Object.entries(of).map(([id, { easier, harder, never, ...file }]) => [
      `${prefix}${id}`,
      {
        ...file,
        ...(easier ? { easier: `${prefix}${easier}` } : {}),
        ...(harder ? { harder: `${prefix}${harder}` } : {}),
        ...(never ? { never: { ...never, instead: never.instead.map((each) => `${prefix}${each}`) } } : {}),
      },
    ]),
  );

describe('a name means nothing', () => {
  it('with every stretch under another name everybody has the same plan', () => {
    const other = withFiles(renamed(files, 'other-'), stretchFiles);
    const differ = plannedTable().filter(({ given, plan }) => {
      const now = JSON.stringify(planOf(assess(given, other), other));
      return now.replaceAll('"other-', '"') !== JSON.stringify(plan);
    });
    expect(differ.map(({ who }) => who)).toEqual([]);
  });
  it('beside it, a copy of what is left out is left out too', () => {
    const both = withFiles(renamed(files, 'copy-'));
    const load = both.files['neural-load'];
    const through = plannedTable().flatMap(({ who, given }) => {
      const assessment = assess(given, both);
      const person = constraintsOf(assessment);
      const barred = [...library.stretches.values()].filter((each) => !fitFor(each, person, load).fits);
      const steps = planOf(assessment, both).routine?.steps ?? [];
      return barred
        .filter(({ id }) => steps.some(({ stretch }) => stretch === id || stretch === `copy-${id}`))
        .map(({ id }) => `${who}: ${id}`);
    });
    expect(through).toEqual([]);
  });
  it('no file of the knowledge names a stretch, but to draw it', () => {
    const drawn = ['figure', 'figures'];
    const named = ['patterns', 'gates', 'conditions', 'doses', 'irritability', 'coach', 'self-test', 'facts'];
    const found = named.flatMap((name) => {
      const text = readFileSync(join(root, 'data', `${name}.json`), 'utf8');
      return [...text.matchAll(/"(\w+)": "([\w-]+)"|"([\w-]+)"/g)].flatMap(([, key = '', value, alone]) => {
        const id = value ?? alone ?? '';
        return id in files && !drawn.includes(key) ? [`${name}: ${id}`] : [];
      });
    });
    expect(found).toEqual([]);
  });
});
