import { describe, expect, it } from 'vitest';
import type { DiaryLine, Entry } from '../../src/core/diary/entry.ts';
import { entryFrom } from '../../src/core/diary/read.ts';
import { reportOf } from '../../src/core/diary/report.ts';
import { type Today, todayOf } from '../../src/core/diary/today.ts';
import { feelingChart } from '../../src/render/diary/charts.ts';
import { csvCell } from '../../src/render/diary/data.ts';
import { type DiaryFormatName, diaryFormats } from '../../src/render/diary/index.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { sheetFor } from '../../src/render/text/sheet.ts';
import { width } from '../../src/render/text/wrap.ts';
import { answersLine, evening, file, firstDay, live, person, sessionLine } from '../core/diary/simulated.ts';
import { hostile, spoiled } from '../hostile.ts';
import { library, plain, tingling, whole } from '../library.ts';
import { always, anyCharacter, fc } from '../property.ts';

const today = firstDay + 27;
const late = { ...evening(today), time: evening(today).time + 3_600_000 };
const climber = person();
const tingler = whole({ ...plain, ...tingling });
const entryOf = (line: unknown): Entry[] => {
  const entry = entryFrom(line);
  return entry ? [entry] : [];
};
const measured = (day: number, left: number[], right: number[]): DiaryLine =>
  answersLine(day, 40, { kind: 'measure', kneeAngle: { left, right } });
const noted = (day: number, note: string): DiaryLine => answersLine(day, 50, { kind: 'note', note });

/** Four weeks: sessions on most days, some that tingled, two measures, a note. */
const month: Entry[] = [
  ...live(
    Array.from({ length: 28 }, (_, index) =>
      index % 4 === 3
        ? {}
        : {
            session: { before: 4 - Math.floor(index / 9), after: 2, ...(index === 8 ? { tingles: 1 } : {}) },
            morning: 'as-usual' as const,
          },
    ),
    climber,
  ).entries,
  ...[measured(firstDay, [35, 34, 36], [48, 40, 44]), measured(today, [30, 31, 29], [26, 25, 24])].flatMap(
    entryOf,
  ),
  ...entryOf(noted(today, 'less tight after the walk')),
];

const hereOf = (entries: readonly Entry[]): Today =>
  todayOf(tingler, evening(firstDay - 1), entries, { now: late, library, file });
const hereOfMonth = hereOf(month);

const page = (
  format: DiaryFormatName,
  entries: readonly Entry[] = month,
  options: Partial<RenderOptions & { lines: boolean }> = {},
  since?: number,
  here = entries === month ? hereOfMonth : hereOf(entries),
): string =>
  diaryFormats[format](reportOf(entries, { now: late, library, file, here, since }), {
    ...{ columns: 80, paint: plainPaint },
    ...options,
  });

const formats = Object.keys(diaryFormats) as DiaryFormatName[];
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the diary on a page', () => {
  it('has this week against what is enough, and where one is on the ladder', () => {
    const text = page('text');
    expect(text).toMatch(/This week\n {2}\d (?:of \d days|days \(\d are enough\)), \d sessions?/);
    const report = reportOf(month, { now: late, library, file, here: hereOfMonth });
    const days = report.summary.weeks.at(-1)?.days ?? 0;
    for (let aim = 1; aim <= 7; aim++)
      expect(diaryFormats.text({ ...report, aim }, { columns: 80, paint: plainPaint })).toContain(
        days > aim ? `  ${days} days (${aim} are enough), ` : `  ${days} of ${aim} days, `,
      );
    expect(text).toMatch(/● L\d [a-z, ]+ — you are here/);
    expect(text).toContain('What the next step asks');
  });
  it.each(formats.filter((format) => format !== 'csv' && format !== 'json'))(
    '%s: what the next step asks belongs to it, and an ask says what it counts',
    (format) => {
      const text = page(format, month, { lines: true });
      const asks = {
        text: /What the next step asks \([^)]+\):\n {2}\d+ of \d+ [a-z ]+ \((?:done|open)\)\n/,
        markdown: /^- What the next step asks .*:\n {4}- \d+ of \d+ [a-z ]+ \\?\((?:done|open)\\?\)$/m,
        html: /<li>What the next step asks [^<]+:<ul><li>\d+ of \d+ [a-z ]+ \((?:done|open)\)<\/li>/,
      };
      expect(text).toMatch(asks[format as keyof typeof asks]);
    },
  );
  it('says a time in sentences in words, and as m:ss in tables and drawings alone', () => {
    expect(page('text', month, { lines: true })).not.toMatch(/\d:\d\d/);
  });
  it('draws twelve weeks, how it felt, left against right, and a measure as a band', () => {
    const text = page('text');
    expect(text).toMatch(/days {2}(?:\d +){11}\d/);
    expect(text).toMatch(/○ before · ● after/);
    expect(text).toMatch(/left +━+ \d+:\d\d\n {2}right +━+ \d+:\d\d/);
    expect(text).toMatch(/left +░+ 27─43°/);
    expect(flat(text)).toContain(
      'Left: no change, for under 10 degrees says nothing. Right: straighter than at first.',
    );
  });
  it('draws every pair of ratings as what it is: more above, less below, and one sign only for the same', () => {
    const all = Array.from({ length: 121 }, (_, index) => ({
      before: Math.floor(index / 11),
      after: index % 11,
    }));
    for (const { before, after } of all) {
      const rows = feelingChart(
        [{ day: today, before, after }],
        sheetFor({ columns: 80, paint: plainPaint }),
      );
      const at = (sign: string): number => rows.slice(0, 11).findIndex((row) => row.includes(sign));
      expect([at('○'), at('●'), at('◉')], `${before} to ${after}`).toEqual(
        before === after ? [-1, -1, 10 - before] : [10 - before, 10 - after, -1],
      );
    }
  });
  it('says what helped when it tingled', () => {
    const tingled = sessionLine(today, { tingles: 1 }, 3, 'low');
    const reports = tingled.reports?.map((each) => ({ ...each, correction: 'toes-down' }));
    expect(page('text', entryOf({ ...tingled, reports }))).toContain(
      'Let the toes point away. Tried once, enough once.',
    );
  });
  it('asks somebody with a ladder for no more holds, and says a muscle its weekly dose', () => {
    expect(page('text')).not.toContain('minutes of hold a week');
    const report = reportOf(month, { now: late, library, file });
    expect(diaryFormats.text(report, { columns: 80, paint: plainPaint })).toContain(
      '5 to 10 minutes of hold a week',
    );
  });
  it('as lines it says the same without a chart', () => {
    const lines = page('text', month, { lines: true });
    expect(lines).not.toMatch(/[●○◉━░▁-█─│└✓]/);
    expect(lines).toMatch(/Week of 20\d\d-\d\d-\d\d: \d days?, \d sessions?/);
    expect(flat(lines)).toMatch(/\(open\)/);
  });
  it.each([40, 60, 80, 200])('no line runs over %s columns', (columns) => {
    const long = page('text', [...month, ...entryOf(noted(today, 'word '.repeat(80)))], { columns });
    expect(Math.max(...long.split('\n').map(width))).toBeLessThanOrEqual(columns);
  });
  it('without Unicode it is ASCII', () => {
    expect(page('text', month, { unicode: false })).toMatch(/^[\n -~]*$/);
  });
  it.each(formats)('%s of an empty diary is a page, and ends in a line end', (format) => {
    expect(page(format, [])).toMatch(/\n$/);
  });
  it('from a day on', () => {
    expect(page('text', month, {}, today)).toContain('since');
    expect(page('csv', month, {}, today).split('\r\n')).toHaveLength(
      month.filter(({ day }) => day >= today).length + 2,
    );
  });
  it.each(['text', 'markdown', 'html'] as const)('%s keeps to the wording rules', (format) => {
    const said = flat(page(format))
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace('<!doctype', '');
    expect(said).not.toMatch(/you have(?! been seen)|diagnos|pinched|cure|\btuck|!/i);
  });
});

describe('a diary that somebody else wrote', () => {
  const sound = {
    ...sessionLine(today, { before: 3, after: 2, tingles: 1 }, 3, 'low'),
    ...{
      note: 'n',
      kneeAngle: { left: [30] },
      morning: { is: 'as-usual' },
      stop: 'numb-weak',
      kind: 'session',
    },
  };
  const lines = fc.array(
    fc.oneof(spoiled(sound), spoiled(noted(today, 'x')), spoiled(measured(today, [30], [31])), hostile),
    {
      maxLength: 6,
    },
  );
  it('puts no control character into any format', () => {
    always(
      fc.property(lines, (all) => {
        const entries = all.flatMap(entryOf);
        const here = hereOf(entries);
        const bad = formats.filter((format) => {
          const text = page(format, entries, {}, undefined, here);
          const control = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
          return control.test(text.replace(format === 'csv' ? /\r?\n/g : /\n/g, ''));
        });
        if (bad.length > 0) throw new Error(`in ${bad.join(', ')}`);
      }),
      { numRuns: 300 },
    );
  });
  it('puts no markup into the page', () => {
    const tag = '<img src=x onerror=alert(1)>';
    const html = page(
      'html',
      [noted(today, tag), { ...sound, title: tag, pattern: tag, ended: tag, stop: tag }].flatMap(entryOf),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
  it('markup in a note shows as its characters in Markdown', () => {
    expect(page('markdown', entryOf(noted(today, '<b> [x](y) |')))).toContain('\\<b> \\[x](y) |');
  });
  it('as JSON it is what was written, unknown fields of a newer version included', () => {
    const line = { ...sound, later: { deep: ['\u009b31m', 'ü'] } };
    const { entries } = JSON.parse(page('json', entryOf(line))) as { entries: unknown[] };
    expect(entries).toEqual([JSON.parse(JSON.stringify(line))]);
  });
});

/** A CSV as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/gy;
  for (let found = cells.exec(text); found && found.index < text.length; found = cells.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the CSV', () => {
  it('has a row an entry under the names of its columns, as many cells in each', () => {
    const [head = [], ...rows] = readCsv(page('csv'));
    expect(rows).toHaveLength(month.length);
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([head.length]));
    expect(head).toContain('before');
  });
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2 today', "'-2 today"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['a "b", c', 'a "b", c'],
    ['two, three', 'two, three'],
  ])('the cell %s is read as %s', (text, read) => {
    expect(readCsv(`${csvCell(text)},x\r\n`)).toEqual([[read, 'x']]);
  });
  it('reads back whatever a note says, and none of it as a formula', () => {
    const sign = fc.constantFrom(...'=+-@＝"\',;\r\n\t ');
    const notes = fc.array(fc.oneof(sign, anyCharacter), { maxLength: 10 }).map((signs) => signs.join(''));
    always(
      fc.property(notes, (note) => {
        const entries = entryOf(noted(today, note));
        const [head = [], row = []] = readCsv(page('csv', entries, {}, undefined, hereOfMonth));
        const cell = row[head.indexOf('note')] ?? '';
        return row.length === head.length && !/^\s*[=+\-@]/.test(cell);
      }),
      { numRuns: 500 },
    );
  });
  it('a number is a number', () => {
    expect([csvCell(-3), csvCell(true), csvCell(undefined)]).toEqual(['-3', 'true', '']);
  });
});
