import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../src/core/library.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import { idsFor } from '../../src/core/roles.ts';
import type { Ask } from '../../src/core/schema/roles.ts';
import type { Answers } from '../../src/core/types.ts';
import { json, library, plain } from '../library.ts';
import { handsHeld } from '../safety/checks.ts';

const all = [...library.stretches.values()];
const onFeet = all.filter(({ start }) => ['standing', 'split-stance'].includes(start));
const handsOf = ({ figure }: Stretch): readonly string[] => [figure?.hands ?? []].flat();

describe('standing free', () => {
  const little = onFeet.filter(({ balance }) => balance !== 'moderate');
  it.each(little)('$id asks for little balance: a hand is on a prop that it asks for', (stretch) => {
    expect(handsHeld(stretch, [...stretch.equipment, ...(stretch.orEquipment ?? [])])).toBe(true);
  });
  it.each(little)('$id: with none of what a hand holds at hand, nothing is held', (stretch) => {
    expect(handsHeld(stretch, ['step', 'strap'])).toBe(false);
  });
  it.each(
    onFeet.filter((each) =>
      handsOf(each).every((hand) => !['wall', 'wall-beside', 'chair', 'counter', 'seat'].includes(hand)),
    ),
  )(
    '$id has no hand on anything: that asks for balance, and is not for the unsteady',
    ({ balance, notFor }) => {
      expect(balance).toBe('moderate');
      expect(notFor.map(({ when }) => when)).toContain('unsteady');
    },
  );
  it.each(
    all.filter(
      (each) => handsOf(each).includes('chair') || (onFeet.includes(each) && handsOf(each).includes('seat')),
    ),
  )('$id: the chair one leans on stands against a wall', ({ steps }) => {
    expect(steps.join(' ')).toMatch(/chair against a wall/);
  });
});

/** The stretches that rules and patterns leave out by their roles. */
const listsOf = (value: unknown): string[][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'notRoles' ? [idsFor(inner as Ask[], library.stretches)] : listsOf(inner),
  );
};

describe('the hip hinge', () => {
  const { notFor, ...dowel } = library.stretches.get('hip-hinge-dowel') ?? { notFor: [] };
  const counter = library.stretches.get('hip-hinge-counter');
  it('with a stick is not for those who may fall, with both hands on a counter it is', () => {
    const own = notFor.map(({ when }) => when);
    expect(own.slice(3)).toEqual(['unsteady', 'numb-feet', 'osteoporosis', 'pregnant']);
    expect(counter?.notFor.map(({ when }) => when)).toEqual(own.slice(0, 3));
    expect(dowel).toMatchObject({ balance: 'moderate', equipment: ['wall'], easier: 'hip-hinge-counter' });
  });
  it('is left out both ways wherever its load leaves it out', () => {
    const files = ['gates', 'conditions', 'patterns'].map((file) => json('data', `${file}.json`));
    const named = listsOf(files).filter((ids) => ids.includes('hip-hinge-dowel'));
    expect(named.length).toBeGreaterThan(1);
    for (const ids of named) expect(ids).toContain('hip-hinge-counter');
  });
  const here = { ...plain, minutes: 60, equipment: ['wall', 'chair', 'step', 'strap'] };
  const stepsFor = (more: Answers): string[] =>
    planFor({ ...here, ...more }, library).routine?.steps.map(({ stretch }) => stretch) ?? [];
  it.each<[string, Answers, string | undefined]>([
    ['steady', {}, 'hip-hinge-dowel'],
    ['unsteady', { balance: 'unsteady' }, 'hip-hinge-counter'],
    ['numb feet', { conditions: ['numb-feet'] }, 'hip-hinge-counter'],
    ['thin bones', { conditions: ['osteoporosis'] }, 'hip-hinge-counter'],
    ['65 or over', { age: '65-plus' }, 'hip-hinge-counter'],
    ['unsteady, nothing to hold on to', { balance: 'unsteady', equipment: [] }, undefined],
    ['a healing strain', { conditions: ['hamstring-strain'], strainStage: 'walking-fine' }, undefined],
  ])('%s: %j gives %s', (_name, more, hinge) => {
    expect(stepsFor(more).filter((id) => id.startsWith('hip-hinge'))).toEqual(hinge ? [hinge] : []);
  });
  it.each(['wall', 'chair'])('unsteady with a %s alone: a hand is on it whenever one stands', (thing) => {
    const steps = stepsFor({ balance: 'unsteady', equipment: [thing] });
    const standing = onFeet.filter(({ id }) => steps.includes(id));
    expect(standing.length).toBeGreaterThan(0);
    expect(standing.filter((each) => !handsHeld(each, [thing]))).toEqual([]);
  });
});
