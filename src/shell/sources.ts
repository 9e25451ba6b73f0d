import { join } from 'node:path';
import type { SourcesFile } from '../core/schema/sources.ts';
import { readJson } from './data.ts';

/** Every source by its id. For the pages that name them; planning does without. */
export const loadSources = (root: string): SourcesFile['sources'] =>
  (readJson(join(root, 'data', 'sources.json')) as SourcesFile).sources;
