import saidWords from '../../../data/words/lint.json';
import { under } from '../read.ts';
import type { ReadingFile } from '../schema/reading.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { type Finding, finding } from './finding.ts';

type Footing = ReadingFile['footing'];

const words = saidWords.footing;

/** Whoever stands with little balance has a hand on something; who has none needs balance, and is not unsteady. */
export function standingFaults(file: StretchFile, { upright, holds, leans, braced }: Footing): Finding[] {
  const { start, balance, figure, steps, notFor, equipment, orEquipment = [] } = file;
  const hands: readonly string[] = [figure?.hands ?? []].flat();
  const stands = upright.includes(start);
  const leansOnChair =
    leans.always.some((hand) => hands.includes(hand)) ||
    (stands && leans.upright.some((hand) => hands.includes(hand)));
  const loose = leansOnChair && !steps.join(' ').includes(braced);
  const asked: readonly string[] = [...equipment, ...orEquipment];
  const free = stands && !hands.some((hand) => Object.hasOwn(holds, hand));
  const unheld = stands && !free && !hands.some((hand) => asked.includes(under(holds, hand) ?? ''));
  return [
    ...(loose ? [finding('chair', ['steps'], words.chair, words.chairRemedy)] : []),
    ...(unheld && balance !== 'moderate'
      ? [finding('footing', ['equipment'], words.unasked, words.unaskedRemedy)]
      : []),
    ...(free && balance !== 'moderate'
      ? [finding('footing', ['balance'], words.free, words.freeRemedy)]
      : []),
    ...(free && !notFor.some(({ when }) => when === 'unsteady')
      ? [finding('footing', ['notFor'], words.unsteady, words.unsteadyRemedy)]
      : []),
  ];
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

/** Whoever lies, kneels or sits with the legs out is on the floor, but where a step says that it is a bed. */
export const floorFaults = ({ start, floor, steps }: StretchFile, { offFloor, beds }: Footing): Finding[] =>
  floor || offFloor.includes(start) || names(beds, steps.join(' '))
    ? []
    : [finding('floor', ['floor'], saidWords.floor, saidWords.floorRemedy)];

/** Whether a text names one of these things. */
const names = (things: readonly string[], text: string): boolean =>
  new RegExp(`\\b(?:${things.join('|')})\\b`).test(text);
