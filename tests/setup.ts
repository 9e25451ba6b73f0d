import { afterAll, beforeEach, expect } from 'vitest';
import { clearHomes } from './e2e/home.ts';

// Where tests run at the same time they share their count of assertions, and a wait that fails is one that is not counted.
const waits = /\/tests\/(?:shell|pseudo|e2e|storm|pack)\//;
beforeEach(({ task }) => {
  if (!waits.test(task.file.filepath)) expect.hasAssertions();
});
afterAll(clearHomes);
