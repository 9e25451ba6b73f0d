import { type Assessment, assess } from '../../../src/core/assess/assess.ts';
import { climberFor } from '../../../src/core/diary/climber.ts';
import { dayText, type Now } from '../../../src/core/diary/day.ts';
import type {
  DiaryLine,
  Entry,
  Morning,
  ReportDone,
  StepDone,
  Weekly,
} from '../../../src/core/diary/entry.ts';
import type { Practised } from '../../../src/core/diary/practice.ts';
import { type Progress, progressOf } from '../../../src/core/diary/progress.ts';
import { entryFrom } from '../../../src/core/diary/read.ts';
import type { Climber } from '../../../src/core/diary/state.ts';
import { type Today, todayOf } from '../../../src/core/diary/today.ts';
import type { CompleteAnswers } from '../../../src/core/questionnaire/complete.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { ProgressFile } from '../../../src/core/schema/progress.ts';
import type { Answers } from '../../../src/core/types.ts';
import { json, library, plain, tingling, whole } from '../../library.ts';

export const file = json('data', 'progress.json') as ProgressFile;

/** 1 January 2026, as a count of days. */
export const firstDay = 20_454;

export const evening = (day: number): Now => ({ time: (day * 24 + 18) * 3_600_000, day });

/** What somebody reports in a session; what is undefined was skipped. */
export type Reported = {
  before?: number | undefined;
  after?: number | undefined;
  tingles?: number;
  hurts?: number;
  settled?: boolean;
  stop?: boolean;
  /** The share of its time that was done; all of it where it is not said. */
  share?: number;
};

/** A day: whether there was a session, the morning after the last one, and what is said when the week is asked about. */
export type Day = {
  session?: Reported | undefined;
  morning?: Morning | undefined;
  weekly?: Weekly | undefined;
  seen?: boolean;
  /** What else is told on that day, before the session. */
  tells?: Partial<DiaryLine> | undefined;
};

const known = new Map<string, Assessment>();
/** What the same answers come to, worked out once. */
function assessed(answers: Answers): Assessment {
  const key = JSON.stringify(answers);
  const assessment = known.get(key) ?? assess(whole(answers), library);
  known.set(key, assessment);
  return assessment;
}

export const person = (given: Answers = {}, answered: Now | undefined = evening(firstDay - 1)): Climber =>
  climberFor(assessed({ ...plain, ...tingling, ...given }), file, answered, []);

const base = (day: number, minute: number) => ({
  formatVersion: 2 as const,
  id: `${day}-${minute}`,
  at: new Date((day * 24 + 18) * 3_600_000 + minute * 60_000).toISOString(),
  day: dayText(day),
});

const reportsOf = ({ tingles = 0, hurts = 0 }: Reported): ReportDone[] => [
  ...Array.from({ length: tingles }, (_, index) => ({
    ...{ report: 'tingles' as const, seconds: 60 + index * 30, stretch: 'sciatic-slider-seated', says: '' },
    ...{ correction: 'toes-down', helped: true },
  })),
  ...Array.from({ length: hurts }, (_, index) => ({
    ...{
      report: 'hurts' as const,
      seconds: 90 + index * 30,
      stretch: 'hamstring-supine-hip-first',
      says: '',
    },
  })),
];

export function sessionLine(
  day: number,
  said: Reported,
  rung: number,
  grade: Climber['irritability'],
): DiaryLine {
  const { before, after, settled, stop, share = 1 } = said;
  const step = (stretch: string, kind: StepDone['kind'], planned: number): StepDone => ({
    ...{ stretch, kind, sides: ['right', 'left'], planned, done: Math.round(planned * share), load: 3 },
    ...(kind === 'static' ? { hold: 30 } : {}),
  });
  const kind = rung === 6 ? 'tensioner' : 'slider';
  return {
    ...base(day, 30),
    ...{ title: 'A routine', pattern: 'neural', irritability: grade, rung: `L${rung}` },
    ...{ ended: stop ? 'stopped' : 'finished', seconds: Math.round(600 * share) },
    steps: [step('sciatic-slider-seated', kind, 100), step('hamstring-supine-hip-first', 'static', 120)],
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    reports: reportsOf(said),
    ...(settled ? { settled: 'gone' as const } : {}),
    ...(stop ? { stop: 'numb-weak' } : {}),
  };
}

export const answersLine = (day: number, minute: number, more: Partial<DiaryLine>): DiaryLine => ({
  ...base(day, minute),
  kind: 'answers',
  ...more,
});

const read = (line: DiaryLine): Entry => {
  const entry = entryFrom(line);
  if (!entry) throw new Error(`not an entry: ${JSON.stringify(line)}`);
  return entry;
};

/**
 * A line on a day counted from the first one, as somebody may have written it: any value may be wrong; none where it
 * cannot be read.
 */
export function told(day: number, more: Readonly<Record<string, unknown>> = {}): Entry[] {
  const on = firstDay + day;
  const id = `${on}/${JSON.stringify(more)}`;
  const entry = entryFrom({
    ...{ formatVersion: 2, id, at: new Date(evening(on).time).toISOString(), day: dayText(on), ...more },
  });
  return entry ? [entry] : [];
}

/** Somebody with these answers and this diary, as the rules for what has no ladder see them. */
export function practised(day: number, entries: readonly Entry[], given: Answers = {}): Practised {
  const assessment = assessed({ ...plain, ...given });
  const now = evening(firstDay + day);
  const climber = climberFor(assessment, file, evening(firstDay - 1), entries);
  return { entries, now, assessment, progress: progressOf(entries, climber, now), library, file };
}

/** A strain of the hamstring, walking hurts. */
export const strained: Answers = {
  ...{
    conditions: ['hamstring-strain'],
    strainStage: 'walking-hurts',
    duration: 'weeks',
    turnTest: 'untried',
  },
  ...{ startedBy: 'everyday', settles: 'under-10-min', side: 'right' },
};

/** A sit bone that is sore. */
export const sore: Answers = {
  ...{ feltAt: ['sit-bone'], feelsLike: ['ache'], side: 'right', worst: 4, startedBy: 'long-load' },
  ...{ settles: 'at-once', duration: 'months-better', sitBoneTest: 'yes', turnTest: 'untried' },
};

/** A calf that pulls where the knee is straight. */
export const calfPulls: Answers = {
  ...{ feltAt: ['calf'], calfWallTest: 'straight-knee', headTest: 'same', toesTest: 'same' },
};

/** What a day came to: where the session began. */
export type Lived = { day: number; progress: Progress; said: Reported; asked: string[] };

/** Lives through days as the program would let somebody: asked first, then a session at the rung of that day. */
export function live(days: readonly Day[], climber: Climber): { entries: Entry[]; lived: Lived[] } {
  const entries: Entry[] = [];
  const lived: Lived[] = [];
  for (const [index, { session, morning, weekly, seen }] of days.entries()) {
    const day = firstDay + index;
    if (!session) continue;
    const now = evening(day);
    const { due } = progressOf(entries, climber, now);
    if (due.morning !== undefined && morning)
      entries.push(read(answersLine(day, 1, { morning: { is: morning } })));
    // What else is due is known only once the morning is.
    const next = progressOf(entries, climber, { ...now, time: now.time + 60_000 }).due;
    const asked = [
      ...(due.morning === undefined ? [] : ['morning']),
      ...(next.weekly ? [`weekly (${next.weekly})`] : []),
      ...(next.questionnaire ? [`questionnaire (${next.questionnaire.because})`] : []),
    ];
    const whole = next.questionnaire ? { whole: true } : {};
    if (weekly && (next.weekly || next.questionnaire))
      entries.push(read(answersLine(day, 2, { weekly: { ...weekly, ...whole } })));
    if (seen) entries.push(read(answersLine(day, 3, { seen: dayText(day) })));
    const progress = progressOf(entries, climber, { ...now, time: now.time + 10 * 60_000 });
    // Without the questions no session, while they are due.
    if (progress.due.questionnaire?.blocks) continue;
    entries.push(read(sessionLine(day, session, progress.today, climber.irritability)));
    lived.push({ day, progress, said: session, asked });
  }
  return { entries, lived };
}

/** What a day came to, with the routine that was planned for it. */
export type LivedToday = { day: number; today: Today; said: Reported; asked: string[] };

export const stepsOf = ({ today }: LivedToday): readonly PlannedStep[] =>
  today.prescription.plan.routine?.steps ?? [];

/**
 * Lives through days as the program would let somebody, doing each routine as it is planned. The questions were answered
 * the evening before. `entries`: the diary.
 */
export function liveToday(days: readonly Day[], kept: CompleteAnswers, entries: Entry[] = []): LivedToday[] {
  const lived: LivedToday[] = [];
  const answered = evening(firstDay - 1);
  const climber = climberFor(assess(kept, library), file, answered, []);
  const dueAt = (now: Now): Progress['due'] => progressOf(entries, climber, now).due;
  for (const [index, { session, morning, weekly, tells = {} }] of days.entries()) {
    const day = firstDay + index;
    if (!session) continue;
    const now = evening(day);
    const tell = (minute: number, more: Partial<DiaryLine>): number =>
      entries.push(read(answersLine(day, minute, more)));
    const asksMorning = dueAt(now).morning !== undefined;
    if (asksMorning && morning) tell(1, { morning: { is: morning } });
    const { weekly: asksWeek, questionnaire } = dueAt({ ...now, time: now.time + 60_000 });
    if (weekly && (asksWeek || questionnaire))
      tell(2, { weekly: { ...weekly, ...(questionnaire ? { whole: true } : {}) } });
    if (Object.keys(tells).length > 0) tell(3, tells);
    const today = todayOf(kept, answered, entries, {
      ...{ now: { ...now, time: now.time + 600_000 }, library, file },
    });
    if (today.progress.due.questionnaire?.blocks) continue;
    entries.push(read(plannedLine(day, session, today)));
    const asked = [
      ...(asksMorning ? ['morning'] : []),
      ...(asksWeek ? [`weekly (${asksWeek})`] : []),
      ...(questionnaire ? [`questionnaire (${questionnaire.because})`] : []),
      ...Object.keys(tells).filter((key) => key !== 'kind'),
    ];
    lived.push({ day, today, said: session, asked });
  }
  return lived;
}

/** Seconds held, pushed or moved, of both sides: what a diary counts. */
export const workOf = ({ phases }: Pick<PlannedStep, 'phases'>): number =>
  phases.reduce((sum, { name, seconds }) => sum + (['hold', 'move', 'push'].includes(name) ? seconds : 0), 0);

/** A session of the routine that was planned; what hurts is its first hold. */
function plannedLine(day: number, said: Reported, { prescription, progress, stands }: Today): DiaryLine {
  const { pattern, irritability } = prescription.assessment;
  const { rung, steps: _, reports = [], ...line } = sessionLine(day, said, progress.today, irritability);
  const planned = prescription.plan.routine?.steps ?? [];
  const held = planned.find(({ kind }) => kind === 'static')?.stretch;
  const written = {
    ...line,
    ...(progress.ladder && rung !== undefined ? { rung } : {}),
    pattern: pattern.id,
    steps: planned.map((step) => {
      const { stretch, kind, sides, holdSeconds, neuralLoad } = step;
      const seconds = workOf(step);
      return {
        ...{ stretch, kind, sides, planned: seconds, load: neuralLoad.index },
        done: Math.round(seconds * (said.share ?? 1)),
        ...(holdSeconds === null ? {} : { hold: holdSeconds }),
      };
    }),
    reports: reports.map((each) =>
      each.report === 'hurts' && held !== undefined ? { ...each, stretch: held } : each,
    ),
  };
  return { ...written, aWeek: stands.aWeek(written) };
}
