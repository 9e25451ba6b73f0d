import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../../src/shell/files/data.ts';
import { newHome } from '../../e2e/home.ts';
import { flagsFor } from '../../e2e/program.ts';
import { library, plain, root } from '../../library.ts';
import { stretch } from '../run.ts';

/** What a screen reader speaks as "black circle", or as nothing that helps; and what is lined up by spaces. */
const spokenSigns = /[●○◯◉▸▪▶►·•✓✗→←↑↓\u2500-\u259f\u2800-\u28ff]/;
const gap = /\S {2,}\S/;

const routine = ['routine', '--no-input', ...flagsFor(plain)];
const numb = flagsFor({
  ...plain,
  feltAt: ['sole'],
  feelsLike: ['tingling'],
  side: 'right',
  toesTest: 'eases',
});
const commands: readonly (readonly string[])[] = [
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
];

describe('read aloud', () => {
  it.each([true, false])(
    'no command speaks a sign or lines anything up by spaces (terminal: %s)',
    async (terminal) => {
      const found: string[] = [];
      for (const words of commands) {
        const { out, err } = await stretch(words, {
          terminal,
          env: { ACCESSIBLE: '1', TERM: 'xterm-256color' },
          home: newHome(),
        });
        if (out + err === '') found.push(`${words.join(' ')} says nothing`);
        for (const line of `${out}${err}`.split('\n'))
          if (spokenSigns.test(line) || gap.test(line)) found.push(`${words.join(' ')}: ${line}`);
      }
      expect(found).toEqual([]);
    },
  );
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
