import { flatPose } from './body/pose.ts';
import type { MuscleLengthFile, NeuralLoadFile } from './schema/body.ts';
import type { DosesFile } from './schema/doses.ts';
import type { FactsFile } from './schema/facts.ts';
import type { IrritabilityFile } from './schema/irritability.ts';
import type { Group, PatternsFile } from './schema/patterns.ts';
import type { QuestionnaireFile } from './schema/questionnaire.ts';
import type { RulesFile } from './schema/rules-file.ts';
import type { StretchFile } from './schema/stretch.ts';
import type { WarningSignsFile } from './schema/warning-signs.ts';
import type { WordsFile } from './schema/words.ts';
import type { Pose } from './types.ts';

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

/** A stretch ready for planning: with its id, and its poses flat. */
export type Stretch = Omit<StretchFile, 'pose' | 'from' | '$schema'> & {
  id: string;
  pose: Pose;
  from: Pose;
};

/** All the knowledge, as one value. */
export type Library = {
  files: DataFiles;
  stretches: ReadonlyMap<string, Stretch>;
  /** Shared groups of stretches spelled out, by pattern and by goal. */
  includes: ReadonlyMap<string, readonly Group[]>;
};

/** A library from files; `stretches` maps file names without the ending to their content. */
export function makeLibrary(files: DataFiles, stretches: ReadonlyMap<string, StretchFile>): Library {
  let includes: Library['includes'] | undefined;
  return {
    files,
    stretches: new Map([...stretches].map(([id, file]) => [id, readyStretch(id, file)])),
    get includes() {
      includes ??= includesOf(files.patterns);
      return includes;
    },
  };
}

function includesOf({ patterns, goals, sets }: PatternsFile): Library['includes'] {
  const spell = (groups: readonly (Group | { set: string })[]): Group[] =>
    groups.flatMap((group) => ('set' in group ? (sets[group.set] ?? []) : [group]));
  return new Map([...patterns, ...goals].map((each) => [each.id, spell(each.includes)]));
}

function readyStretch(id: string, file: StretchFile): Stretch {
  const { $schema: _, ...rest } = file;
  const pose = flatPose(file.pose);
  return { ...rest, id, pose, from: file.from ? flatPose(file.from) : pose };
}
