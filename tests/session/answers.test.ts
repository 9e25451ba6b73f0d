import { describe, expect, it } from 'vitest';
import {
  newSession,
  plainQuestion,
  questionOf,
  type SessionEvent,
  type SessionOptions,
  type SessionState,
} from '../../src/session/index.ts';
import { key, play, routine, routineOf, screenText, seconds, step, tick, ticks } from './fixture.ts';
import { coach } from './people.ts';

const options: SessionOptions = { questions: coach.questions, asks: { before: 'before', after: 'after' } };
const asked = (given = routine, more: SessionOptions = {}): SessionState =>
  play(newSession(given, { ...options, ...more }), { type: 'start', at: 0 })[0];

describe('the question before', () => {
  it('comes first, and no time passes while it waits', () => {
    const [state] = play(asked(), ...ticks(0, 60_000, 1000));
    expect(state).toMatchObject({ status: { is: 'asking', question: 'before' }, position: 0, practised: 0 });
  });
  it('one key answers it, and the session begins', () => {
    const [state] = play(asked(), key(5000, '3'), tick(5400));
    expect(state).toMatchObject({ status: { is: 'running' }, answers: { before: '3' }, position: 400 });
  });
  it.each(['x', 'X', '10'])('ten is %s', (ten) => {
    const [state] = play(asked(), ...[...ten].map((each, index) => key(index * 300, each)));
    expect(state).toMatchObject({ answers: { before: '10' }, stop: 'severe-at-rest' });
  });
  it.each<[string, readonly SessionEvent[]]>([
    ['time', [tick(900)]],
    ['enter', [key(200, '\r')]],
    ['another key', [key(200, '5')]],
    ['a nought that comes late', [tick(900), key(2000, '0')]],
  ])('a one stays a one after %s', (_, events) => {
    const [state] = play(asked(), key(0, '1'), ...events);
    expect(state).toMatchObject({ status: { is: 'running' }, answers: { before: '1' } });
  });
  it.each([' ', '\r'])('%j leaves it out', (pressed) => {
    expect(play(asked(), key(0, pressed))[0]).toMatchObject({ status: { is: 'running' }, answers: {} });
  });
  it.each(['8', '9', 'x'])('%s at rest is no day for stretching: it stops, with words', (pressed) => {
    const [state, effects] = play(asked(), key(0, pressed));
    expect(state).toMatchObject({ status: { is: 'ended', reason: 'stopped' }, stop: 'severe-at-rest' });
    expect(effects).toEqual([{ type: 'end', reason: 'stopped' }]);
  });
  it.each(['n', 'b', 't', 'p', 'e', '+', 's', 'w', '?'])('%s is no answer, and does nothing', (pressed) => {
    expect(play(asked(), key(0, pressed))[0].status.is).toBe('asking');
  });
  it.each([
    ['q', 'quit'],
    ['\x03', 'interrupted'],
  ])('%j ends it', (pressed, reason) => {
    expect(play(asked(), key(0, pressed))[0].status).toEqual({ is: 'ended', reason });
  });
});

describe('leaving comes before any question', () => {
  it.each([
    ['\x03', 'interrupted'],
    ['q', 'quit'],
  ])('%j after a one that may become a ten', (pressed, reason) => {
    const [state] = play(asked(), key(0, '1'), key(300, pressed));
    expect(state.status).toEqual({ is: 'ended', reason });
  });
  it('a signal that comes with the question', () => {
    const running = play(asked(seconds(2), { asks: { after: 'after' } }), tick(900))[0];
    const [state] = play(running, { type: 'interrupt', at: 2000 });
    expect(state.status).toEqual({ is: 'ended', reason: 'interrupted' });
  });
  it('but q that was pressed before a question came is no answer to it', () => {
    const running = play(asked(seconds(2), { asks: { after: 'after' } }), tick(900))[0];
    expect(play(running, key(2000, 'q'))[0].status).toMatchObject({ is: 'asking', question: 'after' });
  });
});

describe('the question after', () => {
  const end = (more: SessionOptions = {}): SessionState =>
    play(asked(seconds(2), { ...more, asks: { after: 'after' } }), ...ticks(0, 2000))[0];
  it('comes with the sound of the end', () => {
    const [, effects] = play(asked(seconds(2), { asks: { after: 'after' } }), ...ticks(0, 2500));
    expect(effects).toEqual([{ type: 'bell', sign: 'done' }]);
    expect(questionOf(end())).toBe(coach.questions.after);
  });
  it('its answer ends it, without a second sound', () => {
    const [state, effects] = play(end(), key(4000, '2'));
    expect(state).toMatchObject({ status: { is: 'ended', reason: 'finished' }, answers: { after: '2' } });
    expect(effects).toEqual([{ type: 'end', reason: 'finished' }]);
  });
  it.each(['8', '9', 'x'])('%s of 10 afterwards is a stop too', (pressed) => {
    const [state, effects] = play(end(), key(4000, pressed));
    expect(state).toMatchObject({ status: { is: 'ended', reason: 'stopped' }, stop: 'severe-at-rest' });
    expect(effects).toEqual([{ type: 'end', reason: 'stopped' }]);
  });
  it('left open with q it is finished all the same', () => {
    expect(play(end(), key(4000, 'q'))[0].status).toEqual({ is: 'ended', reason: 'finished' });
  });
  it('is not asked where nobody is, nor when one leaves early', () => {
    expect(end({ unattended: true }).status).toEqual({ is: 'ended', reason: 'finished' });
    expect(play(asked(), key(0, '2'), key(100, 'q'))[0].status).toEqual({ is: 'ended', reason: 'quit' });
  });
});

describe('w: numb or weak', () => {
  const running = play(asked(), key(0, '2'), ...ticks(0, 12_000))[0];
  it('asks to be sure, and stands still meanwhile', () => {
    const [state] = play(running, key(12_000, 'w'), tick(40_000));
    expect(state).toMatchObject({ status: { question: 'weak' }, position: 12_000 });
  });
  it('yes ends it, with where to go', () => {
    const [state] = play(running, key(12_000, 'w'), key(13_000, 'y'));
    expect(state).toMatchObject({ status: { reason: 'stopped' }, stop: 'numb-or-weak' });
  });
  it('no goes on where it was, paused if it was paused', () => {
    expect(play(running, key(12_000, 'w'), key(13_000, 'n'), tick(13_500))[0].position).toBe(12_500);
    const [paused] = play(running, key(12_000, ' '), key(12_500, 'w'), key(13_000, 'n'));
    expect(paused.status).toEqual({ is: 'paused', because: 'asked' });
  });
});

describe('a question at the end of a step', () => {
  const rest = step({ name: 'Rest', asks: 'settled', phases: [{ name: 'rest', seconds: 4 }] });
  const given = routineOf(rest, step({ name: 'Next', phases: [{ name: 'hold', seconds: 5 }] }));
  const start = play(newSession(given, { questions: coach.questions }), { type: 'start', at: 0 })[0];
  it('comes on the instant the step is over, still under its name', () => {
    const [state] = play(start, tick(1000), tick(2000), tick(3000), tick(4200));
    expect(state).toMatchObject({ status: { question: 'settled' }, position: 4000, practised: 4000 });
  });
  it('also when the step is left with n', () => {
    expect(play(start, key(1000, 'n'))[0].status).toMatchObject({ is: 'asking', question: 'settled' });
  });
  it('a key that was pressed before it came is not its answer', () => {
    const [state] = play(start, tick(1000), tick(2000), tick(3000), key(4100, 'n'));
    expect(state.status).toMatchObject({ is: 'asking', question: 'settled' });
  });
  it.each<[string, object]>([
    ['y', { status: { is: 'running' }, position: 4000 }],
    ['s', { status: { is: 'ended', reason: 'stopped' }, stop: 'still-there' }],
    ['q', { status: { is: 'ended', reason: 'stopped' }, stop: 'still-there' }],
    ['n', { status: { is: 'asking', question: 'settled' } }],
    ['w', { status: { is: 'ended', reason: 'stopped' }, stop: 'numb-or-weak' }],
  ])('%s', (pressed, expected) => {
    expect(play(start, key(1000, 'n'), key(1500, pressed))[0]).toMatchObject(expected);
  });
});

describe('winding down', () => {
  const running = (position: number): SessionState =>
    play(newSession(routine), { type: 'start', at: 0 }, ...ticks(0, position))[0];
  const windDown = (at: number) => ({ type: 'wind-down', at, says: 'make is done' }) as const;
  it('ends with the side that is under way', () => {
    const [state] = play(running(12_000), windDown(12_000), ...ticks(12_000, 29_750));
    expect(state).toMatchObject({ status: { is: 'running' }, notice: { text: 'make is done' } });
    expect(play(state, tick(30_100))[0]).toMatchObject({ status: { reason: 'finished' }, position: 30_000 });
  });
  it.each([
    ['while one gets ready', 4000],
    ['while sides change', 33_000],
  ])('%s it ends at once', (_, position) => {
    expect(play(running(position), windDown(position))[0].status).toEqual({
      is: 'ended',
      reason: 'finished',
    });
  });
  it('paused, it ends at once', () => {
    const [state] = play(running(12_000), key(12_000, ' '), windDown(13_000));
    expect(state.status).toEqual({ is: 'ended', reason: 'finished' });
  });
});

describe('what is to be read first', () => {
  const notes = 'Your answers are 211 days old. If something has changed, answer anew: stretch routine';
  const first = { ask: notes, keys: [], optional: true as const, sources: [] };
  const session = (asks: object) =>
    newSession(routine, { questions: { ...coach.questions, first }, asks: { first: 'first', ...asks } });
  const shown = (state: SessionState, columns = 80, rows = 24): string =>
    screenText(state, { columns, rows }).join('\n');

  it.each([
    [80, 24],
    [40, 12],
    [200, 60],
  ])('stands on a screen that waits, before any question: %i by %i', (columns, rows) => {
    const [waits] = play(session({ before: 'before' }), { type: 'start', at: 0 }, tick(90_000));
    expect([waits.position, waits.practised]).toEqual([0, 0]);
    const text = shown(waits, columns, rows).replaceAll(/\s+/g, ' ');
    expect(text).toContain(notes);
    expect(text).toContain('enter goes on');
    expect(text).not.toContain('leaves it out');
    const [asked] = play(waits, key(91_000, '\r'));
    expect(shown(asked, columns, rows)).toContain('Before you start');
  });
  it('goes to the session itself where nothing is asked, and q ends it before it began', () => {
    const [waits] = play(session({}), { type: 'start', at: 0 });
    expect(play(waits, key(1000, ' '))[0].status).toEqual({ is: 'running' });
    expect(play(waits, key(1000, 'x'), tick(2000))[0].status.is).toBe('asking');
    const [left] = play(waits, key(1000, 'q'));
    expect([left.status, left.open]).toEqual([{ is: 'ended', reason: 'quit' }, undefined]);
  });
  it('comes before the question a session was left at', () => {
    const [waits] = play({ ...session({}), open: 'weak' }, { type: 'start', at: 0 });
    expect(waits.status).toMatchObject({ is: 'asking', question: 'first' });
    expect(play(waits, key(1000, '\r'))[0].status).toMatchObject({ is: 'asking', question: 'weak' });
  });
  it('as lines for a screen reader it is two', () => {
    expect(plainQuestion(first)).toEqual([notes, 'Press enter to go on.']);
  });
});
