import type { Library } from '../library.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Side } from '../types.ts';
import { type Now, weekdayOf } from './day.ts';
import { aimOf, lastAim } from './due.ts';
import type { Entry } from './entry.ts';
import { changeOf, type Measured, measuredOf, sidesOf } from './measure.ts';
import { doseSaid } from './muscle.ts';
import type { Progress } from './progress.ts';
import { rungName } from './sentences.ts';
import type { Climber } from './state.ts';
import { type Summary, summaryOf } from './summary.ts';
import type { Today } from './today.ts';

/** Where one stands on the ladder, and what the next rung asks. */
export type LadderReport = {
  rungs: { level: string; name: string; is: 'done' | 'here' | 'later' | 'barred'; today: boolean }[];
  next: { name: string; asks: { says: string; done: boolean }[] } | undefined;
};

/** What is known of a diary, as values for a page. Days are counts of days, times are seconds, angles degrees. */
export type DiaryReport = {
  today: number;
  since: number | undefined;
  summary: Summary;
  /** Days a week that are enough; undefined where resting is. */
  aim: number | undefined;
  muscles: { name: string; left: number; right: number; says: string | undefined }[];
  ladder: LadderReport | undefined;
  /** Whether minutes of hold a week are what this person goes by. */
  isDosed: boolean;
  corrections: { cue: string; made: number; helped: number }[];
  measured: Record<Side, Measured[]>;
  changes: Partial<Record<Side, 'none' | 'straighter' | 'less'>>;
  straighter: Side | undefined;
  notes: { day: number; text: string }[];
  /** What changed and what is due, a sentence each. */
  said: string[];
  file: ProgressFile;
  /** What is written in it, also what is dated in the future and counts for nothing. */
  entries: readonly Entry[];
};

/** What a page needs besides the diary. `here`: where the person stands, where there are kept answers. */
export type Reporting = {
  now: Now;
  library: Library;
  file: ProgressFile;
  here?: Today | undefined;
  since?: number | undefined;
};

/** Brings a diary to a page of values. Entries of the future count for nothing. */
export function reportOf(all: readonly Entry[], { now, library, file, here, since }: Reporting): DiaryReport {
  const written = all.filter(({ day }) => day >= (since ?? Number.NEGATIVE_INFINITY));
  const entries = written.filter(({ day }) => day <= now.day);
  const summary = summaryOf(all, now, library, file, since);
  const progress = here?.progress;
  const ladder = here && progress?.ladder ? ladderOf(progress, here.climber) : undefined;
  const measured = measuredOf(entries, file);
  return {
    ...{ today: now.day, since, summary, file, entries: written, measured, ladder },
    aim: aimOf(lastAim(all, now.day), file),
    muscles: musclesOf(summary, now, here?.moreIsFor === true, { library, file }),
    isDosed: here === undefined || here.moreIsFor,
    corrections: summary.corrections,
    ...changesIn(measured, file),
    notes: entries.flatMap(({ kind, day, raw: { note } }) =>
      kind === 'note' && typeof note === 'string' ? [{ day, text: note }] : [],
    ),
    said: (here?.findings ?? []).map(({ text }) => text),
  };
}

function ladderOf({ rung: at, today, next }: Progress, { file, barred }: Climber): LadderReport {
  return {
    rungs: file.ladder.map(({ level, name }, index) => ({
      ...{ level, name, today: index === today && today !== at },
      is: index === at ? 'here' : barred[index] ? 'barred' : index < at ? 'done' : 'later',
    })),
    next: next && {
      name: rungName(file, next.rung),
      asks: next.asks.map(({ says, is, of }) => ({ says, done: is >= of })),
    },
  };
}

/** A muscle against its dose: late in the week more is asked for, of whom it is for. */
function musclesOf(
  { muscles }: Summary,
  now: Now,
  moreIsFor: boolean,
  { library, file }: Pick<Reporting, 'library' | 'file'>,
): DiaryReport['muscles'] {
  return muscles.map((each) => {
    const said = doseSaid(each, file);
    const isTime =
      said?.code === 'dose-over' || (moreIsFor && weekdayOf(now.day) >= file.muscle.underFromWeekday);
    const name = library.files.words.targets[each.muscle]?.name ?? each.muscle;
    return { name, left: each.left, right: each.right, says: isTime ? said?.text : undefined };
  });
}

/** Each side against its first measure, and left against right, when both were measured on the last day. */
function changesIn(
  measured: Record<Side, Measured[]>,
  file: ProgressFile,
): Pick<DiaryReport, 'changes' | 'straighter'> {
  const changes: DiaryReport['changes'] = {};
  for (const side of ['left', 'right'] as const) {
    const [first, ...later] = measured[side];
    const last = later.at(-1);
    if (first && last) changes[side] = changeOf(first, last, file);
  }
  const [left, right] = [measured.left.at(-1), measured.right.at(-1)];
  const straighter = left && right && left.day === right.day ? sidesOf(left, right, file) : undefined;
  return { changes, straighter };
}
