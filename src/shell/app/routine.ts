import { isatty } from 'node:tty';
import { clean } from '../../core/clean.ts';
import type { Library } from '../../core/library.ts';
import { planFor } from '../../core/plan/plan.ts';
import type { Plan } from '../../core/routine.ts';
import type { Answers } from '../../core/types.ts';
import type { FormatName } from '../../render/index.ts';
import { exitCodes } from '../errors.ts';
import { formatByEnding } from '../files/endings.ts';
import { checkTarget, saveFile } from '../files/save.ts';
import { isSomebodyThere, keepLast } from '../files/state/last.ts';
import { copyText } from '../terminal/clipboard.ts';
import { print } from '../terminal/print.ts';
import { say } from '../terminal/say.ts';
import { givenAnswers, requireComplete } from './answers.ts';
import { ask } from './ask.ts';
import { forgetAnsweredStop, forgetStop, keepAnsweredStop, mentionStop } from './last-stop.ts';
import type { LiveOptions } from './live/options.ts';
import { pageElsewhere, pageHere } from './page.ts';
import type { Place } from './place.ts';
import { dropSelfTest, takenFromSelfTest } from './self-test-kept.ts';
import { forgetPain, takenFromPain } from './sudden-pain.ts';

export type RoutineOptions = Readonly<Record<string, unknown>> &
  LiveOptions & {
    answers?: string;
    input: boolean;
    format?: FormatName;
    output?: string;
    copy?: boolean;
    frontMatter?: boolean;
    coach?: boolean;
  };

/** `stretch routine`: answers, plan, page; then what the person asked to do with it. */
export async function runRoutine(options: RoutineOptions, place: Place): Promise<void> {
  const { library } = place;
  // A name it cannot be saved by is refused before anything is asked.
  formatOf(options);
  if (isToFile(options)) checkTarget(options.output ?? '');
  const given = givenAnswers(options.answers, options, library);
  if (!canAsk(options)) return makeRoutine(given, options, place);
  const { questions, intro } = library.files.questionnaire;
  mentionStop(place);
  const known = { ...given, ...takenFromSelfTest(place, given), ...takenFromPain(place, given) };
  const { answers, asked, told } = await ask({ questions, intro, given: known }, library);
  if (asked) answeredAnew(answers);
  await makeRoutine(answers, options, place, told);
}

/** What was kept for the next time the questions are answered has done its work. */
export function answeredAnew(answers: Answers): void {
  dropSelfTest();
  forgetStop();
  forgetPain(answers);
}

/** The routine for some answers: printed, and what else was asked for. `told`: it stops, and that was read here. */
export async function makeRoutine(
  answers: Answers,
  options: RoutineOptions,
  place: Place,
  told = false,
): Promise<void> {
  const { library } = place;
  const plan = planFor(requireComplete(answers, library), library);
  if (plan.outcome === 'stop') process.exitCode = exitCodes.stopped;
  keepAnswers(plan);
  const isRead = told && !isToFile(options) && formatOf(options) === 'text' && isatty(1);
  if (!isRead) await show(plan, options, library);
  if (options.copy) await copy(plan, options, library);
  if (plan.routine && plan.routine.steps.length > 0) await goOn(plan, options, place);
}

/** Answers that make a routine are the last ones; a stop takes their place for a time, and never writes over them. */
function keepAnswers({ outcome, answers }: Plan): void {
  if (!isSomebodyThere()) return;
  if (outcome === 'stop') {
    keepAnsweredStop(answers, new Date());
    return;
  }
  forgetAnsweredStop();
  keepLast(answers, new Date());
}

/** Questions need a terminal to read from and one to show them on; standard output is the result's alone. */
export const canAsk = (options: Pick<RoutineOptions, 'input' | 'answers'>): boolean =>
  options.input && options.answers !== '-' && isatty(0) && isatty(2);

const endings: Readonly<Record<string, FormatName>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
};

const formatOf = ({ format, output = '' }: RoutineOptions): FormatName =>
  format ?? formatByEnding(output, endings) ?? 'text';

const isToFile = ({ output }: RoutineOptions): boolean => output !== undefined && output !== '-';

async function show(plan: Plan, options: RoutineOptions, library: Library): Promise<void> {
  const { output = '' } = options;
  if (!isToFile(options)) return print(await pageHere(plan, formatOf(options), options, library));
  const page = await pageElsewhere(plan, formatOf(options), options, library);
  try {
    saveFile(output, page);
  } catch (error) {
    // Two minutes of answers are in it.
    if (canAsk(options)) print(await pageHere(plan, 'text', options, library));
    throw error;
  }
  say(`Saved to ${clean(output)}.\n`);
}

async function copy(plan: Plan, options: RoutineOptions, library: Library): Promise<void> {
  const copied = await copyText(await pageElsewhere(plan, options.format ?? 'markdown', options, library));
  const instead = isToFile(options) ? '' : ' It is printed instead.';
  say(copied ? 'Copied.\n' : `No clipboard was found, so nothing was copied.${instead}\n`);
}

async function goOn(plan: Plan, options: RoutineOptions, place: Place): Promise<void> {
  const { routine } = plan;
  if (!routine) return;
  if (options.coach) {
    const { coachPlan } = await import('./coach-plan.ts');
    return coachPlan(plan, place, options);
  }
  const atTerminal = isatty(0) && isatty(1) && isatty(2);
  const wantsPage = options.format === undefined && options.output === undefined;
  if (options.coach === undefined && options.input && atTerminal && wantsPage) {
    const { offerNext } = await import('./menu.ts');
    await offerNext(plan, place, options);
  }
}
