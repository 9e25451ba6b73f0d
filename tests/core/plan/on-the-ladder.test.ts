import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../../src/core/assess/assess.ts';
import { fitFor } from '../../../src/core/plan/adapt.ts';
import { constraintsOf, dosesFor } from '../../../src/core/plan/constraints.ts';
import { judgeFor, judgeOnLadder } from '../../../src/core/plan/judge-step.ts';
import type { Standing } from '../../../src/core/plan/ladder-standing.ts';
import { onRungOf } from '../../../src/core/plan/ranked.ts';
import { routineFor } from '../../../src/core/plan/routine.ts';
import type { Weeks } from '../../../src/core/plan/weeks.ts';
import { contextFor } from '../../../src/core/respond/context.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import type { ProgressFile } from '../../../src/core/schema/progress.ts';
import type { Answers, Pose, Stretch } from '../../../src/core/types.ts';
import { json, library, plain, tingling, whole } from '../../library.ts';
import { coach } from '../../session/people.ts';
import { libraryOf, like, shipped } from '../made.ts';

const file = json('data', 'progress.json') as ProgressFile;
const because = 'that is for a later week';

/** Somebody whom a diary has brought to this rung; for nerve work nothing but the rung bars anything. */
function onRung(today: number, but: Answers = {}, half = false): Assessment & { standing: Standing } {
  const made = assess(whole({ ...plain, ...but }), library);
  const { facts, limits } = made;
  const rules = made.rules.filter(({ id }) => !file.replaces.includes(id));
  const nerve = { facts, rules, limits: { ...limits, peakLoad: 8, tensioners: today >= 6 } };
  return { ...made, standing: { file, today, half, isNew: false, because, nerve } };
}

const sole: Answers = { ...tingling, side: 'both' };

describe('the order of a routine on the ladder', () => {
  const steps = (today: number, minutes: number, but: Answers): string[] =>
    routineFor(onRung(today, { ...but, minutes }), library).steps.map(({ stretch }) => stretch);
  it.each<[string, number, number, Answers, string[]]>([
    ['lying before sitting, where sitting is for today', 3, 10, {}, ['supine', 'seated']],
    ['the rung below before today’s', 5, 10, {}, ['seated', 'slump']],
    ['what is milder than both before them', 5, 30, sole, ['supine', 'seated', 'slump']],
    ['a tensioner after the sliders', 6, 30, sole, ['supine', 'seated', 'tensioner-supine']],
    ['no time for the rung below: today’s alone', 5, 5, {}, ['slump']],
  ])('%s', (_, today, minutes, but, expected) => {
    const nerve = steps(today, minutes, but).filter((id) => id.startsWith('sciatic-'));
    expect(nerve.map((id) => id.replace(/^sciatic-(slider-)?/, ''))).toEqual(expected);
  });
  it('holds keep the order of all routines, also where one is the rung', () => {
    const holds = (ids: string[]): string[] => ids.filter((id) => /^(hamstring-s|calf|hip)/.test(id));
    const { steps: usual } = routineFor(assess({ ...plain, minutes: 30 }, library), library);
    const now = holds(steps(4, 30, {}));
    expect(now.indexOf('hamstring-standing-supported')).toBeLessThan(now.indexOf('calf-gastroc-wall'));
    const both = holds(usual.map(({ stretch }) => stretch)).filter((id) => now.includes(id));
    expect(now.filter((id) => both.includes(id))).toEqual(both);
  });
});

describe('what a rung has', () => {
  const rungOf = (today: number, half = false) => {
    const made = onRung(today, {}, half);
    const constraints = constraintsOf(made, library);
    const { own, below, ownSets } = onRungOf(made.standing, library, (id) =>
      fitFor(shipped(id), constraints, library.files['neural-load']),
    );
    const ids = (list: typeof own): string[] => list.map(({ adapted }) => adapted.stretch.id);
    return { own: ids(own), below: ids(below), ownSets };
  };
  const [ankle, otherLeg, supine, sidelying, seated] = [
    ...['sciatic-slider-ankle-only', 'sciatic-slider-contralateral', 'sciatic-slider-supine'],
    ...['sciatic-slider-sidelying', 'sciatic-slider-seated'],
  ] as [string, string, string, string, string];
  it.each<[number, object]>([
    [0, { own: ['ease-knees-over-pillow'], below: [], ownSets: 1 }],
    [1, { own: [ankle, otherLeg], below: ['ease-knees-over-pillow'], ownSets: 1 }],
    [2, { own: [supine, sidelying], below: [ankle, otherLeg], ownSets: 1 }],
    [3, { own: [seated], below: [supine, sidelying], ownSets: 1 }],
    [5, { own: ['sciatic-slider-slump'], below: [seated], ownSets: 2 }],
    [6, { own: ['sciatic-tensioner-supine', 'sciatic-tensioner-seated'], below: [seated], ownSets: 1 }],
  ])('L%i, in the order in which its exercises are listed', (today, expected) => {
    expect(rungOf(today)).toEqual(expected);
  });
  it('holds as usual on the rung at which somebody calm begins, not with half a dose', () => {
    const asUsual = (today: number, half = false): boolean | undefined =>
      onRungOf(onRung(today, {}, half).standing, library, () => undefined).holdsAsUsual;
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((today) => asUsual(today))).toEqual([3]);
    expect(asUsual(3, true)).toBe(false);
  });
  it('a hold for the hamstrings: the best bargain first, whatever the order', () => {
    const { own, below, ownSets } = rungOf(4);
    expect([own[0], below, ownSets]).toEqual(['hamstring-seated-chair-edge', [seated], 2]);
    expect(own.indexOf('hamstring-standing-supported')).toBeLessThan(
      own.indexOf('hamstring-supine-hip-first'),
    );
  });
  it('a position of ease is no bargain: the first comes first', () => {
    const rest = (id: string, pose: Pose) => like('ease-knees-over-pillow', { id, pose });
    const long = shipped('hamstring-seated-chair-edge').pose;
    const [one, other] = [rest('one', { kneeFlexion: 90 }), rest('other', long)];
    const { standing } = onRung(0);
    const constraints = constraintsOf(onRung(0), library);
    const own = (...stretches: Stretch[]): string[] => {
      const fitOf = (id: string) => {
        const stretch = stretches.find((each) => each.id === id);
        return stretch && fitFor(stretch, constraints, library.files['neural-load']);
      };
      return onRungOf(standing, libraryOf(...stretches), fitOf).own.map(({ adapted }) => adapted.stretch.id);
    };
    expect(own(one, other)).toEqual(['one', 'other']);
    expect(own(other, one)).toEqual(['other', 'one']);
  });
  it('with half the dose one set is enough', () => {
    expect([rungOf(4, true).ownSets, rungOf(5, true).ownSets]).toEqual([1, 1]);
  });
});

describe('a step that was saved on another day', () => {
  const standing = (today: number, more: Partial<Standing> = {}): Assessment => {
    const made = onRung(today, { ...sole, minutes: 30 });
    return { ...made, standing: { ...made.standing, ...more } };
  };
  const savedOn = (rung: number, id: string) => {
    const step = routineFor(standing(rung), library).steps.find(({ stretch }) => stretch === id);
    if (!step) throw new RangeError(`no ${id} on L${rung}`);
    return step;
  };
  const [seated, slump, tensioner] = [
    ...['sciatic-slider-seated', 'sciatic-slider-slump', 'sciatic-tensioner-supine'],
  ] as [string, string, string];
  it.each<[string, Assessment, [number, string]]>([
    ['what an earlier rung gave, in full', standing(5), [3, seated]],
    ['the whole dose, where today asks for half', standing(5, { half: true }), [5, slump]],
    ['that of later weeks, in the first', standing(6, { isNew: true }), [6, tensioner]],
  ])('%s, may be followed, though it would not be planned', (_, today, [rung, id]) => {
    const step = savedOn(rung, id);
    expect(judgeFor(today, library)(step)).not.toEqual([]);
    expect(judgeOnLadder(today, library)(step)).toEqual([]);
  });
  it('what the next rung gives waits', () => {
    expect(judgeOnLadder(standing(4), library)(savedOn(5, slump))).toEqual([because]);
  });
  it('without a ladder it is judged as it is planned', () => {
    const { standing: _, ...alone } = onRung(3, sole);
    const judges = [judgeOnLadder(alone, library), judgeFor(alone, library)];
    for (const step of [savedOn(3, seated), savedOn(5, slump)]) {
      const [one, other] = judges.map((judge) => judge(step));
      expect(one).toEqual(other);
    }
  });
});

it('the position in which one rests from a step is the same with a diary', () => {
  const { standing, ...alone } = onRung(3);
  const [step] = routineFor(alone, library).steps;
  if (!step) throw new RangeError('no step');
  const eased = (made: Assessment): unknown => respondersFor(made, library, coach).eased(step);
  expect(eased({ ...alone, standing })).toEqual(eased(alone));
});

describe('a day more easily stirred, in a session', () => {
  const assessed = (made: Assessment) => contextFor(made, library, coach, 'moderate').known?.assessment;
  it('keeps what the diary says, on the rung that suits it', () => {
    const weeks: Weeks = {
      doses: new Map(),
      first: [],
      settings: [],
      rules: [],
      without: new Map(),
      leastMinutes: 3,
    };
    expect(assessed({ ...onRung(5), weeks })).toMatchObject({ standing: { today: 2 }, weeks });
  });
  it('has nothing of a diary where there is none', () => {
    const { standing: _, ...alone } = onRung(5);
    const keys = Object.keys(assessed(alone) ?? {});
    expect([keys.includes('irritability'), keys.includes('standing'), keys.includes('weeks')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what a rung allows', () => {
  it.each([
    [0, 3],
    [2, 3],
    [3, 3],
    [4, 4],
    [7, 4],
  ])('on L%i a hold loads no more than %i', (today, most) => {
    expect(constraintsOf(onRung(today), library).limits.holdLoad).toBe(most);
  });
  it('nor more than it may without a diary', () => {
    const made = onRung(4);
    const strict = { ...made, limits: { ...made.limits, holdLoad: 2 } };
    expect(constraintsOf(strict, library).limits.holdLoad).toBe(2);
  });
  it.each<[string, number, string, boolean]>([
    ['of a later rung', 2, 'sciatic-slider-seated', true],
    ['of the one after today’s', 5, 'sciatic-tensioner-supine', true],
    ['of today', 3, 'sciatic-slider-seated', false],
    ['of one before', 3, 'sciatic-slider-supine', false],
    ['a hold, though its rung is a later one', 2, 'hamstring-seated-chair-edge', false],
  ])('an exercise %s, on L%i: %s waits: %s', (_, today, id, waits) => {
    const made = onRung(today);
    const fit = fitFor(shipped(id), constraintsOf(made, library), library.files['neural-load']);
    const barred = fit.fits ? [] : fit.because;
    expect(barred).toEqual(waits ? [{ code: 'later-rung', text: because }] : []);
    const { steps } = routineFor(onRung(3, { minutes: 30 }), library);
    const [step] = steps;
    if (!step) throw new RangeError('no step');
    const { pose } = shipped(id);
    const judged = judgeFor(made, library)({ ...step, stretch: id, kind: shipped(id).kind, pose });
    expect(judged.includes(because)).toBe(waits);
  });
  it.each([1, 2, 3, 4])('on L%i what is on no rung keeps its dose', (today) => {
    const made = onRung(today);
    const { standing: _, ...alone } = made;
    for (const id of ['calf-gastroc-wall', 'pelvic-tilt-seated-anterior', 'glute-bridge-isometric'])
      expect(dosesFor(made, library)(shipped(id))).toEqual(dosesFor(alone, library)(shipped(id)));
  });
});
