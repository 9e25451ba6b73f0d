import { createInterface } from 'node:readline';
import type { Answer } from '../../../core/types.ts';
import { decode, decoding, newScreen } from '../../../session/index.ts';
import { choicesOf } from './picking.ts';
import type { Show } from './show.ts';
import type { ManyScreen, NumberScreen, OneScreen, Screen, SmallScreen, Terminal } from './types.ts';
import type { Watch } from './watch.ts';
import { chooseALine } from './words.ts';

type Shown = Exclude<Screen, SmallScreen>;

/** Shows a screen as lines, its choices with numbers, and reads a line: nothing on the screen changes. */
export const showLines =
  (terminal: Terminal, watch: Watch, now: () => number): Show =>
  async (lay, canGoBack) => {
    const { screen } = lay(undefined);
    if (screen.type === 'small') throw new Error('lines have room for every question');
    const write = (lines: readonly string[]): void => {
      terminal.output.write(`${lines.join('\n')}\n`);
    };
    write(pageOf(screen, canGoBack));
    const since = now();
    for (;;) {
      const typed = plainText(await readLine(terminal, watch));
      if (canGoBack && typed.toLowerCase() === 'b') return { back: true };
      const read = now() - since < newScreen ? tooSoon : answerFrom(screen, typed);
      if ('answer' in read) {
        write([...chosenOf(screen, read.answer), '']);
        return { back: false, answer: read.answer };
      }
      write([read.problem]);
    }
  };

/** What waited on the input was typed for something else. */
const tooSoon = { problem: 'That came before the question. Please type it again.' };

/** A line without what the terminal said by itself. */
const plainText = (line: string): string =>
  decode(decoding, Buffer.from(line))[1]
    .filter((key) => key >= ' ' && key[0] !== '\x1b')
    .join('')
    .trim();

/** One line; throws `Interrupted`. */
function readLine({ input }: Terminal, { ended }: Watch): Promise<string> {
  ended.throwIfAborted();
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input, terminal: false });
    const settle = (run: () => void): void => {
      ended.removeEventListener('abort', fail);
      reader.close();
      run();
    };
    const fail = (): void => settle(() => reject(ended.reason));
    ended.addEventListener('abort', fail);
    reader.once('line', (line) => settle(() => resolve(line)));
  });
}

/** Laid out for a window; here a line is a line. */
const unwrapped = (text: string): string => text.replace(/\n +/g, ' ').trim();

function pageOf(screen: Shown, canGoBack: boolean): string[] {
  const back = canGoBack ? ' b goes back.' : '';
  const above = screen.message.split('\n').map((line) => line.trim());
  if (screen.type === 'number') {
    return [
      ...above.slice(0, -3),
      `${screen.least} to ${screen.most}, then enter.${usual(screen.at)}${back}`,
    ];
  }
  const choices = choicesOf(screen).map(({ name, help, marked }, index) => {
    const words = [unwrapped(name), unwrapped(help ?? '')].filter((each) => each !== '').join('. ');
    return `${index + 1}: ${words}${marked ? ' (marked)' : ''}`;
  });
  return [...above, ...choices, `${howTo(screen)}${back}`];
}

function howTo(screen: ManyScreen | OneScreen): string {
  if (screen.type === 'one') return 'One number, then enter.';
  const marks = choicesOf(screen).some(({ marked }) => marked) ? ' k keeps what is marked.' : '';
  return `One number, or several with commas between, then enter.${marks}`;
}

/** What it is as long as nobody says otherwise. */
const usual = (at: number | undefined): string => (at === undefined ? '' : ` It is ${at} now.`);

type Read = { answer: Answer } | { problem: string };

function answerFrom(screen: Shown, typed: string): Read {
  if (screen.type === 'many' && typed.toLowerCase() === 'k') return manyFrom(screen, marksIn(screen));
  // An empty line is no answer, whatever is marked or usual.
  if (typed === '' && screen.type !== 'many') return { problem: howToOne(screen) };
  const numbers = typed === '' ? [] : typed.split(/[\s,]+/).filter((each) => each !== '');
  if (!numbers.every((each) => /^\d+$/.test(each))) return { problem: 'Numbers only, please.' };
  if (screen.type === 'number') return numberFrom(screen, numbers);
  const choices = choicesOf(screen);
  const picked = numbers.map((each) => choices[Number(each) - 1]?.value);
  const values = picked.flatMap((each) => each ?? []);
  if (values.length < picked.length) return { problem: `A number from 1 to ${choices.length}, please.` };
  return screen.type === 'one' ? oneFrom(values) : manyFrom(screen, values);
}

function numberFrom(
  { least, most, error }: Screen & { type: 'number' },
  [only, ...more]: readonly string[],
): Read {
  const number = Number(only);
  const fits = more.length === 0 && number >= least && number <= most;
  return fits ? { answer: number } : { problem: unwrapped(error) };
}

const howToOne = (screen: OneScreen | NumberScreen): string =>
  screen.type === 'number' ? unwrapped(screen.error) : chooseALine;

function oneFrom([only, ...more]: readonly string[]): Read {
  return only === undefined || more.length > 0 ? { problem: 'One number, please.' } : { answer: only };
}

const marksIn = (screen: ManyScreen): string[] =>
  choicesOf(screen).flatMap(({ value, marked }) => (marked ? [value] : []));

function manyFrom(screen: ManyScreen, values: readonly string[]): Read {
  const answer = [...new Set(values)];
  const checked = screen.check(answer);
  return checked === true ? { answer } : { problem: typedFor(unwrapped(checked)) };
}

/** Here lines are not marked with the space bar. */
const typedFor = (problem: string): string =>
  problem.replace('Mark a line with space', 'Type a number').replace('Mark a line or', 'Other numbers or');

/** What was understood, so that a slip is heard. */
function chosenOf(screen: Shown, answer: Answer): string[] {
  if (screen.type === 'number') return [];
  const values = [answer].flat();
  const names = choicesOf(screen).flatMap(({ value, name }) =>
    values.includes(value) ? [unwrapped(name)] : [],
  );
  return [`You chose: ${names.join('; ')}.`];
}
