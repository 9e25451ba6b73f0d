/** A span of angles, degrees: `atLeast` and `atMost` are in it, `above` and `below` are not. What is not said bounds nothing. */
export type Span = {
  readonly [bound in 'atLeast' | 'atMost' | 'above' | 'below']?: number | undefined;
};

const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number;

/** Whether an angle is within a span. */
export const isWithin = (degrees: number, { atLeast, atMost, above, below }: Span): boolean =>
  degrees >= (atLeast ?? least) &&
  degrees <= (atMost ?? most) &&
  degrees > (above ?? least) &&
  degrees < (below ?? most);

/** The angle of a span that is nearest to an angle; its ends belong to it. */
export const nearestWithin = (
  degrees: number,
  { atLeast, atMost }: Pick<Span, 'atLeast' | 'atMost'>,
): number => Math.min(atMost ?? most, Math.max(atLeast ?? least, degrees));
