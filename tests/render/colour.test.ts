import { expect, it } from 'vitest';
import { reportOf } from '../../src/core/diary/report.ts';
import { todayOf } from '../../src/core/diary/today.ts';
import { listOf } from '../../src/core/list/list.ts';
import { showingOf } from '../../src/core/show/showing.ts';
import { illustrate } from '../../src/core/topics/topic.ts';
import { diaryFormats } from '../../src/render/diary/index.ts';
import { listFormats, listMap } from '../../src/render/list/index.ts';
import type { Paint } from '../../src/render/paint.ts';
import { showFormats } from '../../src/render/show/index.ts';
import { topicFormats } from '../../src/render/topic/index.ts';
import { loadSources, loadTopics } from '../../src/shell/files/data.ts';
import { evening, file, firstDay, live, person } from '../core/diary/simulated.ts';
import { library, plain, root, tingling, whole } from '../library.ts';
import { artist } from './artist.ts';
import { neural } from './plans.ts';
import { show } from './show.ts';

/** All that was painted in a colour that is hard to read on some terminal. */
const coloured: string[] = [];
const remember = (text: string): string => {
  coloured.push(text);
  return text;
};
const same = (text: string): string => text;
const paint: Paint = { do: remember, caution: remember, stop: same, dim: same, strong: same, heading: same };

/** At most a heading of a few words. A mark has none, a number is one; no sentence is in it. */
const mark = /^\P{L}*(?:\p{L}+[^\p{L}.!?]*){0,6}$/u;

it.each([40, 80, 120])('at %i columns only marks, numbers and headings have a colour', (columns) => {
  coloured.length = 0;
  const options = { columns, paint, artist };
  const sources = loadSources(root);
  const listing = listOf(library, []);
  listFormats.text(listing, options);
  listMap(listing, options);
  for (const detail of ['short', 'full'] as const) show(neural, 'text', { columns, paint, detail });
  for (const stretch of library.stretches.values())
    showFormats.text(showingOf(stretch, library, sources), options);
  for (const topic of loadTopics(root))
    topicFormats.text(
      {
        topic,
        illustrations: (block) => block.figures.flatMap((each) => illustrate(each, library) ?? []),
        ...{ sources: [], disclaimer: '' },
      },
      options,
    );
  const { entries } = live(
    Array.from({ length: 28 }, () => ({ session: { before: 4, after: 2, tingles: 1 } })),
    person(),
  );
  const now = evening(firstDay + 27);
  const here = todayOf(whole({ ...plain, ...tingling }), evening(firstDay - 1), entries, {
    now,
    library,
    file,
  });
  const before = coloured.length;
  diaryFormats.text(reportOf(entries, { now, library, file, here, since: undefined }), { columns, paint });
  expect(coloured.length).toBeGreaterThan(before);
  expect(coloured.length).toBeGreaterThan(100);
  expect([...new Set(coloured)].filter((text) => !mark.test(text))).toEqual([]);
});
