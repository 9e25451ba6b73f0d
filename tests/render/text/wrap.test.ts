import { describe, expect, it } from 'vitest';
import { folded, width } from '../../../src/render/text/wrap.ts';

describe('a message at a terminal', () => {
  it('is broken between words, and goes on as far in as it began', () => {
    expect(folded('  one two three\nfour\n', 9)).toBe('  one two\n  three\nfour\n');
  });
  it.each([
    ['under its second column', '  an-id  one two three', 18, '  an-id  one two\n         three'],
    [
      'a little further in where the first is wide',
      '  a-longer-id  one two',
      16,
      '  a-longer-id\n    one two',
    ],
  ])('goes on %s', (_, text, columns, lines) => {
    expect(folded(text, columns)).toBe(lines);
  });
  it.each([
    ['fits', 'one two three', 13],
    ['is painted, and so laid out already', '\u001b[1mone two three\u001b[0m', 9],
  ])('stays as it is where it %s', (_, text, columns) => {
    expect(folded(text, columns)).toBe(text);
  });
  it.each([
    [
      'between words',
      'It is kept in /a/long/path here and there',
      'It is\nkept in\n/a/long/path\nhere and\nthere',
    ],
    ['at the beginning', '/a/long/path it is', '/a/long/path\nit is'],
    ['at the end, and once more', '  in /a/long /b/long/path', '  in\n  /a/long\n  /b/long/path'],
  ])('a word that fits nowhere, as a path to copy, is a line of its own: %s', (_, text, lines) => {
    expect(folded(text, 9)).toBe(lines);
  });
});

describe('the cells of a text', () => {
  it('are those of its characters, whichever stand beside them', () => {
    const beside = '\u0e01';
    const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => width(character) !== width(character + beside) - width(beside),
    );
    expect(wrong).toEqual([]);
  });
});
