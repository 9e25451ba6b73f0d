import type * as made from '../core/routine.ts';

/** A value that nobody changes: frozen, all the way down. */
export type Frozen<Value> = Value extends (...words: never) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** All that one set of answers leads to. Seconds are whole, angles degrees. */
export type Plan = Frozen<made.Plan>;
export type Routine = Frozen<made.Routine>;
export type Step = Frozen<made.Step>;
/** Ordinal: it ranks positions and measures nothing. */
export type NeuralLoad = Frozen<made.NeuralLoad>;
/** Percent of the muscle's length standing. */
export type Lengthening = Frozen<Required<made.Lengthening>>;
