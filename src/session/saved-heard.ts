import { fieldsOf, listOf, numberOf, oneOf, textOf, type Wrong } from '../core/read.ts';
import type { DayGrade, DoseCap, Heard, Pain } from '../core/respond/types.ts';

/** What the body had said, read back from a file that is somebody else's until it is checked. */
export function heardOf(value: unknown, wrong: Wrong): Heard {
  const { holdLoad, peakLoad, tingled, settled, tingles, hurts, irritability, doses, pains, leftOut } =
    fieldsOf(value);
  const load = (given: unknown, place: string): number =>
    given === null ? Number.POSITIVE_INFINITY : numberOf(given, 0, 100, place, wrong);
  return {
    holdLoad: load(holdLoad, 'heard.holdLoad'),
    peakLoad: load(peakLoad, 'heard.peakLoad'),
    tingled: tingled !== false,
    settled: numberOf(settled, 0, 10, 'heard.settled', wrong),
    tingles: numberOf(tingles, 0, 10, 'heard.tingles', wrong),
    hurts: numberOf(hurts, 0, 10, 'heard.hurts', wrong),
    ...(irritability === undefined
      ? {}
      : { irritability: oneOf(irritability, dayGrades, 'heard.irritability', wrong) }),
    ...(doses === undefined ? {} : { doses: dosesOf(doses, wrong) }),
    pains: listOf(pains ?? [], 'heard.pains', 100, wrong).map((each) => painOf(each, wrong)),
    leftOut: numberOf(leftOut ?? 0, 0, 10, 'heard.leftOut', wrong),
  };
}

function dosesOf(value: unknown, wrong: Wrong): DoseCap {
  const fields = fieldsOf(value);
  const cap = (name: keyof DoseCap, top: number): DoseCap =>
    fields[name] === undefined
      ? {}
      : { [name]: numberOf(fields[name], 1, top, `heard.doses.${name}`, wrong) };
  return { ...cap('holdSeconds', 3600), ...cap('effortPercent', 100), ...cap('dynamicLoad', 100) };
}

function painOf(value: unknown, wrong: Wrong): Pain {
  const { region: given, asked } = fieldsOf(value);
  const region = textOf(given, 'heard.pains.region', wrong);
  if (asked === undefined) return { region };
  const { load, lengths, less } = fieldsOf(asked);
  return {
    region,
    asked: {
      load: numberOf(load, 0, 100, 'heard.pains.load', wrong),
      lengths: listOf(lengths, 'heard.pains.lengths', 10, wrong).map((each) => lengthOf(each, wrong)),
      less: less !== false,
    },
  };
}

/** Percent of its length standing. */
function lengthOf(value: unknown, wrong: Wrong): number {
  if (typeof value === 'number' && Math.abs(value) <= 1000) return value;
  wrong('heard.pains.lengths', 'expected a percentage');
  return Number.NEGATIVE_INFINITY;
}

/** The graver first: what is none is taken for that. */
const dayGrades: readonly [DayGrade, ...DayGrade[]] = ['high', 'moderate'];
