import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/author/faults.ts';
import { review } from '../../src/author/flow.ts';
import { pressed } from '../../src/author/keys.ts';
import { idFrom, questions } from '../../src/author/questions.ts';
import { everyQuestion, linesOf, open, questionOf, type State, start } from '../../src/author/state.ts';
import { begun, keptWork, written } from '../../src/author/work.ts';
import { angle, flatPose } from '../../src/core/body/pose.ts';
import { faultsAt } from '../../src/core/lint/index.ts';
import { hand } from '../../src/core/schema/figure.ts';
import type { Joint } from '../../src/core/types.ts';
import { fc } from '../property.ts';
import { at, backspace, copyOf, desk, down, enter, esc, left, press, right, type, up } from './desk.ts';

const now = ({ work }: State, joint: Joint, end: 'pose' | 'from' = 'pose'): number =>
  angle(flatPose(work.file[end] ?? work.file.pose), joint);

describe('an angle', () => {
  it.each<[string, string[], number]>([
    ['right: 5 degrees more', [right], 75],
    ['left: 5 degrees less', [left], 65],
    ['from between two fives to the next', ['7', '2', right], 75],
    ['and to the one before', ['7', '2', left], 70],
    ['a number sets it', ['8', '5'], 85],
    ['as soon as it is one that the joint has', ['1', '2', '0'], 120],
    ['a number it cannot have leaves it', ['1', '9', '9'], 19],
    ['below nought', ['-', '2', '0'], -20],
    ['a letter is nothing', ['x', 'q', ' '], 70],
    ['never past what a hip can do', Array.from({ length: 30 }, () => right), 130],
    ['either way', Array.from({ length: 60 }, () => left), -30],
  ])('%s', (_name, keys, degrees) => {
    expect(now(press(at('pose.hipFlexion'), ...keys), 'hipFlexion')).toBe(degrees);
  });
  it('what it cannot have is said, and is not gone on from', () => {
    const state = press(at('pose.hipFlexion'), '1', '9', '9', enter, enter);
    expect([state.at, state.faults]).toEqual(['pose.hipFlexion', ['That is a number from -30 to 130.']]);
  });
  it('up and down go to the joint before and after, with what was typed', () => {
    const knee = press(at('pose.hipFlexion'), '8', '5', down);
    expect([knee.at, now(knee, 'hipFlexion')]).toEqual(['pose.kneeFlexion', 85]);
    const hip = press(knee, '3', '0', up);
    expect([hip.at, now(hip, 'kneeFlexion')]).toEqual(['pose.hipFlexion', 30]);
  });
  it('of where it begins is asked of the joints that move alone, and leaves the end as it is', () => {
    const slider = press(at('moves', 'sciatic-slider-seated'), enter);
    expect(slider.at).toBe('from.kneeFlexion');
    const begins = press(slider, '8', '0', enter);
    expect([now(begins, 'kneeFlexion', 'from'), now(begins, 'kneeFlexion')]).toEqual([80, 20]);
    expect(begins.at).toBe('from.neckFlexion');
  });
  it('a joint that is marked as moving is asked next; one that is not any more begins where it ends', () => {
    const marked = press(at('moves', 'sciatic-slider-seated'), '3', enter);
    expect(press(marked, enter).at).toBe('from.ankleDorsiflexion');
    const unmarked = press(at('moves', 'sciatic-slider-seated'), '2', enter);
    expect(now(unmarked, 'kneeFlexion', 'from')).toBe(20);
  });
});

describe('words', () => {
  it.each<[string, string, string, string | undefined]>([
    ['steps', 'Round your back.', '"Round your back": it rounds the back', 'Bend at the hips'],
    ['steps', 'Pull your toes up.', 'it pulls the toes up', 'Leave the toes out of it'],
    ['steps', 'Bounce a little.', '"Bounce": it bounces', 'Hold still'],
    ['steps', 'Take a cushion.', 'it takes a cushion that nobody is asked for', 'Name it in'],
    ['feel', 'push through the pain', 'it goes on through pain', 'Say to stop'],
    ['name', 'Chin to your chest', 'it takes the head down', 'Keep the eyes ahead'],
    ['steps', 'Do not round your back.', '', undefined],
    ['steps', 'Nose toward your nose.', '', undefined],
  ])('%s: "%s" is read while it is typed', (question, words, says, right_) => {
    const state = type(press(at(question), ...(question === 'steps' ? [] : ['\x15'])), words);
    const faults = state.faults.join('\n');
    expect(faults.toLowerCase()).toContain(says.toLowerCase());
    expect(right_ === undefined ? faults : faults.includes(right_)).toEqual(right_ === undefined ? '' : true);
  });
  it('lines: Enter on an empty one goes on, on another it is the next, backspace takes an empty one away', () => {
    const begun_ = open(start(begun('my-own'), desk), 'steps', desk);
    const two = type(press(type(begun_, 'Lie down.'), enter), 'Rest.');
    expect(linesOf(two)).toEqual(['Lie down.', 'Rest.']);
    const three = press(two, enter);
    expect([three.at, three.cursor]).toEqual(['steps', 2]);
    expect(press(three, backspace).cursor).toBe(1);
    expect(press(three, enter).work.file.steps).toEqual(['Lie down.', 'Rest.']);
  });
  it('one step is too few, and is not gone on from at once', () => {
    const state = press(type(open(start(begun('my-own'), desk), 'steps', desk), 'Rest.'), enter, enter);
    expect([state.at, state.faults]).toEqual(['steps', ['Lines there have to be: 2 at least.']]);
  });
  it('the cursor moves within them, and what is pasted is typed, lines as lines', () => {
    const typed = press(type(press(at('name'), '\x15'), 'My stretch'), left, left, backspace);
    expect(typed.typed).toBe('My strech');
    const pasted = pressed(at('steps'), { paste: 'One.\r\nTwo.\u001b[2J' }, desk);
    expect(linesOf(pasted).slice(-3)).toEqual(['One.', 'Two.[2J', '']);
    expect(pressed(at('start'), { paste: '12' }, desk).at).toBe('start');
    expect(now(pressed(at('pose.hipFlexion'), { paste: '45' }, desk), 'hipFlexion')).toBe(45);
    const within = pressed(press(at('name'), '\x15', ...'ad', left), { paste: 'b\nc' }, desk);
    expect(within.typed).toBe('ab cd');
    const between = pressed(
      { ...at('steps'), lines: ['x', ''], cursor: 0, typed: 'ad', caret: 1 },
      { paste: 'b\nmore\nc' },
      desk,
    );
    expect(linesOf(between)).toEqual(['ab', 'more', 'cd', '']);
  });
  it('a long paste is all there, and takes no longer than it has to', () => {
    const text = 'Rest, and round your back. '.repeat(4000);
    const state = pressed(press(at('feel'), '\x15'), { paste: text }, desk);
    expect(state.typed).toBe(text);
    const many = pressed(at('steps'), { paste: 'One more.\n'.repeat(5000) }, desk);
    expect(linesOf(many).length).toBeGreaterThan(5000);
  });
  it('Esc goes back, and what was typed stands there when one comes again', () => {
    const back = press(type(press(at('feel'), '\x15'), 'a mild pull'), esc);
    expect(back.work.file.feel).toBe('a mild pull');
  });
});

describe('a choice', () => {
  it('a digit chooses and goes on, Enter takes the line under the cursor', () => {
    expect(press(at('start'), '2').work.file.start).toBe('seated');
    expect(press(at('start'), down, enter).work.file.start).toBe('side-lying');
  });
  it('of several, space and digits mark; what it is for has to be said', () => {
    const none = press(at('roles'), ' ', enter, enter);
    expect([none.at, none.faults.length]).toEqual(['roles', 1]);
    expect(press(at('equipment'), '1', '4', enter).work.file.equipment).toEqual(['wall']);
  });
});

describe('what is offered', () => {
  const work = copyOf('sciatic-slider-seated');
  const offered = questions.flatMap((question) =>
    (question.choices?.(work, desk) ?? []).map((choice) => ({
      question,
      choice,
      name: `${question.id}: ${choice.id}`,
    })),
  );
  it.each(offered)(
    '$name is something that a file may say, and stands there then',
    ({ question, choice }) => {
      const value = question.type === 'many' ? [choice.id] : choice.id;
      const set = question.set(work, value, desk);
      const wrong = faultsAt(set.file, []).filter(({ path }) => path[0] !== 'orEquipment');
      expect(wrong).toEqual([]);
      expect([question.get(set)].flat()).toContain(choice.id);
      expect(choice.says).toMatch(/\S/);
    },
  );
  it('are all places of the hands that can be drawn', () => {
    const places = offered.flatMap(({ question, choice }) => (question.id === 'hands' ? [choice.id] : []));
    expect(places).toEqual(['none', ...hand.options]);
  });
});

describe('the short name', () => {
  it.each([
    ['Hamstring stretch, with a strap', 'hamstring-stretch-with-a-strap'],
    ['Élan’s “own” 90/90', 'elans-own-90-90'],
    ['  ', ''],
    ['日本', ''],
  ])('of %s is %s', (name, id) => expect(idFrom(name)).toBe(id));
  const named = (id: string): State => press(type(press(at('id'), '\x15'), id), enter);
  it.each([
    ['taken', '/own/taken.json is there already'],
    ['../up', 'Lower-case words'],
    ['', 'Lower-case words'],
    ['hamstring-supine-strap', 'yours would stand for it everywhere'],
  ])('"%s" is not gone on from at once', (id, says) => {
    const state = named(id);
    expect([state.at, state.faults.join()]).toEqual(['id', expect.stringContaining(says)]);
  });
  it('one that is there, or is none, never; that of one of ours when it is meant', () => {
    expect(press(named('taken'), enter).at).toBe('id');
    expect(press(named('../up'), enter).at).toBe('id');
    expect(press(named('hamstring-supine-strap'), enter).at).toBe('roles');
  });
});

describe('what nobody has to know', () => {
  it('who stands free keeps the unsteady from it, and is told so by a mark', () => {
    const { file } = copyOf('hamstring-standing-elevated');
    const work = { ...copyOf('hamstring-standing-elevated'), file: { ...file, notFor: [] } };
    const state = open(start(work, desk), 'notFor', desk);
    expect(state.marked).toEqual(expect.arrayContaining(['unsteady', 'strain-1', 'sit-bone', 'hypermobile']));
  });
  it('what those of ours in its position carry is written whatever is marked', () => {
    const state = press(at('notFor'), ...'123456789', enter);
    const needed = copyOf('hamstring-supine-strap').file.notFor.map(({ when }) => when);
    expect(written(state.work, desk).notFor.map(({ when }) => when)).toEqual(expect.arrayContaining(needed));
  });
});

describe('the list of all', () => {
  it('says first what is wrong, and Enter goes to where it is put right and back', () => {
    const steps = ['Round your back.', 'Rest.'];
    const work = { ...copyOf('hamstring-supine-strap'), answered: questions.map(({ id }) => id) };
    const bad = { ...work, file: { ...work.file, steps } };
    const state = review(start(bad, desk), desk);
    expect(problemsOf(state, desk).map(({ rule }) => rule)).toEqual(['back-rounded']);
    const there = press(state, enter);
    expect([there.at, there.fromReview]).toEqual(['steps', true]);
    const right_ = press(type(press(there, up, up, '\x15'), 'Lie down.'), down, down, enter);
    expect([right_.at, problemsOf(right_, desk)]).toEqual(['review', []]);
    expect(press(right_, '\x1b[H', enter).status).toBe('write');
  });
});

const anyKey = fc.constantFrom(
  ...[
    enter,
    esc,
    up,
    down,
    left,
    right,
    backspace,
    ' ',
    '\x15',
    '\x1b[3~',
    '\x01',
    '\x05',
    '-',
    'j',
    'k',
    '\x1b[15~',
  ],
  ...'0123456789abcäß!',
);
const anywhere = fc.record({
  id: fc.constantFrom(
    'hamstring-supine-strap',
    'sciatic-slider-seated',
    'glute-figure-4-seated',
    'sit-to-stand',
  ),
  question: fc.constantFrom(...questions.map(({ id }) => id), 'review'),
  keys: fc.array(anyKey, { maxLength: 40 }),
});

describe('how long a repetition takes', () => {
  it.each<[string, string, boolean]>([
    ['a movement', 'sciatic-slider-seated', true],
    ['strength that is counted', 'sit-to-stand', true],
    ['strength that is held', 'glute-bridge-isometric', false],
    ['a hold', 'hamstring-supine-strap', false],
  ])('is asked of what is counted: %s', (_, id, isAsked) => {
    const asked = everyQuestion(copyOf(id), desk).some((each) => each.id === 'dose.secondsPerRep');
    expect(asked).toBe(isAsked);
  });
  it('is not left out where its kind does not say it', () => {
    const state = press(at('dose.secondsPerRep', 'sit-to-stand'), backspace, enter);
    expect([state.at, state.faults]).toEqual([
      'dose.secondsPerRep',
      [
        'it is counted, and nothing says how long one repetition takes. Say in `secondsPerRep` how many seconds it takes, there and back.',
      ],
    ]);
    const slider = press(at('dose.secondsPerRep', 'sciatic-slider-seated'), backspace, enter);
    expect(slider.at).not.toBe('dose.secondsPerRep');
  });
});

describe('whatever is pressed', () => {
  it('the file keeps its shape, and a draft of it goes on with all that was typed', () => {
    fc.assert(
      fc.property(anywhere, ({ id, question, keys }) => {
        const state = press(
          question === 'review' ? review(start(copyOf(id), desk), desk) : at(question, id),
          ...keys,
        );
        const shape = problemsOf({ work: { ...state.work, id: 'my-own' } }, desk).filter(
          ({ rule, path }) =>
            rule === 'shape' &&
            !['name', 'feel', 'steps', 'stopIf', 'pace', 'roles', 'dose'].includes(String(path[0])),
        );
        expect(shape).toEqual([]);
        const kept: unknown = JSON.parse(JSON.stringify(state.work));
        expect(keptWork(kept)).toEqual(kept);
        if (!everyQuestion(state.work, desk).some((each) => each.id === state.at)) return;
        const again = start(state.work, desk, { ...state, lines: linesOf(state) });
        const type_ = questionOf(state)?.type;
        if (type_ === 'text' || type_ === 'lines' || type_ === 'numbers') {
          expect([again.at, again.typed, linesOf(again)]).toEqual([state.at, state.typed, linesOf(state)]);
        }
      }),
    );
  });
  it('a draft that somebody spoilt is taken as far as it has the right shape', () => {
    const work = copyOf('hamstring-supine-strap');
    expect(
      keptWork({ ...work, file: { ...work.file, kind: 'wild', pose: { leg: { hipFlexion: 900 } } } })?.file,
    ).toMatchObject({
      kind: 'static',
      pose: {},
      name: work.file.name,
    });
    const out = keptWork({ ...work, id: '../../out', answered: ['name', 'id'] });
    expect(out).toMatchObject({ id: '', answered: ['name'] });
    for (const none of [null, [], 'x', {}, { id: 1 }, { id: 'a', file: [] }])
      expect(keptWork(none)).toBeUndefined();
  });
});
