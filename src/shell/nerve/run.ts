import { assess } from '../../core/assess/assess.ts';
import type { CompleteAnswers } from '../../core/questionnaire/complete.ts';
import { safetyNetOf } from '../../core/safety-net.ts';
import type { SelfTestFile, SelfTestOutcome } from '../../core/schema/self-test.ts';
import { completedForTest, fedBy, gateFor, outcomeOf, scriptFor } from '../../core/self-test/index.ts';
import type { Answers } from '../../core/types.ts';
import { newSession, spokenStops } from '../../session/index.ts';
import { chooseOne } from '../ask/choose.ts';
import { isStopped } from '../coach/run.ts';
import { columnsOf } from '../columns.ts';
import { type CountdownResult, runCountdown } from '../countdown/index.ts';
import { loadCoach } from '../data.ts';
import { exitCodes, Interrupted, UserError } from '../errors.ts';
import { keepStop, mentionStop } from '../live/last-stop.ts';
import type { Place } from '../live/place.ts';
import { displayFor, sayAfterwards } from '../live/run.ts';
import { takenFromPain } from '../live/sudden-pain.ts';
import { chalkFor, paintWith } from '../paint.ts';
import { print } from '../print.ts';
import { givenAnswers, orMissing } from '../routine/answers.ts';
import { type Asked, ask } from '../routine/ask.ts';
import { answeredAnew, canAsk, makeRoutine } from '../routine/run.ts';
import { say } from '../say.ts';
import type { NerveOptions } from './command.ts';
import { keepForRoutine } from './kept.ts';
import { resultPage } from './page.ts';

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
