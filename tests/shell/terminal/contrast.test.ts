import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { Paint } from '../../../src/render/paint.ts';
import { paintWith } from '../../../src/shell/terminal/paint.ts';

type Palette = { text: string; ground: string; red: string; yellow: string; cyan: string };

/** What terminals show the colours as, from their own defaults. */
const palettes: Readonly<Record<string, Palette>> = {
  'VS Code dark': { text: 'cccccc', ground: '1e1e1e', red: 'cd3131', yellow: 'e5e510', cyan: '11a8cd' },
  'VS Code light': { text: '333333', ground: 'ffffff', red: 'cd3131', yellow: '949800', cyan: '0598bc' },
  'Terminal.app': { text: '000000', ground: 'ffffff', red: '990000', yellow: '999900', cyan: '00a6b2' },
  xterm: { text: '000000', ground: 'ffffff', red: 'cd0000', yellow: 'cdcd00', cyan: '00cdcd' },
  'xterm, reversed': { text: 'e5e5e5', ground: '000000', red: 'cd0000', yellow: 'cdcd00', cyan: '00cdcd' },
  'Solarized dark': { text: '839496', ground: '002b36', red: 'dc322f', yellow: 'b58900', cyan: '2aa198' },
  'Solarized light': { text: '657b83', ground: 'fdf6e3', red: 'dc322f', yellow: 'b58900', cyan: '2aa198' },
  Windows: { text: 'cccccc', ground: '0c0c0c', red: 'c50f1f', yellow: 'c19c00', cyan: '3a96dd' },
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The contrast of what a painter writes. A dim text is half way to the ground. */
function contrastOf(painter: (text: string) => string, { text, ground, ...colours }: Palette): number {
  const codes = [
    ...(painter('x')
      .split('x')[0]
      ?.matchAll(/\[(\d+)m/g) ?? []),
  ].map(([, code]) => Number(code));
  const named: Readonly<Record<number, string>> = { 31: colours.red, 33: colours.yellow, 36: colours.cyan };
  let ink = text;
  for (const code of codes) {
    if (named[code]) ink = named[code];
    else if (code === 2) ink = halfway(ink, ground);
    else if (![1, 7].includes(code)) throw new Error(`What is code ${code}?`);
  }
  return contrast(ink, ground);
}
const halfway = (one: string, other: string): string =>
  [0, 2, 4]
    .map(
      (at) =>
        (Number.parseInt(one.slice(at, at + 2), 16) + Number.parseInt(other.slice(at, at + 2), 16)) >> 1,
    )
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');

const paint = paintWith(new Chalk({ level: 1 }));
/** What each colour is for: text one must read, a mark beside words that say the same, or what can be skipped. */
const uses: Readonly<Record<keyof Paint, 'read' | 'mark' | 'skipped'>> = {
  ...{ do: 'mark', caution: 'mark', stop: 'read', dim: 'skipped', strong: 'read', heading: 'read' },
};

describe.each(Object.entries(palettes))('%s', (_, palette) => {
  const own = contrast(palette.text, palette.ground);
  it.each(Object.entries(uses).filter(([, use]) => use === 'read'))('%s can be read', (role) => {
    // Solarized light has 4.1 for its own text: nothing that is written in it can have more.
    expect(contrastOf(paint[role as keyof Paint], palette)).toBeGreaterThanOrEqual(Math.min(4.5, own));
  });
  it('no other text is as hard to read as its own', () => expect(own).toBeGreaterThan(4));
});

it('the arithmetic is that of WCAG', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf(paint.caution, palettes.xterm as Palette)).toBeLessThan(2);
});
