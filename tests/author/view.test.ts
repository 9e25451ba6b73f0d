import { describe, expect, it } from 'vitest';
import { review } from '../../src/author/flow.ts';
import { pressed } from '../../src/author/keys.ts';
import { questions } from '../../src/author/questions.ts';
import { heard, spoken } from '../../src/author/spoken.ts';
import { choicesOf, progressOf, type State, sequence, start } from '../../src/author/state.ts';
import { view } from '../../src/author/view.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { width } from '../../src/render/text/wrap.ts';
import { at, copyOf, desk, esc, press, right, type } from './desk.ts';

const look = { paint: plainPaint, unicode: true, columns: 80, rows: 24 };
const shown = (state: State, size: Partial<typeof look> = {}): string[] =>
  view(state, desk, { ...look, ...size });

const everywhere: readonly [string, State][] = [
  'hamstring-standing-elevated',
  'sciatic-slider-seated',
].flatMap((id): [string, State][] => [
  ...questions
    .filter((each) => each.isDue(copyOf(id)))
    .map((each): [string, State] => [`${id} ${each.id}`, at(each.id, id)]),
  [`${id} review`, review(start(copyOf(id), desk), desk)],
]);
const sizes = [
  [80, 24],
  [120, 40],
  [50, 14],
  [40, 10],
  [200, 60],
  [30, 8],
] as const;

describe('the screen', () => {
  it.each(sizes)('%i by %i: nothing runs over, whatever is asked', (columns, rows) => {
    for (const unicode of [true, false]) {
      for (const [where, state] of everywhere) {
        const lines = shown(state, { columns, rows, unicode });
        expect([where, lines.length <= rows, lines.filter((line) => width(line) > columns)]).toEqual([
          where,
          true,
          [],
        ]);
        if (!unicode) expect([where, lines.join('').replace(/[ -~]/g, '')]).toEqual([where, '']);
      }
    }
  });
  it.each(sizes)('%i by %i: no key stands on another line than what it does', (columns, rows) => {
    for (const [where, state] of everywhere) {
      const lines = shown(state, { columns, rows });
      const foot = lines.slice(lines.lastIndexOf('') + 1).map((line) => line.trim());
      expect([where, foot.filter((line) => /^·|·$/.test(line))]).toEqual([where, []]);
      if (columns >= 40)
        expect([where, foot.join(' · ')]).toEqual([where, expect.stringMatching(/(^| · )ctrl-c leaves$/)]);
    }
  });
  it('the way back is said where there is one, and nowhere else: on the screen and aloud', () => {
    const all = [
      ...everywhere,
      ...everywhere.map(([where, state]): [string, State] => [
        where,
        { ...state, fromReview: state.at !== 'review' },
      ]),
    ];
    const ways = new Set<string>();
    for (const [where, state] of all) {
      const leads = press(state, esc).at !== state.at;
      ways.add(`${state.at} ${leads}`);
      const asked = sequence(state.work, desk).map(({ id }) => id);
      if (state.fromReview || asked.includes(state.at))
        expect([where, leads]).toEqual([where, state.fromReview || state.at !== asked[0]]);
      expect([where, /esc back/.test(shown(state, { rows: 60 }).join(' '))]).toEqual([where, leads]);
      expect([where, /\bb: back\./.test(spoken(state, desk).join(' '))]).toEqual([where, leads]);
      expect([where, heard(state, 'b', desk).state.at !== state.at]).toEqual([where, leads]);
    }
    expect([...ways]).toEqual(
      expect.arrayContaining(['name false', 'name true', 'roles true', 'review true']),
    );
  });
  it('of a list that is longer than the window, how many lines there are besides, above and below', () => {
    const hidden = (lines: readonly string[]): number =>
      [...lines.join('\n').matchAll(/(\d+) more (?:above|below)/g)].reduce(
        (sum, [, n]) => sum + Number(n),
        0,
      );
    const choices = choicesOf(at('roles'), desk);
    for (const cursor of choices.keys()) {
      for (const [columns, rows] of sizes.slice(0, 3)) {
        const lines = shown({ ...at('roles'), cursor }, { columns, rows });
        const listed = lines.filter((line) => /[◯◉]/u.test(line));
        expect([cursor, rows, listed.length + hidden(lines)]).toEqual([cursor, rows, choices.length]);
      }
    }
  });
  it('an angle: what it means, what it may be, the others, the drawing, the load and the five positions', () => {
    const text = shown(at('pose.ankleDorsiflexion', 'hamstring-standing-elevated')).join('\n');
    expect(text).toMatch(/Where are the toes\?\n.*below 0 the toes point away/);
    expect(text).toMatch(/❯ ankle +-20° {2}-50 to 30 +#/);
    expect(text).toContain('nerve  ●●●○○○○○○○  3, low');
    expect(text).toContain('hip 75° +2 · knee nearly straight +2 · toes away -1');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'None of the five positions loads the nerve here. It would come to: toes pulled up 7',
    );
  });
  it('they follow each change', () => {
    const up = press(
      at('pose.ankleDorsiflexion', 'hamstring-standing-elevated'),
      ...Array.from({ length: 7 }, () => right),
    );
    expect(shown(up).join('\n')).toMatch(/❯ ankle +15°/);
    expect(shown(up).join('\n')).toContain('Loads the nerve here: toes pulled up.');
    expect(shown(up).join('\n')).toContain('7, high');
  });
  it('the drawing has to give way first, then the table; the load stays', () => {
    const state = at('pose.hipFlexion', 'hamstring-standing-elevated');
    expect(shown(state).join('')).toContain('#');
    const small = shown(state, { columns: 50, rows: 14 }).join('\n');
    expect([small.includes('#'), small.includes('trunk aside'), small.includes('3, low')]).toEqual([
      false,
      false,
      true,
    ]);
  });
  it('a name that says more to a terminal than letters is letters', () => {
    const work = copyOf('hamstring-supine-strap');
    const state = review(start({ ...work, file: { ...work.file, name: 'a\u001b[2Jb' } }, desk), desk);
    expect([...shown(state), ...spoken(state, desk)].join('')).not.toContain('\u001b');
  });
});

describe('lines that are read aloud', () => {
  const say = (state: State, ...lines: string[]): { state: State; says: readonly string[] } =>
    lines.reduce((now: { state: State; says: readonly string[] }, line) => heard(now.state, line, desk), {
      state,
      says: [],
    });
  it('say the angle with what it may be, and after it the load and the position in words', () => {
    const state = at('pose.ankleDorsiflexion', 'hamstring-standing-elevated');
    expect(spoken(state, desk).join('\n')).toMatch(
      /Where are the toes\?.*\nFrom -50 to 30 degrees\.\nNow: -20 degrees\./,
    );
    const { state: next, says } = say(state, '15');
    expect(next.at).toBe('pose.hipAbduction');
    expect(says.join('\n')).toMatch(
      /^Load on the nerve: 7, high\. Hip 75 degrees \+2.*\nLoads the nerve here: toes pulled up\..*\n.*toes pulled up/,
    );
  });
  it('an empty line leaves what stands there, b goes back, a wrong one is said', () => {
    const state = at('start');
    expect(say(state, '').state.work.file.start).toBe('supine');
    expect(say(state, 'b').state.at).toBe('roles');
    expect(say(state, '99')).toMatchObject({
      state: { at: 'start' },
      says: ['Type a number, or Enter alone to leave it as it is.'],
    });
    expect(say(at('pose.hipFlexion'), '900').says).toEqual(['That is a number from -30 to 130.']);
  });
  it('lines are added, changed and taken away by their numbers, and what is wrong is said at once', () => {
    const { state, says } = say(at('steps'), '2: Round your back.');
    expect(says.join()).toContain('it rounds the back');
    expect(say(state, '2: Rest.', '1:', '').state.work.file.steps[0]).toBe('Rest.');
    expect(say(state, '9: Rest.').says).toEqual(['There is no such line.']);
  });
  it('have no sign that would be spoken, and no line that is laid out', () => {
    for (const [where, state] of everywhere) {
      const text = spoken(state, desk).join('\n');
      expect([where, text.match(/[●○◉◯❯°]| {3}/g)]).toEqual([where, null]);
    }
  });
  it('the list of all is chosen from by number', () => {
    const state = review(start(copyOf('hamstring-supine-strap', 'my-own'), desk), desk);
    expect(say(state, '1').state.status).toBe('write');
    expect(say(state, '2').state).toMatchObject({ at: 'name', fromReview: true });
    expect(say(type(state, ''), '2', 'Mine').state.at).toBe('review');
  });
});

describe('how far a stretch is', () => {
  const inWindow = (state: State, here: typeof desk): number[] =>
    (/ (\d+) of (\d+)$/.exec(view(state, here, { ...look, columns: 120 })[0] ?? '') ?? [])
      .slice(1)
      .map(Number);
  it.each([
    ['under a name that was given', { fixedId: 'my-own' }],
    ['under one that is asked for', {}],
  ])('is the same on its screen and in the list of drafts, at every question, %s', (_, named) => {
    const here = { ...desk, ...named };
    for (const id of ['hamstring-standing-elevated', 'sciatic-slider-seated', 'hamstring-supine-strap']) {
      let state = start(copyOf(id), here);
      const seen = new Set<string>();
      while (state.at !== 'review' && !seen.has(state.at)) {
        seen.add(state.at);
        const [n = 0, all] = inWindow(state, here);
        expect([state.at, progressOf(state.work, here)]).toEqual([state.at, { n: n - 1, all }]);
        // Left here and gone on with.
        const again = start(state.work, here, { ...state, lines: [...state.lines] });
        expect(inWindow(again, here)).toEqual([n, all]);
        for (let tries = 0; tries < 2 && seen.has(state.at); tries++)
          state = pressed(state, { key: '\r' }, here);
      }
      const { n, all } = progressOf(state.work, here);
      expect([state.at, n]).toEqual(['review', all]);
    }
  });
});
