import { assess } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import { planFor, planOf } from '../../src/core/plan/plan.ts';
import type { Answers } from '../../src/core/types.ts';
import { artistFor, figureLines, figureSizes } from '../../src/render/figure/index.ts';
import { html } from '../../src/render/html/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { wholeFor } from '../whole.ts';
import { answers } from './answers.ts';
import { each } from './measure.ts';

/** Assess and plan, in a process that is warm. */
export function warm(library: Library): void {
  const cases: Record<string, Answers> = {
    'nerve, 15 minutes': answers,
    'muscle, 10 minutes': { ...answers, feltAt: ['thigh'], feelsLike: ['pull'], minutes: 10 },
    'muscle, 30 minutes': { ...answers, feltAt: ['thigh'], feelsLike: ['pull'], minutes: 30 },
  };
  for (const [name, given] of Object.entries(cases)) {
    const whole = wholeFor(given, library);
    each(`assess + plan, ${name}`, 200, () => {
      planOf(assess(whole, library), library);
    });
  }
}

export function drawings(library: Library): void {
  const ids = [...library.stretches.keys()];
  let turn = 0;
  each('a figure, 44 by 16', 88, () => {
    // Another artist each time: one that has just drawn the same would remember it.
    const scene = artistFor(library)(ids[turn++ % ids.length] ?? '');
    if (scene) figureLines(scene, figureSizes.good);
  });
  const plan = planFor(wholeFor({ ...answers, minutes: 30 }, library), library);
  const [first] = plan.routine?.steps ?? [];
  const steps = [...(plan.routine?.steps ?? []), ...Array.from({ length: 10 }, () => first)].slice(0, 10);
  const ten = {
    ...plan,
    routine: plan.routine && { ...plan.routine, steps: steps.flatMap((step) => step ?? []) },
  };
  each('a page of ten steps, HTML with drawings', 5, () => {
    html(ten, { columns: 80, paint: plainPaint, artist: artistFor(library) });
  });
}
