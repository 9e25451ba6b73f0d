import words from '../../../data/words/page.json';
import type { Plan, Routine } from '../../core/routine.ts';
import { capital } from '../../core/words.ts';
import { clock } from '../time.ts';
import { sidesWords } from '../words/dose.ts';
import { listWords } from '../words/lists.ts';
import { ladderLine, reasonsOnce, type Shared, stepNumbers, stepsSaid } from '../words/said-once.ts';
import { element, type Html, paragraph, section } from './elements.ts';

const days = Object.entries(words.week);

/** The steps in a list: number, name, time, sides; on paper a box for each day, to tick with a pen. */
export function stepList({ steps }: Routine): Html[] {
  if (steps.length === 0) return [];
  const { list } = words;
  const column = (text: string): Html => element('th', text, { scope: 'col' });
  const head = [
    ...[list.step, list.time, list.sides].map(column),
    ...days.map(([day, letter]) => element('th', letter, { scope: 'col', abbr: day, class: 'day' })),
  ];
  const rows = steps.map((step, index) =>
    element('tr', [
      element('th', [element('span', String(index + 1)), ` ${step.name || step.stretch}`], { scope: 'row' }),
      element('td', clock(step.seconds)),
      element('td', sidesWords(step)),
      ...days.map(() => element('td', '', { class: 'day' })),
    ]),
  );
  const table = element('table', [element('thead', [element('tr', head)]), element('tbody', rows)]);
  return section(list.title, 'list', [table]);
}

/** What all steps share, said once: what to do when it tingles, and when to stop. */
export function sharedWords({ ladder, stops }: Shared, steps: number): Html[] {
  const stop = stops.flatMap(({ steps: numbers, says }) => [
    element('dt', capital(stepNumbers(numbers, steps))),
    element('dd', listWords(says)),
  ]);
  return [
    ...section(words.ifItTingles, 'tingles', ladder.length > 0 ? paragraph(ladderLine(ladder)) : []),
    ...section(words.stopFor, 'stops', stop.length > 0 ? [element('dl', stop)] : []),
  ];
}

/** What a reader may want and nobody needs on the floor: folded on a screen, not on paper. */
export function folded(plan: Plan, leftOut: readonly Html[]): Html[] {
  const count = plan.routine?.steps.length ?? 0;
  const reasons = reasonsOnce(plan).flatMap(({ steps, says }) => [
    element('dt', capital(stepsSaid(steps, count))),
    element('dd', listWords(says)),
  ]);
  const body = [...(reasons.length > 0 ? [element('dl', reasons)] : []), ...leftOut];
  if (body.length === 0) return [];
  return [element('details', [element('summary', words.whyEach), ...body])];
}
