import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import type { SelfTestFile, SelfTestOutcome } from '../../src/core/schema/self-test.ts';
import { fedBy, gateFor, outcomeOf, scriptFor, type Tested, takenUp } from '../../src/core/self-test.ts';
import type { Answer } from '../../src/core/types.ts';
import { loadSelfTest } from '../../src/shell/files/data.ts';
import { library, plain, root, tingling } from '../library.ts';

const file = loadSelfTest(root);
const outcome = (id: string, when: SelfTestOutcome['when'], feeds = {}): SelfTestOutcome => ({
  ...{ id, when, title: id, says: [id], feeds, sources: [] },
});

describe('what the answers come to', () => {
  const facts = (nerve: boolean) => ({
    ...{ answers: {}, given: {}, fact: (id: string) => nerve && id === 'nerve-word' },
  });
  const idOf = (outcomes: SelfTestOutcome[], tested: Tested, nerve = false): string =>
    outcomeOf(tested, { ...file, outcomes }, facts(nerve)).id;
  const last = outcome('last', [{}]);
  const row = { sore: ['known-thigh', 'known-below'], head: ['changes'] };
  it.each<[string, SelfTestOutcome['when'], Tested, string]>([
    [
      'a row in which each answer is one of those listed',
      [row],
      { sore: 'known-below', head: 'changes' },
      'found',
    ],
    ['not a row with one answer off', [row], { sore: 'known-below', head: 'same' }, 'last'],
    ['not a row that asks what was not answered', [row], { sore: 'known-below' }, 'last'],
    ['any one of the rows', [{ rest: ['sore'] }, row], { sore: 'known-thigh', head: 'changes' }, 'found'],
  ])('%s', (_, when, tested, expected) => {
    expect(idOf([outcome('found', when), last], tested)).toBe(expected);
  });
  it('the first that holds', () => {
    expect(idOf([outcome('first', [{}]), last], {})).toBe('first');
  });
  it('a table that may come to nothing is a mistake of ours', () => {
    expect(() => idOf([outcome('found', [row])], {})).toThrow(RangeError);
  });
  it('a word of nerves is what was said before the test', () => {
    const outcomes = [outcome('word', [{ nerveWord: ['yes'] }]), outcome('none', [{ nerveWord: ['no'] }])];
    expect([idOf(outcomes, {}, true), idOf(outcomes, {}, false)]).toEqual(['word', 'none']);
  });
  it.each<[string, Tested, string, string]>([
    ['the same feeling at the same place', { sore: 'known-thigh', other: 'known-thigh' }, 'same', 'similar'],
    [
      'another feeling at the same place',
      { sore: 'known-thigh', other: 'pull-thigh' },
      'not same',
      'similar',
    ],
    [
      'the same feeling at another place',
      { sore: 'known-thigh', other: 'known-below' },
      'not same',
      'not similar',
    ],
    ['nothing in both', { sore: 'nothing', other: 'nothing' }, 'same', 'similar'],
    ['nothing in one', { sore: 'known-thigh', other: 'nothing' }, 'not same', 'not similar'],
    ['one not asked', { sore: 'known-thigh' }, 'not same', 'not similar'],
    ['the other not asked', { other: 'known-thigh' }, 'not same', 'not similar'],
    ['neither asked', {}, 'not same', 'not similar'],
  ])('both legs alike: %s', (_, tested, same, similar) => {
    const table = (name: string, yes: string) => [
      outcome(yes, [{ [name]: ['yes'] }]),
      outcome(`not ${yes}`, [{ [name]: ['no'] }]),
    ];
    expect(idOf(table('sameSides', 'same'), tested)).toBe(same);
    expect(idOf(table('similarSides', 'similar'), tested)).toBe(similar);
  });
});

describe('what it tells the questionnaire', () => {
  it('what was answered in the test, under the name of the question there', () => {
    const told = outcome('o', [{}], { headTest: 'head', toesTest: 'toes' });
    expect(fedBy(told, { head: 'changes' }, {})).toStrictEqual({ headTest: 'changes' });
  });
  const scale = ['end-range', 'long-load', 'everyday', 'trivial'];
  it.each(
    scale.flatMap((given, one) => scale.map((fed, two) => [given, fed, scale[Math.max(one, two)] ?? ''])),
  )('set off by %s before and by %s in the test is %s: never milder', (given, fed, expected) => {
    expect(takenUp({ startedBy: fed }, { startedBy: given })).toEqual({ startedBy: expected });
    expect(fedBy(outcome('o', [{}], { startedBy: fed }), {}, { startedBy: given })).toEqual({
      startedBy: expected,
    });
  });
  it.each<[Answer, Answer, Answer]>([
    [['ache'], 'tingling', ['ache', 'tingling']],
    [['tingling'], ['pull', 'tingling'], ['tingling', 'pull']],
  ])('felt as %j before and as %j in the test is both', (given, fed, expected) => {
    expect(takenUp({ feelsLike: fed }, { feelsLike: given })).toEqual({ feelsLike: expected });
  });
  it('where nothing was said before, all of it; where another test was answered, that answer stays', () => {
    expect(takenUp({ startedBy: 'everyday', headTest: 'changes' }, {})).toEqual({
      ...{ startedBy: 'everyday', headTest: 'changes' },
    });
    expect(takenUp({ headTest: 'changes' }, { headTest: 'same' })).toEqual({});
  });
});

describe('the script', () => {
  const felt = (answers: object) => ({ ...plain, ...tingling, ...answers });
  const steps = {
    sit: {
      name: 'Sit',
      figure: 'sciatic-slider-seated',
      pose: {},
      cues: ['Sit.'],
      phases: [{ name: 'hold', seconds: 5 }],
    },
    sore: {
      ...{ name: 'The troubled leg', both: { name: 'One leg' }, side: 'sore', asks: 'sore' },
      ...{
        figure: 'sciatic-slider-seated',
        pose: {},
        cues: ['Lift.'],
        phases: [{ name: 'hold', seconds: 5 }],
      },
    },
  } as const satisfies SelfTestFile['steps'];
  const otherLeg = { ...steps.sore, side: 'other' } as const;
  const made: SelfTestFile = { ...file, steps, chair: ['sit', 'gone', 'sore'], lean: ['sore'] };
  const script = (answers: object, of = made) => scriptFor(assess(felt(answers), library), library, of);
  it.each([
    ['the thigh', ['thigh'], ['Sit', 'The troubled leg']],
    ['below the knee', ['thigh', 'sole'], ['The troubled leg']],
  ])('felt in %s', (_, feltAt, names) => {
    expect(script({ feltAt }).map(({ name }) => name)).toEqual(names);
  });
  it.each([
    ['left', 'left', 'The troubled leg'],
    ['right', 'right', 'The troubled leg'],
    ['both', 'right', 'One leg'],
  ])('felt on side %s: the %s leg, called %s', (side, leg, name) => {
    const [step] = script({ side, feltAt: ['sole'] });
    expect(step).toMatchObject({ name, asks: 'sore', phases: [{ name: 'hold', seconds: 5, side: leg }] });
  });
  it.each([
    ['left', 'right'],
    ['right', 'left'],
    ['both', 'left'],
  ])('felt on side %s, the other one is the %s', (side, leg) => {
    const [step] = script({ side, feltAt: ['sole'] }, { ...made, steps: { sore: otherLeg } });
    expect(step?.phases).toEqual([{ name: 'hold', seconds: 5, side: leg }]);
  });
  it('what is no leg has no side, and what asks nothing no question', () => {
    const [sit] = script({ feltAt: ['thigh'] });
    expect(sit).not.toHaveProperty('asks');
    expect(sit?.phases).toStrictEqual([{ name: 'hold', seconds: 5 }]);
  });
  it('is not for whom a gate names, and the first gate says why', () => {
    const when = { question: 'feltAt', has: ['sole'] };
    const gates = [
      { when: { question: 'feltAt', has: ['thigh'] }, because: 'thigh', sources: [] },
      { when, because: 'sole', sources: [] },
      { when, because: 'later', sources: [] },
    ];
    expect(gateFor(assess(felt({}), library), { ...file, gates })).toBe('sole');
    expect(gateFor(assess(plain, library), { ...file, gates: gates.slice(1) })).toBeUndefined();
  });
});
