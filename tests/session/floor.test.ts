import { describe, expect, it } from 'vitest';
import type { CoachQuestion } from '../../src/core/schema/coach.ts';
import { type Segment, type SessionState, textOf, update, view } from '../../src/session/index.ts';
import { isLarge, large } from '../../src/session/screen/headline.ts';
import { lineWidth } from '../../src/session/screen/line.ts';
import { answerWords } from '../../src/session/words.ts';
import { json } from '../library.ts';
import { artist } from '../render/artist.ts';
import { play, routine, runTo, screenText } from './fixture.ts';
import { coach, people, sessionOf } from './people.ts';

const everybody = Object.entries(people).map(([who, answers]) => [who, sessionOf(answers)] as const);
const [, healthy] = everybody[0] ?? [];
if (!healthy) throw new Error('nobody');

/** Begun, and so many seconds into a phase; less than none is before its end. */
const into = (session: SessionState, { startsAt, endsAt }: Segment, seconds: number): SessionState => ({
  ...update(session, { type: 'start', at: 0 })[0],
  position: (seconds < 0 ? endsAt : startsAt) + seconds * 1000,
});

/** Phases whose seconds have no more than two digits. */
const phasesOf = ({ timeline }: SessionState, name: string): Segment[] =>
  timeline.segments.filter(({ phase }) => phase.name === name && phase.seconds >= 6 && phase.seconds < 60);

/** Rows with solid points of the digits: how tall they are drawn. */
const digitRows = (state: SessionState, columns: number, rows: number): number =>
  view(state, { columns, rows, artist }).filter((line) =>
    line.some(({ text, role }) => role === 'strong' && /██/.test(text)),
  ).length;

const page = (state: SessionState, columns: number, rows: number, unicode = true): string[] =>
  screenText(state, { columns, rows, unicode, artist });

describe.each([
  [80, 24],
  [100, 30],
  [120, 40],
  [120, 45],
  [200, 60],
])('the digits at %i by %i', (columns, rows) => {
  it('of a hold are the largest of its step', () => {
    let compared = 0;
    for (const [, session] of everybody) {
      const tall = (...names: string[]): { step: number; rows: number }[] =>
        names
          .flatMap((name) => phasesOf(session, name))
          .map((each) => ({ step: each.step, rows: digitRows(into(session, each, 1), columns, rows) }));
      const others = tall('rest', 'push', 'relax', 'move');
      for (const hold of tall('hold')) {
        expect(hold.rows).toBeGreaterThanOrEqual(5);
        for (const other of others.filter(({ step }) => step === hold.step)) {
          expect(other.rows).toBeLessThanOrEqual(hold.rows);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
  it('stay as large to the end of the hold, when its last words come', () => {
    for (const hold of phasesOf(healthy, 'hold')) {
      const tall = digitRows(into(healthy, hold, 1), columns, rows);
      expect(digitRows(into(healthy, hold, -3.5), columns, rows)).toBe(tall);
    }
  });
});

it('from 45 rows on the digits of a hold are twice as tall', () => {
  const [hold] = phasesOf(healthy, 'hold');
  const [low = 0, tall] = [44, 45].map((rows) => hold && digitRows(into(healthy, hold, 1), 120, rows));
  expect(low).toBeGreaterThanOrEqual(10);
  expect(tall).toBeGreaterThanOrEqual(2 * low);
});

describe('the phase in large letters', () => {
  const shows = (lines: readonly string[], word: string): boolean =>
    [0.5, 1, 2, 3].some((scale) => {
      const rows = large(word, scale, '█').map((row) => row.trimEnd());
      return lines.some((_, from) => rows.every((row, at) => lines[from + at]?.includes(row)));
    });
  it.each([
    ['hold', 'HOLD'],
    ['rest', 'REST'],
    ['switch', 'SWITCH'],
    ['push', 'PUSH'],
  ])('%s at 80 by 24, and in a larger window', (name, word) => {
    const found = everybody.flatMap(([, session]) =>
      phasesOf(session, name).map((each) => ({ session, each })),
    );
    expect(found.length).toBeGreaterThan(5);
    const of = { HOLD: ['HOLD', 'STAY'] }[word] ?? [word];
    for (const [columns, rows] of [
      [80, 24],
      [100, 30],
      [200, 60],
    ] as const) {
      const missing = found.filter(({ session, each }) => {
        const lines = page(into(session, each, 2), columns, rows);
        return !of.some((each) => shows(lines, each));
      });
      expect(missing.map(({ session, each }) => session.timeline.steps[each.step]?.name)).toEqual([]);
    }
  });
  it('has every letter and digit', () => {
    for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789: ') {
      expect(isLarge(sign)).toBe(true);
      const rows = large(sign, 1, '#');
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows).toHaveLength(5);
      expect(large(sign, 0.5, '').map((row) => row.length)).toEqual(
        Array(3).fill((rows[0]?.length ?? 0) / 2),
      );
    }
    expect(isLarge('\u00c4')).toBe(false);
  });
  it('without signs of half a cell, or else the digits of a rest are made of something else', () => {
    const rests = everybody.flatMap(([, session]) =>
      phasesOf(session, 'rest').map((each) => ({ session, each })),
    );
    const lines = rests.map(({ session, each }) => page(into(session, each, 1), 80, 24, false));
    const letters = large('REST', 1, '#').map((row) => row.trimEnd());
    const [worded, other] = [true, false].map((wanted) =>
      lines.filter((each) => each.some((line) => line.includes(letters[0] ?? '')) === wanted),
    );
    expect(worded?.length).toBeGreaterThan(0);
    expect(other?.length).toBeGreaterThan(0);
    for (const each of other ?? []) expect(each.join('\n')).toContain('::::');
    for (const [, session] of everybody) {
      for (const hold of phasesOf(session, 'hold'))
        expect(page(into(session, hold, 1), 80, 24, false).join('\n')).not.toContain('::');
    }
  });
});

describe('how a hold ends', () => {
  it.each([
    [80, 24],
    [40, 12],
    [120, 45],
  ])('is said in its last five seconds, and not before: %i by %i', (columns, rows) => {
    const { steps, segments } = healthy.timeline;
    let last = 0;
    for (const hold of segments.filter(({ phase }) => phase.name === 'hold')) {
      const step = steps[hold.step];
      const exit = step?.cues.at(-1)?.split(' ').slice(0, 3).join(' ') ?? '';
      const keep = step?.holdCue?.split(' ').slice(0, 2).join(' ') ?? exit;
      expect(page(into(healthy, hold, -5.5), columns, rows).join('\n')).not.toContain(exit);
      expect(page(into(healthy, hold, -5.5), columns, rows).join('\n')).toContain(keep);
      if (
        page(into(healthy, hold, -4.5), columns, rows)
          .join('\n')
          .includes(exit)
      )
        last++;
    }
    expect(last).toBeGreaterThan(2);
  });
  it('in one line too', () => {
    const [hold] = phasesOf(healthy, 'hold');
    if (!hold) throw new Error('no hold');
    const exit = healthy.timeline.steps[hold.step]?.cues.at(-1) ?? '';
    expect(exit).toMatch(/^To end, /);
  });
});

it('the rest shows the position eased, and nothing of its load', () => {
  const standing = everybody.flatMap(([, session]) =>
    phasesOf(session, 'rest').map((rest) => ({ session, rest })),
  );
  const differ = standing.filter(({ session, rest }) => {
    const hold = session.timeline.segments.find(
      ({ step, phase }) => step === rest.step && phase.name === 'hold',
    );
    const left = (state: SessionState) => page(state, 80, 24).map((line) => line.slice(0, 42));
    expect(page(into(session, rest, 1), 80, 24).join('\n')).not.toContain('nerve ');
    return hold && left(into(session, rest, 1)).join() !== left(into(session, hold, 3)).join();
  });
  expect(standing.length).toBeGreaterThan(10);
  expect(differ.length / standing.length).toBeGreaterThan(0.6);
});

describe('the bar of the whole', () => {
  const whole = (state: SessionState, columns: number): string =>
    page(state, columns, 40).find((line) => line.includes(' left') && /[▬─]/.test(line)) ?? '';
  it('has a tick where each stretch begins', () => {
    for (const [, session] of everybody) {
      const ticks = whole(into(session, session.timeline.segments[0] as Segment, 1), 120).match(/┼/g) ?? [];
      expect(ticks).toHaveLength(session.timeline.steps.length - 1);
    }
  });
  it('is full up to the tick when that stretch begins', () => {
    const line = whole(runTo(routine, 58_000), 80);
    expect(line).toMatch(/^ {2}▬+┼─+ /);
  });
  it.each([120, 160, 200])('is as wide as the drawing with its words: %i columns', (columns) => {
    const state = into(healthy, healthy.timeline.segments[0] as Segment, 1);
    const most = Math.min(columns - 4, 180);
    const lines = view(state, { columns, rows: 40, artist });
    expect(lineWidth(lines[1] ?? [])).toBe(2 + most);
    expect(whole(state, columns).length).toBe(2 + most);
  });
});

describe('whoever pauses', () => {
  it.each([
    [80, 24],
    [120, 40],
  ])('can read what there is to do: %i by %i', (columns, rows) => {
    for (const [who, session] of everybody)
      for (const segment of session.timeline.segments.filter(
        ({ step, phase }, index, all) =>
          phase.name !== 'rest' &&
          all.findIndex((each) => each.step === step && each.phase.name === phase.name) === index,
      )) {
        const state: SessionState = {
          ...into(session, segment, 1),
          status: { is: 'paused', because: 'asked' },
        };
        const text = page(state, columns, rows).join(' ');
        const cues = session.timeline.steps[segment.step]?.cues ?? [];
        // Lines of a drawing stand between the words, so a sentence is known by its first two.
        const missing = cues.filter((cue) => !text.includes(cue.split(' ').slice(0, 2).join(' ')));
        // A small window has room for two of them at least beside the drawing, and for more without it.
        expect([who, missing.slice(columns < 100 ? Math.max(0, cues.length - 2) : 0)]).toEqual([who, []]);
        expect(text).toContain('paused');
      }
  });
});

describe('the scale from 0 to 10', () => {
  it.each([40, 44, 50, 60, 76, 80, 90, 100, 120, 200])('stands in one row: %i columns', (columns) => {
    for (const rows of [12, 16, 24, 45]) {
      for (const question of ['before', 'after']) {
        const asked: SessionState = {
          ...play(healthy, { type: 'start', at: 0 })[0],
          status: { is: 'asking', question, before: { is: 'running' } },
        };
        expect(coach.questions[question]?.keys).toHaveLength(11);
        const rowsOf = page(asked, columns, rows).filter((line) => /\b0 nothing\b.*\b9 +10$/.test(line));
        expect(rowsOf).toHaveLength(1);
      }
    }
  });
});

describe('a question that waits', () => {
  const test = json('data', 'self-test.json') as { questions: Readonly<Record<string, CoachQuestion>> };
  const questions = { ...coach.questions, ...test.questions };
  const begun = play(healthy, { type: 'start', at: 0 })[0];
  /** Its words as they stand in a window, without the drawing beside them. */
  const seen = (question: string, figure: boolean, columns: number, rows: number): string => {
    const options = { ...begun.options, questions };
    const status = { is: 'asking', question, before: { is: 'running' } } as const;
    return page({ ...begun, figure, options, status }, columns, rows)
      .join(' ')
      .replace(/[\u2800-\u28ff]/g, ' ');
  };
  it.each(Object.entries(questions))(
    'has all its answers in every window, or says that it is too small: %s',
    (id, asked) => {
      const words = [asked.ask, ...asked.keys.map(answerWords)].join(' ').split(' ');
      const tooSmall: string[] = [];
      for (const figure of [true, false])
        for (const columns of [40, 45, 50, 60, 70, 80, 90, 100, 120, 160, 200])
          for (const rows of [12, 13, 14, 16, 18, 20, 22, 23, 24, 25, 27, 30, 35, 40, 45, 60]) {
            const text = seen(id, figure, columns, rows);
            const missing = words.filter((word) => !text.includes(word));
            if (text.includes('Make the window larger')) tooSmall.push(`${columns}x${rows}`);
            else expect([columns, rows, missing]).toEqual([columns, rows, []]);
          }
      expect(tooSmall.filter((size) => !/^4[05]x1[23]$/.test(size))).toEqual([]);
    },
  );
});

describe('what changed before a question', () => {
  const told = 'Somewhere a change was made just now.';
  const state: SessionState = {
    ...play(healthy, { type: 'start', at: 0 })[0],
    status: { is: 'running' },
    // Lines of a drawing would stand between the words.
    figure: false,
    notice: { text: told, beside: 'The voice is on.', aloud: '', at: 0 },
  };
  const flat = (one: SessionState, columns: number, rows: number): string =>
    page(one, columns, rows).join(' ').replace(/\s+/g, ' ');
  it.each(Object.keys(coach.questions))('is no part of it, and is told before and after: %s', (question) => {
    for (const [columns, rows] of [
      [50, 20],
      [80, 24],
      [120, 40],
    ] as const) {
      const asked = flat(
        { ...state, status: { is: 'asking', question, before: state.status } },
        columns,
        rows,
      );
      expect(asked).not.toContain('a change was made');
      expect(asked).toContain('The voice is on.');
      expect(flat(state, columns, rows)).toContain('a change was made');
    }
  });
});

it('every screen stays within its window, also where one grows or shrinks while it runs', () => {
  let state = update(healthy, { type: 'start', at: 0 })[0];
  const sizes = [
    [40, 12],
    [80, 24],
    [200, 60],
    [20, 5],
    [119, 44],
    [120, 45],
    [60, 50],
  ] as const;
  for (let at = 0, turn = 0; state.status.is !== 'ended' && turn < 4000; turn++) {
    at += 1000;
    [state] = update(state, { type: 'tick', at });
    const [columns, rows] = sizes[turn % sizes.length] ?? [80, 24];
    const lines = view(state, { columns, rows, artist, unicode: turn % 3 > 0 });
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
    if (turn % 3 === 0) expect(lines.map(textOf).join('')).toMatch(/^[\x20-\x7e]*$/);
  }
});
