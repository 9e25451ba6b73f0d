import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../library.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package: a file. */
    tarball: string;
  }
}

/** Packs once for all the tests: packing writes into `dist`. */
export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stretch-tarball-'));
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
  const [name = ''] = readdirSync(folder);
  provide('tarball', join(folder, name));
  return () => rmSync(folder, { recursive: true });
}
