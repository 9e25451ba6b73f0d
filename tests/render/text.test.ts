import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import type { Paint } from '../../src/render/index.ts';
import { library, plain, root, tingling } from '../library.ts';
import { plans } from './plans.ts';
import { show } from './show.ts';
import { slider } from './steps.ts';

const loud = (name: string) => (text: string) => `\u001b[${name}m${text}\u001b[0m`;
const colour: Paint = {
  do: loud('36'),
  caution: loud('33'),
  stop: loud('31'),
  dim: loud('2'),
  strong: loud('1'),
  heading: loud('1'),
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes to take out again
const unpainted = (page: string): string => page.replace(/\u001b\[\d+m/g, '');

const hostile = {
  ...slider,
  name: '名前'.repeat(60),
  cues: ['x'.repeat(300), '表'.repeat(99), 'a🦵'.repeat(50)],
  feel: 'y'.repeat(120),
  why: ['z'.repeat(230)],
};

/** Cells at most: every character outside Latin counts two. An independent, generous count. */
const cells = (line: string): number =>
  [...line].length + (line.match(/[\u3000-\u9fff\u{1f000}-\u{1ffff}]/gu)?.length ?? 0);

describe('no line is wider than the terminal', () => {
  const routine = plans.neural.routine;
  const all = {
    ...plans,
    hostile: { ...plans.neural, routine: routine && { ...routine, steps: [hostile] } },
  };
  test.each(Object.entries(all))('%s', (_, plan) => {
    const wrong: string[] = [];
    for (let columns = 40; columns <= 200; columns++) {
      for (const detail of ['short', 'full'] as const)
        for (const line of show(plan, 'text', { columns, detail }).split('\n'))
          if (cells(line) > Math.min(columns, 96) || line !== line.trimEnd())
            wrong.push(`${columns}: ${line}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('every word that is cut stays whole in sum', () => {
  const page = show({ ...plans.adviceOnly, advice: ['x'.repeat(300)] }, 'text', { columns: 40 });
  expect(page.match(/x/g)?.length).toBeGreaterThanOrEqual(300);
});

test('odd widths do not break it', () => {
  for (const columns of [Number.NaN, 0, -1, 1, Number.POSITIVE_INFINITY]) {
    expect(show(plans.neural, 'text', { columns })).toContain('Nerve');
  }
});

test('colour only adds to the words', () => {
  for (const plan of Object.values(plans)) {
    for (const columns of [40, 80, 120]) {
      const painted = show(plan, 'text', { columns, paint: colour });
      expect(unpainted(painted)).toBe(show(plan, 'text', { columns }));
    }
  }
});

test('red is for a stop alone', () => {
  expect(show(plans.emergency, 'text', { paint: colour })).toContain('\u001b[31mStop here.');
  expect(show(plans.neural, 'text', { paint: colour })).not.toContain('\u001b[31m');
});

test('ten dots, all full from ten on', () => {
  const at = (index: number): string => {
    const step = { ...slider, neuralLoad: { ...slider.neuralLoad, index } };
    const routine = plans.neural.routine && { ...plans.neural.routine, steps: [step] };
    return show({ ...plans.neural, routine }, 'text');
  };
  expect(at(0)).toContain('nerve      ○○○○○○○○○○  0, low');
  expect(at(2)).toContain('nerve      ●●○○○○○○○○  2, low');
  expect(at(13)).toContain('nerve      ●●●●●●●●●●  13, low');
});

test('the hamstring is named only where it is longer than standing', () => {
  const page = show(plans.neural, 'text');
  expect(page.match(/hamstring \+/g)).toHaveLength(3);
  expect(page).not.toContain('-7');
});

test('draws with ASCII alone where asked', () => {
  for (const plan of Object.values(plans)) {
    for (const detail of ['short', 'full'] as const)
      expect(show(plan, 'text', { unicode: false, detail })).toMatch(/^[\n -~]*$/);
  }
});

test('a page to read: 80 columns', async () => {
  await expect(show(plans.neural, 'text')).toMatchFileSnapshot('pages/neural-80.txt');
  await expect(show(plans.neural, 'text', { detail: 'full' })).toMatchFileSnapshot(
    'pages/neural-80-full.txt',
  );
  await expect(show(plans.limited, 'text', { aloud: true })).toMatchFileSnapshot('pages/limited-aloud.txt');
});

test('the README shows what is printed for a foot that tingles, as far as its first step', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, shown = ''] = /for a foot that tingles [^\n]*\n\n```console\n(.*?)```/s.exec(readme) ?? [];
  const page = show(planFor({ ...plain, ...tingling }, library), 'text');
  expect(shown.trim()).toBe(
    page.slice(0, page.indexOf('\n  2  Nerve slider', page.indexOf('If it tingles'))).trim(),
  );
});
