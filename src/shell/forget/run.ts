import { existsSync } from 'node:fs';
import { isatty } from 'node:tty';
import { chooseOne } from '../ask/choose.ts';
import { exitCodes, UserError } from '../errors.ts';
import { chalkFor, paintWith } from '../paint.ts';
import { say } from '../say.ts';
import { dropKept, type Kept, keptFiles, keptFolder, keptPath } from '../state/kept.ts';

const names: Readonly<Record<Kept, string>> = {
  last: 'your last answers',
  session: 'a session that was not finished',
  nerve: 'what the self-test said',
  stopped: 'why the last session had to stop',
  diary: 'the diary of your sessions',
};

/** Says what there is, asks, and deletes it. Files of others in the folder stay. */
export async function runForget({ yes = false }: { yes?: boolean }): Promise<void> {
  const there = (Object.keys(keptFiles) as Kept[]).filter((name) => existsSync(keptPath(name)));
  if (there.length === 0) {
    say(`Nothing is kept in ${keptFolder()}.\n`);
    return;
  }
  say(
    `In ${keptFolder()} there is:\n${there.map((name) => `  ${names[name]} (${keptFiles[name]})\n`).join('')}`,
  );
  if (!yes && !(await isSure())) {
    say('Nothing was deleted.\n');
    return;
  }
  for (const name of there) dropKept(name);
  say('All of it is deleted.\n');
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
