import said from '../../../data/words/said.json';
import { aDay } from '../../core/diary/day.ts';
import type { Library } from '../../core/library.ts';
import { planFor } from '../../core/plan/plan.ts';
import type { Prescription } from '../../core/prescription.ts';
import { completed } from '../../core/questionnaire/complete.ts';
import { parseAnswers } from '../../core/questionnaire/parse.ts';
import { fieldsOf, keptAt, under } from '../../core/read-values.ts';
import type { Stop } from '../../core/routine.ts';
import type { CoachFile } from '../../core/schema/coach.ts';
import type { Answers } from '../../core/types.ts';
import { filled } from '../../core/words.ts';
import { formats } from '../../render/index.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadCoach } from '../files/data.ts';
import { dropKept, isKept, keep, readIfSound } from '../files/state/kept.ts';
import type { Io } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import type { Place } from './place.ts';

/** Keeps in mind that a session ended at a sudden pain: it may be a strain, whatever is answered next time. */
export const keepSuddenPain = (io: Io): boolean =>
  keep(io, 'pain', { formatVersion: 1, savedAt: io.today().toISOString() });

/** Days for which the next questions have it filled in. */
const goodFor = 14;

/** Answers that a sudden pain fills in, which is said; none where they are given already, or it was long ago. */
export function takenFromPain({ io, root, library }: Place, given: Answers): Answers {
  const asks = library.files.questionnaire.questions.some(({ id }) => id === 'onset');
  if (!asks || !isKept(io, 'pain') || given.onset !== undefined) return {};
  const age = io.today().getTime() - keptAt(fieldsOf(readIfSound(io, 'pain')).savedAt);
  // A file that cannot be read was left by a sudden pain all the same.
  if (age >= goodFor * aDay) return {};
  io.say(`  ${loadCoach(root).lastStop.onset}\n\n`);
  return { onset: 'sudden' };
}

/** Forgets a sudden pain once somebody is back at full strength. */
export function forgetPain(io: Io, { strainStage }: Answers): void {
  if (strainStage === 'full-strength') dropKept(io, 'pain');
}

/** Keeps in mind why a session had to stop: the answers it was made for are no longer true. */
export const keepStop = (io: Io, stop: string): boolean =>
  keep(io, 'stopped', { formatVersion: 1, savedAt: io.today().toISOString(), stop });

/**
 * Keeps answers that stop it. Those that made the last routine stay what they were, and so does the stop of a session that
 * nobody was asked about yet.
 */
export const keepAnsweredStop = (io: Io, answers: Answers): boolean =>
  keep(io, 'stopped', { formatVersion: 1, savedAt: io.today().toISOString(), ...ofSession(io), answers });

/** The stop of a session that is kept: also where its file cannot be understood, since a stop left it. */
function ofSession(io: Io): { stop?: unknown } {
  if (!isKept(io, 'stopped')) return {};
  const { stop, answers } = fieldsOf(readIfSound(io, 'stopped'));
  return stop === undefined && answers !== undefined ? {} : { stop: stop ?? '' };
}

type LastStop = {
  readonly title: string;
  readonly do: readonly string[];
  /** What is said of it when somebody wants to be coached, and before the questions. */
  readonly says: Pick<CoachFile['lastStop'], 'coach' | 'routine'>;
  readonly anew: string;
};

/** The stop that still holds. A file that cannot be understood counts as one, since a stop left it. */
function lastStop({ io, root, library }: Place): LastStop | undefined {
  if (!isKept(io, 'stopped')) return undefined;
  const { stops, lastStop: says } = loadCoach(root);
  const { stop, answers } = fieldsOf(readIfSound(io, 'stopped'));
  const answered = answers === undefined ? undefined : answeredStop(answers, library);
  const words = answered ?? (typeof stop === 'string' ? under(stops, stop) : undefined);
  return {
    title: words?.title ?? says.unknown,
    do: words?.do ?? [],
    says: answered ? says.answered : says,
    anew: says.anew,
  };
}

/** What kept answers say; undefined where they cannot be read or stop nothing. */
function answeredStop(given: unknown, library: Library): Stop | undefined {
  const { answers, problems } = parseAnswers(given, library.files.questionnaire.questions);
  if (problems.length > 0) return undefined;
  const { answers: whole } = completed(answers, library);
  return whole && planFor(whole, library).stop;
}

/** After a stop nothing is coached before the questions are answered anew. */
export function refuseAfterStop(place: Place): void {
  const found = lastStop(place);
  if (!found) return;
  const { title, do: todo, says, anew } = found;
  throw new UserError([filled(says.coach, { title }), ...todo, anew], exitCodes.stopped);
}

/** Says before the questions why the last session had to stop. */
export function mentionStop(place: Place): void {
  const found = lastStop(place);
  if (found) place.io.say(`  ${filled(found.says.routine, { title: found.title })}\n`);
}

/** The questions have been answered anew. */
export const forgetStop = (io: Io): void => dropKept(io, 'stopped');

/**
 * Forgets a stop that answers brought, now that answers make a routine. A stop in a session stays until it was asked
 * about.
 */
export function forgetAnsweredStop(io: Io): void {
  if (!isKept(io, 'stopped')) return;
  const { answers, ...rest } = fieldsOf(readIfSound(io, 'stopped'));
  if (answers === undefined) return;
  if (rest.stop === undefined) dropKept(io, 'stopped');
  else keep(io, 'stopped', rest);
}

/** Whether a warning sign in the answers stops it; then its words are said and nothing is coached. */
export async function isStopped({ plan }: Prescription, { io }: Place): Promise<boolean> {
  if (plan.outcome !== 'stop') return false;
  const render = await formats.text();
  io.print(render(plan, lookOf('results', io)));
  io.say(`${said.stopOfAnswers}\n`);
  io.endWith(exitCodes.stopped);
  return true;
}
