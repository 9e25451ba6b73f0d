import * as z from 'zod';
import { field, irritability, kind } from './common.ts';

const seconds = (says: string, example: number) =>
  field(z.number().min(0).max(86_400), `${says}, in whole seconds.`, example);
const day = (says: string) => field(z.string(), says, '2026-11-28');
const rating = (says: string, example: number) => field(z.number().min(0).max(10), says, example);
const side = z.enum(['left', 'right']);
const id = (says: string, example: string) => field(z.string(), says, example);
const ids = (says: string, example: string[]) => field(z.array(z.string()), says, example);
const degrees = (says: string) =>
  z.optional(field(z.array(z.number().min(0).max(120)).max(10), says, [34, 36, 35]));

const step = z.looseObject({
  stretch: id('The id of the stretch.', 'hamstring-seated-chair-edge'),
  kind: field(kind, 'What kind of stretch it is.', 'static'),
  sides: field(z.array(side), 'The sides that were done; none where sides do not apply.', ['right', 'left']),
  planned: seconds('What was planned of it, both sides together', 120),
  done: seconds('What was done of it, both sides together', 120),
  bySide: z.optional(
    field(
      z.looseObject({
        left: seconds('What was done of it on the left', 30),
        right: seconds('What was done of it on the right', 60),
      }),
      'What was done of it side by side, where one side had more than the other.',
      { left: 30, right: 60 },
    ),
  ),
  load: field(
    z.number(),
    'The load on the nerve, in points of our own index: it ranks, and measures nothing.',
    3,
  ),
  hold: z.optional(seconds('The longest of its holds', 30)),
});

const report = z.looseObject({
  report: field(z.enum(['tingles', 'hurts', 'easy', 'weak']), 'What the body said.', 'tingles'),
  onset: z.optional(field(z.enum(['sudden', 'cramp', 'gradual']), 'How a pain came.', 'gradual')),
  seconds: seconds('When in the session', 95),
  stretch: id('In which stretch.', 'sciatic-slider-seated'),
  says: field(z.string(), 'What the coach answered.', 'Toes away.'),
  takenBack: z.optional(field(z.literal(true), 'It was a slip, and taken back at once.', true)),
  correction: z.optional(id('The correction that was made, by its code.', 'toes-away')),
  helped: z.optional(field(z.boolean(), 'Whether it did not tingle there again.', true)),
});

const weekly = z.looseObject({
  feltAt: z.optional(ids('Where it is felt.', ['thigh'])),
  feelsLike: z.optional(ids('What it feels like.', ['pull'])),
  side: z.optional(id('On which side: left, right or both.', 'right')),
  worst: z.optional(rating('How strong it gets, 0 to 10.', 3)),
  startedBy: z.optional(id('What brings it on.', 'end-range')),
  settles: z.optional(id('How soon it is gone.', 'at-once')),
  night: z.optional(id('Whether it disturbs sleep.', 'no')),
  irritability: z.optional(field(irritability, 'How easily it is stirred, worked out from these.', 'low')),
  whole: z.optional(field(z.boolean(), 'All of the questions were answered anew.', true)),
});

const example = {
  morning: { is: 'as-usual' as const, of: '2026-11-27' },
  strain: { stage: 'walking-fine', ticked: [0] },
};

/**
 * A line of the diary, and what a program named as `onSessionEnd` is given. Whatever else a newer version writes stays
 * in the file.
 */
export const entryLine = z.looseObject({
  formatVersion: field(
    z.number().int().min(1),
    'The version of the form, 1 to 2 so far: 2 has all of this.',
    2,
  ),
  id: z.optional(
    id('No two lines have the same; two diaries are merged by putting one behind the other.', '3f1c'),
  ),
  kind: z.optional(
    field(
      z.enum(['session', 'added', 'answers', 'note', 'measure']),
      'What the line is. Absent: a session. added: done elsewhere, or imported.',
      'session',
    ),
  ),
  at: field(
    z.string(),
    'When it was written, as an ISO time; of a session, when it ended.',
    '2026-11-28T18:10:00.000Z',
  ),
  day: z.optional(
    day('The day it was where the person was; of a session, when it began. Absent: that of the time.'),
  ),
  title: z.optional(
    field(z.string(), 'The title of the routine, or what was done elsewhere.', 'Hamstrings, easy and long'),
  ),
  pattern: z.optional(id('What it was taken for.', 'muscular')),
  irritability: z.optional(field(irritability, 'How easily stirred it was taken to be.', 'low')),
  rung: z.optional(id('The step of the nerve work it was planned for; absent where there is none.', 'L3')),
  aWeek: z.optional(
    field(
      z.number().int().min(0).max(7),
      'How many days a week are enough after it, 0 to 7, as the diary then stood; 0 is rest.',
      5,
    ),
  ),
  ended: z.optional(id('How it ended: finished, quit, interrupted or stopped.', 'finished')),
  seconds: z.optional(seconds('What was practised', 600)),
  steps: z.optional(field(z.array(step), 'Each step, as it was planned and done.', [])),
  before: z.optional(rating('The worst feeling before it, 0 to 10.', 3)),
  after: z.optional(rating('The worst feeling after it, 0 to 10.', 2)),
  reports: z.optional(field(z.array(report), 'What the body said in it.', [])),
  settled: z.optional(field(z.enum(['gone', 'still']), 'How it was after the minute of rest.', 'gone')),
  stop: z.optional(id('Why it had to stop.', 'numb-weak')),
  morning: z.optional(
    field(
      z.looseObject({
        is: field(z.enum(['as-usual', 'worse-hour', 'worse-longer']), 'How it was.', 'as-usual'),
        of: z.optional(day('The day it came after.')),
      }),
      'The morning after.',
      example.morning,
    ),
  ),
  weekly: z.optional(field(weekly, 'The answers of the week.', { worst: 3 })),
  seen: z.optional(day('Somebody has looked at it, on this day.')),
  note: z.optional(field(z.string(), 'A note.', 'less tight')),
  kneeAngle: z.optional(
    field(
      z.looseObject({
        left: degrees('Left, in degrees short of straight.'),
        right: degrees('Right, in degrees short of straight.'),
      }),
      'The knee-straight angle as it was read, side by side.',
      { left: [34, 36, 35] },
    ),
  ),
  cramps: z.optional(field(z.number().min(0).max(9), 'Night cramps of the night before, 0 to 9.', 1)),
  crampsBefore: z.optional(
    field(z.number().min(0).max(63), 'Night cramps of the seven nights before it began, 0 to 63.', 5),
  ),
  strain: z.optional(
    field(
      z.looseObject({
        stage: id('How far it has healed.', 'walking-fine'),
        ticked: z.optional(
          field(z.array(z.number().int()), 'Which of the criteria were so, the first of them 0.', [0]),
        ),
      }),
      'A strain on that day.',
      example.strain,
    ),
  ),
});
