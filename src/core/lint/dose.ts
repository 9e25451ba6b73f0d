import words from '../../../data/words/lint.json';
import { movesThrough } from '../plan/moves.ts';
import { onceFor } from '../remembered.ts';
import type { DosesFile } from '../schema/doses.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

const ranges = ['holdSeconds', 'sets', 'reps'] as const;
const single = ['secondsPerRep', 'effortPercent'] as const;

/** A dose goes from less to more, no further than anybody is given of such a stretch, and what is counted takes its time. */
export function doseFaults(
  { kind, dose }: StretchFile,
  doses: DosesFile,
  ours: ReadonlyMap<string, StretchFile>,
): Finding[] {
  if (!dose) return [];
  const most = mostOf(kind, doses, ours);
  return [
    ...ranges.flatMap((key) => {
      const range = dose[key];
      return range ? rangeFaults(['dose', key], range, most[key]) : [];
    }),
    ...single.flatMap((key) => tooMuch(['dose', key], dose[key] ?? 0, most[key])),
    ...(movesThrough({ kind, dose }) && (dose.secondsPerRep ?? doses.kinds[kind]?.secondsPerRep) === undefined
      ? [finding('dose', ['dose', 'secondsPerRep'], words.dose.untimed, words.dose.untimedRemedy)]
      : []),
  ];
}

type Most = Readonly<Record<(typeof ranges)[number] | (typeof single)[number], number>>;

const known = onceFor((_ours: ReadonlyMap<string, StretchFile>) => new Map<string, Most>());

/** The most that anybody is given of a kind. */
function mostOf(kind: StretchFile['kind'], doses: DosesFile, ours: ReadonlyMap<string, StretchFile>): Most {
  const byKind = known(ours);
  const most = byKind.get(kind) ?? mostIn(kind, doses, ours);
  byKind.set(kind, most);
  return most;
}

function mostIn(kind: StretchFile['kind'], doses: DosesFile, ours: ReadonlyMap<string, StretchFile>): Most {
  const given = [
    doses.kinds[kind] ?? {},
    ...doses.settings.filter(({ kinds }) => kinds.includes(kind)).map((setting) => setting.dose),
    ...[...ours.values()].flatMap((each) => (each.kind === kind && each.dose ? [each.dose] : [])),
  ];
  const greatest = (values: readonly (number | undefined)[]): number => {
    const said = values.filter((each) => each !== undefined);
    // Where none says any there is no bound.
    return said.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...said);
  };
  return {
    holdSeconds: greatest(given.map((each) => each.holdSeconds?.[1])),
    sets: greatest(given.map((each) => each.sets?.[1])),
    reps: greatest(given.map((each) => each.reps?.[1])),
    secondsPerRep: greatest(given.map((each) => each.secondsPerRep)),
    effortPercent: greatest(given.map((each) => each.effortPercent)),
  };
}

const rangeFaults = (path: Path, [least, most]: readonly [number, number], limit: number): Finding[] => [
  ...(least < 1 || least > most || !Number.isInteger(least) || !Number.isInteger(most)
    ? [finding('dose', path, fill(words.dose.order, { least, most }), words.dose.orderRemedy)]
    : []),
  ...tooMuch(path, most, limit),
];

const tooMuch = (path: Path, given: number, most: number): Finding[] =>
  given > most ? [finding('dose', path, fill(words.dose.most, { given, most }))] : [];
