import words from '../../../data/words/diary.json';
import type { Library } from '../library.ts';
import type { Done, LastTime } from '../plan/weeks.ts';
import { fieldsOf } from '../read-values.ts';
import type { ProgressFile } from '../schema/progress.ts';
import { fill } from '../words.ts';
import type { Now } from './day.ts';
import type { Entry } from './entry.ts';
import { easierForms } from './hurt.ts';
import { flareReasons, gradeRank } from './judged.ts';
import type { Part, Practised } from './practice.ts';
import { finding } from './sentences.ts';

/**
 * The day of the last session, if that or anything since stirred it: a report, a rise, a worse morning, a flare, worse
 * answers, a stage back. Undefined if not. Entries of the future stir, and calm nothing.
 */
export function stirredOn(practised: Practised): number | undefined {
  const { entries, now, progress, strain } = practised;
  const last = entries.findLast(({ kind, day }) => kind === 'session' && day <= now.day);
  if (!last) return undefined;
  const { day: on, irritability: grade } = last;
  const isStirred =
    isFelt(practised, on) ||
    progress.flares.some((day) => isSince(day, on, now)) ||
    entries.some(
      ({ weekly, day }) =>
        grade && isSince(day, on, now) && gradeRank(weekly?.irritability) > gradeRank(grade),
    ) ||
    (strain?.moved?.back === true && isSince(strain.moved.on, on, now));
  return isStirred ? on : undefined;
}

/** Whether something came after the last session: what is told on that day is about before, unless that is today. */
const isSince = (day: number, on: number, now: Now): boolean => day > on || day === now.day;

/** Whether a session stirred it, or the morning after: else an answer alone says that it is worse. */
const isFelt = ({ entries, now, file }: Practised, on: number): boolean =>
  entries.some(
    (each) =>
      (each.kind === 'session' && each.day >= on && isStirring(each, file)) ||
      (each.morning && each.morning.is !== file.morning.choices[0] && isSince(each.day, on, now)),
  );

const isStirring = (entry: Entry, file: ProgressFile): boolean =>
  entry.tingles + entry.hurts > 0 ||
  flareReasons(entry, file).length > 0 ||
  (entry.before !== undefined && entry.after !== undefined && entry.after > entry.before);

/**
 * Limits after it was stirred: of each stretch no more than the last time, and nothing that was not done then, but for
 * exercises of today's rung. What is taken away is not replaced. If the pattern is another one, only the doses hold.
 */
export function asLastTime(practised: Practised, hurt: readonly string[]): Part {
  const { entries, assessment, progress, library, file } = practised;
  const on = stirredOn(practised);
  if (on === undefined) return asBefore(practised, hurt);
  const last = entries.filter(({ kind, day }) => kind === 'session' && day === on);
  const isSame = last.every(({ pattern = assessment.pattern.id }) => pattern === assessment.pattern.id);
  const only = new Set(last.flatMap((each) => plannedIn(each).map(({ id }) => id)));
  const { doses, forms } = withEasier(
    dosesUpTo(entries, on),
    hurt.filter((id) => only.has(id)),
    library,
  );
  for (const form of forms) only.add(form);
  const lastTime: LastTime = { doses, only: isSame && only.size > 0 ? only : undefined };
  // A step of the ladder, or half the dose of one, is said already.
  const isSaid =
    progress.ladder && (progress.half || progress.findings.some(({ code }) => code.startsWith('rung-')));
  const text = isFelt(practised, on) ? words.today.stirred : words.today.worse;
  return { lastTime, findings: isSaid ? [] : [finding('stirred', text, file.flare.sources)] };
}

/** Lets the easier forms of what hurt stand in for it, each with its dose. */
function withEasier(
  doses: Map<string, Done>,
  hurt: readonly string[],
  library: Library,
): { doses: Map<string, Done>; forms: string[] } {
  const forms = hurt.flatMap((id) => easierForms(id, library).map((form) => [id, form] as const));
  for (const [id, form] of forms) {
    const dose = doses.get(id);
    if (dose && !doses.has(form)) doses.set(form, dose);
  }
  return { doses, forms: forms.map(([, form]) => form) };
}

/**
 * Keeps a day that begins lower (a step back, a first time on a rung, a pause) to what was done before, below where it began
 * since the last flare, and to no more of it, but for the exercises of the rung. The time that is left stays empty: less of one thing is not made up for by
 * another.
 */
function asBefore(practised: Practised, hurt: readonly string[]): Part {
  const { entries, now, assessment, progress, library, file } = practised;
  const { ladder, half, today, lastSession, record } = progress;
  const pause = lastSession === undefined ? 0 : now.day - lastSession;
  const entry = file.ladder.findIndex(
    ({ level }) => level === file.entry[record?.irritability ?? assessment.irritability],
  );
  const isPaused = pause > file.pause.downAfterDays;
  if (ladder ? !half && today >= entry : !isPaused) return {};
  const doses = new Map<string, Done>();
  const before = entries.filter(
    ({ kind, day, pattern = assessment.pattern.id }) =>
      kind === 'session' && day < now.day && pattern === assessment.pattern.id,
  );
  // Below where it began what was asked before the flare is too much as well.
  const flare = progress.flares.at(-1) ?? Number.NEGATIVE_INFINITY;
  const since = ladder && today < entry ? before.filter(({ day }) => day >= flare) : [];
  const mine = since.length > 0 ? since : before;
  for (const { id, kind, isDone: _, ...dose } of mine.flatMap(plannedIn)) {
    const { seconds = 0, hold = 0 } = doses.get(id) ?? {};
    const most = Math.max(hold, dose.hold ?? 0);
    // Nerve work has the dose of its rung.
    if (ladder && (kind === 'slider' || kind === 'tensioner')) doses.set(id, unbound);
    else doses.set(id, { seconds: Math.max(seconds, dose.seconds), ...(most > 0 ? { hold: most } : {}) });
  }
  if (doses.size === 0) return {};
  const text = fill(words.today.paused, { days: pause });
  const { forms } = withEasier(
    doses,
    hurt.filter((id) => doses.has(id)),
    library,
  );
  return {
    lastTime: { doses, only: new Set([...doses.keys(), ...forms]) },
    findings: isPaused && !ladder ? [finding('paused', text, file.pause.sources, [`days=${pause}`])] : [],
  };
}

const unbound: Done = { seconds: Number.POSITIVE_INFINITY };

/** The dose of each stretch on the last day it was done; on the last day of all also of what was only planned. */
function dosesUpTo(entries: readonly Entry[], on: number): Map<string, Done> {
  const doses = new Map<string, Done & { day: number }>();
  for (const entry of entries) {
    const { kind, day } = entry;
    if (kind !== 'session' || day > on) continue;
    for (const { id, isDone, kind: _, ...dose } of plannedIn(entry)) {
      const before = doses.get(id);
      const isMore = before?.day !== day || dose.seconds > before.seconds;
      if ((isDone || day === on) && isMore) doses.set(id, { ...dose, day });
    }
  }
  return doses;
}

/** The steps of a session, but for those that gave way in it. Seconds of one side. */
function plannedIn({ raw: { steps } }: Entry): (Done & { id: string; isDone: boolean; kind: unknown })[] {
  return (Array.isArray(steps) ? steps : []).flatMap((each) => {
    const { stretch: id, kind, sides, planned, done, hold } = fieldsOf(each);
    if (typeof id !== 'string' || typeof planned !== 'number' || !(planned > 0)) return [];
    const count = Array.isArray(sides) && sides.length === 2 ? 2 : 1;
    const held = typeof hold === 'number' && hold > 0 ? { hold } : {};
    return [{ id, kind, isDone: Number(done) > 0, seconds: Math.floor(planned / count), ...held }];
  });
}
