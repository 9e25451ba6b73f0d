import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import said from '../../../data/words/said.json';
import type { Assessment } from '../../core/assess/assess.ts';
import type { Library } from '../../core/library.ts';
import { safetyNetFor } from '../../core/lines.ts';
import { prescribe } from '../../core/prescription.ts';
import type { SelfTestFile, SelfTestOutcome } from '../../core/schema/self-test.ts';
import { completedForTest, fedBy, gateFor, outcomeOf, scriptFor } from '../../core/self-test.ts';
import type { Answers } from '../../core/types.ts';
import { newSession, type SessionOptions, spokenStops } from '../../session/index.ts';
import { givenAnswers, orMissing } from '../app/answers.ts';
import { type Asked, ask } from '../app/ask.ts';
import { type LiveOptions, liveFlags, questionFlags } from '../app/flags.ts';
import { answeredAnew } from '../app/kept-answers.ts';
import { isStopped, keepStop, mentionStop, takenFromPain } from '../app/last-stop.ts';
import { displayFor, firstNotes, sayAfterwards } from '../app/live/run.ts';
import { withFirst } from '../app/live/session.ts';
import { type Place, privately } from '../app/place.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { canAsk, makeRoutine } from '../app/routine.ts';
import { keepForRoutine, resultPage } from '../app/self-test.ts';
import { exitCodes, Interrupted, UserError } from '../errors.ts';
import { loadCoach, loadSelfTest } from '../files/data.ts';
import { type CountdownResult, runCountdown } from '../terminal/countdown/index.ts';
import type { Io } from '../terminal/io.ts';
import { lookOf, printSentences } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type NerveOptions = Readonly<Record<string, unknown>> & LiveOptions & { answers?: string; input: boolean };

/** `stretch nerve`, with a flag for each question it needs answered. */
export const nerve = defined<NerveOptions>({
  flags: ({ root, library }) => [
    { flags: '-a, --answers <file>', says: help.flags.answers },
    { flags: '--no-input', says: help.flags.noInputTest },
    { flags: '--compact', says: help.flags.compactTest },
    ...liveFlags.filter(({ flags }) => /--(?:(?:no-)?(?:voice|quiet)|no-figures|private)$/.test(flags)),
    ...questionFlags(questionsOf(loadSelfTest(root).asks, library)),
  ],
  run: (_, options, place) =>
    runNerve({
      options,
      place: options.private ? privately(place, 'read') : place,
      file: loadSelfTest(place.root),
    }),
});

const questionsOf = (ids: readonly string[], { files }: Library) =>
  files.questionnaire.questions.filter(({ id }) => ids.includes(id));

/** One run of the self-test: its flags, where it is, and the test. */
type Run = { readonly options: NerveOptions; readonly place: Place; readonly file: SelfTestFile };

/** `stretch nerve`: warning signs, whom it is not for, the test, and what it may mean. */
async function runNerve(run: Run): Promise<void> {
  const { place, file } = run;
  const { io } = place;
  const { answers, told } = await answersFor(run);
  if (told) {
    io.endWith(exitCodes.stopped);
    return;
  }
  const complete = orMissing(completedForTest(answers, place.library, file), place.library);
  const prescription = prescribe(complete, place.library);
  if (await isStopped(prescription, place)) return;
  const { assessment } = prescription;
  const gate = gateFor(assessment, file);
  if (gate !== undefined) {
    printSentences(`${gate}\n${file.instead}\n`, io);
    return;
  }
  const result = await test(assessment, run);
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
  if (result.reason === 'quit') io.say(`${said.test.notFinished}\n`);
  if (result.reason === 'stopped') stopped(result, assessment, place);
  if (result.reason === 'finished') await tell(result, { answers, assessment }, run);
}

async function answersFor({ options, place, file }: Run): Promise<Asked> {
  const { library } = place;
  const given = givenAnswers(options.answers, options, place);
  if (!canAsk(options, place.io)) {
    orMissing(completedForTest(given, library, file), library);
    throw new UserError([words.test.needsTerminal], exitCodes.usage);
  }
  mentionStop(place);
  const known = { ...given, ...takenFromPain(place, given) };
  // What was said without being asked counts as well, and can be changed.
  const questions = library.files.questionnaire.questions.filter(
    ({ id }) => file.asks.includes(id) || id in known,
  );
  return ask({ questions, intro: file.intro, given: known, yes: said.test.yes }, place);
}

async function test(assessment: Assessment, { options, place, file }: Run): Promise<CountdownResult> {
  const { display, notes } = await displayFor(place, options);
  const coach = loadCoach(place.root);
  const weak = coach.questions.weak;
  const first = firstNotes(notes, options, place.io);
  const session: SessionOptions = {
    test: true,
    questions: { ...(weak ? { weak } : {}), ...file.questions },
    stops: spokenStops(coach),
    ...(display.voice ? { voice: true } : {}),
  };
  const start = newSession(scriptFor(assessment, place.library, file), withFirst(session, first));
  return runCountdown(start, { ...display, closing: () => '' }, place.io);
}

function stopped({ state }: CountdownResult, { facts }: Assessment, place: Place): void {
  keepStop(place.io, state.stop ?? '');
  sayAfterwards(state, loadCoach(place.root), place, facts);
  place.io.endWith(exitCodes.stopped);
}

/** The result as a hint with its limits; then what to do with it. */
async function tell(
  { state }: CountdownResult,
  { answers, assessment }: { answers: Answers; assessment: Assessment },
  { options, place, file }: Run,
): Promise<void> {
  const { facts } = assessment;
  const outcome = outcomeOf(state.answers, file, facts);
  const { disclaimer } = place.library.files['warning-signs'];
  const safetyNet = safetyNetFor(facts, place.library);
  const { io } = place;
  const look = lookOf('results', io);
  io.print(resultPage(outcome, file, { ...look, disclaimer, safetyNet }));
  const fed = fedBy(outcome, state.answers, answers);
  const canKeep = options.private !== true && Object.keys(fed).length > 0;
  const next = await chooseNext(io, file, choicesFor(outcome, { canKeep }));
  if (next === 'now') await routineNow({ ...answers, ...fed }, options, place);
  if (next === 'later' && keepForRoutine(io, fed)) io.say(`${file.feeding.kept}\n`);
}

type Next = 'now' | 'later' | 'done';

/**
 * What is offered after the test. What says nothing to a routine, or may not be kept, is not offered for later; a test
 * that stirred it offers no exercise now.
 */
const choicesFor = ({ warn }: SelfTestOutcome, { canKeep }: { canKeep: boolean }): readonly Next[] => [
  ...(warn ? [] : (['now'] as const)),
  ...(canKeep ? (['later'] as const) : []),
  'done',
];

async function chooseNext(
  io: Io,
  { feeding }: SelfTestFile,
  next: readonly Next[],
): Promise<string | undefined> {
  if (next.length < 2) return undefined;
  return chooseOne(
    feeding.offer,
    next.map((id) => ({ id, label: feeding[id] })),
    io,
  );
}

async function routineNow(given: Answers, options: NerveOptions, place: Place): Promise<void> {
  const { questions, intro } = place.library.files.questionnaire;
  const { answers, asked, told } = await ask({ questions, intro: intro.slice(0, 1), given }, place);
  if (asked && !told) answeredAnew(place.io, answers);
  const { compact, voice, quiet, figures } = options;
  const live = { ...(compact ? { compact } : {}), ...(voice ? { voice } : {}), ...(quiet ? { quiet } : {}) };
  await makeRoutine(answers, { ...live, figures: figures ?? true, input: true }, place, {
    asked: asked ? 'all' : [],
    told,
  });
}
