import words from '../../../data/words/diary-page.json';
import units from '../../../data/words/units.json';
import { clean } from '../../core/clean.ts';
import { dayText } from '../../core/diary/day.ts';
import type { DiaryReport } from '../../core/diary/report.ts';
import { capital, counted, fill, named } from '../../core/words.ts';
import { spoken } from '../time.ts';
import { angleBands, rungMarks, sideBars } from './charts.ts';
import type { Part } from './part.ts';

const sideWord = (side: string): string => named(units.sides, side);

export function rungs({ ladder }: DiaryReport): Part | undefined {
  if (!ladder) return undefined;
  const { next } = ladder;
  const mark = ({ is, today }: (typeof ladder.rungs)[number]): string | undefined =>
    is === 'here'
      ? words.rungs.here
      : today
        ? words.rungs.today
        : is === 'barred'
          ? words.rungs.barred
          : undefined;
  const lines = ladder.rungs.map((each) => {
    const { level, name } = each;
    const said = mark(each);
    return said
      ? fill(words.rungs.marked, { level, name, mark: said })
      : fill(words.rungs.line, { level, name });
  });
  const asks = next?.asks.map(({ says, done }) =>
    fill(words.rungs.pending, { says: capital(says), state: done ? words.rungs.done : words.rungs.open }),
  );
  const last = next ? fill(words.rungs.next, { name: next.name }) : words.rungs.top;
  return {
    ...{ id: 'rungs', title: words.rungs.title },
    lines: [...lines, last],
    under: asks ?? [],
    drawn: (sheet) => rungMarks(ladder, mark, sheet),
    below: next ? [] : [last],
  };
}

export function sides({ summary }: DiaryReport): Part | undefined {
  const { left, right } = summary.sides;
  if (left + right === 0) return undefined;
  return {
    ...{ id: 'sides', title: words.sides.title },
    lines: (['left', 'right'] as const).map((side) =>
      fill(words.sides.line, { side: capital(sideWord(side)), time: spoken(summary.sides[side]) }),
    ),
    drawn: (sheet) => sideBars({ left, right }, sheet),
  };
}

export function corrections({ corrections: all }: DiaryReport): Part | undefined {
  if (all.length === 0) return undefined;
  return {
    ...{ id: 'corrections', title: words.corrections.title },
    lines: all.map(({ cue, made, helped }) =>
      counted(words.corrections.one, made, {
        cue,
        helped: helped === 0 ? words.corrections.none : counted(words.corrections.helped, helped),
      }),
    ),
  };
}

export function measure({ measured, changes, straighter, file }: DiaryReport): Part | undefined {
  const all = (['left', 'right'] as const)
    .flatMap((side) => measured[side].map((each) => ({ side, ...each })))
    .sort((one, other) => one.day - other.day);
  if (all.length === 0) return undefined;
  const whole = (degrees: number): number => Math.round(degrees);
  const said = [
    ...Object.entries(changes).map(([side, is]) =>
      fill(words.measure[is], { side: capital(sideWord(side)), under: file.measure.noChangeUnder }),
    ),
    ...(straighter ? [fill(words.measure.sides, { side: sideWord(straighter) })] : []),
    words.measure.means,
  ];
  return {
    ...{ id: 'measure', title: words.measure.title },
    lines: [
      ...all.map(({ side, day, from, to }) =>
        fill(words.measure.line, {
          ...{ day: dayText(day), side: sideWord(side), from: whole(from), to: whole(to) },
        }),
      ),
      ...said,
    ],
    drawn: (sheet) => angleBands(all, sheet),
    below: said,
  };
}

/** The most notes on a page; the CSV and the JSON have all. */
const mostNotes = 10;

export const notes = ({ notes: all }: DiaryReport): Part | undefined =>
  all.length === 0
    ? undefined
    : {
        ...{ id: 'notes', title: words.notes.title },
        lines: all
          .slice(-mostNotes)
          .map(({ day, text }) => fill(words.notes.line, { day: dayText(day), text: clean(text) })),
      };
