import words from '../../../data/words/page.json';
import type { Plan } from '../../core/routine.ts';
import { suggestionLine } from '../words/findings.ts';
import { stopWords } from '../words/totals.ts';

/** A JSON string is a YAML string: quoted, so that no character in it means anything. */
const quoted = (text: string): string => JSON.stringify(text);

/** Title, minutes and what the answers suggest, as YAML. Strings must have been cleaned. */
export function frontMatter(plan: Plan, date = ''): string {
  const stopped = plan.outcome === 'stop';
  const suggests = stopped ? undefined : suggestionLine(plan);
  const routine = stopped ? null : plan.routine;
  return [
    '---',
    `title: ${quoted(stopped ? stopWords(plan).title : routine?.title || words.untitled)}`,
    ...(date === '' ? [] : [['date', quoted(date)].join(': ')]),
    ...(routine ? [`minutes: ${Number(routine.minutes)}`] : []),
    ...(suggests ? [`suggests: ${quoted(suggests)}`] : []),
    '---',
  ].join('\n');
}
