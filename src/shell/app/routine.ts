import { resolve } from 'node:path';
import words from '../../../data/words/ask.json';
import said from '../../../data/words/said.json';
import { clean } from '../../core/clean.ts';
import { prescribe } from '../../core/prescription.ts';
import type { Plan, Routine } from '../../core/routine.ts';
import type { Answers } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { type FormatName, formats } from '../../render/index.ts';
import type { Detail } from '../../render/options.ts';
import { exitCodes, UserError } from '../errors.ts';
import { formatByEnding } from '../files/format-by-ending.ts';
import { checkPage, fileOf, savePage } from '../files/save.ts';
import { isKept } from '../files/state/places.ts';
import { copyText } from '../terminal/clipboard.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { answersText, givenAnswers, requireComplete, setUpAnswers } from './answers.ts';
import type { LiveOptions } from './flags.ts';
import { askWhole } from './half-answered.ts';
import {
  answeredAnew,
  answersOfLast,
  firstStands,
  hasOwnDiary,
  keepAnswers,
  todayAfter,
} from './kept-answers.ts';
import { mentionStop, takenFromPain } from './last-stop.ts';
import type { Origin } from './live/session.ts';
import { areMany, checkMany, prescribeMany } from './many-people.ts';
import { pageElsewhere, pageHere } from './page.ts';
import type { Place } from './place.ts';
import { takenFromSelfTest } from './self-test.ts';
import { toBeSaid } from './today.ts';

export type RoutineOptions = Readonly<Record<string, unknown>> &
  LiveOptions & {
    answers?: string;
    last?: boolean;
    saveAnswers?: string;
    input: boolean;
    format?: FormatName | 'jsonl';
    output?: string;
    force?: boolean;
    copy?: boolean;
    frontMatter?: boolean;
    detail?: Detail;
    coach?: boolean;
  };

/** `stretch routine`: answers, plan, page; then what the person asked to do with it. */
export async function runRoutine(options: RoutineOptions, place: Place): Promise<void> {
  const { library, io } = place;
  if (areMany(options.answers, options.format)) {
    const file = checkMany(options);
    return prescribeMany(file, givenAnswers(undefined, options, place), place);
  }
  // A name it cannot be saved by is refused before anything is asked.
  formatOf(options);
  const file = fileOf(options);
  if (file !== undefined) checkPage(file, { ...options, asks: canAsk(options, io) }, io);
  checkAnswersTarget(options, io);
  const stated = givenAnswers(options.answers, options, place);
  if (options.last) {
    const { answers, ...how } = await answersOfLast(
      stated,
      { ...options, canAsk: canAsk(options, io) },
      place,
    );
    return makeRoutine(answers, options, place, how);
  }
  const given = { ...setUpAnswers(place), ...stated };
  if (!canAsk(options, io)) return makeRoutine(given, options, place);
  const { questions, intro } = library.files.questionnaire;
  mentionStop(place);
  const known = { ...given, ...takenFromSelfTest(place, given), ...takenFromPain(place, given) };
  const { answers, asked, told } = await askWhole(
    { questions, intro, given: known, figures: options.figures },
    place,
  );
  if (asked && !told) answeredAnew(io, answers);
  await makeRoutine(answers, options, place, { asked: asked ? 'all' : [], told });
}

/** The routine for some answers: printed, and what else was asked for. `told`: it stops, and that was read here. */
export async function makeRoutine(
  answers: Answers,
  options: RoutineOptions,
  place: Place,
  { asked = [], told = false }: { asked?: readonly string[] | 'all'; told?: boolean } = {},
): Promise<void> {
  const { library, io } = place;
  const complete = requireComplete(answers, library);
  const isOwn = options.last ? isKept(io, 'diary') : hasOwnDiary(io);
  const today = isOwn ? todayAfter(complete, { asked: asked === 'all' }, place) : undefined;
  const prescription = today?.prescription ?? prescribe(complete, library);
  const { plan } = prescription;
  if (plan.outcome === 'stop') io.endWith(exitCodes.stopped);
  keepAnswers(plan, io, asked);
  for (const line of toBeSaid(today?.findings ?? [], place)) io.say(`${line}\n`);
  saveAnswers(plan, options, io);
  const isRead =
    told && fileOf(options) === undefined && formatOf(options) === 'text' && io.isTerminal('results');
  if (!isRead) await show(plan, options, place);
  if (options.copy) await copy(plan, options, place);
  const { routine } = plan;
  const origin = { plan, prescription, stands: today?.stands };
  if (routine && routine.steps.length > 0) await goOn(origin, routine, options, place);
}

/** A file for the answers is one of its own, and can be written. */
function checkAnswersTarget(options: RoutineOptions, io: Io): void {
  const { saveAnswers: file, output } = options;
  if (file === undefined) return;
  if (file.trim() === '' || file === '-') throw new UserError([words.saveAnswers.noName], exitCodes.usage);
  if (output !== undefined && resolve(file) === resolve(output))
    throw new UserError([words.saveAnswers.sameFile], exitCodes.usage);
  checkPage(file, { ...options, asks: canAsk(options, io) }, io);
}

/** Also those that mean stop: they were given, and are taken again with `--answers`. */
function saveAnswers({ answers }: Plan, options: RoutineOptions, io: Io): void {
  const { saveAnswers: file } = options;
  if (file === undefined) return;
  savePage(file, answersText(answers), options, io);
  io.say(`${fill(words.saveAnswers.saved, { file: clean(file) })}\n`);
}

/** Questions need a terminal to read from and one to show them on; standard output is the result's alone. */
export const canAsk = (options: Pick<RoutineOptions, 'input' | 'answers'>, io: Io): boolean =>
  options.input && options.answers !== '-' && isAttended(io);

const formatOf = ({ format, output = '' }: RoutineOptions): FormatName =>
  pageFormat(format) ?? formatByEnding(output, formats) ?? 'text';

/** A page is for one person. */
const pageFormat = (format: RoutineOptions['format']): FormatName | undefined =>
  format === 'jsonl' ? undefined : format;

async function show(plan: Plan, options: RoutineOptions, place: Place): Promise<void> {
  const { io } = place;
  const file = fileOf(options);
  if (file === undefined) return io.print(await pageHere(plan, formatOf(options), options, place));
  const page = await pageElsewhere(plan, formatOf(options), options, place);
  try {
    savePage(file, page, options, io);
  } catch (error) {
    // Two minutes of answers are in it.
    if (canAsk(options, io)) io.print(await pageHere(plan, 'text', options, place));
    throw error;
  }
  io.say(`${fill(said.saved, { file: clean(file) })}\n`);
}

/** Copies it; what could not be copied, and stands nowhere yet, is printed to be copied by hand. */
async function copy(plan: Plan, options: RoutineOptions, place: Place): Promise<void> {
  const { io } = place;
  const format = pageFormat(options.format) ?? 'markdown';
  const page = await pageElsewhere(plan, format, options, place);
  const copied = await copyText(page, io);
  if (copied !== 'nowhere') return io.say(`${said.copied[copied]}\n`);
  const isThere = format === formatOf(options);
  const { notCopied } = said;
  io.say(
    `${isThere ? (fileOf(options) !== undefined ? notCopied.saved : notCopied.printed) : notCopied.follows}\n`,
  );
  if (!isThere) io.print(page);
}

async function goOn(
  origin: Origin & { plan: Plan },
  routine: Routine,
  options: RoutineOptions,
  place: Place,
): Promise<void> {
  // Where one stands takes another plan to know: who only has the page does not wait for it.
  const here = (): typeof origin => ({
    ...origin,
    stands: origin.stands ?? firstStands(origin.plan.answers, place),
  });
  if (options.coach) {
    const { coachLive } = await import('./live/run.ts');
    await coachLive(routine, place, options, here());
    return;
  }
  const wantsPage = options.format === undefined && options.output === undefined;
  if (options.coach !== undefined || !options.input || !wantsPage) return;
  if (isAttended(place.io) && place.io.isTerminal('results')) {
    const { offerNext } = await import('./menu.ts');
    await offerNext(here(), routine, place, options);
  }
}
