import { wrap } from '../../../render/text/wrap.ts';
import { margin, textWidth } from './layout.ts';
import type { Desk } from './types.ts';

/** The lines above the first question: what this is, then what to know about it. */
export function introText([title = '', ...rest]: readonly string[], { size, paint }: Desk): string {
  if (title === '') return '';
  const lines = (text: string): string[] =>
    wrap(text, textWidth(size)).map((line) => ' '.repeat(margin) + line);
  const blocks = [
    lines(title).map((line) => paint.strong(line)),
    rest.flatMap(lines).map((line) => paint.dim(line)),
  ];
  return `\n${blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('')}\n`;
}
