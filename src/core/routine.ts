import type { CompleteAnswers } from './questionnaire/complete.ts';
import type { Finding, Irritability, Joint, Kind, Outcome, Pose, Side, TriageLevel } from './types.ts';

export type { Outcome } from './types.ts';

import type { loadBands, phaseNames } from './vocabulary.ts';

export type PhaseName = (typeof phaseNames)[number];

/** A stretch of time with one thing to do. Whole seconds. `side` is absent where sides do not apply. */
export type Phase = { name: PhaseName; seconds: number; side?: Side };

export type LoadBand = (typeof loadBands)[number];

/** The neural load index (ordinal, 0 up): it ranks positions and measures nothing. */
export type NeuralLoad = {
  index: number;
  band: LoadBand;
  because: { position: Joint; degrees: number; points: number }[];
};

/** Percent of the muscle's length standing. */
export type Lengthening = { hamstrings: number; gastrocnemius?: number; soleus?: number };

/** What a pose lengthens, and whether it leaves the hamstrings slack: then they are not what is stretched. */
export type Lengthened = { lengthening: Lengthening; hamstringsSlack: boolean };

/** `says` is the same without its reason, where it has one. */
export type Warning = { code: string; text: string; says?: string };

/** The words of a movement there and back, for somebody who follows them: `straighten and look up`. */
type Pace = { there: string; back: string };

/** What is done, and what one needs to do it: as it was planned, read back from a file, or changed on the way. */
export type Step = {
  stretch: string;
  name: string;
  kind: Kind;
  reps: number | null;
  effortPercent: number | null;
  phases: Phase[];
  pose: Pose;
  neuralLoad: NeuralLoad;
  /** What to do, in order; then how to place what was adapted for this person. */
  cues: string[];
  /** The cue that matters while one holds: how to keep toes, back and head. */
  holdCue?: string;
  why: string[];
  sources: string[];
  pace?: Pace;
  /** The leg it is for rests: the other one moves. */
  rests?: true;
  /** The question to ask when its last phase is over, by id. */
  asks?: string;
};

/** A step in its place in a plan, with all that a page says of it. */
export type PlannedStep = Step &
  Lengthened & {
    /** The worse side first; empty where sides do not apply. */
    sides: Side[];
    sets: number;
    holdSeconds: number | null;
    /** Seconds from the start of the routine. */
    startsAt: number;
    seconds: number;
    warnings: Warning[];
    ifItTingles: string[];
    /** The stretch it says to change to, by id. */
    easier?: string;
    stopIf: string[];
    feel: string;
  };

/** What speaks against a stretch: a code, and the words for it; `each` where they are others for several stretches. */
export type Reason = { code: string; text: string; each?: string | undefined };

export type LeftOut = { stretch: string; name: string; because: Reason[] };

export type Routine = {
  title: string;
  minutes: number;
  seconds: number;
  /** What keeps the nerve out of it, all the way through; empty when nothing in the routine loads it. */
  throughout: string[];
  steps: PlannedStep[];
  leftOut: LeftOut[];
};

export type Limits = { holdLoad: number; peakLoad: number; tensioners: boolean };

export type AssessmentSummary = {
  pattern: string;
  also: string[];
  irritability: Irritability;
  scores: Record<string, number>;
  limits: Limits;
};

/** What a stop says: the words are the result. */
export type Stop = { title: string; say: string[]; do: string[] };

/** All that one set of answers leads to: the contract of `--format json` and the value everything prints from. */
export type Plan = {
  formatVersion: 1;
  outcome: Outcome;
  triage: TriageLevel;
  findings: Finding[];
  assessment: AssessmentSummary | null;
  routine: Routine | null;
  /** Present when the outcome is stop. */
  stop?: Stop;
  /** What it was made from. */
  answers: CompleteAnswers;
  advice: string[];
  safetyNet: string[];
  disclaimer: string;
};
