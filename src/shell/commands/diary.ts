import help from '../../../data/words/commands.json';
import diaryWords from '../../../data/words/diary.json';
import words from '../../../data/words/diary-page.json';
import units from '../../../data/words/units.json';
import { clean } from '../../core/clean.ts';
import { dayOf, dayText } from '../../core/diary/day.ts';
import type { DiaryLine } from '../../core/diary/entry.ts';
import { type DiaryReport, reportOf } from '../../core/diary/report.ts';
import { tickedIn } from '../../core/diary/ticked.ts';
import { remedyFor } from '../../core/problem.ts';
import { counted, fill } from '../../core/words.ts';
import { type DiaryFormatName, diaryFormats } from '../../render/diary/index.ts';
import { spoken } from '../../render/time.ts';
import type { Place } from '../app/place.ts';
import { diaryHere, todayHere } from '../app/today.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { readGivenText } from '../files/given-json.ts';
import { keepEntry, nowHere } from '../files/state/diary.ts';
import { type Io, isAccessible } from '../terminal/io.ts';
import { lookOf, printSentences } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type DiaryOptions = { format: DiaryFormatName; since?: string; on?: string };

type Action = (said: readonly string[], options: DiaryOptions, place: Place) => void;

/** `stretch diary`: what was done and felt; `add`, `note` and `import` write in it. */
export const diary = defined<DiaryOptions>({
  words: () => Object.entries(words.actions).map(([value, says]) => ({ value, says })),
  flags: () => [
    {
      flags: '-f, --format <format>',
      says: help.flags.format,
      ...{ choices: Object.keys(diaryFormats), usual: 'text' },
    },
    { flags: '--since <day>', says: words.flags.since },
    { flags: '--on <day>', says: words.flags.on },
  ],
  run: ([action, ...said], options, place) => {
    if (action === undefined) return showDiary(options, place);
    const known = Object.keys(actions);
    if (!Object.hasOwn(actions, action)) {
      const quoted = JSON.stringify(clean(action.slice(0, 60)));
      const line = fill(words.usage.unknown, { word: quoted, remedy: remedyFor(action, known) });
      throw new UserError([line], exitCodes.usage);
    }
    return actions[action]?.(said, options, place);
  },
});

const actions: Readonly<Record<string, Action>> = { add, note, import: importNote };

function showDiary({ format, since: given }: DiaryOptions, place: Place): void {
  const { io, library, root } = place;
  const since = given === undefined ? undefined : dayFrom('--since', given, place);
  const { entries, notes } = diaryHere(place);
  for (const { text } of notes) io.say(`${text}\n`);
  const now = nowHere(io.today());
  const file = loadProgress(root);
  const here = entries.length === 0 ? undefined : todayHere(entries, place);
  const report = reportOf(entries, { now, library, file, here, since });
  sayFuture(report, io);
  if (format === 'text' && report.entries.length === 0) {
    const nothing = since === undefined ? words.nothing : fill(words.nothingSince, { day: dayText(since) });
    // What cannot be read is not nothing, and has been said.
    if (entries.length === 0 && notes.length > 0) io.endWith(exitCodes.badFile);
    else printSentences(`${nothing}\n`, io);
    return;
  }
  const lines = isAccessible(io.env) || !io.isTerminal('results');
  io.print(diaryFormats[format](report, { ...lookOf('results', io), lines }));
}

/** Says that some entries are of days still to come, where the page does not. */
function sayFuture({ entries, today, said }: DiaryReport, io: Io): void {
  const ahead = entries.filter(({ day }) => day > today).length;
  const line = counted(diaryWords.due.future, ahead);
  if (ahead > 0 && !said.includes(line)) io.say(`${line}\n`);
}

/** A day that somebody typed, as a count of days; none that is still to come. */
function dayFrom(flag: string, given: string, { io }: Place): number {
  const text = given.trim();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : Number.NaN;
  // 31 February is none.
  const isDay = Number.isFinite(day) && dayText(day) === text;
  const wrong = { flag, day: JSON.stringify(clean(given.slice(0, 60))) };
  if (!isDay) throw new UserError([fill(words.usage.date, wrong)], exitCodes.usage);
  if (day > nowHere(io.today()).day) throw new UserError([fill(words.usage.future, wrong)], exitCodes.usage);
  return day;
}

/** Today, or the day of `--on`, as text. */
const dayFor = ({ on }: DiaryOptions, place: Place): string =>
  dayText(on === undefined ? nowHere(place.io.today()).day : dayFrom('--on', on, place));

/** No note is longer, and no name of what was done; nobody does it for longer in a day. */
const mostNote = 2000;
const mostWhat = 200;
const mostMinutes = 600;

function add([minutes = '', ...said]: readonly string[], options: DiaryOptions, place: Place): void {
  const count = /^\d{1,3}$/.test(minutes) ? Number(minutes) : 0;
  if (count < 1 || count > mostMinutes) throw new UserError([words.usage.add], exitCodes.usage);
  const day = dayFor(options, place);
  const what = clean(said.join(' ')).trim();
  if (what.length > mostWhat)
    throw new UserError([fill(words.usage.addLong, { most: mostWhat })], exitCodes.usage);
  if (!isWritten({ kind: 'added', day, seconds: count * 60, ...(what === '' ? {} : { title: what }) }, place))
    return;
  place.io.say(
    `${fill(words.kept.add, { time: spoken(count * 60), what: what || words.kept.something, day })}\n`,
  );
}

function note(said: readonly string[], options: DiaryOptions, place: Place): void {
  const text = said.join(' ').trim();
  if (text === '') throw new UserError([words.usage.note], exitCodes.usage);
  if (text.length > mostNote)
    throw new UserError([fill(words.usage.noteLong, { most: mostNote })], exitCodes.usage);
  if (!isWritten({ kind: 'note', day: dayFor(options, place), note: text }, place)) return;
  place.io.say(`${words.kept.note}\n`);
}

/** The check boxes ticked in a pasted routine. The same note counts once a day, as it was ticked last. */
function importNote([file, ...more]: readonly string[], options: DiaryOptions, place: Place): void {
  const { io, library } = place;
  if (file === undefined || more.length > 0) throw new UserError([words.usage.import], exitCodes.usage);
  const { title, steps, unknown } = tickedIn(readGivenText(file, io), library, units.sides);
  const lines = unknown
    .slice(0, 3)
    .map((line) => JSON.stringify(line))
    .join(', ');
  if (unknown.length > 0)
    io.say(`${counted(words.usage.importUnknown, unknown.length, { lines: clean(lines) })}\n`);
  if (steps.length === 0)
    throw new UserError([fill(words.usage.importEmpty, { file: clean(file) })], exitCodes.badFile);
  const day = dayFor(options, place);
  const seconds = steps.reduce((sum, { done }) => sum + done, 0);
  const id = `note/${day}/${title}`.slice(0, 100);
  if (!isWritten({ id, kind: 'added', day, seconds, steps, ...(title === '' ? {} : { title }) }, place))
    return;
  io.say(`${counted(words.kept.import, steps.length, { day, time: spoken(seconds) })}\n`);
}

/** Whether it is written, which was all that was asked for; why not has been said. */
function isWritten(
  line: Omit<DiaryLine, 'formatVersion' | 'id' | 'at'> & { id?: string },
  { io }: Place,
): boolean {
  const { isKept } = keepEntry(io, line);
  if (!isKept) io.endWith(exitCodes.badFile);
  return isKept;
}
