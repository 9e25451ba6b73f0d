import type { Facts } from './condition.ts';
import type { Library } from './library.ts';
import { linesFor } from './lines.ts';

/** What to watch for, and what to do then: for everybody, then for what is true of this person, where that is known. */
export const safetyNetFor = (facts: Facts | undefined, { files }: Library): string[] => {
  const { safetyNet } = files['warning-signs'];
  return facts ? linesFor(safetyNet, facts) : safetyNet.filter((line) => typeof line === 'string');
};
