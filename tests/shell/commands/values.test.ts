import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { called } from '../../../data/words/remind.json';
import { weekdays } from '../../../src/core/reminders.ts';
import { placeAt } from '../../../src/shell/app/place.ts';
import { commands, nameOf } from '../../../src/shell/commands/table.ts';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { plain, root } from '../../library.ts';
import { fakeIo } from '../io.ts';
import { stretch } from '../run.ts';

/** What looks like a value and is none, by what the help calls it: nothing is read as the part of it that would do. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  number: ['10abc', '1e1', '5.5', '5,5', '٣', '５', '0x5', '+5', '-1', '5 5', '1_0', '9999', 'Infinity', ''],
  degrees: [
    ...['31,29', '31,29,30abc', '1e1,2,3', '5.5,5,5', '٣,3,3', '31;29;30', '31,29,30,', '0x5,5,5', '-1,2,3'],
    ...['31,29,999', ''],
  ],
  day: [
    ...['2026-1-01', '2026-11-1', '20261101', '2026-11-01abc', '2026-11-01T10:00', '2026-13-01'],
    ...['2026-02-30', '٢٠٢٦-11-01', '01.11.2026', 'yesterday', '5', ''],
  ],
  days: ['montag', 'mo', 'm', 'mond', 'monday1', 'mon-fri', 'monmon', '1', 'sunny', 'satur', 'wedge', ''],
  time: ['7', '18', '18:0', '18:00pm', '6pm', '24:00', '18:60', '1e1:00', '18:00:00', '-1:00', '٣:00', ''],
};
/** What is a choice by its look: the word with a letter more, or one less. */
const near = (choice: string): string[] => [`${choice}x`, choice.slice(0, -1), `${choice} x`, ''];
/** What is taken as it is: any name of a file or a folder. */
const free = ['file', 'folder'];

/** Right ones, so that it is the value that is refused. */
const right: Readonly<Record<string, readonly string[]>> = {
  number: ['5', ' 5', '05'],
  degrees: ['31,29,30', '31, 29, 30'],
  day: ['2026-11-01'],
  days: [...weekdays, ...Object.values(called).flat(), 'MON,Thursday'],
  time: ['18:00', '7.30', '00:00'],
};
/** Where the help has no list of choices: one that is right. */
const ids: Readonly<Record<string, string>> = {
  '--from': 'calf-gastroc-wall',
  '--target': 'calf',
  '--kind': 'static',
  '--equipment': 'chair',
  '--for': 'cramp',
};

const home = newHome({ 'last.json': lastOf(plain) });
const answers = join(home, 'answers.json');
writeFileSync(answers, JSON.stringify(plain));
/** What a command needs besides, so that only the value can be wrong. */
const besides: Readonly<Record<string, readonly string[]>> = {
  routine: ['--answers', answers, '--no-input', '--private'],
  nerve: ['--no-input', '--private'],
  show: ['calf-gastroc-wall'],
  learn: ['pelvis'],
  lint: [join(root, 'data', 'stretches', 'calf-gastroc-wall.json')],
  'remind --at': ['--days', 'mon', '-o', '-'],
  'remind --weeks': ['--days', 'mon', '-o', '-'],
  'diary --on': ['note', 'less tight'],
  new: ['mine'],
};

const place = placeAt(root, fakeIo().io);
const all = (
  await Promise.all(
    commands.map(async (row) =>
      (await row.load()).flags(place).flatMap(({ flags, choices }) => {
        const [, flag = '', value] = /(--[\w-]+)(?: <(\w+)>)?/.exec(flags) ?? [];
        return value === undefined ? [] : [{ command: nameOf(row), flag, value, choices }];
      }),
    ),
  )
).flat();
const closed = all.filter(({ value }) => !free.includes(value));

const said = async (command: string, flag: string, value: string) =>
  stretch([command, ...(besides[`${command} ${flag}`] ?? besides[command] ?? []), flag, value], { home });

describe('a value that is none is refused, and never read as another', () => {
  it('of every flag it is known what may follow', () => {
    expect(closed.length).toBeGreaterThan(40);
    for (const { flag, value, choices } of closed)
      expect(choices !== undefined || value in wrong || flag in ids, flag).toBe(true);
  });
  it.each(closed)('stretch $command $flag <$value>', async ({ command, flag, value, choices }) => {
    const word = ids[flag] ?? choices?.find((each) => each.length > 3) ?? choices?.at(-1) ?? '';
    const named = new RegExp(`${flag}\\b|is no |not a choice`);
    for (const each of wrong[value] ?? near(word)) {
      const { code, err } = await said(command, flag, each);
      expect([each, code]).toEqual([each, 2]);
      expect(err).toMatch(named);
    }
    // What is missing besides may be said all the same.
    for (const each of right[value] ?? [word])
      expect((await said(command, flag, each)).err).not.toMatch(
        new RegExp(`^ *(?:error: )?(?:option '.*)?${flag}\\b(?!.*missing)`, 'm'),
      );
  });
  it.each<[string, string[]]>([
    ['minutes of what was done', ['diary', 'add']],
    ['minutes of the last routine', []],
  ])('%s, after nothing but the command', async (_, before) => {
    for (const each of wrong.number ?? []) {
      if (each === '') continue;
      const { code } = await stretch([...before, each, ...(before.length === 0 ? [] : ['yoga'])], { home });
      expect([each, code === 0]).toEqual([each, false]);
    }
  });
  it.each(['diary ad', 'diary addx', 'learn pelvi', 'learn pelvisx', 'completion bas', 'routin', 'helpx'])(
    'stretch %s',
    async (line) => {
      expect((await stretch(line.split(' '), { home })).code).toBe(2);
    },
  );
});
