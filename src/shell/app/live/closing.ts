import type { CoachFile } from '../../../core/schema/coach.ts';
import { filled } from '../../../core/words.ts';
import type { Paint } from '../../../render/paint.ts';
import { wrap } from '../../../render/text/wrap.ts';
import type { Answered, SessionState } from '../../../session/index.ts';

/** What is said after a session, below the line that it is over: how it felt, or why it stopped and what to do. */
export function afterwards(
  { answers, stop, heard }: SessionState,
  coach: CoachFile,
  { safetyNet, disclaimer }: { safetyNet: readonly string[]; disclaimer: string },
  { columns, paint }: { columns: number; paint: Paint },
): string {
  const lines = (texts: readonly string[], colour: (text: string) => string = (text) => text): string[] =>
    texts.flatMap((text) => wrap(text, columns - 4).map((line) => `  ${colour(line)}`));
  const { tingled, lessNext } = coach.after;
  const words = stop === undefined ? undefined : coach.stops[stop];
  const stirred = heard.tingled || isUp(answers);
  const net = ['', ...lines(safetyNet), '', ...lines([disclaimer], paint.dim)];
  const told = [
    ...lines(comparison(answers, coach)),
    ...(words
      ? [...lines([words.title], paint.stop), '', ...lines(words.say), ...lines(words.do, paint.strong)]
      : []),
    ...(!words && stirred ? lines([...(heard.tingled ? [tingled] : []), lessNext]) : []),
    ...(words || stirred ? net : []),
  ];
  return told.length === 0 ? '' : `\n${told.join('\n')}\n\n`;
}

const isUp = ({ before, after }: Answered): boolean => Number(after) > Number(before);

/** The worst feeling before and after, 0 to 10. */
function comparison({ before, after }: Answered, { after: says }: CoachFile): string[] {
  if (after === undefined) return [];
  if (before === undefined) return [filled(says.alone, { after })];
  const difference = Number(after) - Number(before);
  const template = difference > 0 ? says.more : difference < 0 ? says.less : says.same;
  return [filled(template, { before, after })];
}
