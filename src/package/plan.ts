import type * as made from '../core/routine.ts';

/** A value that is read and not changed, all the way down. */
export type Fixed<Value> = Value extends (...words: never) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value;

/** All that one set of answers leads to. Seconds are whole, angles degrees. */
export type Plan = Fixed<made.Plan>;
export type Routine = Fixed<made.Routine>;
export type Step = Fixed<made.Step>;
/** Ordinal: it ranks positions and measures nothing. */
export type NeuralLoad = Fixed<made.NeuralLoad>;
/** Percent of the muscle's length standing. */
export type Lengthening = Fixed<Required<made.Lengthening>>;
