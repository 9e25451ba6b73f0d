import words from '../../../data/words/lint.json';
import { neuralIndex, neuralLoad } from '../body/neural-load.ts';
import { type Ends, endsOf } from '../body/pose.ts';
import type { DataFiles } from '../library.ts';
import { movesThrough } from '../plan/moves.ts';
import type { ReadingFile } from '../schema/reading.ts';
import type { RolesFile } from '../schema/roles.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { alikeFaults } from './alike.ts';
import { doseFaults } from './dose.ts';
import { type Finding, finding } from './finding.ts';
import { floorFaults, seatFaults, standingFaults } from './footing.ts';
import { loopFaults, namedFaults, type Others } from './leads.ts';
import { matching, readingFaults, textOf } from './reading.ts';
import { roleFaults } from './roles.ts';

/** What a stretch file is held against: the knowledge, the shipped stretches by their ids, and what may be named. */
export type Around = {
  readonly files: Pick<DataFiles, 'neural-load' | 'doses'>;
  readonly stretches: ReadonlyMap<string, StretchFile>;
  readonly roles: RolesFile['roles'];
  readonly alike: RolesFile['alike'];
  readonly facts: readonly string[];
  readonly sources: readonly string[];
  readonly reading: ReadingFile;
};

/** A file as the laws see it, with its poses and its whole text worked out once. */
type Case = {
  readonly id: string;
  readonly file: StretchFile;
  readonly ends: Ends;
  readonly text: string;
  readonly around: Around;
  readonly others: Others | undefined;
};

/** A list and not one long expression: that takes the engine longer to compile than to judge thousands of files. */
const laws: readonly ((one: Case) => readonly Finding[])[] = [
  ({ file, ends, around }) => loadFaults(file, ends, around.files),
  ({ file, around, others }) => namedFaults(file, around, others),
  ({ id, file, others }) => (others ? loopFaults(id, file, others) : []),
  ({ file, ends, around }) => roleFaults(file, ends, around.roles),
  ({ file, text, around }) => takenFaults(file, text, around.reading),
  ({ file, around }) => paceFaults(file, around.files),
  ({ file, around }) => standingFaults(file, around.reading.footing),
  ({ file, around }) => seatFaults(file, around.reading.footing),
  ({ file, around }) => floorFaults(file, around.reading.footing),
  ({ file, around }) => alikeFaults(file, around.stretches, around.alike.degrees),
  ({ file, around }) => doseFaults(file, around.files.doses, around.stretches),
  ({ file }) => draftFaults(file),
  ({ file, ends, text, around }) => readingFaults(file, ends, text, around.reading),
];

/**
 * The laws of the data that a well-formed file breaks. Without `others` every stretch that it names counts as there.
 */
export function lawFaults(id: string, file: StretchFile, around: Around, others?: Others): Finding[] {
  const one: Case = { id, file, ends: endsOf(file), text: textOf(file), around, others };
  const found: Finding[] = [];
  for (const law of laws) for (const each of law(one)) found.push(each);
  return found;
}

/** The stated load is the one the program reckons, and a movement does not begin above it. */
function loadFaults(file: StretchFile, { end, start }: Ends, files: Around['files']): Finding[] {
  const index = neuralIndex(end, files['neural-load']);
  const begins = file.from ? neuralIndex(start, files['neural-load']) : index;
  const found: Finding[] = [];
  if (index !== file.statedLoad) {
    const says = fill(words.load.differs, { stated: file.statedLoad, index });
    found.push(finding('stated-load', ['statedLoad'], says, sumSaid(end, files)));
  }
  if (begins > index)
    found.push(
      finding('begins-worse', ['from'], fill(words.load.begins, { begins, index }), words.load.swap),
    );
  return found;
}

function sumSaid(end: Ends['end'], files: Around['files']): string {
  const parts = neuralLoad(end, files['neural-load']).because.map(({ position, degrees, points }) =>
    fill(words.load.part, { joint: position, degrees, points: points > 0 ? `+${points}` : points }),
  );
  return fill(words.load.sum, { sum: parts.join(', ') });
}

/** A thing that the steps use is in the equipment, or said to be at hand. */
function takenFaults(
  { steps, equipment, orEquipment = [], atHand = [] }: StretchFile,
  text: string,
  { things, places }: ReadingFile,
): Finding[] {
  const found: Finding[] = [];
  for (const thing in things) {
    // Most files do not speak of it at all.
    if (!text.includes(thing)) continue;
    const told = [...equipment, ...orEquipment, ...atHand].join(' ');
    if (told.includes(things[thing] ?? thing) || told.includes(thing)) continue;
    const taking = matching(
      `\\b(?:a|an|one|the) ${thing}s?\\b|(?:^|[.:;,] )${thing}s? (?:${places.join('|')})\\b`,
    );
    const index = steps.findIndex((step) => taking.test(step));
    if (index >= 0)
      found.push(finding('taken', ['steps', index], fill(words.taken, { thing }), words.takenRemedy));
  }
  return found;
}

/** As many words as somebody can say on the way: three a second. */
const wordsPerSecond = 3;

/** A movement has words for both ways, short enough to be said meanwhile; what is held has none. */
function paceFaults(file: StretchFile, { doses }: Around['files']): Finding[] {
  if (file.offered === false || file.from === undefined) return [];
  if (!movesThrough(file)) return file.pace ? [finding('pace', ['pace'], words.pace.held)] : [];
  const seconds =
    file.dose?.secondsPerRep ?? doses.kinds[file.kind]?.secondsPerRep ?? Number.POSITIVE_INFINITY;
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
