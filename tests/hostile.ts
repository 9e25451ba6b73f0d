import { fc } from './property.ts';

/** Names that every object has, so that looking one up finds what no file put there. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

/** A value out of a JSON file that somebody made to do harm. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(...inherited, ...inherited.map((name) => JSON.parse(`{"${name}":""}`))),
  fc.constantFrom<unknown>(JSON.parse('1e999'), -1, 0.5, 2 ** 53, '\u001b[2J', '\u202e', 'a'.repeat(700), []),
);

/** A sound value of JSON with something hostile somewhere in it, or in the place of it all. */
export const spoiled = (sound: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...placesIn(JSON.parse(JSON.stringify(sound)))), hostile)
    .map(([place, value]) => placed(JSON.parse(JSON.stringify(sound)), place, value));

type Place = readonly (string | number)[];

/** The way to every value inside, that of the whole first. */
function placesIn(value: unknown, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    here,
    ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...here, key])),
  ];
}

function placed(whole: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value;
  const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<
    string | number,
    unknown
  >;
  copy[first] = placed(copy[first], rest, value);
  return copy;
}
