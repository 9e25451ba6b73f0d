import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/core/schema/questionnaire.ts';
import { answersOf, begin, type Interview } from '../../../../src/shell/app/questions/interview.ts';
import { back, leave, notAnswered, pass, turnOf } from '../../../../src/shell/app/questions/next-turn.ts';
import { beginPicking, choicesOf, halfOf } from '../../../../src/shell/app/questions/picking.ts';
import { screenOf } from '../../../../src/shell/app/questions/screen.ts';
import { noneOfThese, passedWith } from '../../../../src/shell/app/questions/turn.ts';
import type { Desk, Half, Screen } from '../../../../src/shell/app/questions/types.ts';
import { library } from '../../../library.ts';
import { always, fc } from '../../../property.ts';
import { desk, factsFor, title } from './sample.ts';

const lists = library.files.questionnaire.questions.filter(({ type }) => type === 'many');

const windows = fc
  .record({ columns: fc.integer({ min: 40, max: 120 }), rows: fc.integer({ min: 12, max: 40 }) })
  .map(({ columns, rows }) => desk(columns, rows));

/** What stands under the window, and what was done on it so far. */
type Seen = { interview: Interview; screen: Screen; shown: string[]; half: Half | undefined };

function look(interview: Interview, at: Desk, half?: Half): Seen | undefined {
  const turn = turnOf(interview);
  if (!turn) return undefined;
  const { screen, choices } = screenOf({ ...turn, half: half ?? turn.half }, title, at);
  return { interview, screen, shown: choices.map(({ id }) => id), half: half ?? turn.half };
}

const marksOn = ({ screen }: Seen): string[] =>
  choicesOf(screen).flatMap(({ value, marked }) => (marked ? [value] : []));

/** The screen with these lines marked too, as far as it has them. */
const marking = ({ screen, shown, half }: Seen, marks: readonly string[]): Half =>
  halfOf(screen, { ...beginPicking(screen), marked: shown.filter((id) => marks.includes(id)) }, half);

/** Goes on with what is marked, or with none of them. */
function goOn({ interview, screen, shown, half }: Seen): Interview {
  const turn = turnOf(interview);
  if (!turn) throw new Error('nothing is asked');
  const picking = beginPicking(screen);
  const answer = picking.marked.length > 0 ? [...picking.marked] : [noneOfThese];
  const choices = turn.choices.filter(({ id }) => shown.includes(id));
  const passed = passedWith(turn, choices, answer);
  return pass(
    leave(interview, turn.question.id, notAnswered(turn, halfOf(screen, picking, half), passed)),
    passed,
  );
}

/** Every page in this window, gone through as it stands. */
function through(interview: Interview, at: Desk, half?: Half): Interview {
  const seen = look(interview, at, half);
  return seen ? through(goOn(seen), at) : interview;
}

const list = (question: Question): Interview =>
  begin([{ ...question, when: undefined } as Question], factsFor, {});

const cases = fc.constantFrom(...lists).chain((question) =>
  fc.record({
    question: fc.constant(question),
    marks: fc.subarray((question.choices ?? []).map(({ id }) => id)),
    first: windows,
    later: windows,
  }),
);

describe('what is marked on a list is an answer, or is still marked', () => {
  it('however the window is cut meanwhile', () => {
    always(
      fc.property(cases, ({ question, marks, first, later }) => {
        const seen = look(list(question), first);
        if (!seen || seen.screen.type === 'small') return;
        const marked = seen.shown.filter((id) => marks.includes(id));
        const end = through(seen.interview, later, marking(seen, marks));
        expect(answersOf(end)[question.id]).toEqual(marked);
      }),
      { numRuns: 300 },
    );
  });

  it('when one goes back from it, and comes again in another window', () => {
    always(
      fc.property(cases, ({ question, marks, first, later }) => {
        const before: Question = {
          ...(lists[0] as Question),
          id: 'before',
          choices: [{ id: 'a', label: 'A' }],
        };
        const asked = begin([before, { ...question, when: undefined } as Question], factsFor, {});
        const started = look(asked, first);
        const seen = started && look(goOn(started), first);
        if (!seen || seen.screen.type === 'small') return;
        const turn = turnOf(seen.interview);
        const left =
          turn && leave(seen.interview, question.id, notAnswered(turn, marking(seen, marks), undefined));
        const again = left && back(left);
        const page = again && look(again, later);
        if (!page) throw new Error('there is a way back');
        const end = through(goOn(page), later);
        expect(answersOf(end)[question.id]).toEqual(seen.shown.filter((id) => marks.includes(id)));
      }),
      { numRuns: 300 },
    );
  });

  it('a mark that was taken away again stays away', () => {
    const [question] = lists;
    if (!question) throw new Error('no list');
    const done = through(list(question), desk(), marking(look(list(question), desk()) as Seen, ['saddle']));
    const again = back(done);
    const seen = again && look(again, desk());
    if (!again || !seen) throw new Error('there is a way back');
    expect(marksOn(seen)).toEqual(['saddle']);
    const turn = turnOf(again);
    const left = turn && leave(again, question.id, notAnswered(turn, marking(seen, []), undefined));
    expect(left && marksOn(look(left, desk()) as Seen)).toEqual([]);
  });
});
