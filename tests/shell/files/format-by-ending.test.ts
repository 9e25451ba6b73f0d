import { describe, expect, it } from 'vitest';
import { formatByEnding } from '../../../src/shell/files/format-by-ending.ts';

const formats = { text: 0, markdown: 0, json: 0, svg: 0 };

describe('a format by the ending of a file', () => {
  it.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['dir.html/a.json', 'json'],
    ['a.txt', 'text'],
    ['a.log', 'text'],
    ['a', 'text'],
    ['', 'text'],
    ['-', 'text'],
    ['a.md.', 'text'],
    ['a.constructor', 'text'],
  ])('%j: %s', (file, format) => {
    expect(formatByEnding(file, formats) ?? 'text').toBe(format);
  });
  it.each(['s.html', 's.HTM', 'r.pdf', 'r.png', 'r.docx'])('%s is refused with what there is', (file) => {
    expect(() => formatByEnding(file, formats)).toThrow(
      /Choose \.md, \.json or \.svg; any other name is saved as text\./,
    );
  });
});
