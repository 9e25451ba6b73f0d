import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import said from '../../../data/words/said.json';
import { clean } from '../../core/clean.ts';
import { fill } from '../../core/words.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { exitCodes, UserError } from '../errors.ts';
import { dropAll, isKept, type Kept, keptFiles, keptFolder } from '../files/state/kept.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch forget`: deletes what is kept. */
export const forget = defined<{ yes?: boolean }>({
  flags: () => [{ flags: '-y, --yes', says: help.flags.yes }],
  run: (_, options, { io }) => runForget(options, io),
});

const names: Readonly<Record<Kept, string>> = said.keptFiles;

/** Says what there is, asks, and deletes it. Files of others in the folder stay. */
async function runForget({ yes = false }: { yes?: boolean }, io: Io): Promise<void> {
  const folder = keptFolder(io);
  const there = (Object.keys(keptFiles) as Kept[]).filter((name) => isKept(io, name));
  if (there.length === 0) {
    deleteAll(io);
    io.say(
      `${folder === undefined ? said.forget.nothing : fill(said.forget.nothingIn, { folder: clean(folder) })}\n`,
    );
    return;
  }
  io.say(
    `${fill(said.forget.there, { folder: clean(folder ?? '') })}\n${there.map((name) => `  ${names[name]} (${keptFiles[name]})\n`).join('')}`,
  );
  if (!yes && !(await isSure(io))) {
    io.say(`${said.forget.kept}\n`);
    return;
  }
  deleteAll(io);
  io.say(`${said.forget.deleted}\n`);
}

function deleteAll(io: Io): void {
  try {
    dropAll(io);
  } catch {
    throw new UserError(
      [fill(words.forget.notDeleted, { folder: clean(keptFolder(io) ?? '') })],
      exitCodes.badFile,
    );
  }
}

async function isSure(io: Io): Promise<boolean> {
  if (!isAttended(io)) {
    throw new UserError([words.forget.nobody], exitCodes.usage);
  }
  const choices = [
    { id: 'no', label: said.forget.no },
    { id: 'yes', label: said.forget.yes },
  ];
  return (await chooseOne(said.forget.sure, choices, io)) === 'yes';
}
