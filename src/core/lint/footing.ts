import saidWords from '../../../data/words/lint.json';
import { under } from '../read-values.ts';
import { onceFor } from '../remembered.ts';
import type { ReadingFile } from '../schema/reading.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { type Finding, finding } from './finding.ts';

type Footing = ReadingFile['footing'];

const words = saidWords.footing;

/**
 * Whoever stands with little balance has a hand on something. A stretch without a hand needs balance, and is not for
 * the unsteady.
 */
export function standingFaults(file: StretchFile, { upright, holds, leans, braced }: Footing): Finding[] {
  const { start, balance, figure, steps, notFor, equipment, orEquipment = [] } = file;
  const hands: readonly string[] = figure?.hands === undefined ? [] : [figure.hands].flat();
  const stands = upright.includes(start);
  if (!stands && hands.length === 0) return [];
  const found: Finding[] = [];
  const add = (rule: string, path: string, message: string, remedy: string): void => {
    found.push(finding(rule, [path], message, remedy));
  };
  const leaning: readonly string[] = stands ? [...leans.always, ...leans.upright] : leans.always;
  if (hands.some((hand) => leaning.includes(hand)) && !steps.join(' ').includes(braced))
    add('chair', 'steps', words.chair, words.chairRemedy);
  if (!stands) return found;
  const held = hands.filter((hand) => Object.hasOwn(holds, hand));
  const asked: readonly string[] = [...equipment, ...orEquipment];
  if (held.length > 0) {
    if (balance !== 'moderate' && !held.some((hand) => asked.includes(under(holds, hand) ?? '')))
      add('footing', 'equipment', words.unasked, words.unaskedRemedy);
    return found;
  }
  if (balance !== 'moderate') add('footing', 'balance', words.free, words.freeRemedy);
  if (!notFor.some(({ when }) => when === 'unsteady'))
    add('footing', 'notFor', words.unsteady, words.unsteadyRemedy);
  return found;
}

/** Whoever sits needs something to sit on. */
export const seatFaults = (
  { start, equipment, orEquipment = [], atHand = [] }: StretchFile,
  { seats }: Footing,
): Finding[] =>
  start !== 'seated' ||
  [...equipment, ...orEquipment].includes('chair') ||
  atHand.some((each) => names(seats, each))
    ? []
    : [finding('footing', ['equipment'], words.seat, words.seatRemedy)];

/** Whoever lies, kneels or sits with straight legs is on the floor, unless a step says that it is a bed. */
export const floorFaults = ({ start, floor, steps }: StretchFile, { offFloor, beds }: Footing): Finding[] =>
  floor || offFloor.includes(start) || names(beds, steps.join(' '))
    ? []
    : [finding('floor', ['floor'], saidWords.floor, saidWords.floorRemedy)];

/** Whether a text names one of these things. */
const names = (things: readonly string[], text: string): boolean => anyOf(things).test(text);

const anyOf = onceFor((things: readonly string[]) => new RegExp(`\\b(?:${things.join('|')})\\b`));
