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

export const formatNames = Object.keys(formats) as FormatName[];
