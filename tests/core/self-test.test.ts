import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import type { CompleteAnswers } from '../../src/core/questionnaire/complete.ts';
import { parseAnswers } from '../../src/core/questionnaire/parse.ts';
import { fedBy, gateFor, outcomeOf, scriptFor, type Tested, takenUp } from '../../src/core/self-test.ts';
import type { Answers } from '../../src/core/types.ts';
import { loadSelfTest } from '../../src/shell/files/data.ts';
import { library, plain, root, tingling } from '../library.ts';
import { coach } from '../session/people.ts';

const file = loadSelfTest(root);
const inThigh = { ...plain, side: 'right' };
const inFoot = { ...plain, ...tingling };

type Path = { tested: Tested; stop?: string };

/** Every way through the questions of a script, early ends included. */
function* paths(questions: readonly string[], tested: Tested = {}): Generator<Path> {
  const [id, ...rest] = questions;
  if (id === undefined) {
    yield { tested };
    return;
  }
  for (const { value, stop, end } of file.questions[id]?.keys ?? []) {
    const now = { ...tested, [id]: value };
    if (stop !== undefined) yield { tested: now, stop };
    else if (end) yield { tested: now };
    else yield* paths(rest, now);
  }
}

const questionsOf = (answers: CompleteAnswers): string[] =>
  scriptFor(assess(answers, library), library, file).flatMap(({ asks }) => asks ?? []);
const every = [inThigh, inFoot].flatMap((answers) => [...paths(questionsOf(answers))]);
const ended = every.filter(({ stop }) => stop === undefined).map(({ tested }) => tested);
const outcomeFor = (tested: Tested, answers: CompleteAnswers = inThigh) =>
  outcomeOf(tested, file, assess(answers, library).facts);
const outcomes = ended.map((tested) => ({ tested, outcome: outcomeFor(tested) }));
const those = (id: string): Tested[] =>
  outcomes.filter(({ outcome }) => outcome.id === id).map(({ tested }) => tested);

describe('the script', () => {
  it('in the thigh moves head and foot; below the knee head and hip, never the foot', () => {
    expect(questionsOf(inThigh)).toEqual(['rest', 'other', 'sore', 'head', 'toes', 'settled']);
    expect(questionsOf(inFoot)).toEqual(['rest', 'other', 'sore', 'head', 'hip', 'settled']);
    expect(questionsOf({ ...inThigh, feltAt: ['behind-knee'] })).toContain('toes');
    expect(questionsOf({ ...inThigh, feltAt: ['thigh', 'calf'] })).toContain('hip');
  });
  it.each(['left', 'right'])('with a sore %s leg the other one comes first', (side) => {
    const steps = scriptFor(assess({ ...inThigh, side }, library), library, file);
    const sides = steps.flatMap(({ phases }) => phases.flatMap((phase) => phase.side ?? []));
    expect(sides[0]).not.toBe(side);
    expect(new Set(sides.slice(2))).toEqual(new Set([side]));
  });
  it('where both legs are troubled it is one leg, then the other', () => {
    for (const feltAt of [['thigh'], ['sole']]) {
      const names = scriptFor(assess({ ...inThigh, side: 'both', feltAt }, library), library, file).map(
        ({ name }) => name,
      );
      expect(names.filter((name) => /troubled/.test(name))).toEqual([]);
      expect(names.slice(1, 3)).toEqual(['First one leg', 'Now the other leg']);
    }
    expect(scriptFor(assess(inThigh, library), library, file)[2]?.name).toBe('Now the troubled leg');
  });
  it('asks only what there is, and stops only with words', () => {
    const asked = Object.values(file.steps).flatMap(({ asks }) => asks ?? []);
    expect(asked.filter((id) => !file.questions[id])).toEqual([]);
    const stops = Object.values(file.questions).flatMap(({ keys }) => keys.flatMap(({ stop }) => stop ?? []));
    expect(stops.filter((id) => !coach.stops[id])).toEqual([]);
    expect([...file.chair, ...file.lean].filter((id) => !file.steps[id])).toEqual([]);
  });
  it('gives a question no key twice, and no key that ends the session', () => {
    for (const { keys } of [...Object.values(file.questions), ...Object.values(coach.questions)]) {
      const all = keys.map(({ key }) => key);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((key) => ['q', 'f', 'v', ' '].includes(key))).toEqual([]);
    }
  });
});

describe('every path through the test', () => {
  it('there are thousands, and each ends with words', () => {
    expect(every.length).toBeGreaterThan(1000);
    for (const { outcome } of outcomes) expect(outcome.says.join(' ').length).toBeGreaterThan(20);
  });
  it('every outcome is reached, but for the one a report leads to and the one for nerve words', () => {
    const reached = new Set(outcomes.map(({ outcome }) => outcome.id));
    expect(file.outcomes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([
      'hurt',
      'local-nerve',
    ]);
    expect(outcomeFor({ rest: 'calm', hurts: 'yes' }).id).toBe('hurt');
    expect(outcomeFor({ rest: 'calm', tingles: 'yes' }).id).toBe('stirred');
  });
  it('tingling, or what stays over a minute, is always more easily stirred, and nothing else is', () => {
    for (const { tested, outcome } of outcomes) {
      const stirred = Object.values(tested).includes('tingling') || tested.settled === 'no';
      expect(/^(stirred|not-settled.*)$/.test(outcome.id), JSON.stringify(tested)).toBe(stirred);
    }
  });
  it('numb or weak stops with where to go, whatever came before', () => {
    const weak = every.filter(({ tested }) => tested.settled === 'numb-or-weak');
    expect(weak.length).toBeGreaterThan(100);
    expect(new Set(weak.map(({ stop }) => stop))).toEqual(new Set(['numb-or-weak']));
  });
  it('4 of 10 or more at rest ends it before anything moves, 8 or more with where to go', () => {
    expect(those('sore-at-rest').every((tested) => Object.keys(tested).join() === 'rest')).toBe(true);
    expect(new Set(every.flatMap(({ tested, stop }) => (tested.rest === 'severe' ? [stop] : [])))).toEqual(
      new Set(['severe-at-rest']),
    );
  });
  it('the nerve only for the known feeling, changed from afar, and not the same on the other side', () => {
    for (const tested of [...those('nerve'), ...those('nerve-by-hip')]) {
      expect(tested.sore).toMatch(/^known/);
      expect(tested.sore).not.toBe(tested.other);
      expect([tested.head, tested.hip, tested.sore === 'known-thigh' ? tested.toes : '']).toSatisfy(
        (moved: string[]) => moved.includes('changes') || moved.includes('eases'),
      );
    }
  });
  it('the hip speaks for the nerve below the thigh alone: above, it moves the muscles there', () => {
    for (const { sore, hip } of those('nerve-by-hip'))
      expect([sore, hip]).toEqual(['known-below', 'changes']);
    expect(those('hamstring-or-nerve').length).toBeGreaterThan(0);
    for (const tested of those('hamstring-or-nerve')) {
      const outcome = outcomeFor(tested);
      expect(tested.sore).toMatch(/thigh|above/);
      expect([outcome.warn, fedBy(outcome, tested, inFoot).hipTest]).toEqual([undefined, undefined]);
    }
  });
  it('what stays over a minute takes nothing back: a change that speaks for the nerve is told all the same', () => {
    const known = new Map<string, ReturnType<typeof assess>>();
    const assessed = (tested: Tested, given: CompleteAnswers) => {
      const told = { ...given, ...fedBy(outcomeFor(tested, given), tested, given) };
      const key = JSON.stringify(told);
      const found = known.get(key) ?? assess(told, library);
      known.set(key, found);
      return found;
    };
    const settled = ended.filter((tested) => tested.settled === 'yes');
    expect(settled.length).toBeGreaterThan(100);
    const calfToo = { ...inThigh, feltAt: ['thigh', 'calf'], calfWallTest: 'no' };
    for (const given of [inThigh, inFoot, { ...calfToo, headTest: 'untried' }])
      for (const tested of settled) {
        const { headTest: _, toesTest: __, ...open } = given as Answers;
        const [was, now] = [tested, { ...tested, settled: 'no' }].map((each) =>
          assessed(each, open as CompleteAnswers),
        );
        const what = JSON.stringify([tested, (given as Answers).feltAt]);
        expect(now?.limits.holdLoad, what).toBeLessThanOrEqual(was?.limits.holdLoad ?? -1);
        expect(now?.limits.peakLoad, what).toBeLessThanOrEqual(was?.limits.peakLoad ?? -1);
        if (was?.facts.fact('neural')) expect(now?.facts.fact('neural'), what).toBe(true);
      }
  });
  it('the foot alone never speaks for the nerve behind the knee or lower: it moves the calf too', () => {
    const calf = outcomes.filter(
      ({ tested }) => tested.sore === 'known-below' && tested.toes === 'eases' && tested.head === 'same',
    );
    expect(new Set(calf.map(({ outcome }) => outcome.id))).not.toContain('nerve');
    expect(those('calf-or-nerve').length).toBeGreaterThan(0);
  });
  it('the feeling one knows, in the buttock or back, counts by head and foot, and its words name the back', () => {
    const above = outcomes.filter(
      ({ tested }) => tested.sore === 'known-above' && tested.other !== 'known-above',
    );
    for (const { tested, outcome } of above) {
      const moved = tested.head === 'changes' || tested.toes === 'eases';
      if (/^(stirred|not-settled.*)$/.test(outcome.id)) continue;
      expect(outcome.id === 'nerve-or-back', JSON.stringify(tested)).toBe(moved);
      if (moved) expect(`${outcome.title} ${outcome.says.join(' ')}`).toMatch(/back/);
    }
    expect(those('nerve-or-back').length).toBeGreaterThan(0);
  });
  it('at the place itself, in a word of nerves: it may be a small nerve there, to be shown to someone', () => {
    const tested = {
      rest: 'calm',
      other: 'nothing',
      sore: 'known-below',
      head: 'same',
      hip: 'same',
      settled: 'yes',
    };
    expect(outcomeFor(tested, { ...inFoot, feelsLike: ['pull'] }).id).toBe('local');
    const found = outcomeFor(tested, inFoot);
    expect(found.id).toBe('local-nerve');
    expect(found.says.join(' ')).toMatch(/small nerve there as well\. Show it to someone\./);
  });
  it('the muscle only for a pull in the thigh, alike in both, that nothing from afar changed', () => {
    for (const { sore, other, head, toes } of those('muscle')) {
      expect([sore, other].every((each) => each?.endsWith('thigh'))).toBe(true);
      expect([head, toes]).toEqual(['same', 'same']);
    }
  });
  it('a change in a feeling that is not the known one, or that both legs share, is a normal finding', () => {
    for (const tested of those('alike')) {
      expect(tested.sore === tested.other || tested.sore?.startsWith('pull')).toBe(true);
    }
  });
});

describe('what it tells the questionnaire', () => {
  it('is an answer the questionnaire has, and what was seen in the test', () => {
    for (const { tested, outcome } of outcomes) {
      const fed = fedBy(outcome, tested, inThigh);
      expect(parseAnswers(fed, library.files.questionnaire.questions).problems).toEqual([]);
      if (fed.headTest !== undefined) expect(fed.headTest).toBe(tested.head);
      if (fed.toesTest !== undefined) expect(fed.toesTest).toBe(tested.toes);
    }
  });
  it('a normal finding scores nothing', () => {
    for (const id of ['alike', 'nothing', 'sore-at-rest', 'hurt']) {
      expect(file.outcomes.find((each) => each.id === id)?.feeds).toEqual({});
    }
  });
  it('what the hip changed is told as that, not as a head test', () => {
    expect(those('nerve-by-hip').length).toBeGreaterThan(0);
    for (const tested of those('nerve-by-hip'))
      expect(fedBy(outcomeFor(tested), tested, inFoot)).toEqual({ hipTest: 'changes' });
  });
  it.each<[string, Answers, Answers, boolean]>([
    ['felt in the sole', { feltAt: ['sole'] }, {}, true],
    ['felt in the calf', { feltAt: ['calf'], calfWallTest: 'no' }, {}, true],
    ['felt in the thigh alone: the hip moves the muscle there', { feltAt: ['thigh'] }, {}, false],
    ['with the head as well it counts once', { feltAt: ['sole'] }, { headTest: 'changes' }, true],
  ])('what the hip changes counts as the head does: %s', (_, felt, head, counts) => {
    const given = { ...plain, ...tingling, headTest: 'same', toesTest: 'same', ...felt };
    const by = (more: Answers) => assess({ ...given, ...more }, library);
    const alone = by({ headTest: 'changes' });
    const hip = by({ hipTest: 'changes', ...head });
    expect(hip.facts.fact('head-changes-it')).toBe(counts);
    if (counts) expect([hip.scores, hip.limits]).toEqual([alone.scores, alone.limits]);
    else expect(hip).toMatchObject({ scores: by({}).scores });
  });
  it('what the hip does not change lifts nothing', () => {
    for (const felt of ['sole', 'calf', 'thigh', 'low-back']) {
      const given = { ...plain, ...tingling, feltAt: [felt] };
      const [without, same] = [given, { ...given, hipTest: 'same' }].map((each) => assess(each, library));
      expect([same?.scores, same?.limits, same?.pattern]).toEqual([
        without?.scores,
        without?.limits,
        without?.pattern,
      ]);
    }
  });
  it('that tingles makes the next routine one for a nerve, moderately stirred at least', () => {
    const tested = { rest: 'calm', other: 'tingling' };
    const given = {
      ...plain,
      startedBy: 'end-range',
      onset: 'gradual',
      headTest: 'same',
      toesTest: 'same',
      coughTest: 'no',
      night: 'no',
    };
    const { assessment } = planFor({ ...given, ...fedBy(outcomeFor(tested), tested, given) }, library);
    expect(assessment).toMatchObject({ irritability: 'moderate', limits: { holdLoad: 3, peakLoad: 4 } });
  });
  it('kept for later it is taken up beside given answers only where it is graver', () => {
    const fed = { startedBy: 'everyday', feelsLike: ['pull', 'tingling'], headTest: 'changes' };
    expect(takenUp(fed, {})).toEqual(fed);
    expect(takenUp(fed, { startedBy: 'trivial', feelsLike: ['ache'], headTest: 'same' })).toEqual({
      startedBy: 'trivial',
      feelsLike: ['ache', 'pull', 'tingling'],
    });
  });
  it.each([
    ['end-range', 'everyday'],
    ['everyday', 'everyday'],
    ['trivial', 'trivial'],
  ])('easily stirred, after %s, is %s: never milder than it was said', (startedBy, fed) => {
    const tested = { rest: 'calm', other: 'tingling' };
    expect(fedBy(outcomeFor(tested), tested, { ...inThigh, startedBy })).toEqual({
      startedBy: fed,
      feelsLike: ['pull', 'tingling'],
    });
  });
});

describe('whom it is not for', () => {
  it.each<[string, Answers]>([
    ['nothing felt', { feltAt: [] }],
    ['numb feet', { conditions: ['numb-feet'] }],
    ['a replaced hip', { conditions: ['hip-replacement'], bend: 'cleared' }],
    ['neck and dizziness', { conditions: ['neck-dizziness'] }],
    ['a strain, walking hurts', { conditions: ['hamstring-strain'], strainStage: 'walking-hurts' }],
    ['a strain, not at full strength', { conditions: ['hamstring-strain'], strainStage: 'walking-fine' }],
    ['a strain, back at full strength', { conditions: ['hamstring-strain'], strainStage: 'full-strength' }],
    ['what may be a strain', { feltAt: ['calf'], feelsLike: ['sharp'], onset: 'gradual' }],
    ['very strong', { worst: 7 }],
    ['set off by almost anything', { startedBy: 'trivial' }],
    ['slow to settle', { settles: 'longer' }],
    ['often at night', { night: 'often' }],
  ])('%s', (_, given) => {
    expect(gateFor(assess({ ...inFoot, ...given }, library), file)).toBeTruthy();
  });
  it('everybody else may', () => {
    expect(gateFor(assess(inThigh, library), file)).toBeUndefined();
    expect(gateFor(assess(inFoot, library), file)).toBeUndefined();
  });
});
