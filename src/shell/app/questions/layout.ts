import { wrap } from '../../../render/text/wrap.ts';
import { type Env, hasUnicode, isAccessible, wantsLines } from '../../terminal/io.ts';
import { type AskPaint, type Desk, type Glyphs, isChoice, type Line, type Size } from './types.ts';

const unicode: Glyphs = {
  ...{ cursor: '❯', off: '◯', on: '◉', rule: '────────' },
  ...{ between: ' · ', arrows: '↑↓', dots: true },
};
const ascii: Glyphs = {
  ...{ cursor: '>', off: '( )', on: '(x)', rule: '--------' },
  ...{ between: ' - ', arrows: 'up/down', dots: false },
};

/** A dot between two things is spoken; a comma is not. */
export const glyphsFor = (env: Env): Glyphs => ({
  ...(hasUnicode(env) ? unicode : ascii),
  ...(isAccessible(env) ? { between: ', ', aloud: true as const } : {}),
});

/** A window whose size is unknown counts as 80 by 24. */
export const sizeOf = ({ columns, rows }: { columns?: number; rows?: number }): Size => ({
  columns: Math.max(20, columns || 80),
  rows: Math.max(6, rows || 24),
});

/** The window to lay out for. Lines that are read from above have room for all of them. */
export const roomIn = (output: { columns?: number; rows?: number }, env: Env): Size =>
  wantsLines(env) ? { ...sizeOf(output), rows: 99 } : sizeOf(output);

/** Text is kept from the edges of the window, and short enough to read. */
export const margin = 2;
export const textWidth = ({ columns }: Size): number => Math.min(columns, 80) - margin - 1;

/** Airy where there is room; in a low window without the empty lines; then the question alone; at last no help. */
export const looks = ['roomy', 'tight', 'bare', 'tiny'] as const;
export type Look = (typeof looks)[number];

export type Head = { counter: string; question: string; help: string | undefined };

/** The lines above a list. */
export function headLines(
  { counter, question, help }: Head,
  look: Look,
  size: Size,
  paint: AskPaint,
): string[] {
  const width = textWidth(size);
  const asked = wrap(question, width).map((line) => paint.strong(line));
  if (look === 'bare' || look === 'tiny') return asked;
  const gap = look === 'roomy' ? [''] : [];
  const above = counter === '' ? [] : [paint.dim(counter), ...gap];
  return [...above, ...asked, ...wrap(help ?? '', width), ...gap];
}

/** As a prompt's message. The prompt itself puts two columns before the first line. */
export const message = (lines: readonly string[]): string => lines.join(`\n${' '.repeat(margin)}`);

/** A label beside its glyph; lines after the first stand under the text. */
export const hang = (lines: readonly string[], lead: number): string => lines.join(`\n${' '.repeat(lead)}`);

/** Lines under a list, indented like the text above it. */
export const indent = (text: string, size: Size, paint: (text: string) => string): string =>
  wrap(text, textWidth(size))
    .map((line) => `${' '.repeat(margin)}${paint(line)}`)
    .join('\n');

export const height = (text: string): number => text.split('\n').length;

/** How many lines a list takes in the window. */
export const listHeight = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (isChoice(line) ? height(line.name) : 1), 0);

/** The lines of help the line under the cursor may need. */
export const helpHeight = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map((line) => (isChoice(line) && line.help ? height(line.help) : 0)));

/** The lines without their help, where there is no room for it. */
export const withoutHelp = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    if (!isChoice(line)) return line;
    const { help: _, ...rest } = line;
    return rest;
  });

/** Every line with a help of the same height, so that what stands below does not jump while the cursor moves. */
export function evenHelp(lines: readonly Line[]): Line[] {
  const most = helpHeight(lines);
  return lines.map((line) => {
    if (!isChoice(line) || most === 0) return line;
    const help = line.help ?? ' ';
    return { ...line, help: help + '\n '.repeat(most - height(help)) };
  });
}

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
