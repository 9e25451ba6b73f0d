import { describe, expect, it } from 'vitest';
import { examples, needed } from '../../../data/words/commands.json';
import { type Flag, neededFor, saidOf } from '../../../src/shell/app/flags.ts';
import { placeAt } from '../../../src/shell/app/place.ts';
import { commands, nameOf } from '../../../src/shell/commands/table.ts';
import { root } from '../../library.ts';
import { fakeIo } from '../io.ts';
import { stretch } from '../run.ts';

/** Every flag of every command, read without running anything. */
const place = placeAt(root, fakeIo().io);
const rows = await Promise.all(
  commands.map(async (row) => ({ name: nameOf(row), flags: (await row.load()).flags(place) })),
);
const longName = ({ flags }: Flag): string => /--[\w-]+/.exec(flags)?.[0] ?? '';
const withChoices = rows.flatMap(({ name, flags }) =>
  flags.flatMap((flag) =>
    flag.choices ? [{ name, flag: longName(flag), choices: flag.choices, list: flag.list }] : [],
  ),
);
/** What a command needs besides, so that a flag is read. */
const words: Readonly<Record<string, string[]>> = {
  routine: ['routine', '--no-input'],
  nerve: ['nerve', '--no-input'],
  show: ['show', 'sciatic-slider-seated'],
  learn: ['learn', 'pelvis'],
};
const refused = /is not a choice|Allowed choices|nothing is given/;

describe('the table of commands', () => {
  it('has each name once', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });
  it.each(rows)('$name: no flag stands twice, and each says what it is for', ({ flags }) => {
    const names = flags.map(longName);
    expect(new Set(names).size).toBe(names.length);
    for (const { says } of flags) expect(says).toMatch(/^\S.*\S$/s);
  });
  const withNeed = commands
    .filter(({ usage }) => usage.includes('<'))
    .map((row) => ({ row, name: nameOf(row) }));
  it.each(withNeed)(
    '$name without what it needs says what, as an example that can be run',
    async ({ name }) => {
      const { code, out, err } = await stretch([name]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`^${name}: say .+\\. For example: stretch ${name} \\S`));
      expect(err).toContain(`(stretch ${name} --help says more)`);
    },
  );
  it('nothing is said to be needed that is not', () => {
    expect(Object.keys(needed).sort()).toEqual(withNeed.map(({ name }) => name).sort());
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) expect(needed.completion).toContain(shell);
  });
  it.each(rows)('of $name a flag is read that is named, or is something without being named', ({ flags }) => {
    const names = (words: string[]): string[] => neededFor(words, flags).map(longName);
    const always = names([]);
    for (const flag of flags) {
      const { flags: written, usual } = flag;
      const isAlways = !/>$/.test(written) || usual !== undefined;
      const name = longName(flag);
      expect(always.includes(name), name).toBe(isAlways);
      for (const words of [
        [name, 'x'],
        [`${name}=x`],
        ...(written[1] === '-' ? [] : [[written.slice(0, 2), 'x']]),
      ])
        expect(names(words)).toEqual(
          flags.map(longName).filter((each) => each === name || always.includes(each)),
        );
    }
    for (const odd of ['--help', '-h', '--no-such', '-x5', '-fjson'])
      expect(names([odd])).toEqual(flags.map(longName));
  });
  it.each([{ name: '' }, ...rows])(
    'the help of $name ends in no word alone, and breaks no command',
    async ({ name }) => {
      const { out } = await stretch([...(name === '' ? [] : [name]), '--help']);
      const lines = out.split('\n');
      // Lists of choices fill their lines as they come.
      const alone = lines.filter((line, index) => {
        const before = lines[index - 1]?.trim() ?? '';
        return /^ *[^-\s]\S*$/.test(line) && before !== '' && !/[,:]$/.test(before);
      });
      expect(alone).toEqual([]);
      expect(lines.filter((line) => /: stretch( [a-z]+)?( --?\S*)?$/.test(line))).toEqual([]);
    },
  );
  it.each(rows)('the help of $name has every flag with its words', async ({ name, flags }) => {
    const { code, out } = await stretch([name, '--help']);
    expect(code).toBe(0);
    const flat = out.replace(/\s+/g, ' ');
    for (const { flags: written, says } of flags) {
      expect(flat).toContain(written);
      expect(flat).toContain(says.replace(/\s+/g, ' '));
    }
  });
  it.each(rows)(
    'the help of $name says what may follow a flag, and then what is usual',
    async ({ name, flags }) => {
      const flat = (await stretch([name, '--help'])).out.replace(/\s+/g, ' ');
      for (const flag of flags) expect(flat).toContain(saidOf(flag));
      for (const { says, choices = [], ownWords } of flags)
        for (const choice of ownWords ? [] : choices)
          expect(flat).toMatch(new RegExp(`${says}: [^:(]*\\b${choice}\\b`));
      expect(flat).not.toMatch(/choices: |default: "|display help/);
    },
  );
  it.each(['quiet', 'voice'])('what has --%s, which a config file may say, can be told the other', (flag) => {
    const have = (name: string): string[] =>
      rows.filter(({ flags }) => flags.map(longName).includes(name)).map(({ name: command }) => command);
    expect(have(`--${flag}`)).toContain('nerve');
    expect(have(`--no-${flag}`)).toEqual(have(`--${flag}`));
  });
  it.each(['', ...rows.map(({ name }) => name)])(
    'the help of stretch %s breaks no line at 80 columns',
    async (name) => {
      const { out } = await stretch([...(name ? [name] : []), '--help']);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );
  it.each(['', ...rows.map(({ name }) => name)])(
    'the help of stretch %s has the same words in a narrow window, none broken',
    async (name) => {
      const words = async (columns: number): Promise<string> => {
        const { out } = await stretch([...(name ? [name] : []), '--help'], { terminal: true, columns });
        const long = out.split('\n').filter((line) => line.length > columns && !line.startsWith('Usage: '));
        expect(long).toEqual([]);
        // A path that is longer than a line goes on in the next.
        return out.replace(/\s+/g, name === 'completion' ? '' : ' ');
      };
      const wide = await words(80);
      for (const columns of [40, 50, 60]) expect(await words(columns)).toBe(wide);
    },
  );
  const answersOfCommands = [
    ['diary'],
    ['diary', '--since', '2026-01-01'],
    ['diary', 'add'],
    ['diary', 'note'],
    ['coach'],
    ['coach', '--resume'],
    ['coach', 'nowhere.json'],
    ['measure'],
    ['forget'],
    ['routine', '--last'],
    ['routine', '--no-input'],
    ['routine', '--goal', 'x'],
    ['routine', '--format', 'x'],
    ['routine', '10'],
    ['list', '--for', 'x'],
    ['show', 'x'],
    ['learn', 'x'],
    ['remind'],
    ['lint', 'nowhere.json'],
    ['import', 'nowhere.json'],
    ['completion', 'x'],
    ['completion'],
    ['x'],
  ].map((words) => [words.join(' '), words] as const);
  it.each(answersOfCommands)('what stretch %s says breaks no word in a narrow window', async (_, words) => {
    for (const columns of [40, 50, 80]) {
      const { out, err } = await stretch(words, { terminal: true, columns });
      const lines = `${out}${err}`.split('\n');
      expect(lines.length).toBeGreaterThan(1);
      // Only what is a word by itself, as a path, may be longer than the window.
      expect(lines.filter((line) => line.length > columns && line.trim().includes(' '))).toEqual([]);
    }
  });
  it('the help has each example in one line at 80 columns', async () => {
    const { out } = await stretch(['--help']);
    for (const [command, what] of Object.entries(examples))
      expect(out).toMatch(new RegExp(`^  ${command} +${what.replace(/[.?()]/g, '\\$&')}$`, 'm'));
  });
  it('the help says what each example is for below it where there is no room beside', async () => {
    const { code, out } = await stretch(['--help'], { terminal: true, columns: 40 });
    expect(code).toBe(0);
    const more = out.slice(out.indexOf('Examples:'));
    expect(more.split('\n').filter((line) => line.length > 42)).toEqual([]);
    expect(more).toContain('  stretch list --map\n      the library: muscle against nerve\n');
  });
  it('says of each question that can be answered by flag what may be answered', () => {
    expect(withChoices.length).toBeGreaterThan(30);
  });
  it.each(withChoices)('$name $flag takes what the table offers, and nothing else', async (row) => {
    const { name, flag, choices } = row;
    const before = words[name] ?? [name];
    for (const choice of choices) {
      expect((await stretch([...before, flag, choice])).err).not.toMatch(refused);
    }
    const { code, err } = await stretch([...before, flag, 'no-such-choice']);
    expect(code).toBe(2);
    expect(err).toMatch(refused);
  });
});
