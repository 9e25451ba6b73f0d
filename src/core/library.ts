import words from '../../data/words/library.json';
import { endsOf } from './body/pose.ts';
import { idsFor } from './roles.ts';
import type { IrritabilityFile, WarningSignsFile } from './schema/assess.ts';
import type { MuscleLengthFile, NeuralLoadFile } from './schema/body.ts';
import type { FactsFile } from './schema/condition.ts';
import type { DosesFile } from './schema/doses.ts';
import type { GroupFile, PatternsFile } from './schema/patterns.ts';
import type { QuestionnaireFile } from './schema/questionnaire.ts';
import type { RulesFile } from './schema/rule.ts';
import type { StretchFile } from './schema/stretch.ts';
import type { WordsFile } from './schema/words.ts';
import type { Stretch } from './types.ts';
import { fill } from './words.ts';

export type { Stretch } from './types.ts';

/** The data files a run needs, by name without the ending. (sources.json is for readers and for the tests.) */
export type DataFiles = {
  questionnaire: QuestionnaireFile;
  facts: FactsFile;
  patterns: PatternsFile;
  gates: RulesFile;
  conditions: RulesFile;
  irritability: IrritabilityFile;
  'warning-signs': WarningSignsFile;
  doses: DosesFile;
  'neural-load': NeuralLoadFile;
  'muscle-length': MuscleLengthFile;
  words: WordsFile;
};

/** Their names, in the order in which they build on each other. */
export const dataNames = [
  'questionnaire',
  'facts',
  'patterns',
  'gates',
  'conditions',
  'irritability',
  'warning-signs',
  'doses',
  'neural-load',
  'muscle-length',
  'words',
] as const satisfies readonly (keyof DataFiles)[];

/** A group with the stretches it asks for, by their ids. */
export type Group = Omit<GroupFile, 'of'> & { of: readonly string[] };

/** What a person like this does first. */
export type First = Omit<PatternsFile['first'][number], 'includes'> & { includes: readonly Group[] };

/** All the knowledge, as one value. */
export type Library = {
  files: DataFiles;
  stretches: ReadonlyMap<string, Stretch>;
  /** The ids of those that the person brought. */
  own: ReadonlySet<string>;
  /** Shared groups of stretches spelled out, by pattern and by goal. */
  includes: ReadonlyMap<string, readonly Group[]>;
  first: readonly First[];
};

/**
 * A library from files; `stretches` maps file names without the ending to their content. `own` are those that the person
 * brought: one with a shipped id stands for the shipped one, and a draft is shown but never planned.
 */
export function makeLibrary(
  files: DataFiles,
  stretches: ReadonlyMap<string, StretchFile>,
  own: ReadonlyMap<string, StretchFile> = new Map(),
): Library {
  const ready = new Map<string, Stretch>();
  for (const [id, file] of stretches) ready.set(id, readyStretch(id, file, file.name));
  // Whoever reads a routine sees that it is theirs: nobody checked it here.
  for (const [id, file] of own) ready.set(id, readyStretch(id, file, fill(words.own, { name: file.name })));
  let includes: Library['includes'] | undefined;
  let first: Library['first'] | undefined;
  return {
    files,
    stretches: ready,
    own: new Set(own.keys()),
    get includes() {
      includes ??= includesOf(files.patterns, ready);
      return includes;
    },
    get first() {
      first ??= files.patterns.first.map((each) => ({
        ...each,
        includes: each.includes.map((group) => spelledOut(group, ready)),
      }));
      return first;
    },
  };
}

/** The ids of a group are looked up when they are first asked for: no person needs those of all groups. */
function spelledOut(group: GroupFile, stretches: Library['stretches']): Group {
  let ids: readonly string[] | undefined;
  return {
    ...group,
    get of() {
      ids ??= idsFor(group.of, stretches);
      return ids;
    },
  };
}

function includesOf(
  { patterns, goals, sets }: PatternsFile,
  stretches: Library['stretches'],
): Library['includes'] {
  const spell = (groups: readonly (GroupFile | { set: string })[]): Group[] =>
    groups
      .flatMap((group) => ('set' in group ? (sets[group.set] ?? []) : [group]))
      .map((group) => spelledOut(group, stretches));
  return new Map([...patterns, ...goals].map((each) => [each.id, spell(each.includes)]));
}

function readyStretch(id: string, file: StretchFile, name: string): Stretch {
  const { $schema: _, statedLoad: __, draft, reviewed, ...rest } = file;
  // A plan shows the listed pose itself, so nobody may bend it.
  const { end, start } = endsOf(file);
  const stretch: Stretch = { ...rest, id, name, pose: Object.freeze(end), from: Object.freeze(start) };
  return draft !== undefined && !reviewed ? { ...stretch, offered: false, roles: [] } : stretch;
}
