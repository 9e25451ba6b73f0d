import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/types.ts';
import { loadCoach, loadSelfTest } from '../../../src/shell/files/data.ts';
import { newHome } from '../../e2e/home.ts';
import { keptIn } from '../../e2e/live.ts';
import { known, open } from '../../e2e/nerve.ts';
import { flagsFor } from '../../e2e/program.ts';
import { plain, root } from '../../library.ts';

const { lastStop } = loadCoach(root);
const { gates } = loadSelfTest(root);
const words = (text: string): RegExp => new RegExp(text.replaceAll(/[.?]/g, '\\$&').split(' ').join('\\s+'));

/** What is kept after a session that a sudden pain stopped, some days ago. */
const hurt = (days: number): string =>
  newHome({
    'sudden-pain.json': {
      formatVersion: 1,
      savedAt: new Date(Date.now() - days * 86_400_000).toISOString(),
    },
  });
const mild: Answers = { ...plain, side: 'right', duration: 'months-better' };

describe('after a session that a sudden pain stopped', () => {
  it('mild answers as well lead to what may be a strain, and ask how far it has healed', async () => {
    const home = hurt(3);
    const terminal = open(home, ['routine', '--no-coach', ...flagsFor(mild)]);
    await terminal.waitFor(words(lastStop.onset));
    await terminal.waitFor('How far has the sore leg healed?');
    await terminal.answer('2');
    await terminal.waitFor('Is this right?');
    expect(terminal.screen()).toMatch(words('how it started: yes, at one moment'));
    await terminal.answer('enter');
    await terminal.waitFor('With what is or may be a strain');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(keptIn(home, 'sudden-pain.json')).toBeDefined();
  });
  it('at full strength it is forgotten', async () => {
    const home = hurt(3);
    const terminal = open(home, ['routine', '--no-coach', ...flagsFor(mild)]);
    await terminal.waitFor('How far has the sore leg healed?');
    await terminal.answer('3');
    await terminal.waitFor('Is this right?');
    await terminal.answer('enter');
    await terminal.exit;
    expect(keptIn(home, 'sudden-pain.json')).toBeUndefined();
  });
  it('after 14 days nothing is filled in', async () => {
    const terminal = open(hurt(15), ['routine', '--no-coach', ...flagsFor(mild)]);
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).not.toContain('may be a strain');
  });
  it('the self-test is not for them', async () => {
    const terminal = open(hurt(3), ['nerve', ...flagsFor({ ...known, strainStage: 'full-strength' })]);
    await terminal.waitFor(
      words(gates.find(({ because }) => because.includes('may be a strain'))?.because ?? ''),
    );
    expect((await terminal.exit).exitCode).toBe(0);
  });
});
