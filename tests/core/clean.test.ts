import { describe, expect, it } from 'vitest';
import { clean } from '../../src/core/clean.ts';

describe('text made safe for a terminal', () => {
  it.each<[string, string]>([
    ['an escape sequence', '\u001b[2J'],
    ['a bell', '\u0007'],
    ['a C1 control sequence', '\u009b31m'],
    ['delete', '\u007f'],
    ['the Arabic letter mark', '\u061c'],
    ['left-to-right and right-to-left marks', '\u200e\u200f'],
    ['embeddings and overrides', '\u202a\u202b\u202c\u202d\u202e'],
    ['isolates', '\u2066\u2067\u2068\u2069'],
  ])('%s goes', (_, characters) => {
    expect(clean(`a${characters}b`)).toMatch(/^a[ -~]*b$/);
    expect(clean(`a${characters}b`)).not.toMatch(/\p{Cc}/u);
  });
  it('no control character is left out, and no other is taken for one', () => {
    const odd = /[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
    const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) =>
        !odd.test(character) && clean(character) !== (/\p{Cc}/u.test(character) ? '' : character),
    );
    expect(wrong).toEqual([]);
  });
  it('line breaks and tabs become a space', () => {
    expect(clean('a\nb\tc\r\nd\u2028e')).toBe('a b c  d e');
  });
  it('words in any script stay', () => {
    const text = 'Dehnung für später · 伸びる · دراز 🦵';
    expect(clean(text)).toBe(text);
  });
});
