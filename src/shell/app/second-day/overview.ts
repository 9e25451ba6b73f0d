import { reason } from '../../../../data/words/diary.json';
import words from '../../../../data/words/second-day.json';
import { clean } from '../../../core/clean.ts';
import type { Entry } from '../../../core/diary/entry.ts';
import { rungName } from '../../../core/diary/sentences.ts';
import { summaryOf } from '../../../core/diary/summary.ts';
import type { Library } from '../../../core/library.ts';
import type { ProgressFile } from '../../../core/schema/progress.ts';
import type { Finding } from '../../../core/types.ts';
import { counted, fill } from '../../../core/words.ts';
import { spoken } from '../../../render/time.ts';
import { nowHere } from '../../files/state/diary.ts';
import type { Place } from '../place.ts';
import { type KeptAnswers, type Today, toBeSaid } from '../today.ts';

/** Somebody who comes again: what is kept of them, and where that leads today. */
export type Again = {
  readonly kept: KeptAnswers;
  readonly entries: readonly Entry[];
  readonly today: Today;
  readonly file: ProgressFile;
  readonly place: Place;
};

/**
 * What the screen of the second day begins with: last time, what is due, what changed. A line each; what is asked next
 * is not missed yet.
 */
export function overview({ kept, entries, today, file, place }: Again, notes: readonly Finding[]): string[] {
  const { now } = today;
  const last = entries.findLast(({ kind, day }) => kind === 'session' && day <= now.day);
  const title = last
    ? lastWords(last, now.day - last.day)
    : fill(words.last.none, { when: ago(now.day - nowHere(kept.savedAt).day) });
  return [
    title,
    ...dueWords(entries, today, place.library, file),
    ...toBeSaid([...notes, ...today.findings.filter(({ code }) => code !== 'weekly-missed')], place),
  ];
}

const ago = (days: number): string =>
  days <= 0 ? words.ago.today : days === 1 ? words.ago.yesterday : counted(words.ago.days, days);

/** `Last time, yesterday: Nerve slider and hip, 10 minutes; 3 of 10 before, 2 after; it tingled.` */
function lastWords({ raw, seconds, before, after, tingles, hurts }: Entry, days: number): string {
  const title = typeof raw.title === 'string' ? clean(raw.title.slice(0, 60)) : '';
  const values = {
    ...{ when: ago(days), title, before: before ?? '', after: after ?? '' },
    time: seconds < 60 ? spoken(seconds) : counted(words.minutes, Math.round(seconds / 60)),
  };
  const said = title === '' ? words.last.untitled : words.last.said;
  const felt =
    before === undefined && after === undefined
      ? ''
      : before === undefined
        ? words.last.after
        : after === undefined
          ? words.last.before
          : words.last.both;
  const reports = [
    ...(tingles > 0 ? [counted(reason.tingles, tingles)] : []),
    ...(hurts > 0 ? [counted(reason.hurts, hurts)] : []),
  ];
  return fill(`${[`${said}${felt}`, ...reports].join('; ')}.`, values);
}

/** The step of the ladder and what the next one asks; without a ladder, what is left of the week, for whom that counts. */
function dueWords(entries: readonly Entry[], today: Today, library: Library, file: ProgressFile): string[] {
  const { progress, now, hasDiary } = today;
  if (!hasDiary) return [];
  if (progress.ladder) {
    const { next } = progress;
    const open = next?.asks.filter(({ is, of }) => is < of).map(({ says }) => says) ?? [];
    const step = fill(words.due.step, { name: rungName(file, progress.rung) });
    return next && open.length > 0
      ? [`${step} ${fill(words.due.next, { name: rungName(file, next.rung), asks: open.join('; ') })}`]
      : [step];
  }
  // Seconds of hold are for nobody whom more of it is not for: a strain, a sore sit bone, a cramp at night.
  if (!today.moreIsFor) return [];
  const { muscles, dose } = summaryOf(entries, now, library, file);
  const [most] = [...muscles].sort((one, other) => other.most - one.most);
  const done = Math.round(most?.least ?? 0);
  return [done >= dose[0] ? words.due.weekDone : fill(words.due.week, { done, of: dose[0] })];
}
