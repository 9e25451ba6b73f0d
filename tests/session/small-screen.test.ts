import { describe, expect, it } from 'vitest';
import { type SessionState, smallest, textOf, view } from '../../src/session/index.ts';
import { lineWidth } from '../../src/session/screen/line.ts';
import { plain, tingling } from '../library.ts';
import { key, play, tick, ticks } from './fixture.ts';
import { people, sessionOf } from './people.ts';

const page = (state: SessionState, rows = 12, columns = 40): string =>
  view(state, { columns, rows }).map(textOf).join('\n');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const begun = (who: string): SessionState =>
  play(sessionOf(people[who] ?? { ...plain, ...tingling }), { type: 'start', at: 0 })[0];

describe('while one sets up in the smallest window', () => {
  it.each(Object.keys(people))('what changed and what to do now are both there: %s', (who) => {
    let state = begun(who);
    for (let at = 1; at < 40 && state.status.is === 'running'; at++) {
      const [told] = play(state, key(at * 10, 't'));
      const { position, timeline } = told;
      const now = timeline.segments.find(({ startsAt, endsAt }) => startsAt <= position && position < endsAt);
      if (told.status.is === 'running' && now?.phase.name === 'get-ready') {
        const [first = ''] = timeline.steps[now.step]?.cues ?? [];
        const shown = flat(page(told));
        expect(shown).toContain(told.notice?.text);
        expect(shown).toContain(first);
        expect(shown).toMatch(/\d+ s/);
      }
      [state] = play(state, key(at * 10, 'n'));
    }
  });

  it('as many steps as fit, from the one that is due', () => {
    const start = begun('a healthy adult');
    expect(flat(page(start))).toContain('23 s get ready Lie on your back. Hold behind one thigh.');
    const [later] = play(start, ...ticks(0, 21_000));
    expect(flat(page(later))).toMatch(/ 2 s get ready (?!Lie)/);
  });
});

describe('why, in a window without room for large digits', () => {
  it.each([
    [40, 12],
    [60, 14],
    [96, 16],
  ])('takes the place of the bars: %i by %i', (columns, rows) => {
    const [state] = play(begun('a healthy adult'), key(10, '?'));
    const text = page(state, rows, columns);
    expect(text).toMatch(/Why this one:\n +slide the nerve\n/);
    expect(text).toContain('From: ');
    expect(text).toMatch(/t tingles {2}p hurts/);
    expect(text).not.toMatch(/[━▬]/);
    expect(
      view(state, { columns, rows })
        .map(lineWidth)
        .filter((each) => each > columns),
    ).toEqual([]);
    expect(page(play(state, key(20, '?'))[0], rows, columns)).not.toContain('Why');
  });

  it('ends in the sign for more where not all of it fits', () => {
    const start = begun('a healthy adult');
    const sources = Object.fromEntries(
      start.timeline.steps.flatMap((step) => step.sources.map((id) => [id, `A long title of ${id}, 2001`])),
    );
    const [state] = play({ ...start, options: { ...start.options, sources } }, key(10, '?'));
    const lines = page(state, smallest.rows).split('\n');
    expect(lines.at(-2)).toMatch(/…$/);
    expect(lines).toHaveLength(smallest.rows);
  });

  it('still says that it is paused', () => {
    const [state] = play(begun('a healthy adult'), key(10, ' '), key(20, '?'), tick(30));
    expect(page(state)).toMatch(/get ready\n +paused\n +Why/);
  });
});
