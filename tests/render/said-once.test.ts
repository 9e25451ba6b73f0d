import { expect, test } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { doseWords, shortDose } from '../../src/render/words/dose.ts';
import { plannedTable } from '../safety/planned.ts';
import { showOnce } from './show.ts';

/** Where one thing that is said ends, and another begins. */
const end = /(?<=[.?!])\)? |[;:·|] | {3,}/;

/** What is said on a page: of the parts between its stops those of more than five words. */
function said(page: string): string[] {
  const parts = page.split('\n').flatMap((line) => line.split(end));
  return parts
    .map((part) => part.replace(/^[-\s\d.,()·]+|[.?!)\s]+$/g, ''))
    .filter((part) => part.split(' ').filter((word) => /\p{L}/u.test(word)).length > 5);
}

/** A page of a terminal with what was broken into lines on one line again. */
const unfolded = (page: string): string =>
  page
    .replace(/\n *\n/g, '\n\n')
    .replace(
      /([^\n])\n +(?! |(?:·|\d+[.]? |feel |nerve |Careful: |tingles\? |stop if |every step|step \d))/g,
      '$1 ',
    );

/** What a reader has before the eyes of a page in HTML, an element a line. */
const readOf = (html: string): string =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<\/(?:p|li|dd|dt|h\d|td|th|label|summary)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What stands at each step it is true of: its name, what to do, how much, a warning that is due, how its ladder begins. */
const ofItsStep = ({ routine }: Plan): Set<string> =>
  new Set(
    (routine?.steps ?? [])
      .flatMap((step) => [
        ...[step.name, ...step.cues, ...step.ifItTingles, doseWords(step), shortDose(step)],
        ...step.warnings.flatMap(({ text, says = text }) => [text, says]),
      ])
      .flatMap((says) => [says, ...said(says)])
      .map((says) => says.replace(/\.$/, '').toLowerCase()),
  );

test.each([
  ['a page of a terminal', (plan: Plan) => unfolded(showOnce(plan, 'text', { columns: 1000 }))],
  ['a note', (plan: Plan) => showOnce(plan, 'markdown').replace(/[*_]/g, '')],
  ['a page to print', (plan: Plan) => readOf(showOnce(plan, 'html'))],
])('no sentence stands twice on %s, for everybody', (_, read) => {
  const twice = new Set<string>();
  for (const { who, plan } of plannedTable()) {
    const allowed = ofItsStep(plan);
    const before = new Set<string>();
    for (const says of said(read(plan))) {
      const key = says.toLowerCase();
      if (before.has(key) && !allowed.has(key)) twice.add(`${says} (${who})`);
      before.add(key);
    }
  }
  expect([...twice]).toEqual([]);
});

test('what stands twice is found', () => {
  expect(said('One thing that is said here. And more\nOne thing that is said here')).toEqual([
    'One thing that is said here',
    'One thing that is said here',
  ]);
});
