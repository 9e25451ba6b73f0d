import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { manPage } from './shell/app/man.ts';
import { placeAt } from './shell/app/place.ts';
import { flagsOf } from './shell/commands/definition.ts';
import { commands } from './shell/commands/table.ts';
import { keepPictures } from './shell/files/pictures.ts';
import { processIo } from './shell/terminal/process-io.ts';

/** Part of the build: the manual, from the same table that the program is made of, and the pictures of its pages. */
async function make(): Promise<void> {
  const root = join(__dirname, '..');
  const place = placeAt(root, processIo());
  const rows = await Promise.all(
    commands.map(async (row) => ({ ...row, flags: flagsOf(await row.load(), place) })),
  );
  writeFileSync(join(root, 'dist', 'stretch.1'), manPage(rows, version));
  keepPictures(place.library, root);
}

void make();
