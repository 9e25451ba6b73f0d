import { assess } from '../../src/core/assess/assess.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import type { CompleteAnswers } from '../../src/core/questionnaire/complete.ts';
import { respondersFor } from '../../src/core/respond/index.ts';
import { newSession, type SessionState, update } from '../../src/session/index.ts';
import { loadCoach } from '../../src/shell/files/data.ts';
import { library, plain, root, tingling } from '../library.ts';

export const coach = loadCoach(root);

/** People whose routines between them hold every kind of step and every kind of limit. */
export const people: Readonly<Record<string, CompleteAnswers>> = {
  'a healthy adult': plain,
  'half an hour': { ...plain, minutes: 30 },
  'five minutes': { ...plain, minutes: 5 },
  'a sole that tingles': { ...plain, ...tingling },
  'a sole that tingles, after two calm weeks': {
    ...plain,
    ...tingling,
    sliders: 'two-calm-weeks',
    minutes: 25,
  },
  'moderately stirred': { ...plain, ...tingling, worst: 5, minutes: 20 },
  'easily stirred': { ...plain, ...tingling, worst: 8 },
  '65, no floor, unsteady': { ...plain, age: '65-plus', floor: 'no', balance: 'unsteady', minutes: 15 },
  'before sport': { ...plain, goal: 'before-sport', minutes: 15 },
  'night cramp': {
    ...plain,
    goal: 'night-cramp',
    feltAt: ['calf'],
    feelsLike: ['cramp'],
    calfWallTest: 'either',
  },
  'a replaced hip': { ...plain, conditions: ['hip-replacement'], bend: 'cleared', minutes: 15 },
  'a sore sit bone': { ...plain, feltAt: ['sit-bone'], sitBoneTest: 'yes', minutes: 15 },
  'very bendy': { ...plain, conditions: ['hypermobile'], minutes: 15 },
  'one sore side, pregnant': { ...plain, side: 'left', conditions: ['pregnant'], weeksPregnant: 20 },
};

const assessed = (answers: CompleteAnswers) => assess(answers, library);

export const limitsOf = (answers: CompleteAnswers) => assessed(answers).limits;

/** A session as the program makes it, but for the questions before and after. */
export function sessionOf(answers: CompleteAnswers): SessionState {
  const { routine } = planFor(answers, library);
  return newSession(routine?.steps ?? [], {
    ...respondersFor(assessed(answers), library, coach),
    limits: limitsOf(answers),
    questions: coach.questions,
  });
}

/** A session two seconds into the work of each of its steps. */
export function* startsOf(session: SessionState): Generator<SessionState> {
  const [begun] = update(session, { type: 'start', at: 0 });
  for (const index of begun.timeline.steps.keys()) {
    const segment = begun.timeline.segments.find(
      ({ step, phase }) => step === index && !['get-ready', 'switch'].includes(phase.name),
    );
    if (segment) yield { ...begun, position: segment.startsAt + 2000 };
  }
}
