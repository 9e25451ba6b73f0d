import type { Assessment } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import { reasonFor } from '../lines.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { fill } from '../words.ts';
import { weekLong } from './day.ts';
import { changeOf, type Measured, measureDue, measuredOf, notMeasured } from './measure.ts';
import {
  daysOf,
  goesOn,
  type Part,
  type Practice,
  type Practised,
  practiceOf,
  weekFrom,
} from './practice.ts';
import { finding } from './sentences.ts';
import { stirredOn } from './stirred.ts';
import { strengthToday } from './strength.ts';
import type { MuscleWeek } from './summary.ts';

/** A muscle against its weekly dose: a little more would help, more adds little, or nothing to say. */
export function doseSaid(
  { muscle, least, most }: MuscleWeek,
  { muscle: rules }: ProgressFile,
): Finding | undefined {
  const [low, high] = rules.secondsAWeek;
  const code = least < low ? 'under' : most > high ? 'over' : undefined;
  return (
    code && finding(`dose-${code}`, rules.says[code] ?? '', rules.sources, [`${muscle}=${Math.round(least)}`])
  );
}

/** Whether more of a muscle may be asked for: no ladder, a pattern it is for, and nothing that keeps to the first week. */
export const moreIsFor = (
  { pattern, facts }: Assessment,
  ladder: boolean,
  { muscle }: ProgressFile,
): boolean => !ladder && muscle.patterns.includes(pattern.id) && !isMet(muscle.moreUnless, facts);

/** How far it has come, as an index of the weeks of the data, and what it waits for: so many of the last were calm. */
export type MuscleStage = { at: number; waits: { is: number; of: number } | undefined };

/** What may be added in a week, the first being 1: as far as enough of the last sessions were calm. */
export function muscleStage(
  lastCalm: readonly boolean[],
  week: number,
  { muscle }: ProgressFile,
): MuscleStage {
  let at = 0;
  for (const [index, { fromWeek, calmOf }] of muscle.weeks.entries()) {
    if (week < fromWeek) break;
    if (calmOf) {
      const [enough, of] = calmOf;
      const is = lastCalm.slice(-of).filter(Boolean).length;
      if (is < enough) return { at, waits: { is, of } };
    }
    at = index;
  }
  return { at, waits: undefined };
}

/** The weeks of the work on a muscle, as they are planned and said; undefined for whom it is not. */
export function muscleWeeks(practised: Practised): Part | undefined {
  const { entries, now, assessment, progress, file } = practised;
  const { muscle } = file;
  const { facts, pattern } = assessment;
  if (progress.ladder || !muscle.patterns.includes(pattern.id)) return undefined;
  if (!muscle.goals.includes(String(facts.answers.goal))) return undefined;
  const practice = practiceOf(entries, now, file, muscle.patterns);
  if (!practice || !goesOn(practice, now, file)) return undefined;
  // A clock set back raises nothing.
  const isHeld = progress.ahead > 0 || isMet(muscle.moreUnless, facts);
  const stageOn = (day: number): MuscleStage & { week: number } => {
    const week = weekFrom(practice, { ...now, day }, file);
    return { ...(isHeld ? { at: 0, waits: undefined } : muscleStage(progress.lastCalm, week, file)), week };
  };
  const [due, held] = [stageOn(now.day), stageOn(stirredOn(practised) ?? now.day)];
  // After it was stirred nothing new begins.
  const stage = held.at < due.at ? held : due;
  const { filter, because = '', holds, harder, strength, says = '' } = muscle.weeks[stage.at] ?? {};
  const { sources } = muscle;
  const inWords = reasonFor(says, facts);
  const sets = holds && {
    ...{
      id: `week-${stage.at}`,
      when: muscle.moreUnless,
      kinds: ['static' as const],
      says: inWords,
      sources,
    },
    ...{ targets: holds.targets, dose: { sets: holds.sets } },
  };
  const before = ((muscle.weeks[stage.at]?.fromWeek ?? 1) - 1) * weekLong;
  const from = now.day - daysOf(practice, now, file) + before;
  const more = strength ? strengthToday(practised, from) : {};
  return {
    ...more,
    rules: [...(filter ? [{ id: 'later-week', filter, because, sources }] : []), ...(more.rules ?? [])],
    settings: sets ? [sets] : [],
    harder: harder === true,
    findings: [
      stageSaid(stage, inWords, file),
      ...gainSaid(practice, practised),
      ...measureSaid(practice, practised),
    ],
  };
}

function stageSaid(
  { at, waits, week }: MuscleStage & { week: number },
  says: string,
  { muscle }: ProgressFile,
): Finding {
  const text = fill((waits ? muscle.says.waits : muscle.says.week) ?? '', { week, says, ...waits });
  return finding('muscle-week', text, muscle.sources, [`stage=${at}`, ...(waits ? ['waits'] : [])]);
}

/** After weeks: keep it, or try another way; nothing where nothing was measured. */
function gainSaid({ start }: Practice, { entries, now, progress, file }: Practised): Finding[] {
  const { muscle } = file;
  const past = entries.filter(({ day }) => day <= now.day && day >= start);
  const pairs = Object.values(measuredOf(past, file)).flatMap((all): [Measured, Measured][] => {
    // One measure alone tells of no gain.
    const [first, ...later] = all;
    const last = later.at(-1);
    return first && last && last.day - start >= muscle.withoutGainDays ? [[first, last]] : [];
  });
  if (pairs.length === 0) return [];
  const gained =
    (progress.gain ?? []).length > 0 ||
    pairs.some(([first, last]) => changeOf(first, last, file) === 'straighter');
  const code = gained ? 'keeping' : 'without-gain';
  return [finding(`muscle-${code}`, muscle.says[code] ?? '', muscle.sources)];
}

/** That the knee-straight angle is to be measured this week, where it is offered at all. */
function measureSaid(practice: Practice, { entries, now, assessment, file }: Practised): Finding[] {
  if (notMeasured(assessment, { bed: true }, file).length > 0) return [];
  const measured = Object.values(measuredOf(entries, file)).flat();
  const due = measureDue(practice.start, now.day, measured, file);
  if (due === undefined) return [];
  const text = file.muscle.says['measure-due'] ?? '';
  return [finding('measure-due', text, file.measure.sources, [`week=${due}`])];
}
