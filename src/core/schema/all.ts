import type * as z from 'zod';
import { bodyMapFile } from './body.ts';
import { librarySchemas } from './library.ts';
import { importFile, newFile } from './own-stretches.ts';
import { progressFile } from './progress.ts';
import { readingFile } from './reading.ts';
import { selfTestFile } from './self-test.ts';

/** Every schema by its name: data/schema/<name>.schema.json is generated from it. */
export const schemas = {
  ...librarySchemas,
  reading: readingFile,
  import: importFile,
  new: newFile,
  'self-test': selfTestFile,
  progress: progressFile,
  'body-map': bodyMapFile,
} satisfies Record<string, z.ZodType>;
