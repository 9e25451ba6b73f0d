import { describe, expect, it } from 'vitest';
import { unchanged } from '../../../../src/core/respond/types.ts';
import { routineOf, step } from '../../../session/fixture.ts';
import { coach } from '../../../session/people.ts';
import { fakeIo } from '../../io.ts';
import { type Running, run } from './run.ts';

const twoStretches = routineOf(
  step({
    name: 'One',
    cues: ['Lie down.', 'Lift the leg.'],
    why: ['it is tight'],
    sources: ['a-trial'],
    phases: [
      { name: 'get-ready', seconds: 15 },
      { name: 'hold', seconds: 20 },
    ],
  }),
  step({ name: 'Two', cues: ['Stand up.'], phases: [{ name: 'hold', seconds: 30 }] }),
);
const first = ['0:00, 1 of 2, One, get ready, 15 seconds', 'Lie down.', 'Lift the leg.'];
const hold = '0:15, 1 of 2, One, hold, 20 seconds';
const second = ['0:35, 2 of 2, Two, hold, 30 seconds', 'Stand up.'];
const why = ['Why this one:', 'it is tight', 'From: A. Trial, 2001'];
const weak = [
  'Has a part of the leg gone numb, or is the leg weak?',
  'Press y for yes, stop here, n for no, go on.',
];
const before = expect.stringMatching(/^Before you start: .*\(0 is nothing, 10 is the worst\)$/);
const rate = expect.stringMatching(/^Press 0 for nothing, 1, 2.* or enter to leave it out\.$/);

/** The session as a screen reader has it, after a key each: what came with it, but for the bells. */
async function heard(keys: readonly string[], asks: { before?: string }): Promise<string[][]> {
  const running: Running = await run(
    twoStretches,
    fakeIo({ columns: 200, env: { ACCESSIBLE: '1' } }),
    { ring: false },
    { questions: coach.questions, asks, sources: { 'a-trial': 'A. Trial, 2001' } },
  );
  const lines = (): string[] => running.fresh().split('\n').slice(0, -1);
  const all = [lines().slice(1)];
  for (const key of keys) {
    // A question is heard from the time it can have been read.
    await running.timers.pass(250);
    await running.press(key);
    all.push(lines());
  }
  await running.press('q');
  return all;
}

describe('a session in lines says', () => {
  it.each<[string, { before?: string }, readonly string[], unknown[][]]>([
    ['a phase, and once a stretch what to do', {}, ['n', 'n'], [first, [hold], second]],
    [
      'the first stretch once the question before it is answered',
      { before: 'before' },
      ['3'],
      [[before, rate], first],
    ],
    ['the same when the question is left out', { before: 'before' }, ['\r'], [[before, rate], first]],
    ['nothing for a key that is no answer', { before: 'before' }, ['z'], [[before, rate], []]],
    ['that it goes on, after a question in the middle', {}, ['w', 'n'], [first, weak, ['going on']]],
    [
      'that it is still paused, after a question in a pause',
      {},
      [' ', 'w', 'n'],
      [first, ['paused'], weak, ['paused']],
    ],
    ['why, each time it is asked', {}, ['?', '?'], [first, why, why]],
    ['what to do at the next stretch, also after it said why', {}, ['?', 's'], [first, why, second]],
    ['that a phase is longer', {}, ['+', '+'], [first, ['10 seconds more'], ['10 seconds more']]],
    ['a phase again that begins again', {}, ['n', 'b'], [first, [hold], [first[0]]]],
    ['nothing when the drawing is switched, which there is not', {}, ['f'], [first, []]],
  ])('%s', async (_, asks, keys, lines) => {
    expect(await heard(keys, asks)).toEqual(lines);
  });
  it('first which keys there are, but for the one of the drawing', async () => {
    const running = await run(twoStretches, fakeIo({ columns: 200, env: { ACCESSIBLE: '1' } }));
    expect(running.fresh()).toMatch(/^Keys: space pause, t tingles, .*, s skip side, v voice\n/);
    await running.press('q');
  });
  it('no word broken at the edge of the window', async () => {
    const running = await run(twoStretches, fakeIo({ columns: 20, env: { ACCESSIBLE: '1' } }));
    expect(running.fresh().split('\n').slice(-6, -2)).toEqual([
      '0:00, 1 of 2, One,',
      'get ready, 15',
      'seconds',
      'Lie down.',
    ]);
    await running.press('q');
  });
});

it('what is told beside a change is told alone: the change was told already', async () => {
  const running: Running = await run(
    twoStretches,
    fakeIo({ columns: 200, env: { ACCESSIBLE: '1' } }),
    { ring: false, findVoice: async () => undefined },
    { respond: (course) => unchanged(course, 'It is gentle enough.') },
  );
  running.fresh();
  await running.press('t');
  expect(running.fresh()).toBe('It is gentle enough.\nu takes it back, for 10 seconds.\n');
  await running.press('v');
  expect(running.fresh()).toBe('No voice was found on this computer.\n');
  await running.press('u');
  expect(running.fresh()).toContain('Taken back. All is as it was before.\n');
  await running.press('q');
});
