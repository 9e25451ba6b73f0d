import { createInterface } from 'node:readline';
import type { Answer } from '../../core/types.ts';
import type { Watch } from './keys.ts';
import type { Show } from './show.ts';
import type { ChoiceLine, ManyScreen, OneScreen, Screen, Terminal } from './types.ts';

/** Shows a screen as lines, its choices with numbers, and reads a line: nothing on the screen changes. */
export const showLines =
  (terminal: Terminal, watch: Watch): Show =>
  async (screen, canGoBack) => {
    const write = (lines: readonly string[]): void => {
      terminal.output.write(`${lines.join('\n')}\n`);
    };
    write(pageOf(screen, canGoBack));
    for (;;) {
      const typed = (await readLine(terminal, watch)).trim();
      if (canGoBack && typed.toLowerCase() === 'b') return { back: true };
      const read = answerFrom(screen, typed);
      if ('answer' in read) {
        write([...chosenOf(screen, read.answer), '']);
        return { back: false, answer: read.answer };
      }
      write([read.problem]);
    }
  };

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

const choicesOf = ({ lines }: ManyScreen | OneScreen): readonly ChoiceLine[] =>
  lines.flatMap((line) => (line === 'rule' ? [] : [line]));

function pageOf(screen: Screen, canGoBack: boolean): string[] {
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
  if (screen.type === 'one') {
    const at = choicesOf(screen).findIndex(({ value }) => value === screen.at);
    return `One number, then enter.${usual(at < 0 ? undefined : at + 1)}`;
  }
  const marks = choicesOf(screen).some(({ marked }) => marked) ? ' Enter alone keeps what is marked.' : '';
  return `One number, or several with commas between, then enter.${marks}`;
}

const usual = (at: number | undefined): string => (at === undefined ? '' : ` Enter alone is ${at}.`);

type Read = { answer: Answer } | { problem: string };

function answerFrom(screen: Screen, typed: string): Read {
  const numbers = typed === '' ? [] : typed.split(/[\s,]+/).filter((each) => each !== '');
  if (!numbers.every((each) => /^\d+$/.test(each))) return { problem: 'Numbers only, please.' };
  if (screen.type === 'number') return numberFrom(screen, numbers);
  const choices = choicesOf(screen);
  const picked = numbers.map((each) => choices[Number(each) - 1]?.value);
  const values = picked.flatMap((each) => each ?? []);
  if (values.length < picked.length) return { problem: `A number from 1 to ${choices.length}, please.` };
  return screen.type === 'one' ? oneFrom(screen, values) : manyFrom(screen, values);
}

function numberFrom(
  { least, most, at, error }: Screen & { type: 'number' },
  [only, ...more]: readonly string[],
): Read {
  const number = only === undefined ? at : Number(only);
  const fits = number !== undefined && more.length === 0 && number >= least && number <= most;
  return fits ? { answer: number } : { problem: unwrapped(error) };
}

function oneFrom({ at }: OneScreen, [only = at, ...more]: readonly string[]): Read {
  return only === undefined || more.length > 0 ? { problem: 'One number, please.' } : { answer: only };
}

function manyFrom(screen: ManyScreen, values: readonly string[]): Read {
  const kept = choicesOf(screen).flatMap(({ value, marked }) => (marked ? [value] : []));
  const answer = values.length > 0 ? [...new Set(values)] : kept;
  const checked = screen.check(answer);
  return checked === true ? { answer } : { problem: typedFor(unwrapped(checked)) };
}

/** Here lines are not marked with the space bar. */
const typedFor = (problem: string): string =>
  problem.replace('Mark a line with space', 'Type a number').replace('Mark a line or', 'Other numbers or');

/** What was understood, so that a slip is heard. */
function chosenOf(screen: Screen, answer: Answer): string[] {
  if (screen.type === 'number') return [];
  const values = [answer].flat();
  const names = choicesOf(screen).flatMap(({ value, name }) =>
    values.includes(value) ? [unwrapped(name)] : [],
  );
  return [`You chose: ${names.join('; ')}.`];
}
