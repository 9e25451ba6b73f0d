import words from '../../../data/words/lint.json';
import type { DosesFile } from '../schema/doses.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

const ranges = ['holdSeconds', 'sets', 'reps'] as const;

/** A dose goes from less to more, and no further than anybody is given of such a stretch. */
export function doseFaults(
  { kind, dose }: StretchFile,
  doses: DosesFile,
  ours: ReadonlyMap<string, StretchFile>,
): Finding[] {
  if (!dose) return [];
  const others = [
    doses.kinds[kind] ?? {},
    ...doses.settings.filter(({ kinds }) => kinds.includes(kind)).map((setting) => setting.dose),
    ...[...ours.values()].flatMap((each) => (each.kind === kind && each.dose ? [each.dose] : [])),
  ];
  return [
    ...ranges.flatMap((key) => {
      const range = dose[key];
      return range ? rangeFaults(['dose', key], range, mostOf(others.map((each) => each[key]?.[1]))) : [];
    }),
    ...(['secondsPerRep', 'effortPercent'] as const).flatMap((key) =>
      tooMuch(['dose', key], dose[key] ?? 0, mostOf(others.map((each) => each[key]))),
    ),
  ];
}

/** The most of these; no bound where none says any. */
function mostOf(values: readonly (number | undefined)[]): number {
  const said = values.filter((each) => each !== undefined);
  return said.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...said);
}

const rangeFaults = (path: Path, [least, most]: readonly [number, number], limit: number): Finding[] => [
  ...(least < 1 || least > most || !Number.isInteger(least) || !Number.isInteger(most)
    ? [finding('dose', path, fill(words.dose.order, { least, most }), words.dose.orderRemedy)]
    : []),
  ...tooMuch(path, most, limit),
];

const tooMuch = (path: Path, given: number, most: number): Finding[] =>
  given > most ? [finding('dose', path, fill(words.dose.most, { given, most }))] : [];
