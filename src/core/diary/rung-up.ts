import type { RungUp } from '../schema/progress.ts';
import type { Weekly } from './entry.ts';
import { belowKnee, gains, gradeRank, hasNerveWord, says } from './judged.ts';
import { type Climber, levelIndex, moveTo, rungAt, type State } from './state.ts';

/** One thing a rung asks before the next one: how much there is of it, and how much it takes. */
export type Asked = { code: string; is: number; of: number };

/** The rung after this one that conditions do not bar; undefined at the last. */
export function nextRung({ file, barred }: Climber, from: number): number | undefined {
  for (let level = from + 1; level < file.ladder.length; level++) if (!barred[level]) return level;
  return undefined;
}

/** What is asked before the next rung, the things that are done included; empty where there is no next one. */
export function asksOf(state: State, climber: Climber, today: number): Asked[] {
  const next = nextRung(climber, state.rung);
  if (!climber.ladder || next === undefined) return [];
  const { up, upPast } = rungAt(climber, state.rung);
  const asks = next > state.rung + 1 && upPast ? upPast : up;
  if (!asks) return [];
  return [...counted(state, asks, today, climber), ...answered(state, asks, today, climber)];
}

const isDone = ({ is, of }: Asked): boolean => is >= of;

function counted(state: State, asks: RungUp, today: number, { file }: Climber): Asked[] {
  const { days, calm, calmOnDays, inLast, calmDays, noFlareFor, restingDays } = asks;
  const from = today - (inLast ?? Number.POSITIVE_INFINITY);
  const mine = state.calm.filter((day) => day >= from);
  const { resting } = state;
  const running = today - resting.day <= (restingDays?.within ?? 0) ? resting.running : 0;
  const flare = state.flares.at(-1) ?? Number.NEGATIVE_INFINITY;
  const list: [string, number, number | undefined][] = [
    ['days', today - state.since, days],
    ['calm', mine.length, Math.max(calm ?? 0, state.stay)],
    ['calm-days-here', new Set(mine).size, calmOnDays],
    ['calm-days', state.calmDays.filter((day) => day >= today - file.calmDays.within).length, calmDays],
    ['no-flare', today - flare, noFlareFor],
    ['resting', running, restingDays?.running],
  ];
  return list.flatMap(([code, is, of]) =>
    of === undefined || of === 0 ? [] : [{ code, is: Math.min(is, of), of }],
  );
}

/** What a rung asks that only answers can say. */
function answered(state: State, asks: RungUp, today: number, climber: Climber): Asked[] {
  const { file } = climber;
  const { record } = state;
  const fresh = record !== undefined && today - record.day <= file.weekly.everyDays;
  const now = fresh && state.afterFlare ? record.record : undefined;
  const yes = (code: string, is: boolean): Asked => ({ code, is: is ? 1 : 0, of: 1 });
  const lock = asks.tensionerLock;
  return [
    yes('answered', fresh),
    ...(asks.now ? [yes('now', now !== undefined && says(now, asks.now, file))] : []),
    ...(lock ? [yes('lock', now !== undefined && isOpen(state, climber, now))] : []),
    ...(climber.referred && !state.seen && state.rung >= levelIndex(file.referredMost)
      ? [yes('seen', false)]
      : []),
    ...(state.anew ? [yes('anew', false)] : []),
    ...(isHeldBack(state, climber, today) ? [yes('gain', false)] : []),
  ];
}

/** The one lock of every tensioner, by these weekly answers. */
export const isOpen = ({ seen }: State, { file, lockOpen, referred }: Climber, record: Weekly): boolean =>
  lockOpen && (!referred || seen !== undefined) && says(record, file.lock, file);

/** Days without any gain, once they are too many; undefined while they are not, or where nothing is left to gain. */
export function daysWithoutGain(
  state: State,
  { file, irritability }: Climber,
  today: number,
): number | undefined {
  const { start, record } = state;
  if (!start || !record) return undefined;
  const grade = record.record.irritability ?? irritability;
  const { gain } = file;
  const days = today - start.day;
  if (days < (gain.withinDays[grade] ?? 0)) return undefined;
  const { worst = 0 } = record.record;
  const left = worst >= gain.leftWorst || hasNerveWord(record.record, file) || belowKnee(record.record, file);
  if (gradeRank(grade) < gradeRank('moderate') && !left) return undefined;
  return gains(record.record, start.record, file).length > 0 ? undefined : days;
}

/** Whether it waits until something got better, or somebody has looked at it. */
function isHeldBack(state: State, climber: Climber, today: number): boolean {
  if (state.seen || daysWithoutGain(state, climber, today) === undefined) return false;
  const most = climber.file.gain.most[state.record?.record.irritability ?? climber.irritability];
  return most === undefined || state.rung >= levelIndex(most);
}

/** Whether anything rules a step up out on most days, before anything is counted. */
function isTooSoon({ rung, since, record }: State, climber: Climber, today: number): boolean {
  const { up, upPast } = rungAt(climber, rung);
  const days = Math.min(up?.days ?? 0, upPast?.days ?? Number.POSITIVE_INFINITY);
  return record === undefined || today - record.day > climber.file.weekly.everyDays || today - since < days;
}

/** One rung up when all that is asked is there; never two. */
export function rise(state: State, climber: Climber, today: number): void {
  if (!climber.ladder || isTooSoon(state, climber, today)) return;
  const asks = asksOf(state, climber, today);
  const to = nextRung(climber, state.rung);
  if (to === undefined || asks.length === 0 || !asks.every(isDone)) return;
  const from = state.rung;
  const because = asks.filter(({ of }) => of > 1).map(({ code, of }) => `${code}=${of}`);
  moveTo(state, to, today);
  state.stay = 0;
  state.changes.push({ code: 'up', from, to, day: today, because });
}

/** Whether answers after the last flare are all that a step up still waits for. */
export function waitsForAnswers(state: State, climber: Climber, today: number): boolean {
  if (state.afterFlare || (state.record?.day ?? today) >= today) return false;
  const open = asksOf(state, climber, today).filter((each) => !isDone(each));
  return open.length > 0 && open.every(({ code }) => ['answered', 'now', 'lock'].includes(code));
}
