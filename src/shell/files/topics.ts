import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTopic } from '../../core/topics/parse.ts';
import type { Topic } from '../../core/topics/topic.ts';

const ending = '.md';

/** The pages in reading order. They were checked by the tests, so what is wrong with one is not said here. */
export function loadTopics(root: string): Topic[] {
  const folder = join(root, 'data', 'topics');
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => parseTopic(file.slice(0, -ending.length), readFileSync(join(folder, file), 'utf8')).topic)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}
