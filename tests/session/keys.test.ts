import { describe, expect, it } from 'vitest';
import { artistFor } from '../../src/render/figure/index.ts';
import { keymap, segmentIndex, textOf, update, view } from '../../src/session/index.ts';
import { library } from '../library.ts';
import { key, play, routine, routineOf, runTo, screenText, seconds, step, tick } from './fixture.ts';

const wide = { columns: 100, rows: 30 };

describe('+ gives ten seconds more', () => {
  it('to the phase one is in, as much to the other side, and moves all after it', () => {
    const [state] = play(runTo(routine, 12_000), key(12_000, '+'));
    expect(state.position).toBe(12_000);
    expect(state.timeline.total).toBe(111_000);
    expect(state.timeline.segments.map(({ startsAt }) => startsAt / 1000)).toEqual([
      0, 10, 40, 48, 78, 88, 93, 96,
    ]);
    for (const [index, { startsAt }] of state.timeline.segments.entries()) {
      expect(startsAt).toBe(state.timeline.segments[index - 1]?.endsAt ?? 0);
    }
  });
  it('on the second side to that side alone: the first is over', () => {
    const [state] = play(runTo(routine, 50_000), key(50_000, '+'));
    expect(state.timeline.segments.map(({ startsAt }) => startsAt / 1000).slice(0, 5)).toEqual([
      0, 10, 30, 38, 68,
    ]);
  });
  it('as often as it is pressed, also without shift', () => {
    const [state] = play(runTo(seconds(10, 10), 1000), key(1000, '+'), key(1000, '='), key(1000, '+'));
    expect(state.timeline.segments.map(({ endsAt }) => endsAt)).toEqual([40_000, 50_000]);
  });
  it('and the time that was counted stays what it was', () => {
    const [state] = play(runTo(seconds(10), 1000), key(2000, '+'), tick(3000));
    expect([state.position, state.practised]).toEqual([3000, 3000]);
  });
});

describe('s skips what is left of this side', () => {
  it.each([
    ['getting ready', 2000, 30_000],
    ['moving, first side', 12_000, 30_000],
    ['the other side, to the next stretch', 40_000, 58_000],
    ['the last side, to the end', 60_000, 91_000],
  ])('%s', (_, from, to) => {
    expect(update(runTo(routine, from), key(from, 's'))[0].position).toBe(to);
  });
  it('where sides do not apply, the whole stretch', () => {
    const plain = routineOf(
      step({
        phases: [
          { name: 'get-ready', seconds: 5 },
          { name: 'hold', seconds: 20 },
        ],
      }),
      step({ phases: [{ name: 'hold', seconds: 9 }] }),
    );
    expect(segmentIndex(update(runTo(plain, 6000), key(6000, 's'))[0])).toBe(2);
  });
});

describe('? says why, in place of the steps', () => {
  const told = routineOf(...routine.map((each) => step({ ...each, why: ['slide the nerve'] })));
  it('and back again', () => {
    const [asked] = play(runTo(told, 2000), key(2000, '?'));
    const [back] = play(asked, key(2000, '?'));
    expect(screenText(asked, wide).join('\n')).toMatch(/Why this one:\n +slide the nerve/);
    expect(screenText(asked, wide).join('\n')).not.toContain('Hold behind one thigh');
    expect(screenText(back, wide)).toEqual(screenText(runTo(told, 2000), wide));
  });
});

describe('f takes the drawing away and brings it back', () => {
  const drawn = routineOf(...routine.map((each) => step({ ...each, stretch: 'sciatic-slider-supine' })));
  const dots = (state: Parameters<typeof view>[0]): boolean =>
    view(state, { ...wide, artist: artistFor(library) }).some((line) => /[\u2801-\u28ff]/.test(textOf(line)));
  it('leaves the rest as it is', () => {
    const [without] = play(runTo(drawn, 12_000), key(12_000, 'f'));
    const [again] = play(without, key(12_000, 'f'));
    expect([runTo(drawn, 12_000), without, again].map(dots)).toEqual([true, false, true]);
  });
  it('moves while the leg should, and stands while it is held', () => {
    const look = (at: number): string =>
      view(runTo(drawn, at), { ...wide, artist: artistFor(library) })
        .map(textOf)
        .join('\n')
        .replace(/[^\u2801-\u28ff\n]/g, '');
    expect(look(11_000)).not.toBe(look(11_600));
    expect(look(2000)).toBe(look(2900));
  });
});

describe('bells', () => {
  const rung = (...events: Parameters<typeof play>[1][]) =>
    play(runTo(seconds(12, 4), 8500), ...events)[1].map((effect) =>
      effect.type === 'bell' ? effect.sign : effect.type,
    );
  it('three, two, one; then the change', () => {
    expect(rung(tick(9000), tick(10_000), tick(11_000), tick(12_000))).toEqual([
      'count',
      'count',
      'count',
      'change',
    ]);
  });
  it('a short phase is not counted down', () => {
    expect(
      rung(tick(9000), tick(10_000), tick(11_000), tick(12_000), tick(13_000), tick(14_000)),
    ).toHaveLength(4);
  });
  it('changing sides has a sound of its own', () => {
    expect(play(runTo(routine, 29_500), tick(30_000))[1]).toEqual([{ type: 'bell', sign: 'switch' }]);
  });
});

describe('the key table', () => {
  it('gives no key twice', () => {
    const keys = keymap.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
