import type { Plan } from '../../src/core/routine.ts';
import { type FormatName, formats, plainPaint, type RenderOptions } from '../../src/render/index.ts';

/** A page without colour at 80 columns, unless told otherwise. */
export const show = (plan: Plan, format: FormatName, options: Partial<RenderOptions> = {}): string =>
  formats[format](plan, { columns: 80, paint: plainPaint, ...options });

export const formatNames = Object.keys(formats) as FormatName[];
