import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** A Chromium of the PATH, where there is one. */
export const browser = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** The document at an address once the browser is idle. */
export async function documentAt(address: string, flags: readonly string[] = []): Promise<string> {
  const always = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=8000', '--dump-dom'];
  const { stdout } = await promisify(execFile)(browser ?? '', [...always, ...flags, address], {
    maxBuffer: 50_000_000,
    timeout: 60_000,
  });
  return stdout;
}
