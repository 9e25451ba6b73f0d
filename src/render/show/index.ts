import { showJson } from './json.ts';
import { showMarkdown } from './markdown.ts';
import type { ShowRenderer } from './page.ts';
import { showSvg } from './svg.ts';
import { showText } from './text.ts';

export type { ShowRenderer } from './page.ts';

/** Every format of `stretch show` by its name. */
export const showFormats = {
  text: showText,
  markdown: showMarkdown,
  json: showJson,
  svg: showSvg,
} satisfies Record<string, ShowRenderer>;

export type ShowFormatName = keyof typeof showFormats;
