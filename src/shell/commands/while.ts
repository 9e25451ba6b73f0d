import help from '../../../data/words/commands.json';
import said from '../../../data/words/said.json';
import again from '../../../data/words/second-day.json';
import { clean } from '../../core/clean.ts';
import { type Prescription, prescribe } from '../../core/prescription.ts';
import { fill } from '../../core/words.ts';
import { requireComplete } from '../app/answers.ts';
import { ask } from '../app/ask.ts';
import { type LiveOptions, libraryFlag, liveFlags } from '../app/flags.ts';
import { type KeptCommand, passThrough, startKept } from '../app/kept-command/index.ts';
import { forwarding, type Spared, spare, stopsWithUs } from '../app/kept-command/signals.ts';
import { isStopped, refuseAfterStop } from '../app/last-stop.ts';
import { coachLive } from '../app/live/run.ts';
import { type Place, privately } from '../app/place.ts';
import { isAnySign, isJustAnswered } from '../app/second-day/signs.ts';
import { lastOrigin, toBeSaid } from '../app/today.ts';
import { Interrupted, type Signal, UserError } from '../errors.ts';
import { loadCoach, loadProgress } from '../files/data.ts';
import { keepLast } from '../files/state/last.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch while -- COMMAND…`: what follows the dashes is a command of somebody else's, flags and all. */
export const meanwhile = defined<LiveOptions>({
  ownStretches: true,
  flags: () => [...liveFlags, libraryFlag],
  more: `\n${help.whileMore}`,
  passThrough: true,
  run: (words, options, place) =>
    runWhile(words, options, options.private ? privately(place, 'read') : place),
});

/** Runs a command and coaches meanwhile; its output comes afterwards, its exit status is ours. */
async function runWhile(
  [command = '', ...args]: readonly string[],
  options: LiveOptions,
  place: Place,
): Promise<void> {
  const { io } = place;
  if (!isAttended(io)) {
    io.endWith(await passThrough(command, args, io));
    return;
  }
  // A first signal is for the command, and from before it starts: its last words may come at once, and are shown.
  const { send, to } = forwarding();
  const early = spare(send, io);
  const kept = await startKept(command, args, io);
  to(kept.signal);
  const apart = stopsWithUs(kept.signal, io);
  const soonOver = await isSoonOver(kept, early, io);
  early.undo();
  if (!soonOver) await coached(kept, [command, ...args], options, place);
  const status = await shown(kept, io);
  apart();
  const signal = early.signal();
  if (signal) throw new Interrupted(signal);
  io.endWith(status);
}

/** Coaches, and says so where nothing can be coached: the command and its exit status are another matter. */
async function coached(
  kept: KeptCommand,
  words: readonly string[],
  options: LiveOptions,
  place: Place,
): Promise<void> {
  const { io } = place;
  try {
    await coachMeanwhile(kept, clean(words.join(' ')), options, place);
  } catch (error) {
    if (!(error instanceof UserError)) {
      await shown(kept, io, error instanceof Interrupted ? error.signal : undefined);
      throw error;
    }
    io.say(`${error.lines.join('\n')}\n`);
  }
  if (!kept.over()) io.say(`${said.while.stillRunning}\n`);
}

/**
 * Shows all output of the command, then takes its exit status, even if the reader has gone. `by`: the signal that ended
 * the coach, which the command gets too. Throws `Interrupted`.
 */
async function shown(kept: KeptCommand, io: Io, by?: Signal): Promise<number> {
  const late = spare(kept.signal, io, by);
  if (by) kept.signal(by);
  io.outliveReader();
  await kept.show();
  const { status } = await kept.ended;
  late.undo();
  const signal = late.signal();
  if (signal) throw new Interrupted(signal);
  return status;
}

async function coachMeanwhile(
  kept: KeptCommand,
  name: string,
  options: LiveOptions,
  place: Place,
): Promise<void> {
  refuseAfterStop(place);
  const last = lastOrigin(place);
  if (last && options.ask !== false && !isJustAnswered(place)) {
    const { answers } = last.prescription;
    if (await isAnySign(answers, [], loadProgress(place.root), place, endOf(kept))) {
      place.io.say(`${again.signs.while}\n`);
      return;
    }
  }
  const prescription = last?.prescription ?? (await deskBreak(place, endOf(kept)));
  if (!prescription || (await isStopped(prescription, place))) return;
  const { routine } = prescription.plan;
  if (kept.over() || !routine || routine.steps.length === 0) return;
  await coachLive(
    routine,
    place,
    { ...options, ask: false },
    {
      ...{ aside: true, prescription, stands: last?.stands, notes: toBeSaid(last?.findings ?? [], place) },
      onWindDown: (windDown) => {
        void kept.ended.then(({ status }) => windDown(doneWords(name, status)));
      },
    },
  );
}

/** Milliseconds: what is over in them needs no stretch and no questions; the screen would only flash. */
const noTime = 300;

async function isSoonOver(kept: KeptCommand, { came, signal }: Spared, { after }: Io): Promise<boolean> {
  await Promise.race([kept.ended, came, new Promise<void>((done) => after(noTime, done))]);
  return kept.over() || signal() !== undefined;
}

const doneWords = (name: string, status: number): string =>
  fill(said.while.done, { name: name.length > 40 ? `${name.slice(0, 39)}…` : name, status });

/** Says once that the command is done: who answers questions meanwhile cannot see it. */
function endOf(kept: KeptCommand): () => string {
  let isSaid = false;
  return () => {
    if (isSaid || !kept.over()) return '';
    isSaid = true;
    return said.while.doneAsking;
  };
}

/**
 * A short careful routine for whoever has none yet, after the questions that could speak against it; undefined after a
 * stop.
 */
async function deskBreak(place: Place, news: () => string): Promise<Prescription | undefined> {
  const { io, root, library } = place;
  const { intro, answers } = loadCoach(root).deskBreak;
  const { questions } = library.files.questionnaire;
  const { answers: given, told } = await ask(
    { questions, intro, given: answers, yes: said.while.begin, news },
    place,
  );
  if (told) return undefined;
  keepLast(io, given, 'all');
  return prescribe(requireComplete(given, library), library);
}
