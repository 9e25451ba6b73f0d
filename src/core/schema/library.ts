import type * as z from 'zod';
import { irritabilityFile, warningSignsFile } from './assess.ts';
import { muscleLengthFile, neuralLoadFile } from './body.ts';
import { coachFile } from './coach.ts';
import { sourcesFile } from './common.ts';
import { factsFile } from './condition.ts';
import { dosesFile } from './doses.ts';
import { patternsFile } from './patterns.ts';
import { questionnaireFile } from './questionnaire.ts';
import { rolesFile } from './roles.ts';
import { rulesFile } from './rule.ts';
import { stretchFile } from './stretch.ts';
import { wordsFile } from './words.ts';

/** The schemas of what a library is made of, by their names: a program that only prescribes carries no others. */
export const librarySchemas = {
  stretch: stretchFile,
  questionnaire: questionnaireFile,
  facts: factsFile,
  roles: rolesFile,
  patterns: patternsFile,
  rules: rulesFile,
  irritability: irritabilityFile,
  'warning-signs': warningSignsFile,
  doses: dosesFile,
  'neural-load': neuralLoadFile,
  'muscle-length': muscleLengthFile,
  words: wordsFile,
  coach: coachFile,
  sources: sourcesFile,
} satisfies Record<string, z.ZodType>;

/** Which schema a file of data/ follows: gates and conditions are both rules. */
export const schemaOf = <Name extends string>(file: Name): 'rules' | Exclude<Name, 'gates' | 'conditions'> =>
  file === 'gates' || file === 'conditions' ? 'rules' : (file as Exclude<Name, 'gates' | 'conditions'>);
