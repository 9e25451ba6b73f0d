import type { Now } from './day.ts';
import { type Entry, type Morning, morningAnswers } from './entry.ts';
import { flareReasons, gradeRank, wasCalm } from './judged.ts';
import { closeGroup, flare, hear, rested } from './rung-down.ts';
import { rise } from './rung-up.ts';
import { type Climber, keepDay, newState, type State } from './state.ts';

/** How a morning was, and on which day that was said. */
type Answered = { is: Morning; day: number };
type Mornings = ReadonlyMap<number, Answered>;

/**
 * Reads a diary from its oldest entry on, and says where its writer stands: up slowly, down at once. The same entries
 * always give the same state. `pausesUpTo`: later days are no pause.
 */
export function climb(
  entries: readonly Entry[],
  climber: Climber,
  now: Now,
  pausesUpTo = Number.POSITIVE_INFINITY,
): State {
  const mornings = morningsOf(entries);
  const [first] = entries;
  const grade = first?.irritability ?? first?.weekly?.irritability ?? climber.irritability;
  const state = newState(climber, grade, first?.day ?? now.day);
  let asked = climber.answeredAt > now.time;
  for (const entry of entries) {
    if (!asked && entry.time >= climber.answeredAt) {
      asked = true;
      askedAnew(state, climber);
    }
    take(state, climber, entry, { mornings, pausesUpTo });
  }
  if (!asked) askedAnew(state, climber);
  begin(state, climber, now.day, { mornings, pausesUpTo }, false);
  return state;
}

/** Takes the kept answers as answers of the day they were given. */
function askedAnew(state: State, climber: Climber): void {
  const { answered, answeredAt, answeredOn } = climber;
  hear(state, climber, { ...answered, whole: true }, { day: answeredOn, time: answeredAt, flared: false });
}

/** The answers about mornings, by the day they are about; the worst where there are several. */
function morningsOf(entries: readonly Entry[]): Mornings {
  const mornings = new Map<number, Answered>();
  let last: number | undefined;
  let before: number | undefined;
  for (const { kind, day, morning } of entries) {
    if (morning) {
      const about = morning.of ?? (last !== undefined && last < day ? last : before);
      const known = about === undefined ? undefined : mornings.get(about);
      if (about !== undefined && about < day && (!known || isWorse(morning.is, known.is)))
        mornings.set(about, { is: morning.is, day });
    }
    if (kind !== 'session' || day === last) continue;
    before = last;
    last = day;
  }
  return mornings;
}

const isWorse = (one: Morning, other: Morning): boolean =>
  morningAnswers.indexOf(one) > morningAnswers.indexOf(other);

type Around = { mornings: Mornings; pausesUpTo: number };

function take(state: State, climber: Climber, entry: Entry, around: Around): void {
  if (entry.kind === 'note' || entry.kind === 'measure' || entry.kind === 'added') return;
  const { day, time, weekly, seen } = entry;
  // Answers do not end the wait for a morning: it may still be asked on that day.
  const flared = settleMorning(state, climber, day, around, false);
  if (weekly) hear(state, climber, weekly, { day, time, flared });
  if (seen !== undefined && seen <= day)
    state.seen = { day: seen, rank: gradeRank(state.record?.record.irritability ?? climber.irritability) };
  if (entry.kind !== 'session') return;
  begin(state, climber, day, around, true);
  state.changes = [];
  practise(state, climber, entry);
}

/** Judges the morning after the last day with sessions. At a new session it is too late to answer. */
function settleMorning(
  state: State,
  climber: Climber,
  day: number,
  { mornings }: Around,
  practises: boolean,
): boolean {
  const { group } = state;
  if (!group || group.day >= day) return false;
  const morning = mornings.get(group.day);
  return morning || practises ? closeGroup(state, climber, group, morning) : false;
}

/** Begins a day, before its first session: its morning, a pause, and a step up that is due. */
function begin(state: State, climber: Climber, day: number, around: Around, practises: boolean): void {
  settleMorning(state, climber, day, around, practises);
  if (day <= around.pausesUpTo) rested(state, climber, day);
  rise(state, climber, day);
}

function practise(state: State, climber: Climber, entry: Entry): void {
  const { day, time, before, after, rung = Number.NEGATIVE_INFINITY } = entry;
  const group = groupOf(state, day);
  group.sessions++;
  state.lastSession = day;
  state.half = false;
  state.unrated = before === undefined && after === undefined ? state.unrated + 1 : 0;
  if (entry.tensioner) keepDay(state.tensioners, day);
  if (rung >= state.rung) state.sessions++;
  const because = flareReasons(entry, climber.file);
  if (because.length > 0) {
    flare(state, climber, day, because);
    group.flared = true;
    if (entry.stopped || entry.weak) state.anew = { time, because: 'stop' };
    return;
  }
  if (entry.tingles > 0) state.half = true;
  if (wasCalm(entry, climber.file)) group.calm.push(rung);
  rest(state, climber, entry);
}

function groupOf(state: State, day: number): State['group'] & object {
  if (state.group?.day !== day) state.group = { day, calm: [], sessions: 0, flared: false };
  return state.group;
}

/** Counts days in a row on which little was felt before the start. */
function rest({ resting }: State, { file }: Climber, { day, before }: Entry): void {
  const most = file.ladder[0]?.up?.restingDays?.before ?? 0;
  if (before === undefined) return;
  if (before > most) resting.running = 0;
  else if (resting.day === day - 1) resting.running++;
  else if (resting.day !== day) resting.running = 1;
  resting.day = day;
}
