import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../library.ts';
import { weeksTable } from './weeks.ts';

it('forty days of everybody are as they were reviewed (npm run weeks remakes them)', () => {
  const path = join(root, 'tests', 'safety', 'weeks.txt');
  const fresh = weeksTable();
  if (process.env.UPDATE_WEEKS) writeFileSync(path, fresh);
  const [was, is] = [readFileSync(path, 'utf8').split('\n'), fresh.split('\n')];
  expect(is.filter((line) => !was.includes(line))).toEqual([]);
  expect(is).toEqual(was);
});
