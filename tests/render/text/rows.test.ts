import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../src/render/paint.ts';
import { rowLines, sheetFor } from '../../../src/render/text/sheet.ts';

const said = (label: string, columns: number, aloud: boolean): string =>
  rowLines(
    sheetFor({ columns, paint: plainPaint, aloud }),
    { label, text: 'tingling', labelPainter: (text) => text },
    0,
  )
    .join('\n')
    .trim();

describe('a label that runs into its words is parted from them', () => {
  it.each([
    ['feel', 'feel: tingling'],
    ['1, 2 and 4', '1, 2 and 4: tingling'],
    ['step 3', 'step 3: tingling'],
    ['Careful:', 'Careful: tingling'],
    ['tingles?', 'tingles? tingling'],
    ['3.', '3. tingling'],
  ])('%s', (label, line) => {
    expect(said(label, 80, true)).toBe(line);
    expect(said(label, 40, false)).toBe(line);
  });
  it('stands in a column of its own where there is room', () => {
    expect(said('1, 2 and 4', 80, false)).toBe('1, 2 and 4 tingling');
  });
});
