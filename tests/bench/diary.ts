import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/core/assess/assess.ts';
import { climberFor } from '../../src/core/diary/climber.ts';
import { dayText } from '../../src/core/diary/day.ts';
import { progressOf } from '../../src/core/diary/progress.ts';
import { readDiary } from '../../src/core/diary/read.ts';
import { summaryOf } from '../../src/core/diary/summary.ts';
import type { Library } from '../../src/core/library.ts';
import type { ProgressFile } from '../../src/core/schema/progress.ts';
import { wholeFor } from '../whole.ts';
import { answers } from './answers.ts';
import { each, print } from './measure.ts';

const first = 16_000;
const sessions = 3650;

/** A session a day for ten years, the morning in it. */
function tenYears(): string {
  const steps = [
    'sciatic-slider-supine',
    'sciatic-slider-seated',
    'hamstring-supine-hip-first',
    'glute-figure-4-seated',
  ];
  const line = (index: number): string =>
    JSON.stringify({
      ...{
        formatVersion: 2,
        id: `session-${index}`,
        at: new Date((first + index) * 86_400_000).toISOString(),
      },
      ...{ day: dayText(first + index), title: 'Hamstrings, with the nerve left alone', pattern: 'neural' },
      ...{ irritability: 'low', rung: 'L3', ended: 'finished', seconds: 600, before: 2, after: 1 },
      steps: steps.map((stretch) => ({
        ...{ stretch, kind: stretch.startsWith('sciatic') ? 'slider' : 'static', sides: ['right', 'left'] },
        ...{ planned: 60, done: 60, load: 3, hold: 30 },
      })),
      ...{ reports: [], morning: { is: 'as-usual' } },
    });
  return Array.from({ length: sessions }, (_, index) => `${line(index)}\n`).join('');
}

/** Ten years of a diary: read and summed up, and the rung that follows from them. */
export function diaries(library: Library): void {
  const file = JSON.parse(readFileSync(join(process.cwd(), 'data', 'progress.json'), 'utf8')) as ProgressFile;
  const text = tenYears();
  const now = { time: (first + sessions) * 86_400_000, day: first + sessions };
  const { entries } = readDiary([text]);
  const climber = climberFor(assess(wholeFor(answers, library), library), file, undefined, entries);
  const name = `a diary of ${sessions} sessions (${Math.round(text.length / 1000)} kB)`;
  const started = performance.now();
  summaryOf(readDiary([text]).entries, now, library, file);
  print(`${name}, the first time`, `${(performance.now() - started).toFixed(1)} ms`);
  each(`${name}, read and summed up`, 1, () => summaryOf(readDiary([text]).entries, now, library, file));
  each(`${name}, the rung`, 5, () => progressOf(entries, climber, now));
}
