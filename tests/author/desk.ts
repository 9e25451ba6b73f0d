import type { Desk } from '../../src/author/choices.ts';
import { pressed } from '../../src/author/keys.ts';
import { open, questionOf, type State, start } from '../../src/author/state.ts';
import { begun, type Work } from '../../src/author/work.ts';
import { makeLibrary } from '../../src/core/library.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { artistFor, figureWords } from '../../src/render/figure/index.ts';
import { around, shipped } from '../core/lint/around.ts';
import { library, sources } from '../library.ts';

const sceneOf = (file: StretchFile) => artistFor(makeLibrary(library.files, new Map([['new', file]])))('new');

/** The shipped knowledge, a folder with one file in it, and a drawing that is a box. */
export const desk: Desk = {
  ...around,
  files: library.files,
  titles: Object.fromEntries(Object.entries(sources).map(([id, { title }]) => [id, title])),
  target: (id) => ({ file: `/own/${id}.json`, isThere: id === 'taken' }),
  draw: (_, { columns, rows }) => Array.from({ length: rows }, () => '#'.repeat(columns)),
  describe: (file) => {
    const scene = sceneOf(file);
    return scene ? figureWords(scene) : '';
  },
};

const fileOf = (id: string): StretchFile => {
  const file = shipped.get(id);
  if (!file) throw new RangeError(id);
  return file;
};

/** A copy of one of ours under a name of its own. */
export const copyOf = (id: string, name = 'my-own'): Work => begun(name, { id, file: fileOf(id) });

export const press = (state: State, ...keys: string[]): State =>
  keys.reduce((now, key) => pressed(now, { key }, desk), state);

export const type = (state: State, text: string): State => press(state, ...text);

export const [enter, esc, up, down, left, right, backspace] = [
  ...['\r', '\x1b', '\x1b[A', '\x1b[B', '\x1b[D', '\x1b[C', '\x7f'],
] as [string, string, string, string, string, string, string];

/** A copy of one of ours, at a question. */
export const at = (question: string, id = 'hamstring-supine-strap'): State =>
  open(start(copyOf(id), desk), question, desk);

/** Enter from the first question to the list of all, each question with what stands there. */
export function acceptAll(work: Work, with_: Partial<typeof desk> = {}): { state: State; asked: string[] } {
  const here = { ...desk, ...with_ };
  let state = start(work, here);
  const asked: string[] = [];
  while (state.at !== 'review') {
    const question = questionOf(state);
    if (!question || asked.includes(question.id))
      throw new Error(`stays at ${state.at}: ${state.faults.join()}`);
    asked.push(question.id);
    const before = state.at;
    state = pressed(state, { key: enter }, here);
    if (state.at === before) state = pressed(state, { key: enter }, here);
  }
  return { state, asked };
}
