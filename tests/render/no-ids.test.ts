import { expect, test } from 'vitest';
import { listOf } from '../../src/core/list/list.ts';
import { showingOf } from '../../src/core/show/showing.ts';
import { illustrate } from '../../src/core/topics/topic.ts';
import { artistFor } from '../../src/render/figure/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { listFormats } from '../../src/render/list/index.ts';
import { showFormats } from '../../src/render/show/index.ts';
import { topicFormats } from '../../src/render/topic/index.ts';
import { loadTopics } from '../../src/shell/files/data.ts';
import { library, root, sources } from '../library.ts';
import { plannedTable } from '../safety/planned.ts';
import { showOnce } from './show.ts';

/** Ids as data/ writes them: `sit-bone`, `feltAt`; wherever one stands as the value or the name of anything. */
const written = /^(?:[a-z0-9]+(?:-[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)+)$/;

function* idsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (written.test(value)) yield value;
  } else if (value instanceof Map) yield* idsIn([...value]);
  else if (Array.isArray(value)) for (const each of value) yield* idsIn(each);
  else if (typeof value === 'object' && value !== null) yield* idsIn(Object.entries(value));
}

/** English that is spelled as an id; a push and relax is called so by everybody in the field. */
const english: readonly string[] = ['warm-up', 'press-up', 'contract-relax'];
const ids = new Set([...idsIn(library.stretches), ...idsIn(library.files)]);
for (const word of english) ids.delete(word);

/** Ids on a page but for what one types: a command with what it is given, an address, a flag. */
function idsOn(page: string): string[] {
  // Most pages have none but those that are typed: only a word with a hyphen or a capital in it can be one.
  const among = (text: string): string[] =>
    (text.match(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+|\b[a-z]+[A-Z][A-Za-z0-9]*/g) ?? []).filter((word) =>
      ids.has(word),
    );
  const typed =
    /(?:https?:\/\/|[\w.]+\.\w+\/)\S+|(?<![\w-])--?[a-z][\w-]*(?: [\w.-]+)?|stretch\s+(?:show|learn)\s+[\w-]+/g;
  return among(page).length === 0 ? [] : among(page.replace(typed, ' '));
}

const readOf = (html: string): string =>
  html.replace(/<style>.*?<\/style>/s, '').replace(/ (?:id|for|class|aria-labelledby)="[^"]*"/g, '');

const options = { columns: 80, paint: plainPaint, artist: artistFor(library) };
const wrong = (pages: Iterable<readonly [string, string]>): string[] => [
  ...new Set([...pages].flatMap(([where, page]) => idsOn(page).map((id) => `${id} (${where})`))),
];

test('everything has ids, and they are found', () => {
  expect(ids.size).toBeGreaterThan(300);
  expect(idsOn('felt at: behind-knee, not hipFlexion. stretch show hamstring-leg-swing')).toEqual([
    'behind-knee',
    'hipFlexion',
  ]);
});

test.each([
  ['text', {}],
  ['text', { detail: 'full' }],
  ['markdown', { frontMatter: true }],
  ['markdown', { detail: 'full' }],
  ['html', {}],
  ['html', { detail: 'full' }],
] as const)('no page of a routine prints one: %s %j', (format, more) => {
  const pages = plannedTable().map(({ who, plan }) => [who, readOf(showOnce(plan, format, more))] as const);
  expect(wrong(pages)).toEqual([]);
});

test('nor does a page of a stretch, but as the id one types', () => {
  const pages = [...library.stretches.values()].flatMap((stretch) => {
    const showing = showingOf(stretch, library, sources);
    return (['text', 'markdown', 'svg'] as const).map(
      (format) => [stretch.id, showFormats[format](showing, options).replaceAll(stretch.id, ' ')] as const,
    );
  });
  expect(wrong(pages)).toEqual([]);
});

test('nor does a page to learn from', () => {
  const pages = loadTopics(root).flatMap((topic) =>
    (['text', 'markdown'] as const).map(
      (format) =>
        [
          topic.id,
          topicFormats[format](
            {
              topic,
              illustrations: (block) => block.figures.flatMap((each) => illustrate(each, library) ?? []),
              ...{ sources: [], disclaimer: '' },
            },
            options,
          ),
        ] as const,
    ),
  );
  expect(wrong(pages)).toEqual([]);
});

test('the list has the id of each stretch, to type, and no other', () => {
  const listing = listOf(library, []);
  const pages = (['text', 'markdown'] as const).map(
    (format) => [format, listFormats[format](listing, options)] as const,
  );
  const others = wrong(pages).filter((each) => !library.stretches.has(each.split(' ')[0] ?? ''));
  expect(others).toEqual([]);
});
