import { expect, it } from 'vitest';
import { textOf, update, view } from '../../src/session/index.ts';
import { compactLine } from '../../src/session/screen/one-line.ts';
import { people, sessionOf } from './people.ts';

/** A number, a phase in capitals, or what is drawn: cyan and yellow are hard to read on some terminal. */
const mark = /^(?:\P{L}*|[\p{Lu} ]+)$/u;

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 50, rows: 15 },
  { columns: 20, rows: 5 },
  undefined,
];

it('only marks, numbers and phases in capitals have a colour in a session, in every window', () => {
  const coloured = new Set<string>();
  for (const answers of Object.values(people)) {
    let state = sessionOf(answers);
    const keys = ['?', 't', 'e', 'p', 'n', ' ', ' ', 'v', 'w'];
    for (let at = 0; at < 240; at++) {
      const key = at % 20 === 0 ? keys[at / 20 - 1] : undefined;
      const time = at * 1000;
      [state] = update(
        state,
        key === undefined ? { type: 'tick', at: time } : { type: 'key', key, at: time },
      );
      // Windows in turn: all of them at each second take four times as long, and say no more.
      const size = sizes[at % sizes.length];
      const all = size ? view(state, size) : [compactLine(state, 80)];
      for (const line of all)
        for (const span of line)
          if (span.role === 'do' || span.role === 'caution') coloured.add(textOf([span]).trim());
    }
  }
  expect(coloured.size).toBeGreaterThan(10);
  expect([...coloured].filter((text) => !mark.test(text))).toEqual([]);
});
