import { weeklyFrom } from '../../src/core/diary/climber.ts';
import type { DiaryLine, Weekly } from '../../src/core/diary/entry.ts';
import { weeklyRecord } from '../../src/core/diary/prescribe.ts';
import { notYetSaid, type SaidBefore, withSaid } from '../../src/core/diary/said-before.ts';
import type { PlannedStep } from '../../src/core/routine.ts';
import type { Answers, Finding } from '../../src/core/types.ts';
import { type Day, file, firstDay, type LivedToday, liveToday } from '../core/diary/simulated.ts';
import { library, plain, tingling, whole } from '../library.ts';

/** How a course goes on a day, as far as only some are asked: from the index of the day. */
type Told = (course: string, index: number) => Partial<DiaryLine> | undefined;

/** Somebody of the table: what they answered, and how they feel at the weekly question, the first week first. */
type Somebody = {
  who: string;
  answers: Answers;
  weeks: readonly Weekly[];
  days?: number;
  tells?: Told;
  /** What is measured, by the index of the day: degrees short of straight, in each course. */
  measures?: Readonly<Record<number, number>>;
};

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

/** Nothing is felt but that it is tight. */
const tight: Answers = { ...plain, minutes: 15 };

const sitBone: Answers = {
  ...{ ...plain, minutes: 15, feltAt: ['sit-bone'], feelsLike: ['ache'], side: 'right', worst: 4 },
  ...{ startedBy: 'long-load', duration: 'months-better', sitBoneTest: 'yes', turnTest: 'untried' },
};
const restless: Answers = {
  ...{ ...plain, minutes: 10, feltAt: ['calf'], feelsLike: ['restless'], worst: 5, startedBy: 'long-load' },
  ...{ duration: 'months-better', calfWallTest: 'no', headTest: 'same', toesTest: 'same' },
};
const cramp: Answers = { ...plain, minutes: 8, goal: 'night-cramp', feltAt: [], feelsLike: [] };
const strain: Answers = {
  ...{ ...plain, minutes: 10, conditions: ['hamstring-strain'], strainStage: 'walking-hurts', side: 'right' },
  ...{ worst: 4, startedBy: 'everyday', settles: 'under-10-min', turnTest: 'untried' },
};

/** Ticks what the next stage asks on days running, a week after each step; where it goes badly, never. */
const heals: Told = (course, index) =>
  course !== 'good'
    ? { strain: { stage: 'walking-hurts', ticked: [] } }
    : {
        strain: {
          stage: index < 4 ? 'walking-hurts' : index < 12 ? 'walking-fine' : 'full-strength',
          ticked: index < 4 ? [] : index < 12 ? [0] : [0, 1, 2],
        },
      };

/** Seven in the week before; then fewer where it goes well. */
const nights: Told = (course, index) =>
  index === 0
    ? { crampsBefore: 7 }
    : { cramps: course === 'good' ? (index % 5 === 0 ? 1 : 0) : course === 'bad' ? 1 : index % 2 };

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
  { who: 'tight hamstrings, no nerve', answers: tight, weeks: [same(plain)] },
  {
    who: 'the same, measured, no gain',
    ...{ answers: tight, weeks: [same(plain)], days: 46, measures: { 1: 40, 29: 38, 43: 36 } },
  },
  {
    who: 'the same, measured, straighter',
    ...{ answers: tight, weeks: [same(plain)], days: 46, measures: { 1: 40, 29: 33, 43: 28 } },
  },
  { who: 'the same at 70', answers: { ...tight, age: '65-plus' }, weeks: [same(plain)] },
  { who: 'the sit bone', answers: sitBone, weeks: [same(sitBone)] },
  { who: 'a strain', answers: strain, weeks: [same(strain)], tells: heals },
  { who: 'night cramps', answers: cramp, weeks: [same(cramp)], days: 46, tells: nights },
  { who: 'restless legs', answers: restless, weeks: [same(restless)] },
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
        : index === 28 || index === 30
          ? { ...good, session: { before: 2, after: 2, hurts: 1 } }
          : index === 34
            ? { ...good, session: { before: 5, after: 4 } }
            : index % 7 > 4
              ? {}
              : good,
};

const usualDays = 40;

/** The table: weeks of everybody, a day a line. */
export function weeksTable(): string {
  const blocks = somebody.flatMap((each) =>
    Object.entries(courses).map(([name, course]) =>
      [`# ${each.who}: ${name}`, ...linesOf(each, name, course)].join('\n'),
    ),
  );
  return [...legend, ...blocks].join('\n\n').concat('\n');
}

function linesOf(
  { answers, weeks, days = usualDays, tells, measures }: Somebody,
  name: string,
  course: (index: number) => Day,
): string[] {
  const kept = whole(answers);
  const all = Array.from({ length: days }, (_, index): Day => {
    const week = weeks[Math.min(weeks.length - 1, Math.floor((index + 1) / 7))] ?? calm;
    const worse =
      name === 'bad' ? { ...week, worst: Math.min(10, (week.worst ?? 2) + Math.floor(index / 14)) } : week;
    return {
      ...course(index),
      weekly: weeklyRecord(worse, kept, library),
      tells: { ...tells?.(name, index), ...measuredOn(measures?.[index]) },
    };
  });
  let said: SaidBefore = {};
  return liveToday(all, kept).map((day) => {
    const fresh = notYetSaid(day.today.findings, said, day.day, file);
    said = withSaid(said, fresh, day.day);
    return dayLine(day, fresh);
  });
}

const measuredOn = (degrees: number | undefined): Partial<DiaryLine> =>
  degrees === undefined ? {} : { kind: 'measure', kneeAngle: { left: [degrees], right: [degrees] } };

const legend = [
  [
    '# day | asked first | rung kept > today, half dose | nerve work, sets x repetitions (load); holds; without a ladder strength and push and relax | before > after, reports | what is said, each thing once',
    '# Days without a session have no line. Remade by `npm run weeks`; read each changed line as the person in it.',
  ].join('\n'),
];

function dayLine(
  { day, today: { progress, prescription }, said, asked }: LivedToday,
  fresh: readonly Finding[],
): string {
  const { rung, today, half, rests } = progress;
  const level = progress.ladder
    ? `L${rung}${today === rung ? '' : ` > L${today}`}${half ? ', half' : ''}${rests ? ', rest' : ''}`
    : '-';
  const heard = [...(said.tingles ? [`t ${said.tingles}`] : []), ...(said.hurts ? [`p ${said.hurts}`] : [])];
  return [
    String(day - firstDay + 1).padStart(2),
    asked.join(', ') || '-',
    level,
    stepsOf(prescription.plan.routine?.steps ?? [], progress.ladder),
    [`${said.before} > ${said.after}`, ...heard].join(', '),
    fresh.map(({ text }) => text).join(' ') || '-',
  ].join(' | ');
}

const short = (id: string): string =>
  id
    .replace(/^sciatic-/, '')
    .replace(/^hamstring-/, '')
    .replace(/^glute-(?=bridge)/, '');

function stepsOf(steps: readonly PlannedStep[], isNerve: boolean): string {
  const moved = steps
    .filter(({ kind }) => ['slider', 'tensioner', 'ease'].includes(kind))
    .map(({ kind, stretch, sets, reps, seconds, neuralLoad }) =>
      kind === 'ease' ? `ease ${seconds}s` : `${short(stretch)} ${sets}x${reps} (${neuralLoad.index})`,
    );
  const held = steps
    .filter(({ kind }) => kind === 'static')
    .map(({ stretch, sets, holdSeconds, neuralLoad }) =>
      isNerve ? `${sets}x${holdSeconds}s (${neuralLoad.index})` : `${short(stretch)} ${sets}x${holdSeconds}s`,
    );
  const more = isNerve
    ? []
    : steps
        .filter(
          ({ kind, stretch }) =>
            kind === 'strength' || kind === 'contract-relax' || stretch.startsWith('hip-hinge'),
        )
        .map(
          ({ stretch, sets, reps, holdSeconds }) => `${short(stretch)} ${sets}x${reps ?? `${holdSeconds}s`}`,
        );
  return [
    moved.join(', ') || 'none',
    held.join(', ') || 'no hold',
    ...(more.length > 0 ? [more.join(', ')] : []),
  ].join('; ');
}
