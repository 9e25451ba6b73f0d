import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/assess/assess.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import { library } from '../../library.ts';
import { plannedTable } from '../../safety/planned.ts';

const people = plannedTable().map((each) => ({ ...each, routine: each.plan.routine }));

const startOf = ({ stretch }: PlannedStep): string => library.stretches.get(stretch)?.start ?? '';

/** Slide, move, control, lengthen, strengthen, settle; within each from standing down to lying. */
const kinds = ['slider', 'tensioner', 'dynamic', 'control', 'static', 'contract-relax', 'strength', 'ease'];
const starts = [
  ...['standing', 'split-stance', 'seated', 'long-sitting', 'half-kneeling', 'hands-and-knees'],
  ...['supine', 'side-lying', 'prone', 'reclined'],
];

const eases = ({ irritability, signs }: Assessment): boolean =>
  irritability === 'high' || signs.some(({ id }) => id === 'see-strain-and-nerve');

describe('the order of a routine', () => {
  const pairs = people.flatMap(({ who, assessment, steps }) =>
    steps.slice(1).map((second, index) => ({ who, first: steps[index] as PlannedStep, second, assessment })),
  );
  it('kind after kind; very easily stirred, or a sudden start with nerve features, begins at ease', () => {
    const rank = ({ kind }: PlannedStep, assessment: Assessment): number =>
      kind === 'ease' && eases(assessment) ? -1 : kinds.indexOf(kind);
    const wrong = pairs.filter(
      ({ first, second, assessment }) => rank(first, assessment) > rank(second, assessment),
    );
    expect(wrong.map(({ who }) => who)).toEqual([]);
  });
  it('ease begins for somebody and ends for somebody', () => {
    const ease = people.filter(({ steps }) => steps.length > 1 && steps.some(({ kind }) => kind === 'ease'));
    const first = (grade: boolean) =>
      ease
        .filter(({ assessment }) => eases(assessment) === grade)
        .map(({ steps }) => steps[0]?.kind === 'ease');
    expect(first(true)).toContain(true);
    expect(first(true)).not.toContain(false);
    expect(first(false)).toContain(false);
    expect(first(false)).not.toContain(true);
  });
  it('within a kind one gets down only once', () => {
    // Behind the knee one hold leads, wherever it is done.
    const same = pairs.filter(
      ({ who, first, second }) => first.kind === second.kind && !/behind|knee/.test(who),
    );
    const wrong = same.filter(
      ({ first, second }) => starts.indexOf(startOf(first)) > starts.indexOf(startOf(second)),
    );
    expect(wrong.map(({ who, first, second }) => `${who}: ${first.stretch}, ${second.stretch}`)).toEqual([]);
    expect(same.filter(({ first, second }) => startOf(first) !== startOf(second)).length).toBeGreaterThan(
      100,
    );
  });
  it('each step starts where the one before it ends', () => {
    const wrong = pairs.filter(({ first, second }) => second.startsAt !== first.startsAt + first.seconds);
    expect(wrong.map(({ who }) => who)).toEqual([]);
  });
});

describe('what is said of a hold', () => {
  const steps = people.flatMap(({ who, routine, steps: all }) => all.map((step) => ({ who, routine, step })));
  const held = ['static', 'contract-relax'];

  it('how to keep toes, back and head, where the nerve could be loaded and only there', () => {
    const wrong = steps.filter(({ step }) => {
      const { hipFlexion = 0, kneeFlexion = 0 } = step.pose;
      const loads = held.includes(step.kind) && hipFlexion >= 30 && kneeFlexion <= 60;
      return (step.holdCue !== undefined) !== loads;
    });
    expect(wrong.map(({ who, step }) => `${who}: ${step.stretch}`)).toEqual([]);
  });
  it('that it loads the nerve, from a load of 4 on', () => {
    const code = library.files.words.loaded.code;
    const wrong = steps.filter(
      ({ step }) => step.warnings.some((each) => each.code === code) !== step.neuralLoad.index >= 4,
    );
    expect(wrong.map(({ who, step }) => `${who}: ${step.stretch}`)).toEqual([]);
  });
  it('what matters all the way through, where a hold has a warning and only there', () => {
    const wrong = people.filter(({ routine, steps: all }) => {
      const matters = all.some(({ kind, warnings }) => held.includes(kind) && warnings.length > 0);
      return routine !== null && routine.throughout.length > 0 !== matters;
    });
    expect(wrong.map(({ who }) => who)).toEqual([]);
  });
});
