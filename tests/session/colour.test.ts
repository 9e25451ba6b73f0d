import { expect, it } from 'vitest';
import { textOf, update, view } from '../../src/session/index.ts';
import { people, sessionOf } from './people.ts';

/** At most a heading of a few words, as on every page: no sentence is in a colour that is hard to read on some terminal. */
const mark = /^\P{L}*(?:\p{L}+[^\p{L}.!?]*){0,6}$/u;

it('only marks, numbers and headings of a session have a colour', () => {
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
      for (const line of view(state, { columns: 80, rows: 24 }))
        for (const span of line)
          if (span.role === 'do' || span.role === 'caution') coloured.add(textOf([span]).trim());
    }
  }
  expect(coloured.size).toBeGreaterThan(10);
  expect([...coloured].filter((text) => !mark.test(text))).toEqual([]);
});
