import { describe, expect, it } from 'vitest';
import { workedOut } from '../../src/core/step.ts';
import { type Screen, type SessionState, textOf, view } from '../../src/session/index.ts';
import { lineWidth } from '../../src/session/screen/line.ts';
import { library } from '../library.ts';
import { artist } from '../render/artist.ts';
import { routineOf, started, step } from './fixture.ts';

/** Getting ready for a stretch of the library, on the right side. */
function readyFor(id: string): SessionState {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new Error(`no ${id}`);
  const { name, kind, pose, steps: cues } = stretch;
  const phases = [{ name: 'get-ready', seconds: 20, side: 'right' } as const];
  return started(
    routineOf(
      step({ stretch: id, name, kind, pose, cues, phases, ...workedOut({ stretch: id, pose }, library) }),
    ),
  );
}

const page = (state: SessionState, screen: Screen): string =>
  view(state, { artist, ...screen })
    .map(textOf)
    .join('\n');

describe.each([
  [80, 24],
  [120, 40],
  [200, 60],
])('the drawing in a window of %i by %i', (columns, rows) => {
  it.each([...library.stretches.keys()])('%s', (id) => {
    const lines = view(readyFor(id), { artist, columns, rows });
    const text = lines.map(textOf).join('\n');
    expect(text).toMatch(/[\u2801-\u28ff]/);
    const seen = artist(id, { at: 0 })?.caption ?? '';
    const isPush = library.stretches.get(id)?.kind === 'contract-relax';
    if (seen === '') expect(text).not.toContain('seen ');
    else expect(text).toMatch(new RegExp(`^ +${isPush ? '(push|let go)' : seen}`, 'm'));
    expect(text.replace(/[\u2800-\u28ff]/g, '')).toContain('get ready');
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
  });
});

it('in a low window the drawing needs the line: from where it is seen is left out', () => {
  const heights = Array.from({ length: 30 }, (_, index) => 12 + index);
  const shown = heights.map((rows) => page(readyFor('adductor-butterfly-supine'), { columns: 80, rows }));
  const drawn = shown.filter((text) => /[\u2801-\u28ff]/.test(text));
  expect(drawn.filter((text) => !text.includes('seen from above'))).toHaveLength(1);
});
