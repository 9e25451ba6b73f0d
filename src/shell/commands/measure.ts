import diaryWords from '../../../data/words/diary.json';
import words from '../../../data/words/measure.json';
import { type Assessment, assess } from '../../core/assess/assess.ts';
import { clean } from '../../core/clean.ts';
import { measureScript, mostDegrees, notMeasured } from '../../core/diary/measure.ts';
import { weeklyAnswers } from '../../core/diary/prescribe.ts';
import { reportOf } from '../../core/diary/report.ts';
import { completed } from '../../core/questionnaire/complete.ts';
import type { ProgressFile } from '../../core/schema/progress.ts';
import type { Finding, Side } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { measureText } from '../../render/diary/index.ts';
import { newSession, spokenStops } from '../../session/index.ts';
import { isClear, whereOneLies } from '../app/ask-before-measure.ts';
import { type LiveOptions, liveFlags } from '../app/flags.ts';
import { isStopped, keepStop, refuseAfterStop } from '../app/last-stop.ts';
import { displayFor, sayAfterwards } from '../app/live/run.ts';
import type { Place } from '../app/place.ts';
import { chooseNumber } from '../app/questions/choose.ts';
import { lastOrigin, toBeSaid, todayHere } from '../app/today.ts';
import { exitCodes, Interrupted, UserError } from '../errors.ts';
import { loadCoach, loadProgress } from '../files/data.ts';
import { keepEntry, nowHere, readOwnDiary } from '../files/state/diary.ts';
import { runCountdown } from '../terminal/countdown/index.ts';
import { isAccessible, isAttended } from '../terminal/io.ts';
import { lookOf, printSentences } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type MeasureOptions = LiveOptions & { left?: string; right?: string };
/** One run of the measurement: its flags, where it is, and what is measured. */
type Run = { readonly options: MeasureOptions; readonly place: Place; readonly file: ProgressFile };
type Readings = Partial<Record<Side, readonly number[]>>;

const shared = ['--voice', '--no-voice', '-q, --quiet', '--no-quiet', '--no-figures'];

/** `stretch measure`: the knee-straight angle, three times on each side, with its error. */
export const measure = defined<MeasureOptions>({
  flags: () => [
    { flags: '--left <degrees>', says: words.flags.left },
    { flags: '--right <degrees>', says: words.flags.right },
    ...liveFlags.filter(({ flags }) => shared.includes(flags)),
  ],
  run: (_, options, place) => runMeasure(options, place),
});

async function runMeasure(options: MeasureOptions, place: Place): Promise<void> {
  const { io, root } = place;
  const file = loadProgress(root);
  const run = { options, place, file };
  const given = givenReadings(options, file);
  refuseAfterStop(place);
  const found = lastOrigin(place);
  if (!found) throw new UserError([words.noRoutine], exitCodes.usage);
  const { prescription, findings } = found;
  if (await isStopped(prescription, place)) return;
  const { assessment } = prescription;
  if (refused(whyNot(assessment, { bed: true }, run), place)) return;
  if (!given && !isAttended(io)) throw new UserError([words.needsTerminal], exitCodes.usage);
  for (const note of toBeSaid(findings, place)) io.say(`${note}\n`);
  const kneeAngle = given ?? (await guided(assessment, run));
  if (!kneeAngle) return;
  if (!keepEntry(io, { kind: 'measure', kneeAngle }).isKept) io.endWith(exitCodes.badFile);
  else io.say(`${words.kept}\n`);
  const now = nowHere(io.today());
  const report = reportOf(readOwnDiary(io).entries, { now, library: place.library, file });
  const lines = isAccessible(io.env) || !io.isTerminal('results');
  io.print(measureText(report, { ...lookOf('results', io), lines }));
}

/** Readings by flag; undefined where there are none. */
function givenReadings(options: MeasureOptions, { measure: { times } }: ProgressFile): Readings | undefined {
  const lines: string[] = [];
  const readings: Record<string, number[]> = {};
  for (const side of ['left', 'right'] as const) {
    const text = options[side];
    if (text === undefined) continue;
    const numbers = text
      .split(',')
      .map((each) => (/^\d{1,3}$/.test(each.trim()) ? Number(each) : Number.NaN));
    const fits = numbers.length === times && numbers.every((each) => each <= mostDegrees);
    const given = JSON.stringify(clean(text.slice(0, 60)));
    if (fits) readings[side] = numbers;
    else lines.push(fill(words.notReadings, { flag: `--${side}`, given, times, most: mostDegrees }));
  }
  if (lines.length > 0) throw new UserError(lines, exitCodes.usage);
  return Object.keys(readings).length === 0 ? undefined : readings;
}

/** Why the measurement is not offered: by the kept answers, or with those of the last week. */
function whyNot(
  assessment: Assessment,
  at: Parameters<typeof notMeasured>[1],
  { place, file }: Run,
): Finding[] {
  const { entries } = readOwnDiary(place.io);
  const { record } = todayHere(entries, place)?.progress ?? {};
  const week = record && completed(weeklyAnswers(assessment.given, record), place.library).answers;
  return [
    ...notMeasured(assessment, at, file),
    ...(week ? notMeasured(assess(week, place.library, record?.irritability), at, file) : []),
  ];
}

/** Says the first reason there is. */
function refused([why]: readonly Finding[], { io }: Place): boolean {
  if (why) printSentences(`${why.text}\n`, io);
  return why !== undefined;
}

/** Asks what only today says, then guides through both sides. Undefined where no readings come of it, which is said. */
async function guided(assessment: Assessment, run: Run): Promise<Readings | undefined> {
  const { place, file } = run;
  const { io } = place;
  if (!(await isClear(assessment, place, file))) return undefined;
  const lies = await whereOneLies(assessment, place);
  const before = await chooseNumber({ ask: words.before, least: 0, most: 10 }, io);
  if (before === undefined) return nothingKept(place);
  if (refused(whyNot(assessment, { before, bed: lies === 'bed' }, run), place)) return undefined;
  if (lies === 'none') {
    printSentences(`${fill(diaryWords.measure.not, { because: diaryWords.measure.place })}\n`, io);
    return undefined;
  }
  const readings: Record<string, number[]> = {};
  for (const side of ['left', 'right'] as const) {
    const read = (await isDone(side, assessment, run)) && (await readingsOf(side, run));
    if (!read) return undefined;
    readings[side] = read;
  }
  return readings;
}

function nothingKept({ io }: Place): undefined {
  io.say(`${words.notFinished}\n`);
}

/** Guides one side to the first pull, several times, with rests. Whether it went to its end. */
async function isDone(side: Side, { facts }: Assessment, { options, place, file }: Run): Promise<boolean> {
  const { display, notes } = await displayFor(place, options);
  for (const note of notes) place.io.say(`${note}\n`);
  const coach = loadCoach(place.root);
  const { weak } = coach.questions;
  const start = newSession(measureScript(side, words.step[side], words.cues, place.library, file), {
    ...{ test: true, stops: spokenStops(coach), questions: weak ? { weak } : {} },
    ...(display.voice ? { voice: true } : {}),
  });
  const result = await runCountdown(start, { ...display, closing: () => '' }, place.io);
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
  if (result.reason === 'stopped') {
    keepStop(place.io, result.state.stop ?? '');
    sayAfterwards(result.state, coach, place, facts);
    place.io.endWith(exitCodes.stopped);
  }
  if (result.reason === 'quit') nothingKept(place);
  return result.reason === 'finished';
}

async function readingsOf(side: Side, { place, file }: Run): Promise<number[] | undefined> {
  const { times } = file.measure;
  const readings: number[] = [];
  for (let n = 1; n <= times; n++) {
    const ask = fill(words.reading[side], { n, times });
    const read = await chooseNumber({ ask, help: words.readingHelp, least: 0, most: mostDegrees }, place.io);
    if (read === undefined) return nothingKept(place);
    readings.push(read);
  }
  return readings;
}
