import { run } from '../../src/cli.ts';
import { newHome } from '../e2e/home.ts';
import { library, root } from '../library.ts';
import { type FakeOptions, fakeIo } from './io.ts';

export type Ran = { readonly code: number; readonly out: string; readonly err: string; milliseconds: number };

/** `files`: what is kept of the time before, by file. `home`: the folder of an earlier run. */
export type RunOptions = Pick<FakeOptions, 'env' | 'columns' | 'terminal' | 'begins'> & {
  readonly input?: string;
  readonly home?: string;
  readonly files?: Readonly<Record<string, unknown>>;
};

/** `stretch` with these words, within the test: no process, no terminal unless it is asked for, an empty home. */
export async function stretch(
  words: readonly string[],
  { input = '', files = {}, home = newHome(files), env = {}, terminal = false, ...size }: RunOptions = {},
): Promise<Ran> {
  const started = performance.now();
  const fake = fakeIo({ ...size, terminal, given: input, env: { STRETCH_HOME: home, ...env } });
  await run(words, { ...fake.io, now: () => performance.now(), after: soon }, root, library);
  return {
    code: fake.status.code,
    out: fake.plain(),
    err: fake.written.join(''),
    milliseconds: performance.now() - started,
  };
}

function soon(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}
