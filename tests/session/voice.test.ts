import { describe, expect, it } from 'vitest';
import { keyHelp, newSession, noticeOf, type SessionEvent, update } from '../../src/session/index.ts';
import { key, play, routine, seconds, started } from './fixture.ts';

/** What is said while a routine runs, tick by tick, with the second it is said in. */
function heard(
  from: Parameters<typeof newSession>[0],
  events: readonly SessionEvent[] = [],
): [number, string][] {
  let state = newSession(from, { voice: true });
  const said: [number, string][] = [];
  const ticks = Array.from({ length: 1000 }, (_, index): SessionEvent => ({ type: 'tick', at: index * 100 }));
  for (const event of [{ type: 'start', at: 0 } as const, ...ticks, ...events].toSorted(
    (a, b) => a.at - b.at,
  )) {
    const [next, effects] = update(state, event);
    for (const effect of effects) if (effect.type === 'say') said.push([event.at / 1000, effect.text]);
    state = next;
  }
  return said;
}

describe('the voice', () => {
  it('names the stretch, the side and what to do, counts the end, and says when it is done', () => {
    expect(heard(routine).filter(([at]) => at <= 40)).toEqual([
      [
        0,
        'Nerve slider, lying. right leg. Hold behind one thigh, thigh upright. Straighten the knee while the toes point away',
      ],
      [10, 'move slowly, 10 times'],
      [27, 'three'],
      [28, 'two'],
      [29, 'one'],
      [30, 'switch sides, to the left leg'],
      [38, 'move slowly, 10 times'],
    ]);
    expect(heard(routine).at(-1)).toEqual([91, 'done']);
  });
  it('says the middle of a long hold, not of a short one', () => {
    expect(heard(seconds(30)).map(([at, text]) => `${at} ${text}`)).toContain('15 halfway');
    expect(heard(seconds(18)).map(([, text]) => text)).not.toContain('halfway');
  });
  it('is silent while it is paused', () => {
    expect(heard(seconds(30), [key(1000, ' ')]).filter(([at]) => at > 1)).toEqual([]);
  });
  it.each<[string, number, string]>([
    [
      'in the middle of a set-up: what is left of it',
      6,
      'going on. Straighten the knee while the toes point away',
    ],
    [
      'early in a set-up: all of it',
      1,
      'going on. Hold behind one thigh, thigh upright. Straighten the knee',
    ],
    ['in a change of sides: to which', 32, 'going on. switch sides, to the left leg'],
    ['in a movement: no more', 12, 'going on'],
  ])('goes on after a pause %s', (_, second, words) => {
    const said = heard(routine, [key(second * 1000, ' '), key(second * 1000 + 500, ' ')]);
    expect(said.find(([, text]) => text.startsWith('going on'))?.[1].slice(0, words.length)).toBe(words);
    if (words === 'going on') expect(said.map(([, text]) => text)).toContain(words);
  });
  it('can be turned off and on with v', () => {
    const off = heard(seconds(30), [key(1000, 'v')]);
    const again = heard(seconds(30), [key(1000, 'v'), key(20_000, 'v')]);
    expect(off.filter(([at]) => at > 1)).toEqual([]);
    expect(again.map(([, text]) => text)).toEqual(expect.arrayContaining(['three', 'two', 'one', 'done']));
  });
  it('muted: says nothing until its key is pressed, and then all', () => {
    const silent = newSession(routine, { voice: true, muted: true });
    const [begun, first] = update(silent, { type: 'start', at: 0 });
    expect([begun.voice, first.filter(({ type }) => type === 'say')]).toEqual([false, []]);
    const [turned] = update(begun, key(1000, 'v'));
    expect(turned.voice).toBe(true);
  });
  it('is asked for by its key where nobody has looked for one, and says that it is there, or is not', () => {
    expect(keyHelp({})).toContain('v voice');
    const [state, effects] = play(started(routine), key(0, 'v'));
    expect([state.voice, effects]).toEqual([undefined, [{ type: 'find-voice' }]]);
    const [found, said] = update(state, { type: 'voice', at: 100, found: true });
    expect([found.voice, noticeOf(found)]).toEqual([true, 'The voice is on.']);
    expect(said).toContainEqual({ type: 'say', text: 'voice on' });
    const [none, nothing] = update(state, { type: 'voice', at: 100, found: false });
    expect([none.voice, noticeOf(none)]).toEqual([undefined, 'No voice was found on this computer.']);
    expect(nothing).toEqual([]);
  });
  it('goes off by the same key, and leaves on the screen what a report changed', () => {
    const spoken = play(newSession(routine, { voice: true }), { type: 'start', at: 0 })[0];
    const told = { ...spoken, notice: { text: 'Left out: this one.', aloud: '', at: 0 } };
    const [off, effects] = play(told, key(500, 'v'));
    expect([off.voice, noticeOf(off), effects]).toEqual([false, 'Left out: this one. The voice is off.', []]);
  });
});
