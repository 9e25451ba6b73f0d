/** Colours by meaning, each a function from text to painted text. Words always say the same as the colour does. */
export type Paint = {
  /** What to do. */
  do: (text: string) => string;
  /** A caution. */
  caution: (text: string) => string;
  /** Stop, and nothing else. */
  stop: (text: string) => string;
  /** Reasons, and what can be skipped. */
  dim: (text: string) => string;
  strong: (text: string) => string;
  heading: (text: string) => string;
};

const plain = (text: string): string => text;

/** No colour at all. */
export const plainPaint: Paint = {
  do: plain,
  caution: plain,
  stop: plain,
  dim: plain,
  strong: plain,
  heading: plain,
};

/** Whether what is dim looks otherwise than what is not. */
export const hasColour = ({ dim }: Paint): boolean => dim('.') !== '.';
