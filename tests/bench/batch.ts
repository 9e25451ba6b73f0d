import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { completed, type LibraryFiles, prescribe, readLibrary } from '../../src/index.ts';
import { everybody } from '../safety/people.ts';
import { median, print } from './measure.ts';

const rounds = 25;

/** A batch by the package: everybody of plans.txt, one after the other, from answers to prescription. */
export async function batch(root: string): Promise<void> {
  const data: { files: LibraryFiles } = await import(pathToFileURL(join(root, 'dist', 'data.mjs')).href);
  const library = readLibrary(data.files);
  const people = everybody.flatMap((family) => family.people).map(({ answers }) => answers);
  const all = (): void => {
    for (const given of people) {
      const { answers } = completed(given, library);
      if (answers) prescribe(answers, library);
    }
  };
  for (let turn = 0; turn < 10; turn++) all();
  const rates = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    all();
    const { user, system } = process.cpuUsage(before);
    return people.length / ((user + system) / 1e6);
  });
  print(
    `${people.length} people, answers to prescription`,
    `${Math.round(median(rates))} a second of one core`,
    `best ${Math.round(Math.max(...rates))}`,
  );
}
