import type { Plan } from '../../src/core/routine.ts';
import { html } from '../../src/render/html/index.ts';
import {
  type FormatName,
  formats,
  plainPaint,
  type Renderer,
  type RenderOptions,
} from '../../src/render/index.ts';
import { json } from '../../src/render/json/index.ts';
import { markdown } from '../../src/render/markdown/index.ts';
import { text } from '../../src/render/text/index.ts';

const renderers: Record<FormatName, Renderer> = { text, markdown, html, json };

/** A page without colour at 80 columns, unless told otherwise. */
export const show = (plan: Plan, format: FormatName, options: Partial<RenderOptions> = {}): string =>
  renderers[format](plan, { columns: 80, paint: plainPaint, ...options });

const shown = new WeakMap<Plan, Map<string, string>>();

/** The same for a plan that many look at: each page of it is made once. */
export function showOnce(
  plan: Plan,
  format: FormatName,
  options: Pick<Partial<RenderOptions>, 'detail' | 'columns' | 'frontMatter'> = {},
): string {
  const pages = shown.get(plan) ?? new Map<string, string>();
  const key = `${format} ${JSON.stringify(options)}`;
  const page = pages.get(key) ?? show(plan, format, options);
  shown.set(plan, pages.set(key, page));
  return page;
}

export const formatNames = Object.keys(formats) as FormatName[];

/** A plan as its JSON has it: a reason is its words, and what only a page needs is not in it. */
export const asJson = ({ routine, ...plan }: Plan): unknown => ({
  ...plan,
  findings: plan.findings.map(({ said, ...finding }) => finding),
  routine: routine && {
    ...routine,
    steps: routine.steps.map(({ pace, rests, hamstringsSlack, holdCue, ...step }) => ({
      ...step,
      ...(holdCue === undefined ? {} : { keep: holdCue }),
      warnings: step.warnings.map(({ code, text }) => ({ code, text })),
    })),
    leftOut: routine.leftOut.map((left) => ({ ...left, because: left.because.map(({ text }) => text) })),
  },
});
