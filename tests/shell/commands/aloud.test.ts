import { describe, expect, it } from 'vitest';
import { resultPage } from '../../../src/shell/app/self-test.ts';
import { nameOf, commands as table } from '../../../src/shell/commands/table.ts';
import { loadSelfTest, loadTopics } from '../../../src/shell/files/data.ts';
import { lookOf } from '../../../src/shell/terminal/paint.ts';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { known } from '../../e2e/nerve.ts';
import { flagsFor } from '../../e2e/program.ts';
import { library, plain, root } from '../../library.ts';
import { spokenIn } from '../aloud.ts';
import { fakeIo } from '../io.ts';
import { stretch } from '../run.ts';
import { openWindow } from '../window.ts';

const routine = ['routine', '--no-input', ...flagsFor(plain)];
const numb = flagsFor({
  ...plain,
  feltAt: ['sole'],
  feelsLike: ['tingling'],
  side: 'right',
  toesTest: 'eases',
});
/** What each command is given to say something; one that is not here says its help. */
const words: readonly (readonly string[])[] = [
  routine,
  [...routine, '--detail', 'full'],
  ['routine', '--no-input', ...numb],
  ['routine', '--no-input', '--emergency', 'saddle'],
  ['list'],
  ['list', '--map'],
  ['list', '--for', 'neural'],
  ['list', '--target', 'calves', '--equipment', 'none'],
  ...[...library.stretches.keys()].map((id) => ['show', id]),
  ['show', 'hamstring'],
  ['learn'],
  ...loadTopics(root).map(({ id }) => ['learn', id]),
  ['nerve', '--no-input', '--emergency', 'saddle'],
  ['diary'],
  ['due'],
  ['forget'],
  ['coach', '--no-input'],
  ['--help'],
  ...table.map((row) => [nameOf(row), '--help']),
  ['--version', '--verbose'],
];

/** A session so many days ago. */
function session(ago: number): string {
  const at = new Date(Date.now() - ago * 86_400_000).toISOString();
  const entry = {
    ...{ formatVersion: 2, id: `s${ago}`, at, day: at.slice(0, 10), title: 'A routine', ended: 'finished' },
    ...{ seconds: 600, before: 3, after: 1, steps: [], reports: [] },
  };
  return `${JSON.stringify(entry)}\n`;
}

describe('read aloud', () => {
  it.each([true, false])(
    'no command speaks a sign or lines anything up by spaces (terminal: %s)',
    async (terminal) => {
      const found: string[] = [];
      for (const given of words) {
        const { out, err } = await stretch(given, {
          terminal,
          env: { ACCESSIBLE: '1', TERM: 'xterm-256color' },
          home: newHome(),
        });
        if (out + err === '') found.push(`${given.join(' ')} says nothing`);
        for (const line of spokenIn(`${out}${err}`)) found.push(`${given.join(' ')}: ${line}`);
      }
      expect(found).toEqual([]);
    },
  );
  it.each(['diary', 'diary note calm', 'due', 'remind --days mon -o -'])(
    'nor does %s say one of what was kept',
    async (line) => {
      const files = { 'last.json': lastOf(plain), 'diary.jsonl': [1, 3, 8].map(session).join('') };
      const env = { ACCESSIBLE: '1', TERM: 'xterm-256color' };
      const { out, err } = await stretch(line.split(' '), { terminal: true, env, files });
      expect(`${out}${err}`).not.toBe('');
      expect(spokenIn(`${out}${err}`)).toEqual([]);
    },
  );
  it.each<[string, readonly string[], RegExp]>([
    ['the questions', ['routine'], /Before anything else/],
    ['the self-test', ['nerve', '--quiet', ...flagsFor(known)], /Sit tall|Is this right/],
    ['a session', ['coach', '--quiet', '--no-ask'], /get ready/i],
    ['a measure', ['measure'], /\S/],
  ])('nor does the first screen of %s', async (_, given, shown) => {
    const home = newHome({ 'last.json': lastOf(plain) });
    const env = { ACCESSIBLE: '1', STRETCH_HOME: home };
    const terminal = openWindow(given, { columns: 80, rows: 60, env });
    await terminal.waitFor(shown);
    expect(spokenIn(terminal.screen())).toEqual([]);
    await terminal.press('ctrl-c');
    await terminal.exit;
  });
  it('nor does any result of the self-test', () => {
    const file = loadSelfTest(root);
    const { disclaimer, safetyNet } = library.files['warning-signs'];
    const { io } = fakeIo({ env: { ACCESSIBLE: '1' } });
    const net = safetyNet.map((line) => (typeof line === 'string' ? line : line.says));
    const look = { ...lookOf('results', io), disclaimer, safetyNet: net };
    expect(file.outcomes.length).toBeGreaterThan(8);
    for (const outcome of file.outcomes) {
      const page = resultPage(outcome, file, look);
      expect(page).toContain(outcome.title.slice(0, 40));
      expect(spokenIn(page), outcome.id).toEqual([]);
    }
  });
  it('the list has each stretch as a paragraph with its two numbers, and never breaks a word', async () => {
    const { out } = await stretch(['list'], { env: { ACCESSIBLE: '1' }, columns: 40, terminal: true });
    const records = out.split('\n\n').map((block) => block.replaceAll('\n', ' '));
    for (const { id, name } of library.stretches.values())
      expect(
        records.filter((each) => each.startsWith(`${name}. Hamstring `) && each.includes(id)),
        id,
      ).toHaveLength(1);
  });
});
