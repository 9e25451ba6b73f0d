import { html } from './html/index.ts';
import { json } from './json/index.ts';
import { markdown } from './markdown/index.ts';
import type { Renderer } from './options.ts';
import { text } from './text/index.ts';

export type { Renderer, RenderOptions } from './options.ts';
export { type Paint, plainPaint } from './paint.ts';
export { clock, spoken } from './time.ts';

/** Every output format by its name: what `--format` takes. */
export const formats = { text, markdown, html, json } satisfies Record<string, Renderer>;

export type FormatName = keyof typeof formats;
