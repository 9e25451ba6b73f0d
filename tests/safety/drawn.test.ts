import { expect, it } from 'vitest';
import { library } from '../library.ts';
import { plannedCrowd, plannedTable } from './planned.ts';
import { check, noCounts } from './run.ts';

it('nobody of the table, and nobody of a crowd that is drawn, is planned for against a law', () => {
  const counts = noCounts();
  check(plannedTable(), library, counts);
  check(plannedCrowd(7000), library, counts);
  expect([...counts.broken.keys()]).toEqual([]);
  expect(counts.profiles).toBeGreaterThan(7000);
  expect(counts.additions).toBeGreaterThan(3000);
});
