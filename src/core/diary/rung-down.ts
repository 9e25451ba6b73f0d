import type { Weekly } from './entry.ts';
import { belowKnee, gradeRank, hasNerveWord, weeklyFlare } from './judged.ts';
import { type Climber, entryRung, type Group, keepDay, levelIndex, moveTo, type State } from './state.ts';

/** A flare: one rung down at once; a second one within a week, two more. At the lowest it is a day of rest. */
export function flare(state: State, climber: Climber, day: number, because: string[]): void {
  const { flare: rules } = climber.file;
  const again = state.flares.some((each) => day - each <= rules.againWithinDays);
  keepDay(state.flares, day);
  touch(state, day);
  state.stay = rules.stayCalm;
  if (!climber.ladder) return;
  const from = state.rung;
  const to = Math.max(0, from - (again ? rules.downAgain : rules.down));
  moveTo(state, to, day);
  const code = from === 0 ? 'rest' : again ? 'flare-again' : 'flare';
  state.changes.push({ code, from, to, day, because });
}

/** What a flare takes away even where it costs no rung: the counts of calm. */
function touch(state: State, day: number): void {
  state.since = day;
  state.calm = [];
  state.calmDays = [];
  state.afterFlare = false;
  state.half = false;
  state.resting = { day: Number.NEGATIVE_INFINITY, running: 0 };
  if (state.group) state.group.calm = [];
}

/**
 * A bad morning after a session that was a flare is the same flare, and extends it: the next one within a week counts
 * as a second.
 */
function stillFlared(state: State, session: number, morning: number): void {
  touch(state, morning);
  state.flares[state.flares.lastIndexOf(session)] = morning;
}

/**
 * Judges a day's sessions by the morning after; an unknown morning is neither calm nor a flare. Whether it was a flare.
 */
export function closeGroup(
  state: State,
  climber: Climber,
  group: Group,
  morning: { is: string; day: number } | undefined,
): boolean {
  const [usual, hour, longer] = climber.file.morning.choices;
  state.group = undefined;
  const isCalm = morning?.is === usual;
  for (const level of isCalm ? group.calm : []) {
    if (level >= state.rung) keepDay(state.calm, group.day);
  }
  if (isCalm && group.calm.length === group.sessions) keepDay(state.calmDays, group.day);
  for (let each = 0; each < group.sessions; each++) state.lastCalm.push(isCalm && each < group.calm.length);
  // As many as any week of the work on a muscle asks about.
  const most = Math.max(...climber.file.muscle.weeks.map(({ calmOf }) => calmOf?.[1] ?? 0));
  state.lastCalm.splice(0, Math.max(0, state.lastCalm.length - most));
  if (!morning || isCalm) return false;
  const { day } = morning;
  const second = state.hours.some((each) => day - each <= climber.file.flare.againWithinDays);
  keepDay(state.hours, day);
  const stirred = gradeRank(gradeOf(state, climber)) >= gradeRank('moderate');
  const isFlare = morning.is === longer || (morning.is === hour && climber.ladder && (stirred || second));
  if (isFlare && group.flared) stillFlared(state, group.day, day);
  else if (isFlare) flare(state, climber, day, [`morning=${morning.is}`]);
  else state.half = true;
  return isFlare;
}

const gradeOf = ({ record }: State, { irritability }: Climber) => record?.record.irritability ?? irritability;

/** Takes weekly answers, or the questionnaire: they may take rungs at once, and never give one. */
export function hear(
  state: State,
  climber: Climber,
  record: Weekly,
  at: { day: number; time: number; flared: boolean },
): void {
  const { day, time, flared } = at;
  const before = state.record;
  const because = before ? weeklyFlare(record, before.record, climber.file) : [];
  if (because.length > 0) {
    // The morning has counted as this flare already.
    if (!flared) flare(state, climber, day, because);
    const fresh = because.find((each) => asksAnew(each, record, climber));
    if (fresh && !record.whole) state.anew = { time, because: fresh };
  } else state.afterFlare = true;
  if (isWorseThanSeen(state, record, climber)) state.seen = undefined;
  const isWorse = gradeRank(record.irritability) > gradeRank(gradeOf(state, climber));
  state.record = { record, day };
  state.start ??= state.record;
  if (record.whole && state.anew && time > state.anew.time) state.anew = undefined;
  cap(state, climber, record, { day, isWorse });
}

/**
 * Whether what is new asks for the whole questionnaire: numbness, another side; and without a ladder, whose rungs would
 * heed it, whatever makes it another thing: a word for nerves, or a place below the knee.
 */
const asksAnew = (because: string, record: Weekly, { ladder, file }: Climber): boolean =>
  because === 'feelsLike=numbness' ||
  because.startsWith('side=') ||
  (!ladder && (because.startsWith('feelsLike=') || (because === 'further-down' && belowKnee(record, file))));

/** The highest rung of a grade: a higher one is left at once. */
function cap(
  state: State,
  climber: Climber,
  { irritability }: Weekly,
  { day, isWorse }: { day: number; isWorse: boolean },
): void {
  if (!irritability || !climber.ladder) return;
  const most = levelIndex(climber.file.caps[irritability]);
  if (state.rung < most) return;
  const { rung: from, sessions } = state;
  moveTo(state, most, day);
  // As easily stirred as before it begins anew, and is no first time.
  if (from === most && !isWorse) state.sessions = sessions;
  if (from > most)
    state.changes.push({ code: 'cap', from, to: most, day, because: [`irritability=${irritability}`] });
}

/** "I have been seen" holds until a grade or a sign changes for the worse. */
const isWorseThanSeen = ({ seen, record }: State, now: Weekly, { file }: Climber): boolean =>
  seen !== undefined &&
  (gradeRank(now.irritability) > seen.rank ||
    (record !== undefined && hasNerveWord(now, file) && !hasNerveWord(record.record, file)));

/** Takes a rung for days without a session, and all that was won for weeks of them. */
export function rested(state: State, climber: Climber, day: number): void {
  if (state.lastSession === undefined) return;
  const { downAfterDays, questionnaireAfterDays } = climber.file.pause;
  const days = day - state.lastSession;
  if (days <= downAfterDays) return;
  const from = state.rung;
  const isLong = days > questionnaireAfterDays;
  const entry = entryRung(climber, gradeOf(state, climber));
  const to = Math.max(0, isLong ? Math.min(from - 1, entry) : from - 1);
  if (isLong) {
    state.calmDays = [];
    state.start = undefined;
    // What changed before is no news any more, and no reason to rest.
    state.changes = state.changes.filter((each) => day - each.day <= downAfterDays);
  }
  if (!climber.ladder) return;
  moveTo(state, to, day);
  if (to < from)
    state.changes.push({ code: isLong ? 'long-pause' : 'pause', from, to, day, because: [`days=${days}`] });
}
