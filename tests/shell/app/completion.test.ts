import { describe, expect, it } from 'vitest';
import { completionsFor } from '../../../src/shell/app/completion.ts';
import { manPage } from '../../../src/shell/app/man.ts';
import { stretch } from '../run.ts';

const commands = [
  { value: 'routine', says: 'make one' },
  { value: 'show', says: 'see one' },
  { value: 'shout', says: 'no' },
];
const offered = {
  flags: [
    { flags: '-f, --format <format>', says: 'how: as text', choices: ['text', 'json'] },
    {
      flags: '--felt-at <ids>',
      says: 'where',
      choices: ['none', 'sole', 'toes', 'thigh'],
      list: true as const,
    },
    { flags: '-o, --output <file>', says: 'where to' },
    { flags: '--title <words>', says: 'a title' },
    { flags: '--no-figures', says: 'plain' },
  ],
  words: [
    { value: 'one', says: 'the first' },
    { value: 'two', says: '' },
  ],
};
type Known = Parameters<typeof completionsFor>[2];
const of = (line: string, what: Known = offered): string => saidOf(line, what);
const saidOf = (line: string, what: Known): string => {
  const { choices, files } = completionsFor(line.split(' '), commands, what);
  return [...choices.map(({ value }) => value), ...(files ? ['FILES'] : [])].join(' ');
};

describe('what may stand next', () => {
  it.each([
    ['', 'routine show shout'],
    ['sho', 'show shout'],
    ['-', ''],
    ['show ', 'one two'],
    ['show t', 'two'],
    ['show one ', 'two'],
    ['show --f', '--format --felt-at'],
    ['show -', '--format --felt-at --output --title --no-figures'],
    ['show --format ', 'text json'],
    ['show -f j', 'json'],
    ['show --format=', '--format=text --format=json'],
    ['show --format=t', '--format=text'],
    ['show --felt-at so', 'sole'],
    ['show --felt-at sole,t', 'sole,toes sole,thigh'],
    ['show --felt-at=sole,to', '--felt-at=sole,toes'],
    ['show --felt-at sole,sol', ''],
    ['show --output ', 'FILES'],
    ['show --title ', ''],
    ['show --no-figures ', 'one two'],
    ['show --nosuch ', 'one two'],
    ['show -- ', 'FILES'],
  ])('stretch %s| : %s', (line, choices) => {
    expect(of(line)).toBe(choices);
  });
  it('of a command that nobody knows is nothing', () => {
    expect(saidOf('nosuch ', undefined)).toBe('');
  });
  it('of a command whose words are files, is files', () => {
    expect(of('coach pl', { ...offered, words: [] })).toBe('FILES');
  });
});

describe('what a shell asks', () => {
  it.each<[string[], string]>([
    [['completion', ''], 'bash\t\nzsh\t\nfish\t\npowershell\t\n:4\n'],
    [['completion', 'po'], 'powershell\t\n:4\n'],
    [['show', 'sciatic-slider-sea'], 'sciatic-slider-seated\tNerve slider, sitting\n:4\n'],
    [['routine', '--age', '6'], '65-plus\t\n:4\n'],
    [['lint', ''], ':0\n'],
    [['nosuch', ''], ':4\n'],
  ])('stretch complete -- %j', async (words, said) => {
    expect(await stretch(['complete', '--', ...words])).toMatchObject({ code: 0, out: said, err: '' });
  });
  it('another shell is none of them', async () => {
    const { code, err } = await stretch(['completion', 'bsh']);
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean bash?')]);
  });
});

describe('the manual', () => {
  const page = manPage(
    [
      {
        usage: 'show [id...]',
        says: '.dots and a \\ stand as they are',
        flags: [{ flags: '--no-x', says: "'quoted'" }],
      },
    ],
    '1.2.3',
  );
  it('has each command with its flags, escaped for roff', () => {
    expect(page).toContain(
      ".SS stretch show [id...]\n\\&.dots and a \\e stand as they are\n.TP\n.B \\-\\-no\\-x\n\\&'quoted'\n",
    );
  });
  it('has each exit code with what it means', () => {
    expect(page).toContain('.TP\n.B 4\na warning sign, or the body said stop\n');
    expect(page).toContain('.TP\n.B 129, 130, 131, 143\ninterrupted\n');
  });
});
