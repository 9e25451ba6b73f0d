import words from '../../../data/words/lint.json';
import type { StretchFile } from '../schema/stretch.ts';
import { type Finding, finding } from './finding.ts';

/** What of the equipment a hand has hold of. */
const holds: Readonly<Record<string, string>> = {
  wall: 'wall',
  'wall-beside': 'wall',
  counter: 'wall',
  chair: 'chair',
  seat: 'chair',
};

/** Whoever stands with little balance has a hand on something; who has none needs balance, and is not unsteady. */
export function standingFaults(file: StretchFile): Finding[] {
  const { start, balance, figure, steps, notFor, equipment, orEquipment = [] } = file;
  const hands: readonly string[] = [figure?.hands ?? []].flat();
  const upright = start === 'standing' || start === 'split-stance';
  const leansOnChair = hands.includes('chair') || (upright && hands.includes('seat'));
  const loose = leansOnChair && !/chair against a wall/.test(steps.join(' '));
  const asked: readonly string[] = [...equipment, ...orEquipment];
  const free = upright && !hands.some((hand) => hand in holds);
  const unheld = upright && !free && !hands.some((hand) => asked.includes(holds[hand] ?? ''));
  return [
    ...(loose ? [finding('chair', ['steps'], words.footing.chair, words.footing.chairRemedy)] : []),
    ...(unheld && balance !== 'moderate'
      ? [finding('footing', ['equipment'], words.footing.unasked, words.footing.unaskedRemedy)]
      : []),
    ...(free && balance !== 'moderate'
      ? [finding('footing', ['balance'], words.footing.free, words.footing.freeRemedy)]
      : []),
    ...(free && !notFor.some(({ when }) => when === 'unsteady')
      ? [finding('footing', ['notFor'], words.footing.unsteady, words.footing.unsteadyRemedy)]
      : []),
  ];
}

const offTheFloor = ['standing', 'seated', 'split-stance'];

/** Whoever sits needs something to sit on. */
export const seatFaults = ({ start, equipment, orEquipment = [], atHand = [] }: StretchFile): Finding[] =>
  start !== 'seated' ||
  [...equipment, ...orEquipment].includes('chair') ||
  atHand.some((each) => /\b(?:bed|bench|chair|seat|sofa|stool)\b/.test(each))
    ? []
    : [finding('footing', ['equipment'], words.footing.seat, words.footing.seatRemedy)];

/** Whoever lies, kneels or sits with the legs out is on the floor, but where a step says that it is a bed. */
export const floorFaults = ({ start, floor, steps }: StretchFile): Finding[] =>
  floor || offTheFloor.includes(start) || /\b(?:bed|sofa)\b/.test(steps.join(' '))
    ? []
    : [finding('floor', ['floor'], words.floor, words.floorRemedy)];
