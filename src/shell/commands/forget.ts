import { isatty } from 'node:tty';
import type { Command } from 'commander';
import { clean } from '../../core/clean.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { exitCodes, UserError } from '../errors.ts';
import { dropAll, isKept, type Kept, keptFiles, keptFolder } from '../files/state/kept.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { say } from '../terminal/say.ts';

/** `stretch forget`: deletes what is kept. */
export function define(command: Command): void {
  command
    .option('-y, --yes', 'without asking')
    .showHelpAfterError('(stretch forget --help says more)')
    .action(async (options: { yes?: boolean }) => {
      await runForget(options);
    });
}

const names: Readonly<Record<Kept, string>> = {
  last: 'your last answers',
  session: 'a session that was not finished',
  owner: 'which program has the session now',
  nerve: 'what the self-test said',
  stopped: 'why the last session had to stop',
  pain: 'that a session stopped at a sudden pain',
  diary: 'the diary of your sessions',
};

/** Says what there is, asks, and deletes it. Files of others in the folder stay. */
export async function runForget({ yes = false }: { yes?: boolean }): Promise<void> {
  const folder = keptFolder();
  const there = (Object.keys(keptFiles) as Kept[]).filter(isKept);
  if (there.length === 0) {
    deleteAll();
    say(folder === undefined ? 'Nothing is kept.\n' : `Nothing is kept in ${clean(folder)}.\n`);
    return;
  }
  say(
    `In ${clean(folder ?? '')} there is:\n${there.map((name) => `  ${names[name]} (${keptFiles[name]})\n`).join('')}`,
  );
  if (!yes && !(await isSure())) {
    say('Nothing was deleted.\n');
    return;
  }
  deleteAll();
  say('All of it is deleted.\n');
}

function deleteAll(): void {
  try {
    dropAll();
  } catch {
    throw new UserError(
      [`${clean(keptFolder() ?? '')}: the files cannot be deleted. Not all of it is gone.`],
      exitCodes.badFile,
    );
  }
}

async function isSure(): Promise<boolean> {
  if (!isatty(0) || !isatty(2)) {
    throw new UserError(
      ['Nobody can be asked here. To delete it all: stretch forget --yes'],
      exitCodes.usage,
    );
  }
  const choices = [
    { id: 'no', label: 'Keep it' },
    { id: 'yes', label: 'Delete all of it' },
  ];
  const terminal = { input: process.stdin, output: process.stderr };
  return (
    (await chooseOne('Sure?', choices, terminal, paintWith(chalkFor(process.stderr, process.env)))) === 'yes'
  );
}
