import words from '../../../data/words/lint.json';
import { neuralLoad } from '../body/neural-load.ts';
import { flatPose } from '../body/pose.ts';
import type { DataFiles } from '../library.ts';
import { movesThrough } from '../plan/moves.ts';
import { remedyFor } from '../problem.ts';
import { namesIn } from '../references.ts';
import type { ReadingFile } from '../schema/reading.ts';
import type { RolesFile } from '../schema/roles.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { alikeFaults } from './alike.ts';
import { doseFaults } from './dose.ts';
import { type Finding, finding } from './finding.ts';
import { floorFaults, seatFaults, standingFaults } from './footing.ts';
import { matching, readingFaults } from './reading.ts';
import { roleFaults } from './roles.ts';

/** What a stretch file is held against: the knowledge, every stretch there is by its id, and what may be named. */
export type Around = {
  readonly files: DataFiles;
  readonly stretches: ReadonlyMap<string, StretchFile>;
  readonly roles: RolesFile['roles'];
  readonly alike: RolesFile['alike'];
  readonly facts: readonly string[];
  readonly sources: readonly string[];
  readonly reading: ReadingFile;
};

/** How a file that has the right shape breaks a law of the data; `ours` are the shipped ones alone. */
export const lawFaults = (
  id: string,
  file: StretchFile,
  around: Around,
  ours: Around['stretches'],
): Finding[] => [
  ...loadFaults(file, around),
  ...namedFaults(file, around),
  ...loopFaults(id, file, around.stretches),
  ...roleFaults(file, around.roles),
  ...takenFaults(file, around.reading),
  ...paceFaults(file, around.files),
  ...standingFaults(file, around.reading.footing),
  ...seatFaults(file, around.reading.footing),
  ...floorFaults(file, around.reading.footing),
  ...alikeFaults(file, ours, around.alike.degrees),
  ...doseFaults(file, around.files.doses, ours),
  ...draftFaults(file),
  ...readingFaults(file, around.reading),
];

/** The load somebody reckoned is the one the program reckons, and a movement does not begin past its worst instant. */
function loadFaults(file: StretchFile, { files }: Around): Finding[] {
  const { index, because } = neuralLoad(flatPose(file.pose), files['neural-load']);
  const begins = file.from ? neuralLoad(flatPose(file.from), files['neural-load']).index : index;
  const sum = (): string =>
    because
      .map(({ position, degrees, points }) =>
        fill(words.load.part, { joint: position, degrees, points: points > 0 ? `+${points}` : points }),
      )
      .join(', ');
  return [
    ...(index === file.statedLoad
      ? []
      : [
          finding(
            'stated-load',
            ['statedLoad'],
            fill(words.load.differs, { stated: file.statedLoad, index }),
            fill(words.load.sum, { sum: sum() }),
          ),
        ]),
    ...(begins <= index
      ? []
      : [finding('begins-worse', ['from'], fill(words.load.begins, { begins, index }), words.load.swap)]),
  ];
}

/** What it leads to does not come back to it. */
const loopFaults = (id: string, file: StretchFile, stretches: Around['stretches']): Finding[] =>
  (['easier', 'harder'] as const).flatMap((key) =>
    file[key] !== undefined && ringsOf(stretches, key).has(id)
      ? [finding('loop', [key], fill(words.loop, { key, id }))]
      : [],
  );

const rings = new WeakMap<Around['stretches'], Map<string, ReadonlySet<string>>>();

/** The stretches whose easier (or harder) ones lead back to them; all found in one walk, since a chain may be long. */
function ringsOf(stretches: Around['stretches'], key: 'easier' | 'harder'): ReadonlySet<string> {
  const known = rings.get(stretches) ?? new Map<string, ReadonlySet<string>>();
  rings.set(stretches, known);
  const found = known.get(key) ?? ringsIn(stretches, key);
  known.set(key, found);
  return found;
}

function ringsIn(stretches: Around['stretches'], key: 'easier' | 'harder'): ReadonlySet<string> {
  const inRing = new Set<string>();
  const seen = new Set<string>();
  for (const start of stretches.keys()) {
    const way: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = stretches.get(at)?.[key]) {
      seen.add(at);
      way.push(at);
    }
    if (at !== undefined && way.includes(at)) for (const each of way.slice(way.indexOf(at))) inRing.add(each);
  }
  return inRing;
}

/** Stretches, facts and sources that it names exist; its roles are looked at by what they ask. */
const namedFaults = (file: StretchFile, { stretches, facts, sources }: Around): Finding[] =>
  namesIn(file).flatMap(({ path, id, of }) => {
    if (of === 'role' || (of === 'stretch' && stretches.has(id))) return [];
    // Their names are looked through only for one that is wrong: there may be thousands.
    const known = of === 'stretch' ? [...stretches.keys()] : of === 'fact' ? facts : sources;
    return known.includes(id)
      ? []
      : [finding('unknown', path, fill(words.unknown[of], { name: id }), remedyFor(id, known))];
  });

/** What its steps take is asked for, or said to be at hand. */
function takenFaults(
  { steps, equipment, orEquipment = [], atHand = [] }: StretchFile,
  { things, places }: Around['reading'],
): Finding[] {
  const told = [...equipment, ...orEquipment, ...atHand].join(' ');
  return Object.entries(things).flatMap(([thing, asked]) => {
    const taking = matching(
      `\\b(?:a|an|one|the) ${thing}s?\\b|(?:^|[.:;,] )${thing}s? (?:${places.join('|')})\\b`,
    );
    const index =
      told.includes(asked) || told.includes(thing) ? -1 : steps.findIndex((step) => taking.test(step));
    return index < 0
      ? []
      : [finding('taken', ['steps', index], fill(words.taken, { thing }), words.takenRemedy)];
  });
}

/** As many words as somebody can say on the way: three a second. */
const wordsPerSecond = 3;

/** A movement has words for both ways, short enough to be said meanwhile; what is held has none. */
function paceFaults(file: StretchFile, { doses }: DataFiles): Finding[] {
  if (file.offered === false || file.from === undefined) return [];
  if (!movesThrough(file)) return file.pace ? [finding('pace', ['pace'], words.pace.held)] : [];
  const seconds = file.dose?.secondsPerRep ?? doses.kinds[file.kind]?.secondsPerRep ?? 0;
  if (!file.pace) return [finding('pace', [], words.pace.missing, words.pace.remedy)];
  const most = Math.ceil(wordsPerSecond * (seconds / 2));
  return (['there', 'back'] as const).flatMap((way) =>
    (file.pace?.[way].split(' ').length ?? 0) > most
      ? [finding('pace', ['pace', way], fill(words.pace.long, { most }))]
      : [],
  );
}

/** A draft waits for somebody to look at it; whoever says it was reviewed has stated every joint. */
function draftFaults({ draft, reviewed }: StretchFile): Finding[] {
  if (!draft) return [];
  if (!reviewed) return [finding('draft', ['reviewed'], words.draft.waits, words.draft.review, 'warning')];
  return draft.open.length === 0
    ? []
    : [
        finding(
          'draft',
          ['draft', 'open'],
          fill(words.draft.open, { joints: draft.open.join(', ') }),
          words.draft.state,
        ),
      ];
}
