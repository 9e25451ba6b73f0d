import type * as z from 'zod';
import { muscleLengthFile, neuralLoadFile } from './body.ts';
import { bodyMapFile } from './body-map.ts';
import { coachFile } from './coach.ts';
import { factsFile } from './condition.ts';
import { dosesFile } from './doses.ts';
import { importFile } from './import.ts';
import { irritabilityFile } from './irritability.ts';
import { newFile } from './new.ts';
import { patternsFile } from './patterns.ts';
import { progressFile } from './progress.ts';
import { questionnaireFile } from './questionnaire.ts';
import { readingFile } from './reading.ts';
import { rolesFile } from './roles.ts';
import { rulesFile } from './rule.ts';
import { selfTestFile } from './self-test.ts';
import { sourcesFile } from './sources.ts';
import { stretchFile } from './stretch.ts';
import { warningSignsFile } from './warning-signs.ts';
import { wordsFile } from './words.ts';

/** Every schema by its name: data/schema/<name>.schema.json is generated from it. */
export const schemas = {
  stretch: stretchFile,
  questionnaire: questionnaireFile,
  facts: factsFile,
  roles: rolesFile,
  reading: readingFile,
  import: importFile,
  new: newFile,
  patterns: patternsFile,
  rules: rulesFile,
  irritability: irritabilityFile,
  'warning-signs': warningSignsFile,
  doses: dosesFile,
  'neural-load': neuralLoadFile,
  'muscle-length': muscleLengthFile,
  words: wordsFile,
  coach: coachFile,
  'self-test': selfTestFile,
  progress: progressFile,
  sources: sourcesFile,
  'body-map': bodyMapFile,
} satisfies Record<string, z.ZodType>;

/** Which schema a file of data/ follows. */
export const schemaOf = (file: string): keyof typeof schemas =>
  file === 'gates' || file === 'conditions' ? 'rules' : (file as keyof typeof schemas);
