import type { Renderer } from './options.ts';

export type { Renderer, RenderOptions } from './options.ts';
export { type Paint, plainPaint } from './paint.ts';
export { clock, spoken } from './time.ts';

/** Every output format by its name, loaded when it is used: what `--format` takes. */
export const formats = {
  text: async () => (await import('./text/index.ts')).text,
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  html: async () => (await import('./html/index.ts')).html,
  json: async () => (await import('./json/index.ts')).json,
} satisfies Record<string, () => Promise<Renderer>>;

export type FormatName = keyof typeof formats;
