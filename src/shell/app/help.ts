import { Help } from 'commander';
import words from '../../../data/words/commands.json';
import { packed, wrap } from '../../render/text/wrap.ts';
import type { Io } from '../terminal/io.ts';

const { program: says } = words;

/** As wide as the help may be. */
export const helpWidth = (io: Pick<Io, 'results' | 'isTerminal'>): number =>
  io.isTerminal('results') ? (io.results.columns ?? 80) : 80;

/** What is typed and what for in one paragraph, where columns would be spoken as one sentence: for a reader. */
export const spokenItem = (typed: string, what: string, most: number): string =>
  `${wrap(what === '' ? typed : `${typed}: ${what}`, most).join('\n')}\n`;

/** What is typed, and what for below it. */
const lowItem = (typed: string, what: string, most: number): string[] => [
  ...wrap(typed, most - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
  ...wrap(what, most - 6).map((line) => `      ${line}`),
];

/** An item of the help: what for beside what is typed where there is room, else below it. */
export const itemIn = (
  helper: Help,
  [typed, column, what]: readonly [typed: string, column: number, what: string],
  most: number,
): string =>
  most - column - 4 < helper.minWidthToWrap
    ? lowItem(typed, what, most).join('\n')
    : Help.prototype.formatItem.call(helper, typed, column, what, helper);

/** What is lined up by spaces as sentences. */
export const spokenLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, '. '))
    .join('\n');

/** What one may type and what for, and what the exit codes mean: what for stands below where there is no room beside. */
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

/** Lines that are too long go on below, as far in as they begin; what is apart in them stays whole. */
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
