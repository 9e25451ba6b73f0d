import words from '../../../data/words/page.json';
import type { Plan, Routine, Stop } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { clock, count } from '../time.ts';

/** `In all 9:20, of the 10 minutes you asked for.` */
export const totalWords = ({ seconds, minutes }: Routine): string =>
  fill(words.total, { time: clock(seconds), minutes: count(minutes, 'minutes') });

/** `9:20 of 10 minutes` */
export const timeOf = ({ seconds, minutes }: Routine): string =>
  fill(words.timeOf, { time: clock(seconds), minutes: count(minutes, 'minutes') });

export const stretchCount = ({ steps }: Routine): string => count(steps.length, 'stretches');

/** What a stop says. A plan that stops without its words still says what was found. */
export const stopWords = ({ stop, findings }: Plan): Stop =>
  stop ?? { title: words.stopped, say: findings.map((finding) => finding.text), do: [] };

/** An emergency has one message: the lines about what to watch for would stand in its way. */
export const showsSafetyNet = ({ outcome, triage }: Plan): boolean =>
  outcome !== 'stop' || triage !== 'emergency';
