import { execFileSync } from 'node:child_process';

/** The end-to-end tests run the real program, so it is built once before them. */
export function setup(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
