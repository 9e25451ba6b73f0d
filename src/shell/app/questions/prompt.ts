import { width } from '../../../render/text/wrap.ts';
import type { Output } from '../../terminal/io.ts';
import { height } from './layout.ts';
import { choicesOf, digitOf } from './picking.ts';
import type { Feed } from './prompt-feed.ts';
import {
  type ChoiceLine,
  type Desk,
  isChoice,
  type ManyScreen,
  type NumberScreen,
  type OneScreen,
  type Screen,
  type SmallScreen,
} from './types.ts';

/** The part of inquirer that is used. */
export type Inquirer = typeof import('inquirer')['default'];
type Ask = (question: object) => Promise<{ answer?: unknown }>;

/** What one prompt needs of the terminal. */
type Streams = {
  readonly output: Output;
  readonly signal: AbortSignal;
};

/**
 * Shows one screen with inquirer and waits for its answer; rejects when the signal says so. Every style is ours:
 * inquirer's own would take their colour from standard output, which may be a file.
 */
export async function promptFor(
  inquirer: Inquirer,
  screen: Screen,
  desk: Desk,
  streams: Streams,
  fed: Feed,
): Promise<unknown> {
  if (screen.type === 'small') return showSmall(screen, streams);
  const ask = inquirer.createPromptModule({
    signal: streams.signal,
    output: streams.output as NodeJS.WriteStream,
    input: fed.input as unknown as NodeJS.ReadStream,
    clearPromptOnDone: true,
  }) as unknown as Ask;
  const { answer } = await ask({ name: 'answer', ...questionFor(inquirer, screen, desk, fed) });
  return answer;
}

/** Words alone, until the signal says that something else is to be shown. */
function showSmall({ message }: SmallScreen, { output, signal }: Streams): Promise<never> {
  output.write(message);
  return new Promise((_, reject) => {
    const leave = (): void => {
      output.write('\x1b[H\x1b[J');
      reject(signal.reason);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}

type Shown = Exclude<Screen, SmallScreen>;

function questionFor(inquirer: Inquirer, screen: Shown, desk: Desk, fed: Feed): object {
  if (screen.type === 'number') return numberFor(screen, desk);
  return screen.type === 'many'
    ? checkboxFor(inquirer, screen, desk, fed)
    : selectFor(inquirer, screen, desk, fed);
}

const numberFor = ({ message, least, most, at, error }: NumberScreen, { paint }: Desk): object => ({
  type: 'number',
  message,
  min: least,
  max: most,
  required: true,
  ...(at === undefined ? {} : { default: at }),
  theme: {
    prefix: ' ',
    // It has one thing to say, whatever was typed.
    style: { ...plainStyle, error: () => error, defaultAnswer: (text: string) => paint.dim(`(${text})`) },
  },
});

const selectFor = (inquirer: Inquirer, screen: OneScreen, desk: Desk, fed: Feed): object => ({
  type: 'select',
  ...listFor(inquirer, screen, desk, fed),
  ...(screen.at === undefined ? {} : { default: screen.at }),
});

const checkboxFor = (inquirer: Inquirer, screen: ManyScreen, desk: Desk, fed: Feed): object => ({
  type: 'checkbox',
  ...listFor(inquirer, screen, desk, fed),
  shortcuts: { all: null, invert: null },
});

/** What both kinds of list need. The prompt has its cursor on a line from the start; until a key moves it, it is hidden. */
function listFor(inquirer: Inquirer, screen: ManyScreen | OneScreen, desk: Desk, fed: Feed): object {
  const { message, lines, page, tips } = screen;
  const { paint, glyphs } = desk;
  const lineAt = (): number => lines.indexOf(choices[fed.picking().index ?? -1] ?? 'rule');
  const choices = choicesOf(screen);
  const isDigital = screen.type === 'one' || screen.numbered;
  const row = rowsBeside(screen, fed);
  const lead = width(glyphs.cursor) + (screen.type === 'many' ? width(glyphs.off) : 0) + 1;
  const beside = screen.type === 'many' ? screen.beside : undefined;
  /** A line with its row of the drawing, which is asked for each time it is shown. */
  const drawn = (text: string, painted: string, from: number, index: number): string =>
    beside ? lazily(() => painted + ' '.repeat(beside.column - from - width(text)) + row(index)) : painted;
  return {
    message,
    pageSize: page,
    loop: false,
    choices: lines.map((line, index) => {
      if (line === 'rule')
        return new inquirer.Separator(drawn(glyphs.rule, paint.dim(glyphs.rule), 1, index));
      if (!isChoice(line)) return new inquirer.Separator(` ${paint.strong(line.heading)}`);
      const name = isDigital ? withDigit(line.name, digitOf(screen, choices.indexOf(line))) : line.name;
      return choiceFor({ ...line, name: drawn(name, name, lead, index) });
    }),
    theme: themeFor(fed, tips, desk, () => row(lineAt())),
  };
}

/** `drawing`: what stands beside the line under the cursor. */
function themeFor(fed: Feed, tips: string, { paint, glyphs }: Desk, drawing: () => string): object {
  const isThere = (): boolean => fed.picking().index !== undefined;
  return {
    prefix: ' ',
    icon: {
      get cursor() {
        return isThere() ? paint.do(glyphs.cursor) : ' '.repeat(width(glyphs.cursor));
      },
      checked: paint.do(glyphs.on),
      unchecked: glyphs.off,
    },
    style: {
      ...plainStyle,
      highlight: (text: string) => (isThere() ? strongBefore(text, drawing(), paint) : text),
      description: (text: string) => (isThere() ? text : ` ${'\n '.repeat(height(text) - 1)}`),
      keysHelpTip: () => fed.note() ?? tips,
    },
  };
}

/** The line under the cursor is strong; the drawing at its end has colours of its own. */
function strongBefore(line: string, drawing: string, { strong }: Desk['paint']): string {
  if (drawing === '') return strong(line);
  const words = line.slice(0, -drawing.length).trimEnd();
  return strong(words) + line.slice(words.length);
}

/** A text that is worked out anew each time it is shown: the prompt puts it into its line, whatever it is. */
const lazily = (text: () => string): string => ({ toString: text }) as unknown as string;

/** The row of the drawing beside a line, as the cursor and the marks are now. */
function rowsBeside(screen: ManyScreen | OneScreen, fed: Feed): (line: number) => string {
  const beside = screen.type === 'many' ? screen.beside : undefined;
  if (!beside) return () => '';
  const choices = choicesOf(screen);
  let [shown, rows]: [string, readonly string[]] = ['', []];
  return (line) => {
    const { index, marked } = fed.picking();
    const at = index === undefined ? undefined : choices[index]?.value;
    const now = [at ?? '', ...marked].join(' ');
    if (rows.length === 0 || now !== shown) [shown, rows] = [now, beside.rows(at, marked)];
    return rows[line] ?? '';
  };
}

/** A line that a digit chooses or marks, with that digit. */
const withDigit = (name: string, digit: string | undefined): string =>
  `${digit === undefined ? '  ' : `${digit}.`} ${name}`;

const choiceFor = ({ value, name, help, marked }: ChoiceLine): object => ({
  value,
  name,
  ...(help === undefined ? {} : { description: help }),
  ...(marked === undefined ? {} : { checked: marked }),
});

const asIs = (text: string): string => text;

/** Screens come painted. */
const plainStyle = { message: asIs, answer: asIs, error: asIs, description: asIs };
