import { clean } from '../../core/clean.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { exitCodes, UserError } from '../errors.ts';
import { dropAll, isKept, type Kept, keptFiles, keptFolder } from '../files/state/kept.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch forget`: deletes what is kept. */
export const forget = defined<{ yes?: boolean }>({
  flags: () => [{ flags: '-y, --yes', says: 'without asking' }],
  run: (_, options, { io }) => runForget(options, io),
});

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
async function runForget({ yes = false }: { yes?: boolean }, io: Io): Promise<void> {
  const folder = keptFolder(io);
  const there = (Object.keys(keptFiles) as Kept[]).filter((name) => isKept(io, name));
  if (there.length === 0) {
    deleteAll(io);
    io.say(folder === undefined ? 'Nothing is kept.\n' : `Nothing is kept in ${clean(folder)}.\n`);
    return;
  }
  io.say(
    `In ${clean(folder ?? '')} there is:\n${there.map((name) => `  ${names[name]} (${keptFiles[name]})\n`).join('')}`,
  );
  if (!yes && !(await isSure(io))) {
    io.say('Nothing was deleted.\n');
    return;
  }
  deleteAll(io);
  io.say('All of it is deleted.\n');
}

function deleteAll(io: Io): void {
  try {
    dropAll(io);
  } catch {
    throw new UserError(
      [`${clean(keptFolder(io) ?? '')}: the files cannot be deleted. Not all of it is gone.`],
      exitCodes.badFile,
    );
  }
}

async function isSure(io: Io): Promise<boolean> {
  if (!isAttended(io)) {
    throw new UserError(
      ['Nobody can be asked here. To delete it all: stretch forget --yes'],
      exitCodes.usage,
    );
  }
  const choices = [
    { id: 'no', label: 'Keep it' },
    { id: 'yes', label: 'Delete all of it' },
  ];
  return (await chooseOne('Sure?', choices, io)) === 'yes';
}
