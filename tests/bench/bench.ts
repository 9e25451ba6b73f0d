import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../../src/shell/files/data.ts';
import { batch } from './batch.ts';
import { diaries } from './diary.ts';
import { largeLibrary } from './large.ts';
import { guidedMinute } from './live.ts';
import { print } from './measure.ts';
import { processes } from './processes.ts';
import { drawings, warm } from './warm.ts';

/**
 * npm run bench: whole processes, also with a library of thousands, the planner and the drawings when warm, and a minute
 * of the live coach.
 */
async function bench(): Promise<void> {
  const root = process.cwd();
  const stretch = join(root, 'bin', 'stretch.js');
  const folder = mkdtempSync(join(tmpdir(), 'stretch-bench-'));
  print(`Node ${process.version}`, `${cpus()[0]?.model.trim()}, ${cpus().length} processors`);
  try {
    processes(root, folder);
    largeLibrary(root, folder);
    const library = loadLibrary(root);
    warm(library);
    diaries(library);
    await batch(root);
    drawings(library);
    await guidedMinute(stretch, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void bench();
