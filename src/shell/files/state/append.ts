import { closeSync, fstatSync, fsyncSync, readSync, writeSync } from 'node:fs';
import { openOwn } from './own-file.ts';

/**
 * Adds a line, on the disk itself. A line before it that was cut off stays as it is, on a line of its own: it swallows
 * nothing. In one piece, so that several programs at once write whole lines.
 */
export function appendLine(path: string, line: string): void {
  const file = openOwn(path);
  try {
    const text = Buffer.from(`${endsOpen(file) ? '\n' : ''}${line}\n`);
    // What a full disk cut off is no entry: the next one begins a line of its own.
    if (writeSync(file, text) < text.length) throw new Error('not all of it was written');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsOpen(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() !== '\n';
}
