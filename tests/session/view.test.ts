import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/routine.ts';
import {
  compactLine,
  plainEnd,
  plainLine,
  type Screen,
  type SessionState,
  smallest,
  textOf,
  timelineOf,
  view,
} from '../../src/session/index.ts';
import { relaid } from '../../src/session/machine/timeline.ts';
import { lineWidth } from '../../src/session/screen/line.ts';
import { untilNextSecond } from '../../src/session/screen/readings.ts';
import { closingWords } from '../../src/session/words.ts';
import { fc } from '../property.ts';
import { key, play, routine, routineOf, runTo, screenText, started, step, tick } from './fixture.ts';

const wide: Screen = { columns: 80, rows: 24 };
/** Too low for large digits: everything in words. */
const low: Screen = { columns: 80, rows: 16 };
const page = (state: SessionState, screen = wide): string => screenText(state, screen).join('\n');

describe('the screen', () => {
  it('at 80 by 24', () => {
    expect(page(runTo(routine, 12_300))).toMatchInlineSnapshot(`
      "
        1 of 2   Nerve slider, lying                                       right leg

            ████        ████████████
            ████        ████████████
        ████████        ████    ████
        ████████        ████    ████
            ████        ████████████
            ████        ████████████
            ████        ████    ████
            ████        ████    ████
        ████████████    ████████████
        ████████████    ████████████

        move slowly, 10 times


        ━━━━━━━╸─────────────────────────────────────────────────────────
        ▬▬▬▬▬▬▬▬▬────────────────────────────────┼───────────────────────  1:19 left
        then: switch sides · left leg

        space pause  t tingles  p hurts  w numb or weak  q end  n next  b back
        e too easy  ? why  + 10 s  s skip side  f figure  v voice"
    `);
  });

  it('at 40 by 12, paused by a gap, with the longest words', () => {
    const [state] = play(runTo(routine, 70_000), tick(99_000));
    expect(page(state, smallest)).toMatchInlineSnapshot(`
      "
        2 of 2   left leg
        Hamstring stretch on your back, hip…
        3 s      paused: 29 seconds went by
                 unseen and were not counted
                 push lightly (a fifth of
                 your strength) and breathe
                 out
        ━━━━━━━━━━───────────────
        ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬┼▬▬──────  0:21 left
        then: let go · left leg
        space go on  t tingles  p hurts"
    `);
  });

  it('at 80 by 16, without room for large digits', () => {
    expect(page(runTo(routine, 12_300), low)).toContain('\n  18 s     move slowly, 10 times\n');
  });

  it.each([
    [80, 24, 2],
    [80, 18, 1],
    [50, 18, 1],
    [200, 60, 9],
  ])('digits as large as the window allows: %i by %i at scale %i', (columns, rows, scale) => {
    const lines = screenText(runTo(routine, 12_300), { columns, rows });
    expect(lines.filter((line) => line.includes('██'.repeat(scale)))).toHaveLength(5 * scale);
  });

  it('while one gets ready the steps of the stretch come before the size of the digits', () => {
    const cues = Array.from({ length: 6 }, (_, index) => `This is step ${index + 1} of six.`);
    const many = routineOf(...routine.map((each) => step({ ...each, cues })));
    for (const cue of cues) expect(page(runTo(many, 1000))).toContain(cue);
    expect(page(runTo(many, 12_300))).not.toContain(cues[5]);
  });

  it('with ASCII alone', () => {
    const text = page(runTo(routine, 12_300), { ...wide, unicode: false });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('then: switch sides - left leg');
  });

  it.each([
    ['get ready', 0, '10 s     get ready: find the starting position'],
    ['move', 10_000, '20 s     move slowly, 10 times'],
    ['switch', 30_000, '8 s      switch sides, to the left leg'],
    ['push', 68_000, '5 s      push lightly (a fifth of your strength) and breathe out'],
    ['relax', 73_000, '3 s      let go'],
    ['hold', 76_000, '15 s     a little further, then hold, and breathe out'],
  ])('says what to do: %s', (_, position, words) => {
    expect(page(runTo(routine, position), low)).toContain(words);
  });

  it.each([
    ['the next phase with its side', 12_000, 'then: switch sides · left leg'],
    ['the next stretch by its name', 40_000, 'then: Hamstring stretch on your back, hip first · left leg'],
    ['the end', 80_000, 'then: done'],
  ])('says what comes next: %s', (_, position, words) => {
    expect(page(runTo(routine, position))).toContain(words);
  });

  it.each([
    [0, '10 s', '1:31 left'],
    [1, '10 s', '1:31 left'],
    [999.9, '10 s', '1:31 left'],
    [1000, '9 s', '1:30 left'],
    [9999, '1 s', '1:22 left'],
    [10_000, '20 s', '1:21 left'],
    [90_999, '1 s', '0:01 left'],
  ])('rounds what is left up: %d ms in', (position, phase, total) => {
    const text = page({ ...started(routine), position }, low);
    expect(text).toContain(`  ${phase}  `);
    expect(text).toContain(`  ${total}`);
  });

  it('shows the keys as they are now', () => {
    const [state] = play(runTo(routine, 5000), key(5000, ' '));
    expect(page(runTo(routine, 5000))).toContain(
      'space pause  t tingles  p hurts  w numb or weak  q end  n next  b back\n  e too easy  ? why  + 10 s  s skip side  f figure',
    );
    expect(page(state)).toContain('space go on  t tingles  p hurts  w numb or weak  q end');
  });

  it('says that it is paused, in the colour of a caution', () => {
    const [state] = play(runTo(routine, 5000), key(5000, ' '));
    expect(view(state, wide).flat()).toContainEqual({ text: 'paused', role: 'caution' });
    expect(page(runTo(routine, 5000))).not.toContain('paused');
  });

  it('says how long a gap was', () => {
    const [state] = play(runTo(routine, 5000), tick(155_000));
    expect(page(state)).toContain('paused: 2 min 30 s went by unseen and were not counted');
  });

  it('shows the steps of the stretch where there is room for whole ones', () => {
    const cue = 'Straighten the knee while the toes point away.';
    expect(page(runTo(routine, 0))).toContain(cue);
    expect(page(runTo(routine, 0), { columns: 80, rows: 12 })).not.toContain(cue);
  });

  it('fills its bars as time goes', () => {
    const filled = (position: number, sign: RegExp) =>
      page(runTo(routine, position)).match(sign)?.length ?? 0;
    expect([0, 20_000, 29_750].map((at) => filled(at, /━/g))).toEqual([0, 32, 64]);
    expect([0, 45_500, 90_750].map((at) => filled(at, /▬/g))).toEqual([0, 32, 64]);
  });
});

describe('any window', () => {
  const names = fc.string({
    unit: fc.constantFrom('a', ' ', 'Wort', '伸', 'é', '🦵', '\u0301'),
    maxLength: 40,
  });

  it('no line is wider than the columns, no page longer than the rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: smallest.columns, max: 200 }),
        fc.integer({ min: smallest.rows, max: 60 }),
        fc.integer({ min: 0, max: 91_000 }),
        names,
        fc.constantFrom(' ', 'x'),
        (columns, rows, position, name, pressed) => {
          const named = routineOf(...routine.map((each) => step({ ...each, name })));
          const state = play({ ...started(named), position }, key(0, pressed))[0];
          const lines = view(state, { columns, rows });
          expect(lines.length).toBeLessThanOrEqual(rows);
          expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('from 40 by 12 up nothing of what matters is missing', () => {
    const [state] = play(runTo(routine, 70_000), tick(99_000));
    for (let columns = 40; columns <= 200; columns += 1) {
      const text = page(state, { columns, rows: 12 }).replace(/\s+/g, ' ');
      expect(text).toMatch(
        /2 of 2 .*left leg.* 3 s paused: .*counted push lightly .*breathe out .*0:21 left then: let go · left leg space go on/,
      );
    }
  });

  it.each([
    [42, ['  1 of 2   right leg', '  Nerve slider, lying']],
    [43, ['  1 of 2   Nerve slider, lying  right leg', '']],
  ])('in %i columns name and side stand on one line if there are two spaces between', (columns, head) => {
    expect(screenText(runTo(routine, 0), { columns, rows: 24 }).slice(1, 3)).toEqual(head);
  });

  it('holds below the smallest too', () => {
    for (const [columns, rows] of [
      [1, 1],
      [5, 3],
      [39, 11],
    ] as const) {
      const lines = view(runTo(routine, 70_000), { columns, rows });
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
    }
  });
});

describe('one line', () => {
  it.each([
    [80, '18 s move slowly · right leg · 1:19 left · 1 of 2 Nerve slider, lying'],
    [40, '18 s move slowly · right leg · 1:19 lef…'],
    [20, '18 s move slowly · …'],
    [1, '…'],
  ])('in %i columns', (columns, text) => {
    expect(textOf(compactLine(runTo(routine, 12_300), columns))).toBe(text);
  });

  it('says first that it is paused', () => {
    const [state] = play(runTo(routine, 12_000), key(12_000, ' '));
    expect(textOf(compactLine(state, 40))).toMatch(/^paused · 18 s move/);
  });
});

describe('plain lines', () => {
  it('one a phase, with its time from the start', () => {
    const timeline = timelineOf(routine);
    expect(
      timeline.segments.map((segment) => plainLine(segment, { timeline, spent: 0 })),
    ).toMatchInlineSnapshot(`
      [
        "0:00  1 of 2  Nerve slider, lying · right leg · get ready, 10 seconds",
        "0:10  1 of 2  Nerve slider, lying · right leg · move slowly, 20 seconds",
        "0:30  1 of 2  Nerve slider, lying · left leg · switch sides, 8 seconds",
        "0:38  1 of 2  Nerve slider, lying · left leg · move slowly, 20 seconds",
        "0:58  2 of 2  Hamstring stretch on your back, hip first · left leg · get ready, 10 seconds",
        "1:08  2 of 2  Hamstring stretch on your back, hip first · left leg · push lightly, 5 seconds",
        "1:13  2 of 2  Hamstring stretch on your back, hip first · left leg · let go, 3 seconds",
        "1:16  2 of 2  Hamstring stretch on your back, hip first · left leg · hold, 15 seconds",
      ]
    `);
  });

  it('the whole time at the end', () => {
    expect(plainEnd(runTo(routine, 91_000))).toBe('1:31  done, 2 stretches');
  });

  it('how far it came when it is ended before', () => {
    const [state] = play(runTo(routine, 12_900), key(12_900, 'q'));
    expect(plainEnd(state)).toBe('Ended after 0:12 of 1:31.');
  });
});

describe('closing words', () => {
  it.each([
    ['the whole routine', runTo(routine, 91_000), 'Done, 1:31 in all.'],
    ['with something skipped', play(runTo(routine, 80_000), key(80_000, 'n'))[0], 'Done, 1:20 of 1:31.'],
    ['ended', play(runTo(routine, 80_000), key(80_000, 'q'))[0], 'Ended after 1:20 of 1:31.'],
  ])('%s', (_, state, words) => {
    expect(closingWords(state)).toBe(words);
  });
});

describe('words from files', () => {
  // A plan that is read from a file was cleaned then. What was planned from a stretch of somebody's own, or put in by a reply, was not.
  const hostile = 'Bad\x1b[2J\x07\u202ename\nhere \x9b31m\u2066it\u2069';
  const plainStep = step({
    ...{ name: 'Good', cues: ['Good.'], why: ['Good.'], sources: ['good'] },
    phases: [{ name: 'hold', seconds: 5 }],
  });
  const shownOf = (state: SessionState): string[] => {
    const [segment] = state.timeline.segments;
    if (!segment) throw new Error('no segment');
    const [why] = play(state, key(0, '?'));
    return [page(state), page(why), textOf(compactLine(state, 80)), plainLine(segment, state)];
  };
  it.each<[string, Partial<Step>]>([
    ['a name', { name: hostile }],
    ['what to do', { cues: [hostile] }],
    ['why', { why: [hostile] }],
    ['a source', { sources: [hostile] }],
  ])('%s: no control character comes to the terminal, at the start and after a change', (_, words) => {
    const bad = { ...plainStep, ...words };
    const first = started(routineOf(bad));
    const changed = { ...first, timeline: relaid(started(routineOf(plainStep)).timeline, [bad], 0, true) };
    for (const state of [first, changed]) {
      const shown = shownOf(state).map((text) => text.replaceAll('\n', ''));
      for (const text of shown) expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.join(' ')).toContain('Bad[2Jname here 31mit');
    }
  });
});

describe('the next second', () => {
  it.each([
    [0, 1000],
    [1, 999],
    [999.5, 0.5],
    [10_250, 750],
    [91_000, 1000],
  ])('%d ms in, the seconds change after %d ms', (position, wait) => {
    expect(untilNextSecond({ ...started(routine), position })).toBeCloseTo(wait, 6);
  });
});
