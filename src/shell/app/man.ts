import words from '../../../data/words/commands.json';
import { type Flag, saidOf } from './flags.ts';

/** A command as the manual has it. */
type ManCommand = { readonly usage: string; readonly says: string; readonly flags: readonly Flag[] };

/** The manual page (roff, section 1), from the table of commands. Pure. */
export function manPage(commands: readonly ManCommand[], version: string): string {
  const { headings, section, description, environment, see } = words.man;
  return [
    line('.TH', 'STRETCH', '1', '""', `"stretch\\ ${version}"`, `"${section}"`),
    line('.SH', headings.name),
    line('stretch', '\\-', escaped(words.program.says)),
    line('.SH', headings.synopsis),
    ...[words.man.again, ...commands.map(({ usage }) => usage)].flatMap((usage) => [
      line('.B', 'stretch', escaped(usage)),
      '.br',
    ]),
    line('.SH', headings.description),
    escaped(description),
    line('.SH', headings.commands),
    ...commands.flatMap(commandLines),
    line('.SH', headings.exit),
    ...exitLines(),
    line('.SH', headings.environment),
    ...Object.entries(environment).flatMap(([name, says]) => ['.TP', `.B ${name}`, escaped(says)]),
    line('.SH', headings.see),
    escaped(see),
    '',
  ].join('\n');
}

/** A macro of roff with what follows it. */
const line = (...parts: readonly string[]): string => parts.join(' ');

const commandLines = ({ usage, says, flags }: ManCommand): string[] => [
  line('.SS', 'stretch', escaped(usage)),
  escaped(says),
  ...flags.flatMap((flag) => ['.TP', `.B ${escaped(flag.flags)}`, escaped(saidOf(flag))]),
];

/** The codes as the help has them, each on its own line. */
const exitLines = (): string[] =>
  words.program.exits
    .split('\n')
    .slice(1)
    .flatMap((line) => line.trim().split(/ {3,}/))
    .flatMap((each) => {
      const [, code = '', says = ''] = /^([\d, ]+) (.+)$/.exec(each) ?? [];
      return ['.TP', `.B ${code}`, escaped(says)];
    });

/** Text that roff would take as its own: a backslash, a dash as a minus, a dot or a quote at the start of a line. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .split('\n')
    .map((line) => (/^[.']/.test(line) ? `\\&${line}` : line))
    .join('\n');
