import type { Finding } from '../types.ts';
import { climb } from './climb.ts';
import { type Now, weekLong } from './day.ts';
import type { Entry, Weekly } from './entry.ts';
import { gains } from './judged.ts';
import { type Asked, asksOf, daysWithoutGain, isOpen, nextRung, waitsForAnswers } from './rung-up.ts';
import { askedWords, changeFinding, diaryFinding, rungName } from './sentences.ts';
import { type Climber, levelIndex, rungAt, type State } from './state.ts';

/** What a session begins by asking, beside how it feels. */
type Due = {
  /** The day whose morning after is not known yet, as a count of days; one key, skippable. */
  morning: number | undefined;
  /** The weekly questions: a week has gone by, or they alone are missing for a step. */
  weekly: 'week' | 'step' | undefined;
  /** The whole questionnaire, and why; no session before it where `blocks`. */
  questionnaire: { because: string; blocks: boolean } | undefined;
};

/** Where somebody stands. Levels are numbers: 3 is L3. */
export type Progress = {
  /** Whether there is a ladder: nerve features. Without one the rungs say nothing. */
  ladder: boolean;
  /** The rung that is kept, and the one of today: the same, or a lower one. */
  rung: number;
  today: number;
  /** Half the dose: the first session on a rung, or something stirred it a little last time. */
  half: boolean;
  /** The first week on the rung of today. */
  isNew: boolean;
  /** The last weekly answers, or those of the questionnaire, while they are no older than two weeks. */
  record: Weekly | undefined;
  /** What got better since it began, by weekly answers; undefined while nobody was asked again. */
  gain: readonly string[] | undefined;
  /** Entries that are dated in the future. */
  ahead: number;
  /** A day of rest: it was stirred on the lowest rung, last time or since. Nothing is stretched. */
  rests: boolean;
  /** The next rung and what it asks, done and open. */
  next: { rung: number; asks: (Asked & { says: string })[] } | undefined;
  due: Due;
  /** What changed, each in one line with its reasons; then what is due to be said. */
  findings: Finding[];
  /** Of the last four sessions whose mornings are known, which were calm; the newest last. */
  lastCalm: readonly boolean[];
  /** The day of the last session; days of flares. Counts of days. */
  lastSession: number | undefined;
  flares: readonly number[];
};

/** A few minutes ahead is a clock that was set, and not the future. */
const ahead = 5 * 60_000;

/**
 * Where the writer of a diary stands now: a pure function of the entries, the kept answers and now. Entries of the
 * future give nothing; what they took away stays taken, so that a clock set back raises nothing.
 */
export function progressOf(entries: readonly Entry[], climber: Climber, now: Now): Progress {
  const isAhead = ({ time, day }: Entry): boolean => time > now.time + ahead || day > now.day;
  const future = entries.filter(isAhead);
  const past = entries.filter((each) => !isAhead(each));
  const state = climb(past, climber, now);
  const first = state.sessions === 0;
  const last = future.at(-1);
  if (last) state.rung = Math.min(state.rung, lowestAhead(entries, future, climber, { last, now }));
  const [today, lower] = rungToday(state, climber, now.day);
  const rests = state.changes.some(({ code }) => code === 'rest');
  return {
    ladder: climber.ladder,
    ...{
      rung: state.rung,
      today,
      rests,
      half: state.half || (first && state.lastSession !== undefined && today === state.rung),
    },
    isNew: today === state.rung && now.day - state.since < climber.file.weekly.everyDays,
    record: recordOf(state, climber, now),
    gain: gainOf(state, climber),
    ahead: future.length,
    next: nextOf(state, climber, now.day),
    due: dueOf(state, climber, now),
    findings: [
      ...state.changes.map((each) => changeFinding(each, climber)),
      ...(climber.ladder ? lower : []),
      ...dueFindings(state, climber, now, future.length),
    ],
    lastCalm: state.lastCalm,
    lastSession: state.lastSession,
    flares: state.flares,
  };
}

/** The lowest rung that entries of the future speak of: their own, and what they lead to. A pause among them is none. */
function lowestAhead(
  entries: readonly Entry[],
  future: readonly Entry[],
  climber: Climber,
  { last, now }: { last: Now; now: Now },
): number {
  const then = climb(entries, climber, last, now.day);
  return future.reduce((least, { rung }) => Math.min(least, rung ?? least), then.rung);
}

/** The rung of today, and why it is lower than the one that is kept. */
function rungToday(state: State, climber: Climber, today: number): [number, Finding[]] {
  const { file, barred } = climber;
  const below = (level: number): number => {
    for (let at = level - 1; at > 0; at--)
      if (!barred[at] && rungAt(climber, at).lock === undefined) return at;
    return 0;
  };
  const kept = barred[state.rung] ? below(state.rung) : state.rung;
  const rung = rungAt(climber, kept);
  const says = (code: string, to: number, because: string[]): [number, Finding[]] => [
    to,
    [
      diaryFinding('today', code, 'info', {
        ...{ because, sources: file.sources },
        ...{ name: rungName(file, code === 'locked' ? kept : to), kept: rungName(file, kept) },
      }),
    ],
  ];
  const { record } = state;
  if (kept < state.rung) return says('barred', kept, []);
  const drawn = kept >= levelIndex(file.ladder.find(({ lock }) => lock)?.level ?? 'L9');
  if (drawn && !(record && isOpen(state, climber, record.record))) return says('locked', below(kept), []);
  if (rung.apartDays === undefined) return [kept, []];
  const last = state.tensioners.at(-1) ?? Number.NEGATIVE_INFINITY;
  const often =
    state.tensioners.filter((day) => today - day < weekLong).length >= (rung.aWeek?.[1] ?? weekLong);
  return today - last < rung.apartDays || often ? says('other-day', below(kept), []) : [kept, []];
}

/** A rating before the start lowers the rung of that day; the kept one stays. */
export function rungFor(rating: number, { today }: Progress, { file }: Pick<Climber, 'file'>): number {
  const cap = file.today.find(({ from }) => rating >= from);
  return cap ? Math.min(today, levelIndex(cap.most)) : today;
}

const recordOf = ({ record }: State, { file }: Climber, { day }: Now): Weekly | undefined =>
  record && day - record.day <= file.weekly.questionnaireAfterDays ? record.record : undefined;

const gainOf = ({ record, start }: State, { file }: Climber): string[] | undefined =>
  record && start && record.day > start.day ? gains(record.record, start.record, file) : undefined;

function nextOf(state: State, climber: Climber, today: number): Progress['next'] {
  const next = nextRung(climber, state.rung);
  if (!climber.ladder || next === undefined) return undefined;
  const { up } = rungAt(climber, state.rung);
  const asks = asksOf(state, climber, today).map((each) => ({ ...each, says: askedWords(each, up?.now) }));
  return { rung: next, asks };
}

function dueOf(state: State, climber: Climber, now: Now): Due {
  const { weekly, pause } = climber.file;
  const { group, record, anew, lastSession } = state;
  const since = record ? now.day - record.day : Number.POSITIVE_INFINITY;
  const paused = lastSession !== undefined && now.day - lastSession > pause.questionnaireAfterDays;
  const because = anew?.because ?? (paused && climber.answeredOn <= lastSession ? 'pause' : undefined);
  const missed = since > weekly.questionnaireAfterDays ? 'weekly' : undefined;
  const code = because ?? missed;
  return {
    morning: group && group.day < now.day && !paused ? group.day : undefined,
    weekly:
      since >= weekly.everyDays ? 'week' : waitsForAnswers(state, climber, now.day) ? 'step' : undefined,
    questionnaire: code === undefined ? undefined : { because: code, blocks: because !== undefined },
  };
}

function dueFindings(state: State, climber: Climber, now: Now, future: number): Finding[] {
  const { file, referred: what } = climber;
  const say = (
    code: string,
    severity: Finding['severity'],
    sources: string[],
    values: Record<string, unknown> = {},
  ): Finding => diaryFinding('due', code, severity, { because: [], sources, ...values });
  const days = daysWithoutGain(state, climber, now.day);
  return [
    ...(future > 0 ? [say('future', 'info', file.sources, { n: future, once: `n=${future}` })] : []),
    ...(state.unrated === file.unrated.sessions
      ? [say('unrated', 'info', file.unrated.sources, { once: `day=${state.lastSession}` })]
      : []),
    ...(state.record && now.day - state.record.day > file.weekly.everyDays
      ? [say('weekly-missed', 'info', file.weekly.sources)]
      : []),
    ...(days !== undefined && !state.seen && isNewWeek(days, state, climber, now.day)
      ? [say('no-gain', 'warn', file.gain.sources, { days })]
      : []),
    ...(what && !state.seen ? [say('referred', 'warn', file.gain.sources, { what })] : []),
  ];
}

/** Once a week: at the first start of each week since the beginning, so many days ago. */
function isNewWeek(days: number, { lastSession }: State, { file }: Climber, today: number): boolean {
  const weekAgo = (ago: number): number => Math.floor((days - ago) / file.gain.againDays);
  return lastSession === undefined || weekAgo(today - lastSession) < weekAgo(0);
}
