import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Answers, completed, type LibraryFiles, prescribe, readLibrary } from '../../src/index.ts';
import { loadLibrary } from '../../src/shell/files/data.ts';
import { everybody } from '../safety/people.ts';
import { drawn, makeRandom } from '../safety/profiles.ts';
import { median, print } from './measure.ts';

const rounds = 25;

/** A batch by the package: everybody of plans.txt and some of the sweep, from complete answers to prescription. */
export async function batch(root: string): Promise<void> {
  const data: { files: LibraryFiles } = await import(pathToFileURL(join(root, 'dist', 'data.mjs')).href);
  const library = readLibrary(data.files);
  const { questions } = loadLibrary(root).files.questionnaire;
  const table = everybody.flatMap((family) => family.people).map(({ answers }) => answers);
  // As a file has them: what is open is not there.
  const swept: Answers[] = JSON.parse(JSON.stringify([...drawn(questions, 500, makeRandom(5))]));
  const sorts = { 'of plans.txt': table, 'of the sweep': swept };
  for (const [sort, given] of Object.entries(sorts)) {
    const people = given.flatMap((each) => completed(each, library).answers ?? []);
    const all = (): void => {
      for (const answers of people) prescribe(answers, library);
    };
    for (let turn = 0; turn < 10; turn++) all();
    const rates = Array.from({ length: rounds }, () => {
      const before = process.cpuUsage();
      all();
      const { user, system } = process.cpuUsage(before);
      return people.length / ((user + system) / 1e6);
    });
    print(
      `${people.length} people ${sort}, prescribed`,
      `${Math.round(median(rates))} a second of one core`,
      `best ${Math.round(Math.max(...rates))}`,
    );
  }
}
