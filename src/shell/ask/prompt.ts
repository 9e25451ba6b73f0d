import type { ChoiceLine, Desk, ManyScreen, NumberScreen, OneScreen, Screen } from './types.ts';

/** The part of inquirer that is used. */
type Inquirer = typeof import('inquirer')['default'];
type Ask = (question: object) => Promise<{ answer?: unknown }>;

/** What one prompt needs of the terminal. */
export type Streams = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
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
): Promise<unknown> {
  const ask = inquirer.createPromptModule({ ...streams, clearPromptOnDone: true }) as unknown as Ask;
  const { answer } = await ask({ name: 'answer', ...questionFor(inquirer, screen, desk) });
  return answer;
}

function questionFor(inquirer: Inquirer, screen: Screen, desk: Desk): object {
  if (screen.type === 'number') return numberFor(screen, desk);
  return screen.type === 'many' ? checkboxFor(inquirer, screen, desk) : selectFor(inquirer, screen, desk);
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

const selectFor = (inquirer: Inquirer, screen: OneScreen, desk: Desk): object => ({
  type: 'select',
  ...listFor(inquirer, screen, desk),
  ...(screen.at === undefined ? {} : { default: screen.at }),
});

const checkboxFor = (inquirer: Inquirer, screen: ManyScreen, desk: Desk): object => ({
  type: 'checkbox',
  ...listFor(inquirer, screen, desk),
  shortcuts: { all: null, invert: null },
  validate: (marked: readonly { value: string }[]) => screen.check(marked.map((each) => each.value)),
});

function listFor(
  inquirer: Inquirer,
  { message, lines, page, tips }: ManyScreen | OneScreen,
  desk: Desk,
): object {
  const { paint, signs } = desk;
  return {
    message,
    pageSize: page,
    loop: false,
    choices: lines.map((line) =>
      line === 'rule' ? new inquirer.Separator(paint.dim(signs.rule)) : choiceFor(line),
    ),
    theme: {
      prefix: ' ',
      icon: { cursor: signs.cursor, checked: paint.do(signs.on), unchecked: signs.off },
      style: { ...plainStyle, highlight: paint.do, keysHelpTip: () => tips },
    },
  };
}

const choiceFor = ({ value, name, help, marked }: ChoiceLine): object => ({
  value,
  name,
  ...(help === undefined ? {} : { description: help }),
  ...(marked === undefined ? {} : { checked: marked }),
});

const asIs = (text: string): string => text;

/** Screens come painted. */
const plainStyle = { message: asIs, answer: asIs, error: asIs, description: asIs };
