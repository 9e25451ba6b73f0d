import type { Command } from 'commander';
import { assess } from '../../core/assess/assess.ts';
import type { CompleteAnswers } from '../../core/questionnaire/complete.ts';
import { safetyNetOf } from '../../core/safety-net.ts';
import type { SelfTestFile, SelfTestOutcome } from '../../core/schema/self-test.ts';
import { completedForTest, fedBy, gateFor, outcomeOf, scriptFor } from '../../core/self-test/index.ts';
import type { Answers } from '../../core/types.ts';
import { newSession, spokenStops } from '../../session/index.ts';
import { givenAnswers, orMissing } from '../app/answers.ts';
import { type Asked, ask } from '../app/ask.ts';
import { addQuestionFlags } from '../app/flags.ts';
import { keepStop, mentionStop } from '../app/last-stop.ts';
import type { LiveOptions } from '../app/live/options.ts';
import { displayFor, sayAfterwards } from '../app/live/run.ts';
import { type Place, placeAt } from '../app/place.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { answeredAnew, canAsk, makeRoutine } from '../app/routine.ts';
import { keepForRoutine } from '../app/self-test-kept.ts';
import { resultPage } from '../app/self-test-page.ts';
import { takenFromPain } from '../app/sudden-pain.ts';
import { exitCodes, Interrupted, UserError } from '../errors.ts';
import { loadCoach, loadSelfTest } from '../files/data.ts';
import { type CountdownResult, runCountdown } from '../terminal/countdown/index.ts';
import { columnsOf } from '../terminal/look.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { print } from '../terminal/print.ts';
import { say } from '../terminal/say.ts';
import { isStopped } from './coach.ts';

export type NerveOptions = Readonly<Record<string, unknown>> &
  LiveOptions & { answers?: string; input: boolean };

/** `stretch nerve`, with a flag for each question it needs answered. */
export function define(command: Command, root: string): void {
  const place = placeAt(root);
  const file = loadSelfTest(root);
  command
    .option('-a, --answers <file>', 'answers from a JSON file, or - for standard input')
    .option('--no-input', 'never ask: exit 2, for the test asks as it goes')
    .option('--compact', 'in one line')
    .option('--voice', 'say aloud what to do')
    .option('--quiet', 'without a sound')
    .option('--no-figures', 'without drawings')
    .showHelpAfterError('(stretch nerve --help says more)');
  addQuestionFlags(command, questionsOf(file.asks, place.library));
  command.action(async (options: NerveOptions) => {
    await runNerve(options, place, file);
  });
}

const questionsOf = (ids: readonly string[], { files }: ReturnType<typeof placeAt>['library']) =>
  files.questionnaire.questions.filter(({ id }) => ids.includes(id));

/** `stretch nerve`: warning signs, whom it is not for, the test, and what it may mean. */
export async function runNerve(options: NerveOptions, place: Place, file: SelfTestFile): Promise<void> {
  const { answers, told } = await answersFor(options, place, file);
  if (told) {
    process.exitCode = exitCodes.stopped;
    return;
  }
  const complete = orMissing(completedForTest(answers, place.library, file), place.library);
  if (await isStopped(complete, place)) return;
  const gate = gateFor(complete, place.library, file);
  if (gate !== undefined) {
    print(`${gate}\n${file.instead}\n`);
    return;
  }
  const result = await test(complete, options, place, file);
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
  if (result.reason === 'quit') say('The test was not finished, so it says nothing.\n');
  if (result.reason === 'stopped') stopped(result, complete, place);
  if (result.reason === 'finished') await tell(result, answers, options, place, file);
}

async function answersFor(options: NerveOptions, place: Place, file: SelfTestFile): Promise<Asked> {
  const { library } = place;
  const given = givenAnswers(options.answers, options, library);
  if (!canAsk(options)) {
    orMissing(completedForTest(given, library, file), library);
    throw new UserError(
      ['The self-test asks as it goes, so it needs a terminal, and no --no-input.'],
      exitCodes.usage,
    );
  }
  mentionStop(place);
  const known = { ...given, ...takenFromPain(place, given) };
  // What was said without being asked counts as well, and can be changed.
  const questions = library.files.questionnaire.questions.filter(
    ({ id }) => file.asks.includes(id) || id in known,
  );
  return ask({ questions, intro: file.intro, given: known, yes: 'Yes, go on to the test' }, library);
}

async function test(
  answers: CompleteAnswers,
  options: NerveOptions,
  place: Place,
  file: SelfTestFile,
): Promise<CountdownResult> {
  const display = await displayFor(place, options);
  const coach = loadCoach(place.root);
  const weak = coach.questions.weak;
  const start = newSession(scriptFor(answers, place.library, file), {
    test: true,
    questions: { ...(weak ? { weak } : {}), ...file.questions },
    stops: spokenStops(coach),
    ...(display.voice ? { voice: true } : {}),
  });
  return runCountdown(start, { ...display, closing: () => '' });
}

function stopped({ state }: CountdownResult, answers: CompleteAnswers, place: Place): void {
  keepStop(state.stop ?? '', new Date());
  sayAfterwards(state, loadCoach(place.root), place, answers);
  process.exitCode = exitCodes.stopped;
}

/** The result as a hint with its limits; then what to do with it. */
async function tell(
  { state }: CountdownResult,
  answers: Answers,
  options: NerveOptions,
  place: Place,
  file: SelfTestFile,
): Promise<void> {
  const complete = orMissing(completedForTest(answers, place.library, file), place.library);
  const { facts } = assess(complete, place.library);
  const outcome = outcomeOf(state.answers, file, facts);
  const { disclaimer } = place.library.files['warning-signs'];
  const safetyNet = safetyNetOf(complete, place.library);
  const paint = paintWith(chalkFor(process.stdout, process.env));
  const columns = columnsOf(process.stdout);
  print(resultPage(outcome, file, { disclaimer, safetyNet, columns, paint }));
  const fed = fedBy(outcome, state.answers, answers);
  const next = await chooseNext(file, choicesFor(outcome, Object.keys(fed).length > 0));
  if (next === 'now') await routineNow({ ...answers, ...fed }, options, place);
  if (next === 'later' && keepForRoutine(fed, new Date())) say(`${file.feeding.kept}\n`);
}

type Next = 'now' | 'later' | 'done';

/** What tells a routine nothing is not offered to be kept; after a test that stirred it, no exercise is offered now. */
const choicesFor = ({ warn }: SelfTestOutcome, tells: boolean): readonly Next[] => [
  ...(warn ? [] : (['now'] as const)),
  ...(tells ? (['later'] as const) : []),
  'done',
];

async function chooseNext({ feeding }: SelfTestFile, next: readonly Next[]): Promise<string | undefined> {
  if (next.length < 2) return undefined;
  return chooseOne(
    feeding.offer,
    next.map((id) => ({ id, label: feeding[id] })),
    { input: process.stdin, output: process.stderr },
    paintWith(chalkFor(process.stderr, process.env)),
  );
}

async function routineNow(given: Answers, options: NerveOptions, place: Place): Promise<void> {
  const { questions, intro } = place.library.files.questionnaire;
  const { answers, asked, told } = await ask({ questions, intro: intro.slice(0, 1), given }, place.library);
  if (asked) answeredAnew(answers);
  const { compact, voice, quiet, figures } = options;
  const live = { ...(compact ? { compact } : {}), ...(voice ? { voice } : {}), ...(quiet ? { quiet } : {}) };
  await makeRoutine(answers, { ...live, figures: figures ?? true, input: true }, place, told);
}
