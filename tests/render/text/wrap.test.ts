import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folded, width, wrap } from '../../../src/render/text/wrap.ts';
import { json, root } from '../../library.ts';

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

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

describe('a command in a sentence', () => {
  // Every sentence of ours that names one, as it stands in the data.
  const sentences = [
    ...wordsIn(json('data', 'coach.json')),
    ...readdirSync(join(root, 'data', 'words')).flatMap((name) => wordsIn(json('data', 'words', name))),
  ]
    .map((each) => each.replaceAll(/\{\w+\}/g, '').trim())
    .filter((each) => /: stretch /.test(each) && !each.includes('\n'));
  it('stands on one line wherever it fits on one', () => {
    expect(sentences.length).toBeGreaterThan(15);
    const broken: string[] = [];
    for (const text of [...sentences, 'Easier: stretch show sciatic-slider-sidelying'])
      for (let columns = 20; columns <= 120; columns++) {
        const lines = wrap(text, columns);
        const isWhole = lines.join('').replaceAll(' ', '') === text.replaceAll(' ', '');
        if (!isWhole || lines.some((line) => width(line) > columns)) broken.push(`${columns}: ${text}`);
        for (const [, name = ''] of text.matchAll(/: (stretch [a-z]+(?: \S+)?)/g))
          if (width(name) <= columns && !lines.some((line) => line.includes(name)))
            broken.push(`${columns}: ${text}`);
      }
    expect(broken).toEqual([]);
  });
});
