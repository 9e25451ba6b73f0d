import type { NowAsked, ProgressFile } from '../schema/progress.ts';
import type { Irritability } from '../types.ts';
import { irritabilities, starters } from '../vocabulary.ts';
import type { Entry, Weekly } from './entry.ts';

/** Grades as numbers, the mildest 0. */
export const gradeRank = (grade: Irritability | undefined): number =>
  grade === undefined ? -1 : irritabilities.indexOf(grade);

/** Why a session was a flare, as codes; empty where it was none, or where nothing is known. */
export function flareReasons(entry: Entry, { flare }: ProgressFile): string[] {
  const { before, after, tingles, hurts } = entry;
  const rose = before !== undefined && after !== undefined && after > before;
  return [
    ...(entry.settled ? ['settle'] : []),
    ...(entry.stopped || entry.weak ? ['stop'] : []),
    ...(tingles >= flare.tingles ? [`tingles=${tingles}`] : []),
    ...(hurts >= flare.hurts ? [`hurts=${hurts}`] : []),
    ...(rose && (after >= before + flare.rise || after >= flare.afterFrom) ? [`after=${after}`] : []),
  ];
}

/** Whether a session was calm by itself; its morning is asked later. Unknown is not calm. */
export function wasCalm(entry: Entry, { session }: ProgressFile): boolean {
  const { before, after, planned, done, tingles, hurts } = entry;
  if (entry.kind !== 'session' || planned === undefined || planned === 0) return false;
  if (before === undefined || after === undefined) return false;
  const quiet = tingles + hurts === 0 && !entry.weak && !entry.settled && !entry.stopped;
  return quiet && done >= planned * session.leastShare && after <= before && after <= session.afterMost;
}

/** Why weekly answers are a flare beside those before them. Upwards is none. */
export function weeklyFlare(now: Weekly, before: Weekly, file: ProgressFile): string[] {
  const { flare, nerveWords } = file;
  const worse =
    now.worst !== undefined && before.worst !== undefined && now.worst >= before.worst + flare.worstRise;
  const had = before.feelsLike ?? (before.feltAt?.length === 0 ? [] : undefined);
  const fresh = (now.feelsLike ?? []).filter(
    (word) => nerveWords.includes(word) && had?.includes(word) === false,
  );
  const further = before.feltAt && furthest(now, file) > furthest(before, file);
  const sides = before.side !== undefined && now.side !== undefined && before.side !== 'both';
  return [
    ...(worse ? [`worst=${now.worst}`] : []),
    ...fresh.map((word) => `feelsLike=${word}`),
    ...(further ? ['further-down'] : []),
    ...(sides && now.side !== before.side ? [`side=${now.side}`] : []),
  ];
}

/** How far down the leg it is felt: a rank, -1 for nowhere. */
const furthest = ({ feltAt = [] }: Weekly, { places }: ProgressFile): number =>
  feltAt.reduce(
    (most, place) =>
      Math.max(
        most,
        places.findIndex((level) => level.includes(place)),
      ),
    -1,
  );

export const hasNerveWord = ({ feelsLike = [] }: Weekly, { nerveWords }: ProgressFile): boolean =>
  feelsLike.some((word) => nerveWords.includes(word));

export const belowKnee = ({ feltAt = [] }: Weekly, file: ProgressFile): boolean =>
  feltAt.some((place) => file.belowKnee.includes(place));

/** Whether weekly answers say what a rung asks; what was not answered says nothing. */
export function says(record: Weekly, asked: NowAsked, file: ProgressFile): boolean {
  const { feltAt, worst, settles, irritability } = record;
  const nothing = feltAt?.length === 0;
  return (
    (asked.irritability === undefined ||
      (irritability !== undefined && gradeRank(irritability) <= gradeRank(asked.irritability))) &&
    (!asked.thighOnly || feltAt?.every((place) => file.thigh.includes(place)) === true) &&
    (!asked.noNerveWord || nothing || (record.feelsLike !== undefined && !hasNerveWord(record, file))) &&
    (asked.worst === undefined || nothing || (worst !== undefined && worst <= asked.worst)) &&
    (!asked.atOnce || nothing || settles === 'at-once')
  );
}

/** What got better since the start, as codes; empty where nothing did, or where something got worse. */
export function gains(now: Weekly, start: Weekly, file: ProgressFile): string[] {
  const { gain } = file;
  const [is, was] = [now.worst ?? (now.feltAt?.length === 0 ? 0 : undefined), start.worst];
  const ordered = (now: string | undefined, start: string | undefined, order: readonly string[]): number =>
    now === undefined || start === undefined ? 0 : order.indexOf(start) - order.indexOf(now);
  const signs: [string, number][] = [
    ['startedBy', ordered(now.startedBy, start.startedBy, starters)],
    ['settles', ordered(now.settles, start.settles, settles)],
    ['feltAt', now.feltAt && start.feltAt ? furthest(start, file) - furthest(now, file) : 0],
    ['feelsLike', now.feelsLike && start.feelsLike ? words(start, file) - words(now, file) : 0],
  ];
  const worstGain =
    is !== undefined &&
    was !== undefined &&
    (was <= gain.smallFrom
      ? is <= was - gain.smallDown || is <= gain.smallEnough
      : is <= was - gain.worstDown);
  const worse = signs.some(([, by]) => by < 0) || (is !== undefined && was !== undefined && is > was);
  return worse
    ? []
    : [...(worstGain ? ['worst'] : []), ...signs.filter(([, by]) => by > 0).map(([code]) => code)];
}

const settles = ['at-once', 'under-10-min', 'under-1-hour', 'longer'];

const words = ({ feelsLike = [] }: Weekly, { nerveWords }: ProgressFile): number =>
  feelsLike.filter((word) => nerveWords.includes(word)).length;
