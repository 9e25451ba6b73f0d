import { PassThrough } from 'node:stream';
import { choicesOf, type Picking } from './picking.ts';
import type { Screen } from './types.ts';

/** What a prompt is fed with: the keys that are meant for it, and no others. */
export type Feed = {
  readonly input: PassThrough;
  readonly picking: () => Picking;
  readonly note: () => string | undefined;
  /** A digit or Enter goes on to a prompt for a number. */
  readonly types: (picking: Picking, key: string) => void;
  /** Brings the prompt's cursor and marks to where they are to be, or says something. */
  readonly shows: (picking: Picking, note?: string) => void;
  readonly close: () => void;
};

const [up, down] = ['\x1b[A', '\x1b[B'];

export function feed(screen: Screen, begun: Picking): Feed {
  const input = new PassThrough();
  let picking = begun;
  let note: string | undefined;
  // A prompt draws itself when its cursor moves; here and back again is where it was.
  const again = (): void => {
    const isLast = (picking.index ?? 0) === choicesOf(screen).length - 1;
    input.write(isLast ? up + down : down + up);
  };
  // Where the list scrolls or was gone through, the cursor comes to where it stood.
  if (screen.type === 'many') input.write(down.repeat(begun.index ?? 0));
  if (begun.typed !== '') input.write(begun.typed);
  return {
    input,
    picking: () => picking,
    note: () => note,
    types(next, key) {
      [picking, note] = [next, undefined];
      input.write(key);
    },
    shows(next, said) {
      const steps = stepsBetween(screen, picking, next);
      [picking, note] = [next, said];
      if (steps === '') again();
      else input.write(steps);
    },
    close: () => void input.destroy(),
  };
}

/** The keys that bring a prompt from one state to the next: to each line whose mark changes, then to the cursor. */
function stepsBetween(screen: Screen, from: Picking, to: Picking): string {
  const values = choicesOf(screen).map(({ value }) => value);
  const changed = values.flatMap((value, index) =>
    from.marked.includes(value) === to.marked.includes(value) ? [] : [index],
  );
  let at = from.index ?? 0;
  const go = (index: number): string => {
    const steps = (index < at ? up : down).repeat(Math.abs(index - at));
    at = index;
    return steps;
  };
  return [...changed.map((index) => `${go(index)} `), go(to.index ?? at)].join('');
}
