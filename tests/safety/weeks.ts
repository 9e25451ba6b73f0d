import { assess } from '../../src/core/assess/assess.ts';
import { climberFor, weeklyFrom } from '../../src/core/diary/climber.ts';
import type { Weekly } from '../../src/core/diary/entry.ts';
import { prescribeToday, weeklyRecord } from '../../src/core/diary/prescribe.ts';
import type { Climber } from '../../src/core/diary/state.ts';
import type { CompleteAnswers } from '../../src/core/questionnaire/complete.ts';
import type { PlannedStep } from '../../src/core/routine.ts';
import type { Answers } from '../../src/core/types.ts';
import { type Day, evening, file, firstDay, type Lived, live } from '../core/diary/simulated.ts';
import { library, plain, tingling, whole } from '../library.ts';

/** Somebody of the table: what they answered, and how they feel at the weekly question, the first week first. */
type Somebody = { who: string; answers: Answers; weeks: readonly Weekly[] };

const nerve: Answers = { ...plain, ...tingling, minutes: 15, worst: 3 };
const calm: Weekly = {
  ...{
    feltAt: ['thigh'],
    feelsLike: ['pull'],
    side: 'right',
    worst: 2,
    startedBy: 'end-range',
    settles: 'at-once',
    night: 'no',
  },
};
const same = (answers: Answers): Weekly => weeklyFrom(answers, file);

const moderate: Answers = { ...nerve, startedBy: 'everyday', worst: 5, settles: 'under-1-hour' };
const high: Answers = { ...nerve, startedBy: 'trivial', worst: 7, settles: 'longer' };

const somebody: readonly Somebody[] = [
  { who: 'a sole that tingles, calm', answers: nerve, weeks: [same(nerve), calm] },
  {
    who: 'a sole that tingles, moderate',
    answers: moderate,
    weeks: [same(moderate), { ...calm, worst: 3, settles: 'under-10-min' }, calm],
  },
  {
    who: 'a sole that tingles, high',
    answers: high,
    weeks: [same(high), same(moderate), { ...calm, worst: 3 }, calm],
  },
  {
    who: 'the same, osteoporosis',
    answers: { ...nerve, conditions: ['osteoporosis'] },
    weeks: [same(nerve), calm],
  },
  {
    who: 'the same, 20 weeks pregnant',
    answers: { ...nerve, conditions: ['pregnant'], weeksPregnant: 20 },
    weeks: [same(nerve), calm],
  },
  { who: 'a sole that stays as it is', answers: nerve, weeks: [same(nerve)] },
  { who: 'tight hamstrings, no nerve', answers: { ...plain, minutes: 15 }, weeks: [same(plain)] },
];

const good: Day = { session: { before: 2, after: 1 }, morning: 'as-usual' };

/** How forty days go: each from the index of the day. */
const courses: Readonly<Record<string, (index: number) => Day>> = {
  good: (index) => (index % 7 === 6 ? {} : good),
  bad: (index) =>
    index % 7 === 6
      ? {}
      : index % 5 === 2
        ? { session: { before: 3, after: 5, tingles: 2 }, morning: 'worse-longer' }
        : { session: { before: 3, after: 3, tingles: 1 }, morning: 'worse-hour' },
  mixed: (index) =>
    index >= 18 && index < 27
      ? {}
      : index === 12
        ? { ...good, session: { before: 2, after: 2, tingles: 2 } }
        : index === 34
          ? { ...good, session: { before: 5, after: 4 } }
          : index % 7 > 4
            ? {}
            : good,
};

const days = 40;

/** The table: forty days of everybody, a day a line. */
export function weeksTable(): string {
  const blocks = somebody.flatMap(({ who, answers, weeks }) =>
    Object.entries(courses).map(([name, course]) => {
      const kept = whole(answers);
      const climber = climberFor(assess(kept, library), file, evening(firstDay - 1), []);
      const all = Array.from({ length: days }, (_, index): Day => {
        const week = weeks[Math.min(weeks.length - 1, Math.floor((index + 1) / 7))] ?? calm;
        const worse =
          name === 'bad'
            ? { ...week, worst: Math.min(10, (week.worst ?? 2) + Math.floor(index / 14)) }
            : week;
        return { ...course(index), weekly: weeklyRecord(worse, kept, library) };
      });
      return [
        `# ${who}: ${name}`,
        ...live(all, climber).lived.map((day) => dayLine(day, climber, kept)),
      ].join('\n');
    }),
  );
  return [...legend, ...blocks].join('\n\n').concat('\n');
}

const legend = [
  [
    '# day | asked first | rung kept > today, half dose | nerve work, sets x repetitions (load); holds | before > after, reports | what is said',
    '# Days without a session have no line. Remade by `npm run weeks`; read each changed line as the person in it.',
  ].join('\n'),
];

function dayLine({ day, progress, said, asked }: Lived, climber: Climber, kept: CompleteAnswers): string {
  const { plan } = prescribeToday(kept, progress, evening(day), library, file);
  const { rung, today, half, rests, findings } = progress;
  const level = climber.ladder
    ? `L${rung}${today === rung ? '' : ` > L${today}`}${half ? ', half' : ''}${rests ? ', rest' : ''}`
    : '-';
  return [
    String(day - firstDay + 1).padStart(2),
    asked.join(', ') || '-',
    level,
    stepsOf(plan.routine?.steps ?? []),
    [`${said.before} > ${said.after}`, ...(said.tingles ? [`t ${said.tingles}`] : [])].join(', '),
    findings.map(({ text }) => text).join(' ') || '-',
  ].join(' | ');
}

const short = (id: string): string => id.replace(/^sciatic-/, '').replace(/^hamstring-/, '');

function stepsOf(steps: readonly PlannedStep[]): string {
  const moved = steps
    .filter(({ kind }) => ['slider', 'tensioner', 'ease'].includes(kind))
    .map(({ kind, stretch, sets, reps, seconds, neuralLoad }) =>
      kind === 'ease' ? `ease ${seconds}s` : `${short(stretch)} ${sets}x${reps} (${neuralLoad.index})`,
    );
  const held = steps
    .filter(({ kind }) => kind === 'static')
    .map(({ sets, holdSeconds, neuralLoad }) => `${sets}x${holdSeconds}s (${neuralLoad.index})`);
  return `${moved.join(', ') || 'none'}; ${held.join(', ') || 'no hold'}`;
}
