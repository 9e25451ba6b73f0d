import type { Library } from '../library.ts';
import type { CoachFile } from '../schema/coach.ts';
import type { Answers } from '../types.ts';
import { easy } from './easy.ts';
import { type Ground, groundFor } from './ground.ts';
import { hurts } from './hurts.ts';
import { tingles } from './tingles.ts';
import type { Course, Reply, Report, Respond } from './types.ts';

const replies: Readonly<Record<Report, (course: Course, ground: Ground) => Reply>> = { tingles, hurts, easy };

/**
 * What a session does when the body answers: a function of the course and the report alone, so that a session
 * replays from its events. Without the answers of the routine nothing is swapped and nothing gets harder.
 */
export function responderFor(answers: Answers | undefined, library: Library, coach: CoachFile): Respond {
  const ground = groundFor(answers, library, coach);
  return (course, report) => replies[report](course, ground);
}
