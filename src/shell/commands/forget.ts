import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import said from '../../../data/words/said.json';
import again from '../../../data/words/second-day.json';
import { clean } from '../../core/clean.ts';
import { dayText } from '../../core/diary/day.ts';
import type { Library } from '../../core/library.ts';
import { choiceInWords } from '../../core/questionnaire/in-words.ts';
import type { Question } from '../../core/schema/questionnaire.ts';
import type { Answers } from '../../core/types.ts';
import { counted, fill, lowered } from '../../core/words.ts';
import type { Place } from '../app/place.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { exitCodes, UserError } from '../errors.ts';
import { readOwnDiary } from '../files/state/diary.ts';
import { dropAll, isKept, type Kept, keptFiles, keptFolder } from '../files/state/kept.ts';
import { readLast } from '../files/state/last.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch forget`: deletes what is kept. */
export const forget = defined<{ yes?: boolean }>({
  flags: () => [{ flags: '-y, --yes', says: help.flags.yes }],
  run: (_, options, place) => runForget(options, place),
});

const names: Readonly<Record<Kept, string>> = said.keptFiles;

/** Says what there is, asks, and deletes it. Files of others in the folder stay. */
async function runForget({ yes = false }: { yes?: boolean }, place: Place): Promise<void> {
  const { io } = place;
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
    `${fill(said.forget.there, { folder: clean(folder ?? '') })}\n${there.map((name) => `  ${names[name]} (${keptFiles[name]})${more(name, place)}\n`).join('')}`,
  );
  if (!yes && !(await isSure(io))) {
    io.say(`${said.forget.kept}\n`);
    return;
  }
  deleteAll(io);
  io.say(`${said.forget.deleted}\n`);
}

/** What is in it, where that can be read: the answers, and how much of a diary. */
function more(name: Kept, { io, library }: Place): string {
  if (name === 'diary') {
    // In the order they were written: one of an earlier day may come later.
    const days = readOwnDiary(io).entries.map(({ day }) => day);
    if (days.length === 0) return '';
    const [from, to] = [Math.min(...days), Math.max(...days)].map(dayText);
    return `: ${counted(again.forget.entries, days.length, { from: from ?? '', to: to ?? '' })}`;
  }
  const answers = name === 'last' ? lastIfSound(io, library) : {};
  const asked = library.files.questionnaire.questions.flatMap((question) => {
    const answer = answers[question.id];
    const given = answer === undefined || typeof answer === 'number' ? answer : wordsOf(question, answer);
    return given === undefined ? [] : [`${lowered(question.short)}: ${given}`];
  });
  return asked.length === 0 ? '' : `: ${asked.join('; ')}`;
}

const wordsOf = (question: Question, answer: string | readonly string[]): string =>
  [answer].flat().length === 0
    ? again.forget.none
    : [answer]
        .flat()
        .map((id) => choiceInWords(question, id))
        .join(', ');

function lastIfSound(io: Io, library: Library): Answers {
  try {
    return readLast(io, library)?.answers ?? {};
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
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
