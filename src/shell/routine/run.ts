import { isatty } from 'node:tty';
import { questionEnv, stopsHere } from '../../core/assess/assess.ts';
import { clean } from '../../core/clean.ts';
import type { Library } from '../../core/library.ts';
import { planFor } from '../../core/plan/plan.ts';
import type { Plan } from '../../core/routine.ts';
import type { Answers } from '../../core/types.ts';
import { type FormatName, formats } from '../../render/index.ts';
import { plainPaint } from '../../render/paint.ts';
import { exitCodes, Interrupted } from '../errors.ts';
import { chalkFor, paintWith } from '../paint.ts';
import { say } from '../say.ts';
import { givenAnswers, requireComplete } from './answers.ts';
import { copyText, saveFile } from './output.ts';

export type RoutineOptions = Readonly<Record<string, unknown>> & {
  answers?: string;
  input: boolean;
  format?: FormatName;
  output?: string;
  copy?: boolean;
  frontMatter?: boolean;
  coach?: boolean;
  compact?: boolean;
};

/** `stretch routine`: answers, plan, page; then what the person asked to do with it. */
export async function runRoutine(options: RoutineOptions, library: Library): Promise<void> {
  const given = givenAnswers(options.answers, options, library);
  const answers = canAsk(options) ? await ask(given, library) : given;
  requireComplete(answers, library);
  const plan = planFor(answers, library);
  if (plan.outcome === 'stop') process.exitCode = exitCodes.stopped;
  print(plan, options);
  if (options.copy) await copy(plan, options);
  if (plan.routine && plan.routine.steps.length > 0) await goOn(plan, options);
}

/** Questions need a terminal to read from and one to show them on; standard output is the result's alone. */
const canAsk = (options: RoutineOptions): boolean =>
  options.input && options.answers !== '-' && isatty(0) && isatty(2);

async function ask(given: Answers, library: Library): Promise<Answers> {
  const { questions, intro } = library.files.questionnaire;
  const envFor = (answers: Answers) => questionEnv(library, answers);
  const stops = (answers: Answers) => stopsHere(library, answers);
  const paint = paintWith(chalkFor(process.stderr, process.env));
  // What only a terminal needs is loaded only there.
  const { askQuestions } = await import('../ask/index.ts');
  const result = await askQuestions({
    questions,
    intro,
    given,
    envFor,
    stopsHere: stops,
    paint,
    terminal: { input: process.stdin, output: process.stderr },
  });
  if (!result.done) throw new Interrupted(result.signal);
  return result.answers;
}

const formatOf = (options: RoutineOptions): FormatName => {
  if (options.format) return options.format;
  const ending = /\.(md|markdown|json)$/i.exec(options.output ?? '')?.[1]?.toLowerCase();
  if (ending === 'json') return 'json';
  return ending ? 'markdown' : 'text';
};

/** Widest and narrowest page, in columns. */
const columnsOf = (stream: { columns?: number }): number => Math.min(200, Math.max(40, stream.columns || 80));

const isToFile = ({ output }: RoutineOptions): boolean => output !== undefined && output !== '-';

function print(plan: Plan, options: RoutineOptions): void {
  const format = formatOf(options);
  const toFile = isToFile(options);
  const paint = toFile ? plainPaint : paintWith(chalkFor(process.stdout, process.env));
  const columns = toFile ? 80 : columnsOf(process.stdout);
  const text = formats[format](plan, { columns, paint, frontMatter: options.frontMatter ?? false });
  if (!toFile) {
    process.stdout.write(text);
    return;
  }
  saveFile(options.output ?? '', text);
  say(`Saved to ${clean(options.output ?? '')}.\n`);
}

async function copy(plan: Plan, options: RoutineOptions): Promise<void> {
  const text = formats[options.format ?? 'markdown'](plan, {
    columns: 80,
    paint: plainPaint,
    frontMatter: options.frontMatter ?? false,
  });
  const copied = await copyText(text);
  const instead = isToFile(options) ? '' : ' It is printed instead.';
  say(copied ? 'Copied.\n' : `No clipboard was found, so nothing was copied.${instead}\n`);
}

async function goOn(plan: Plan, options: RoutineOptions): Promise<void> {
  const { routine } = plan;
  if (!routine) return;
  if (options.coach) {
    const { countDown } = await import('./countdown.ts');
    return countDown(routine, options.compact ?? false);
  }
  const atTerminal = isatty(0) && isatty(1) && isatty(2);
  const wantsPage = options.format === undefined && options.output === undefined;
  if (options.coach === undefined && options.input && atTerminal && wantsPage) {
    const { offerNext } = await import('./menu.ts');
    await offerNext(plan, options.compact ?? false);
  }
}
