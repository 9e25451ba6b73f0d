import words from '../../../data/words/many.json';
import { type OneOfMany, prescribeOne } from '../../core/prescription.ts';
import type { Answers } from '../../core/types.ts';
import { counted, fill } from '../../core/words.ts';
import { planLine } from '../../render/json/index.ts';
import { exitCodes, UserError } from '../errors.ts';
import { jsonValue, shownPath } from '../files/given-json.ts';
import { type Line, linesOf } from '../files/read-lines.ts';
import type { Io } from '../terminal/io.ts';
import type { Place } from './place.ts';

/** Characters that go out at once: enough that writing costs little, few enough that memory stays flat. */
const batch = 65_536;

type Tally = { people: number; stopped: number; bad: number };

/**
 * A line in, a line out, in the same order: answers to plans, for programs that ask for many people. A bad line is named in
 * its own line and stops nothing; nothing is kept of anybody.
 */
export async function prescribeMany(file: string, fixed: Answers, { library, io }: Place): Promise<void> {
  const tally: Tally = { people: 0, stopped: 0, bad: 0 };
  let open = '';
  let place = 0;
  for (const line of linesOf(file, io)) {
    place++;
    if (line?.trim() === '') continue;
    const one = personOf(line, place, (value) => prescribeOne(value, place, fixed, library));
    count(one, tally);
    open += `${lineOf(one, { isOthers: library.own.size > 0 })}\n`;
    if (open.length >= batch) {
      await written(open, io);
      open = '';
    }
  }
  await written(open, io);
  io.say(`${summary(tally)}\n`);
  if (tally.bad > 0) io.endWith(exitCodes.badFile);
}

/** A line as a person; what is no JSON is a problem of theirs alone. */
function personOf(line: Line, place: number, prescribe: (value: unknown) => OneOfMany): OneOfMany {
  const bad = (message: string): OneOfMany => ({
    id: place,
    problems: [{ place: '', message }],
    missing: [],
  });
  if (line === undefined) return bad(words.tooLong);
  try {
    return prescribe(jsonValue(line, fill(words.line, { n: place })));
  } catch (error) {
    if (error instanceof UserError) return bad(error.lines.join(' '));
    throw error;
  }
}

const lineOf = (one: OneOfMany, whose: Parameters<typeof planLine>[1]): string =>
  'prescription' in one
    ? `{"id":${JSON.stringify(one.id)},"plan":${planLine(one.prescription.plan, whose)}}`
    : JSON.stringify(one);

function count(one: OneOfMany, tally: Tally): void {
  tally.people++;
  if (!('prescription' in one)) tally.bad++;
  else if (one.prescription.plan.outcome === 'stop') tally.stopped++;
}

const summary = ({ people, stopped, bad }: Tally): string =>
  [
    counted(words.people, people),
    ...(stopped > 0 ? [fill(words.stopped, { n: stopped })] : []),
    ...(bad > 0 ? [fill(words.bad, { n: bad })] : []),
  ].join(', ');

/** Waits until a slow reader has taken what is written: whoever does not reads it all into memory. */
const written = (text: string, { results }: Io): Promise<void> =>
  new Promise((resolve) => {
    if (results.write(text)) resolve();
    else results.once('drain', () => resolve());
  });

/** Whether answers are those of many people, a line each. */
export const areMany = (file: string | undefined, format: string | undefined): boolean =>
  format === 'jsonl' || (file?.endsWith('.jsonl') ?? false);

/** What goes with many people at once, and what does not: a `UserError` names it. */
export function checkMany(options: Readonly<Record<string, unknown>>): string {
  const { answers, format } = options;
  if (typeof answers !== 'string') throw new UserError([words.noAnswers], exitCodes.usage);
  if (format !== undefined && format !== 'jsonl') {
    throw new UserError([fill(words.otherFormat, { file: shownPath(answers) })], exitCodes.usage);
  }
  const besides = ['output', 'copy', 'coach', 'saveAnswers'].find((name) => options[name] !== undefined);
  if (besides !== undefined && !(besides === 'output' && options.output === '-')) {
    throw new UserError([words.alone], exitCodes.usage);
  }
  return answers;
}
