import type { CompleteAnswers } from './questionnaire/complete.ts';
import type { Finding, Irritability, Joint, Kind, Outcome, Pose, Side, TriageLevel } from './types.ts';

import type { loadBands, phaseNames } from './vocabulary.ts';

export type PhaseName = (typeof phaseNames)[number];

/** A stretch of time with one thing to do. Whole seconds. `side` is absent where sides do not apply. */
export type Phase = { readonly name: PhaseName; readonly seconds: number; readonly side?: Side };

export type LoadBand = (typeof loadBands)[number];

/** The neural load index (ordinal, 0 up): it ranks positions and measures nothing. */
export type NeuralLoad = {
  readonly index: number;
  readonly band: LoadBand;
  readonly because: readonly {
    readonly position: Joint;
    readonly degrees: number;
    readonly points: number;
  }[];
};

/** Percent of the muscle's length standing. */
export type Lengthening = {
  readonly hamstrings: number;
  readonly gastrocnemius?: number;
  readonly soleus?: number;
};

/** What a pose lengthens, and whether it leaves the hamstrings slack: then they are not what is stretched. */
export type Lengthened = { readonly lengthening: Lengthening; readonly hamstringsSlack: boolean };

/** `says` is the same without its reason, where it has one. */
export type Warning = { readonly code: string; readonly text: string; readonly says?: string };

/** The words of a movement there and back, for somebody who follows them: `straighten and look up`. */
type Pace = { readonly there: string; readonly back: string };

/** What is done, and what one needs to do it: as it was planned, read back from a file, or changed on the way. */
export type Step = {
  readonly stretch: string;
  readonly name: string;
  readonly kind: Kind;
  readonly reps: number | null;
  readonly effortPercent: number | null;
  readonly phases: readonly Phase[];
  readonly pose: Readonly<Pose>;
  readonly neuralLoad: NeuralLoad;
  /** What to do, in order; then how to place what was adapted for this person. */
  readonly cues: readonly string[];
  /** The cue that matters while one holds: how to keep toes, back and head. */
  readonly holdCue?: string;
  readonly why: readonly string[];
  readonly sources: readonly string[];
  readonly pace?: Pace;
  /** The leg it is for rests: the other one moves. */
  readonly rests?: true;
  /** The question to ask when its last phase is over, by id. */
  readonly asks?: string;
};

/** A step in its place in a plan, with all that a page says of it. */
export type PlannedStep = Step &
  Lengthened & {
    /** The worse side first; empty where sides do not apply. */
    readonly sides: readonly Side[];
    readonly sets: number;
    readonly holdSeconds: number | null;
    /** Seconds from the start of the routine. */
    readonly startsAt: number;
    readonly seconds: number;
    readonly warnings: readonly Warning[];
    readonly ifItTingles: readonly string[];
    /** The stretch it says to change to, by id. */
    readonly easier?: string;
    readonly stopIf: readonly string[];
    readonly feel: string;
  };

/** What speaks against a stretch: a code, and the words for it; `each` where they are others for several stretches. */
export type Reason = { readonly code: string; readonly text: string; readonly each?: string | undefined };

export type LeftOut = {
  readonly stretch: string;
  readonly name: string;
  readonly because: readonly Reason[];
};

export type Routine = {
  readonly title: string;
  readonly minutes: number;
  readonly seconds: number;
  /** What keeps the nerve out of it, all the way through; empty when nothing in the routine loads it. */
  readonly throughout: readonly string[];
  readonly steps: readonly PlannedStep[];
  readonly leftOut: readonly LeftOut[];
};

export type Limits = { readonly holdLoad: number; readonly peakLoad: number; readonly tensioners: boolean };

export type AssessmentSummary = {
  readonly pattern: string;
  readonly also: readonly string[];
  readonly irritability: Irritability;
  readonly scores: Readonly<Record<string, number>>;
  readonly limits: Limits;
};

/** What a stop says: the words are the result. */
export type Stop = {
  readonly title: string;
  readonly say: readonly string[];
  readonly do: readonly string[];
};

/** All that one set of answers leads to: the contract of `--format json` and the value everything prints from. */
export type Plan = {
  readonly formatVersion: 1;
  readonly outcome: Outcome;
  readonly triage: TriageLevel;
  readonly findings: readonly Finding[];
  readonly assessment: AssessmentSummary | null;
  readonly routine: Routine | null;
  /** Present when the outcome is stop. */
  readonly stop?: Stop;
  /** What it was made from. */
  readonly answers: CompleteAnswers;
  readonly advice: readonly string[];
  readonly safetyNet: readonly string[];
  readonly disclaimer: string;
};
