import { describe, expect, it } from 'vitest';
import ask from '../../../data/words/ask.json';
import authoring from '../../../data/words/new.json';
import picking from '../../../data/words/pick.json';
import session from '../../../data/words/session.json';
import { review } from '../../../src/author/flow.ts';
import { questions as authored } from '../../../src/author/questions.ts';
import { type State, start } from '../../../src/author/state.ts';
import { view as authorView } from '../../../src/author/view.ts';
import { fill } from '../../../src/core/words.ts';
import { plainPaint } from '../../../src/render/index.ts';
import { packed, wrap } from '../../../src/render/text/wrap.ts';
import {
  keyHelp,
  newSession,
  plainQuestion,
  type SessionState,
  textOf,
  view,
} from '../../../src/session/index.ts';
import { answerWords } from '../../../src/session/words.ts';
import { screenOf } from '../../../src/shell/app/questions/screen.ts';
import { stopScreen } from '../../../src/shell/app/questions/stop-screen.ts';
import type { Turn } from '../../../src/shell/app/questions/turn.ts';
import type { Screen } from '../../../src/shell/app/questions/types.ts';
import { at, desk as authorDesk, copyOf } from '../../author/desk.ts';
import { library } from '../../library.ts';
import { key, play, routine, ticks } from '../../session/fixture.ts';
import { coach, people, sessionOf } from '../../session/people.ts';
import { openWindow } from '../window.ts';
import { desk } from './questions/sample.ts';

/** Every width of a window there may be, more or less. */
const widths = Array.from({ length: 81 }, (_, index) => 40 + index);

/** Keys with what they do that stand on two lines, though a line has room for them. */
function broken(lines: readonly string[], keys: readonly string[], room: number): string[] {
  const page = lines.map((line) => ` ${line.replace(/[\u2800-\u28ff]/g, ' ').trim()} `).join('\n');
  return keys.flatMap((whole) => {
    const words = whole.split(' ');
    if (words.length < 2 || whole.length > room) return [];
    const cuts = words
      .slice(1)
      .map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)] as const);
    return cuts
      .map(([before, after]) => ` ${before.join(' ')} \n ${after.join(' ')} `)
      .filter((cut) => page.includes(cut))
      .map((cut) => `${whole} | ${cut.trim().replace(' \n ', ' / ')}`);
  });
}

const signs = { arrows: '\u2191\u2193', sideways: '\u2190\u2192' };
const said = (keys: object): string[] =>
  Object.values(keys)
    .flatMap((each) => String(each).split(authoring.between))
    .map((each) => fill(each, signs));

describe('a key and what it does are on one line', () => {
  it('the law sees one that is not', () => {
    expect(broken(['  enter a · esc', '  back'], ['esc back'], 20)).toHaveLength(1);
    expect(broken(['  enter a', '  esc back'], ['esc back'], 20)).toEqual([]);
    expect(broken(['  esc', '  back'], ['esc back'], 7)).toEqual([]);
  });
  it('pieces are as few lines as they fit into, each whole', () => {
    expect(packed(['a b', 'c d', 'e f g'], 9, ' · ')).toEqual(['a b · c d', 'e f g']);
    expect(packed(['a b', 'too long for it'], 9, ' · ')).toEqual(['a b', 'too long', 'for it']);
    expect(packed([], 9, ' · ')).toEqual([]);
  });

  it.each(Object.entries(coach.questions))('in lines to be read, where it asks %s', (_, question) => {
    const spoken = question.keys.map(({ key: typed, says }) =>
      typed === says ? typed : fill(session.question.spoken, { key: typed, says }),
    );
    for (const columns of widths) {
      const lines = plainQuestion(question).flatMap((line) => wrap(line, columns - 1));
      expect([columns, broken(lines, spoken, columns - 2)]).toEqual([columns, []]);
      expect(lines.join('')).not.toContain('\u00a0');
    }
  });

  const { questions } = library.files.questionnaire;
  const keys = [...said(ask.keys), ...said(ask.keysShort)];
  const linesOf = (screen: Screen): string[] =>
    [screen.message, ...('tips' in screen ? [screen.tips] : [])].flatMap((each) => each.split('\n'));
  it.each(questions)('in the question $id', (question) => {
    for (const columns of widths) {
      for (const rows of [24, ...(columns < 60 ? [12] : [])]) {
        let turn: Turn = {
          question,
          choices: question.choices ?? [],
          unseen: question.choices ?? [],
          former: [],
        };
        do {
          const { screen, choices } = screenOf(
            turn,
            { counter: '1 of about 20', canGoBack: true },
            desk(columns, rows),
          );
          expect([columns, broken(linesOf(screen), keys, columns - 3)]).toEqual([columns, []]);
          turn = { ...turn, unseen: turn.unseen.filter((each) => !choices.includes(each)) };
        } while (question.type === 'many' && turn.unseen.length > 0);
      }
    }
  });
  it('under a stop', () => {
    for (const columns of widths)
      expect(
        broken(linesOf(stopScreen('Stop here. '.repeat(40), 0, desk(columns))), keys, columns - 3),
      ).toEqual([]);
  });

  const seen = (state: SessionState, columns: number, rows: number): string[] =>
    view(state, { columns, rows }).map(textOf);
  const scopes = [true, false].flatMap((paused) =>
    [true, false].flatMap((reversible) => [
      ...keyHelp({ paused, reversible }),
      ...keyHelp({ paused, reversible, narrow: true }),
      ...keyHelp({ paused, reversible, asking: true }),
    ]),
  );
  const ofCoach = [
    ...new Set([
      ...scopes,
      ...Object.values(coach.questions).flatMap((each) => each.keys.map(answerWords)),
      ...[session.question.leaveOut, session.question.goOn],
    ]),
  ];
  it.each(Object.entries(coach.questions))('in the coach, where it asks %s', (_, question) => {
    const options = { questions: { ...coach.questions, before: question }, asks: { before: 'before' } };
    const [asked] = play(newSession(routine, options), { type: 'start', at: 0 });
    for (const columns of widths.filter((each) => each % 3 === 0 || each < 60))
      for (const rows of [24, 12])
        expect([columns, rows, broken(seen(asked, columns, rows), ofCoach, 30)]).toEqual([columns, rows, []]);
  });
  it.each(['a healthy adult', 'a sole that tingles'])('in the coach, whatever is pressed: %s', (who) => {
    let [state] = play(sessionOf(people[who] as never), { type: 'start', at: 0 });
    for (const [index, pressed] of ['1', '?', 't', 'e', 'p', '2', 'n', 'w', ' ', ' ', 'q'].entries()) {
      [state] = play(state, ...ticks(index * 3000, index * 3000 + 2500), key(index * 3000 + 2600, pressed));
      for (const columns of widths.filter((each) => each % 5 === 0))
        for (const rows of [24, 12])
          expect([pressed, columns, rows, broken(seen(state, columns, rows), ofCoach, 30)]).toEqual([
            ...[pressed, columns, rows],
            [],
          ]);
    }
  });

  const authorKeys = said(authoring.keys);
  const id = 'hamstring-standing-elevated';
  const states: readonly [string, State][] = [
    ...authored
      .filter((each) => each.isDue(copyOf(id)))
      .map((each): [string, State] => [each.id, at(each.id, id)]),
    ['review', review(start(copyOf(id), authorDesk), authorDesk)],
  ];
  it.each(states)('in a stretch of one\u2019s own: %s', (_, state) => {
    for (const columns of widths)
      expect([
        columns,
        broken(
          authorView(state, authorDesk, { paint: plainPaint, unicode: true, columns, rows: 24 }),
          authorKeys,
          columns - 4,
        ),
      ]).toEqual([columns, []]);
  });

  it.each([40, 50, 60])('in a list to pick from, %i columns wide', async (columns) => {
    const window = openWindow(['learn'], { columns });
    await window.waitFor('ctrl-c leaves');
    expect(window.wrapped()).toBe(false);
    expect(
      broken(
        window.screen().split('\n'),
        picking.keys.map((each) => fill(each, signs)),
        columns - 4,
      ),
    ).toEqual([]);
    await window.press('ctrl-c');
    await window.exit;
  });
});
