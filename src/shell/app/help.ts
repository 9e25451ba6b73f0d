import { Help } from 'commander';
import words from '../../../data/words/commands.json';
import { packed, wrap } from '../../render/text/wrap.ts';
import type { Io } from '../terminal/io.ts';

const { program: says } = words;

/** The width of the help, in columns. */
export const helpWidth = (io: Pick<Io, 'results' | 'isTerminal'>): number =>
  io.isTerminal('results') ? (io.results.columns ?? 80) : 80;

/** For a screen reader: what is typed and what it is for, in one paragraph. Columns would be read across. */
export const spokenItem = (typed: string, what: string, most: number): string =>
  `${wrap(what === '' ? typed : `${typed}: ${what}`, most).join('\n')}\n`;

/** What is typed, and below it what it is for. */
const lowItem = (typed: string, what: string, most: number): string[] => [
  ...wrap(typed, most - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
  ...wrap(what, most - 6).map((line) => `      ${line}`),
];

/** An item of the help: what it is for stands beside what is typed where there is room, else below it. */
export const itemIn = (
  helper: Help,
  [typed, column, what]: readonly [typed: string, column: number, what: string],
  most: number,
): string =>
  most - column - 4 < helper.minWidthToWrap
    ? lowItem(typed, what, most).join('\n')
    : Help.prototype.formatItem.call(helper, typed, column, what, helper);

/** Columns, which spaces line up, as sentences. */
export const spokenLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, '. '))
    .join('\n');

/** Examples, each with what it is for beside it (below it where there is no room), and what the exit codes mean. */
export function moreHelp(most: number, aloud: boolean): string {
  const examples = Object.entries(words.examples);
  if (aloud) {
    const spoken = examples.map(([command, what]) => spokenItem(command, what, most));
    return `\n${[says.examples, '', ...spoken].join('\n')}\n${fitted(spokenLines(says.exits), most)}`;
  }
  const widest = Math.max(...examples.map(([command]) => command.length));
  const beside = widest + 4;
  const lines = examples.flatMap(([command, what]) => {
    if (most < beside + 24) return lowItem(command, what, most);
    const [first, ...rest] = wrap(what, most - beside);
    return [`  ${command.padEnd(widest)}  ${first}`, ...rest.map((line) => ' '.repeat(beside) + line)];
  });
  return `\n${[says.examples, ...lines].join('\n')}\n\n${fitted(says.exits, most)}`;
}

/** A line that is too long goes on below, indented as it begins; what stands apart in it stays whole. */
export const fitted = (text: string, most: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      return line.length <= most
        ? [line]
        : packed(line.trim().split(/ {3,}/), most - indent.length, '   ').map((each) => indent + each);
    })
    .join('\n');
