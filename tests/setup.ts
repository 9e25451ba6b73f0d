import { afterAll, beforeEach, expect } from 'vitest';
import { clearHomes } from './e2e/home.ts';

// Where tests run at the same time they share their count of assertions, and a wait that fails is one that is not counted.
const waits = /\/tests\/(?:shell|pseudo|e2e|storm|pack)\//;
/** A name is read by people: it says who somebody is, and is not all of their answers. */
const longestName = 250;
beforeEach(({ task }) => {
  if (task.name.length > longestName)
    throw new Error(`a name for people is shorter: ${task.name.slice(0, longestName)}`);
  if (!waits.test(task.file.filepath)) expect.hasAssertions();
});
afterAll(clearHomes);
