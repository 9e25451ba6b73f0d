import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../../src/core/body/neural-load.ts';
import { endsOf, flatPose } from '../../../src/core/body/pose.ts';
import { readingFaults, textOf } from '../../../src/core/lint/reading.ts';
import { library } from '../../library.ts';
import { around, hold, lintOf, saidOf } from './around.ts';

/** What is said of a neutral hold, lying, whose second step is this. */
const readingOf = (step: string, more: object = {}): string[] =>
  saidOf({ steps: ['Lie on your back.', step], ...more }).map((each) =>
    each.replace(/^\S+ ([^:]+):.*/, '$1'),
  );

const readings: readonly [string, string[]][] = [
  ['Pull the toes toward you.', ['toes-up']],
  ['Slowly draw your toes back towards your shin.', ['toes-up']],
  ['Flex your foot and hold.', ['toes-up']],
  ['Hold with the foot pulled up.', ['toes-up']],
  ['Round your back and reach.', ['back-rounded']],
  ['Let your back curl, then round the lower back.', ['back-rounded']],
  ['Slump over the leg.', ['back-rounded']],
  ['Bring your chin to your chest.', ['head-down']],
  ['Drop your head and breathe.', ['head-down']],
  ['Take the nose to the knee.', ['head-down']],
  ['Take the leg across your body.', ['leg-across']],
  ['Turn your toes in.', ['toes-in']],
  ['Reach as far as you can.', ['too-far']],
  ['Go as low as possible.', ['too-far']],
  ['Force your knee straight.', ['too-far']],
  ['Bounce gently at the end.', ['bounce']],
  ['Push through the pain.', ['through-pain']],
  ['Breathe into the discomfort and go on.', ['through-pain']],
  ['No pain, no gain.', ['through-pain']],
  ['Stay until it tingles.', ['through-pain']],
  ['Tuck your pelvis under.', ['tuck']],
  ['Hold it!', ['loud']],
  ['Pull the toes toward you and bounce.', ['toes-up', 'bounce']],
];

describe('what a stretch tells somebody to do', () => {
  it.each(readings)('%s', (step, rules) => {
    expect(readingOf(step)).toEqual(rules);
  });
  it.each([
    'Do not round your back.',
    'Bend at the hips, without rounding the back: do not slump.',
    'Never bounce.',
    "Don't pull the toes toward you.",
    'Do not push through the pain.',
    'Lift the thigh toward your nose.',
    'Lift the leg, toes loose, toward your nose.',
    'Press the toes of the back foot into the floor.',
    'Pull the toes of the other foot toward you.',
    'Point the toes away.',
    'Go as far as is comfortable.',
    'Lift the chest, chin level.',
    'Let the head rest on the floor.',
    'Keep the back long.',
  ])('left alone: %s', (step) => {
    expect(readingOf(step)).toEqual([]);
  });
  it('a "not" excuses what comes after it, not what stands before', () => {
    expect(readingOf('Bounce at the end and do not stop.')).toEqual(['bounce']);
  });
  it('a "not" of one sentence does not excuse the next, nor what stands after a "but"', () => {
    expect(readingOf('Do not hurry. Round your back.')).toEqual(['back-rounded']);
    expect(readingOf('Do not hurry, but bounce at the end.')).toEqual(['bounce']);
  });
  it('what the pose states may be said', () => {
    const pose = {
      leg: { hipFlexion: 75, kneeFlexion: 40, ankleDorsiflexion: 10 },
      spine: { lumbarFlexion: 30, neckFlexion: 30 },
    };
    const { index } = neuralLoad(flatPose(pose), library.files['neural-load']);
    const step = 'Pull the toes toward you, round your back, bring your chin to your chest.';
    expect(readingOf(step, { pose, statedLoad: index })).toEqual([]);
    expect(readingOf(step)).toEqual(['toes-up', 'back-rounded', 'head-down']);
  });
  it('reads every sentence of a file, and of when to stop only what nobody should say', () => {
    const [name, feel] = ['Bounce', 'a pull, as far as you can'];
    expect(
      saidOf({ name, feel, stopIf: ['it hurts when you bounce'] }).map((each) => each.split(' ')[1]),
    ).toEqual(['bounce:', 'too-far:']);
    expect(saidOf({ stopIf: ['you have pain'] })).toEqual([expect.stringContaining('promise: "you have"')]);
  });
  it.each([
    ['name', { name: 'Bounce' }],
    ['steps.1', { steps: ['Lie down.', 'Bounce.'] }],
    ['feel', { feel: 'bounce' }],
    ['pace.there', { pace: { there: 'bounce', back: 'rest' } }],
    ['pace.back', { pace: { there: 'rise', back: 'bounce' } }],
    ['easierBy', { easierBy: 'bounce' }],
    ['harderBy', { harderBy: 'bounce' }],
    ['adjustBy.hipFlexion', { adjustBy: { hipFlexion: 'bounce' } }],
    ['atHand.1', { atHand: ['a pillow', 'where you have pain'] }],
    ['stopIf.0', { stopIf: ['you have pain'] }],
  ])('what is said is read wherever it stands: %s', (place, change) => {
    const [first, ...more] = lintOf({ ...hold, ...change }).filter(({ rule }) => /bounce|promise/.test(rule));
    expect([first?.path.join('.'), more]).toEqual([place, []]);
  });
  it.each<[string[], string, string | undefined]>([
    [['\\bhop', 'jerk'], 'Hop.', 'Hop'],
    [['\\bhop', 'jerk'], 'Jerk.', 'Jerk'],
    [['\\bhop', 'jerk'], 'Whop.', undefined],
    [['\\bhop|jerk'], 'Superjerk.', 'jerk'],
    [['\\b(?:hop|jerk)'], 'Superjerk.', undefined],
    [['\\b(?:hop|jerk)', '\\bleap'], 'A leap.', 'leap'],
    [['jerk'], 'Superjerk.', 'jerk'],
    [['(?:jerk)'], 'Jerk.', 'Jerk'],
    [['(?:hop|jerk)\\b'], 'Superjerk.', 'jerk'],
  ])('a rule finds what any of its patterns does: %j, %s', (finds, step, found) => {
    const rule = { id: 'made', finds, says: 'why', right: 'else', sources: [] };
    const file = { ...hold, steps: [step, 'Rest.'] };
    const faults = readingFaults(file, endsOf(file), textOf(file), { ...around.reading, rules: [rule] });
    expect(faults.map(({ message }) => message)).toEqual(found ? [`"${found}": why`] : []);
  });
  it('a long s is an s, as capitals are small letters', () => {
    expect(readingOf('Pull the TOE\u017f toward you.')).toEqual(['toes-up']);
    expect(readingOf('Take a \u017ftick.')).toEqual(['taken']);
  });
  it('every rule but the one for what nobody should say stands in the table above', () => {
    const found = new Set(readings.flatMap(([, rules]) => rules));
    expect(around.reading.rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual(['promise']);
  });
});
