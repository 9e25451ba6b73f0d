import { PassThrough } from 'node:stream';
import { height } from './layout.ts';
import { choicesOf, type Picking } from './picking.ts';
import type { ChoiceLine, Desk, ManyScreen, NumberScreen, OneScreen, Screen, SmallScreen } from './types.ts';

/** The part of inquirer that is used. */
export type Inquirer = typeof import('inquirer')['default'];
type Ask = (question: object) => Promise<{ answer?: unknown }>;

/** What one prompt needs of the terminal. */
export type Streams = {
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
};

/** What a prompt is fed with: the keys that are meant for it, and no others. */
export type Feed = {
  readonly input: PassThrough;
  readonly picking: () => Picking;
  readonly note: () => string | undefined;
  /** A key goes on to the prompt. */
  readonly passes: (picking: Picking, key: string) => void;
  /** The prompt is drawn again: the cursor has come, or something is said. */
  readonly shows: (picking: Picking, note?: string) => void;
  readonly close: () => void;
};

const [up, down] = ['\x1b[A', '\x1b[B'];

export function feed(screen: Screen, begun: Picking): Feed {
  const input = new PassThrough();
  let picking = begun;
  let note: string | undefined;
  // A prompt draws itself when its cursor moves; here and back again is where it was.
  const again = (): void => {
    const isLast = (picking.index ?? 0) === choicesOf(screen).length - 1;
    input.write(isLast ? up + down : down + up);
  };
  // Where the list scrolls or was gone through, the cursor comes to where it stood.
  if (screen.type === 'many') input.write(down.repeat(begun.index ?? 0));
  if (begun.typed !== '') input.write(begun.typed);
  return {
    input,
    picking: () => picking,
    note: () => note,
    passes(next, key) {
      [picking, note] = [next, undefined];
      input.write(key.replace('\x1bO', '\x1b['));
    },
    shows(next, said) {
      const comes = picking.index === undefined ? (next.index ?? 0) : 0;
      [picking, note] = [next, said];
      if (comes > 0) input.write(down.repeat(comes));
      else again();
    },
    close: () => void input.destroy(),
  };
}

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
    ...streams,
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
  validate: (marked: readonly { value: string }[]) => screen.check(marked.map((each) => each.value)),
});

/** The prompt has its cursor on a line from the start. Until a key moves it, it is not to be seen. */
function listFor(inquirer: Inquirer, screen: ManyScreen | OneScreen, desk: Desk, fed: Feed): object {
  const { message, lines, page, tips } = screen;
  const { paint, signs } = desk;
  const isThere = (): boolean => fed.picking().index !== undefined;
  let number = 0;
  return {
    message,
    pageSize: page,
    loop: false,
    choices: lines.map((line) => {
      if (line === 'rule') return new inquirer.Separator(paint.dim(signs.rule));
      number += 1;
      return choiceFor(screen.type === 'one' ? { ...line, name: numbered(line.name, number) } : line);
    }),
    theme: {
      prefix: ' ',
      icon: {
        get cursor() {
          return isThere() ? signs.cursor : ' ';
        },
        checked: paint.do(signs.on),
        unchecked: signs.off,
      },
      style: {
        ...plainStyle,
        highlight: (text: string) => (isThere() ? paint.do(text) : text),
        description: (text: string) => (isThere() ? text : ` ${'\n '.repeat(height(text) - 1)}`),
        keysHelpTip: () => fed.note() ?? tips,
      },
    },
  };
}

/** A line that a digit chooses, with that digit. */
const numbered = (name: string, number: number): string => `${number < 10 ? `${number}.` : '  '} ${name}`;

const choiceFor = ({ value, name, help, marked }: ChoiceLine): object => ({
  value,
  name,
  ...(help === undefined ? {} : { description: help }),
  ...(marked === undefined ? {} : { checked: marked }),
});

const asIs = (text: string): string => text;

/** Screens come painted. */
const plainStyle = { message: asIs, answer: asIs, error: asIs, description: asIs };
