import { createInterface } from 'node:readline';
import type { Answer } from '../../../core/types.ts';
import { fill } from '../../../core/words.ts';
import { wrap } from '../../../render/text/wrap.ts';
import { decode, decoding, newScreen } from '../../../session/index.ts';
import type { Io } from '../../terminal/io.ts';
import { sizeOf } from './layout.ts';
import { choicesOf, digitOf } from './picking.ts';
import {
  type ChoiceLine,
  isChoice,
  type ManyScreen,
  type NumberScreen,
  type OneScreen,
  type Screen,
  type Show,
  type SmallScreen,
} from './types.ts';
import type { Watch } from './watch.ts';
import { spokenNoteOn, words } from './words.ts';

type Shown = Exclude<Screen, SmallScreen>;

/** Shows a screen as lines, its choices with numbers, and reads a line: nothing on the screen changes. */
export const showLines =
  (io: Io, watch: Watch): Show =>
  async (lay, canGoBack) => {
    const { screen } = lay(undefined);
    if (screen.type === 'small') throw new Error('lines have room for every question');
    const write = (lines: readonly string[]): void => writeLines(lines, io);
    write(pageOf(screen, canGoBack));
    const since = io.now();
    for (;;) {
      const typed = plainText(await readLine(io, watch));
      if (canGoBack && typed.toLowerCase() === 'b') return { back: true };
      const read = io.now() - since < newScreen ? tooSoon : answerFrom(screen, typed);
      if ('answer' in read) {
        write([...chosenOf(screen, read.answer), '']);
        return { back: false, answer: read.answer };
      }
      write([read.problem]);
    }
  };

/** Writes lines, broken where the window ends. */
export function writeLines(lines: readonly string[], { output }: Io): void {
  const { columns } = sizeOf(output);
  output.write(`${lines.flatMap((line) => broken(line, columns)).join('\n')}\n`);
}

/** No word is broken over a line. What is painted was broken before. */
const broken = (line: string, columns: number): readonly string[] =>
  line === '' || line.includes('\x1b') ? [line] : wrap(line, columns - 1);

/** What waited on the input was typed for something else. */
const tooSoon = { problem: words.spoken.tooSoon };

/** A line without what the terminal said by itself. */
const plainText = (line: string): string =>
  decode(decoding, Buffer.from(line))[1]
    .filter((key) => key >= ' ' && key[0] !== '\x1b')
    .join('')
    .trim();

/** One line; throws `Interrupted`. */
export function readLine({ input }: Io, { ended }: Watch): Promise<string> {
  ended.throwIfAborted();
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input: input as NodeJS.ReadableStream, terminal: false });
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
  const ends = screen.type === 'one' && screen.ends === true;
  const back = canGoBack ? [ends ? words.spoken.done : words.spoken.back] : [];
  const above = screen.message.split('\n').map((line) => line.trim());
  if (screen.type === 'number') {
    const { least, most, at } = screen;
    // What it is as long as nobody says otherwise.
    const usual = at === undefined ? [] : [fill(words.spoken.usual, { at })];
    return [...above.slice(0, -3), [fill(words.spoken.range, { least, most }), ...usual, ...back].join(' ')];
  }
  const choices = choicesOf(screen);
  const lines = screen.lines.flatMap((line) => {
    if (line === 'rule') return [];
    return isChoice(line) ? [spokenLine(line, numberOf(screen, choices.indexOf(line)))] : [line.heading];
  });
  return [...above, ...lines, [...howTo(screen), ...back].join(' ')];
}

/** What is typed for a line: every one has a number, and "none of these" has nought. */
const numberOf = (screen: Screen, index: number): string => digitOf(screen, index) ?? String(index + 1);

function spokenLine({ name, help, marked }: ChoiceLine, number: string): string {
  const said = [unwrapped(name), unwrapped(help ?? '')].filter((each) => each !== '').join('. ');
  const choice = fill(words.spoken.choice, { number, words: said });
  return marked ? fill(words.spoken.marked, { choice }) : choice;
}

function howTo(screen: ManyScreen | OneScreen): string[] {
  const how = screen.type === 'one' ? words.spoken.one : words.spoken.several;
  return [how, ...(marksIn(screen).length > 0 ? [words.spoken.keep] : [])];
}

type Read = { answer: Answer } | { problem: string };

function answerFrom(screen: Shown, typed: string): Read {
  if (typed.toLowerCase() === 'k') {
    if (screen.type === 'many') return manyFrom(screen, marksIn(screen));
    const kept = screen.type === 'number' ? screen.at : marksIn(screen)[0];
    return kept === undefined ? { problem: howToOne(screen) } : { answer: kept };
  }
  // An empty line is no answer, whatever is marked or usual.
  if (typed === '' && screen.type !== 'many') return { problem: howToOne(screen) };
  const numbers = typed === '' ? [] : typed.split(/[\s,]+/).filter((each) => each !== '');
  if (!numbers.every((each) => /^\d+$/.test(each))) return { problem: words.spoken.numbersOnly };
  if (screen.type === 'number') return numberFrom(screen, numbers);
  const choices = choicesOf(screen);
  const known = choices.map((_, index) => numberOf(screen, index));
  const values = numbers.flatMap((each) => choices[known.indexOf(String(Number(each)))]?.value ?? []);
  if (values.length < numbers.length) return { problem: fill(words.spoken.fromTo, rangeOf(known)) };
  return screen.type === 'one' ? oneFrom(values) : manyFrom(screen, values);
}

const rangeOf = (known: readonly string[]): { least: number; most: number } => {
  const numbers = known.map(Number);
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
};

function numberFrom(
  { least, most, error }: Screen & { type: 'number' },
  [only, ...more]: readonly string[],
): Read {
  const number = Number(only);
  const fits = more.length === 0 && number >= least && number <= most;
  return fits ? { answer: number } : { problem: unwrapped(error) };
}

const howToOne = (screen: OneScreen | NumberScreen): string =>
  screen.type === 'number' ? unwrapped(screen.error) : words.spoken.askForNumber;

function oneFrom([only, ...more]: readonly string[]): Read {
  return only === undefined || more.length > 0 ? { problem: words.spoken.oneNumber } : { answer: only };
}

const marksIn = (screen: ManyScreen | OneScreen): string[] =>
  choicesOf(screen).flatMap(({ value, marked }) => (marked ? [value] : []));

function manyFrom(screen: ManyScreen, values: readonly string[]): Read {
  const answer = [...new Set(values)];
  const fault = screen.check(answer);
  return fault ? { problem: spokenNoteOn(fault, screen.none) } : { answer };
}

/** What was understood, so that a slip is heard. */
function chosenOf(screen: Shown, answer: Answer): string[] {
  if (screen.type === 'number') return [];
  const values = [answer].flat();
  const names = choicesOf(screen).flatMap(({ value, name }) =>
    values.includes(value) ? [unwrapped(name)] : [],
  );
  return names.length === 0 ? [] : [fill(words.spoken.chosen, { names: names.join('; ') })];
}
