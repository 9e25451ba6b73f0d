import { run } from '../../src/cli.ts';
import type { Io } from '../../src/shell/terminal/io.ts';
import { newHome } from '../e2e/home.ts';
import { library, root } from '../library.ts';
import { type FakeOptions, fakeIo } from './io.ts';

/** `run` of src/cli.ts in a world of its own: of the source, or as it was built. */
export type Program = (words: readonly string[], io: Io) => Promise<void>;

const ofTheSource: Program = (words, io) => run(words, io, root, library);

export type Ran = { readonly code: number; readonly out: string; readonly err: string; milliseconds: number };

/** `files`: what is kept of the time before, by file. `home`: the folder of an earlier run. */
export type RunOptions = Pick<FakeOptions, 'env' | 'columns' | 'terminal' | 'begins'> & {
  readonly input?: string;
  readonly home?: string;
  readonly files?: Readonly<Record<string, unknown>>;
  readonly program?: Program;
};

/** `stretch` with these words, within the test: no process, no terminal unless it is asked for, an empty home. */
export async function stretch(
  words: readonly string[],
  { input = '', files = {}, home = newHome(files), env = {}, terminal = false, ...how }: RunOptions = {},
): Promise<Ran> {
  const { program = ofTheSource, ...size } = how;
  const started = performance.now();
  const fake = fakeIo({ ...size, terminal, given: input, env: { STRETCH_HOME: home, ...env } });
  await program(words, { ...fake.io, now: () => performance.now(), after: soon });
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
