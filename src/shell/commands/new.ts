import { dirname, resolve } from 'node:path';
import words from '../../../data/words/new.json';
import { clean } from '../../core/clean.ts';
import { fill } from '../../core/words.ts';
import { libraryFlag } from '../app/flags.ts';
import { asked } from '../app/new/asking.ts';
import {
  type Author,
  type Desk,
  deskFor,
  givenId,
  modelOf,
  type NewOptions,
  type State,
} from '../app/new/desk.ts';
import { type Draft, draftOf, dropDraft, keepDraft, readDrafts } from '../app/new/drafts.ts';
import { report } from '../app/new/report.ts';
import type { Place } from '../app/place.ts';
import { chooseOne } from '../app/questions/choose.ts';
import { exitCodes, Interrupted, UserError } from '../errors.ts';
import { makeFolder, saveFile } from '../files/save.ts';
import { keptPath } from '../files/state/places.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch new`: asks for a stretch of one's own, and writes its file. */
export const newStretch = defined<NewOptions>({
  flags: ({ library }) => [
    { flags: '-o, --output <file>', says: words.flags.output },
    { flags: '--from <id>', says: words.flags.from, choices: [...library.stretches.keys()], ownWords: true },
    libraryFlag,
  ],
  run: ([id], options, place) => runNew(id, options, place),
});

async function runNew(id: string | undefined, options: NewOptions, place: Place): Promise<void> {
  const { io } = place;
  const model = options.from === undefined ? undefined : await modelOf(options.from, options, place);
  const fixedId = givenId(id, options, place);
  if (!isAttended(io)) throw new UserError([words.run.noTerminal], exitCodes.usage);
  const author = await io.load('../dist/author.js');
  const draft = await begin({ fixedId, model, options }, place, author);
  const desk = deskFor(draft.fixedId, draft.output, place);
  const first = author.start(draft.work, desk, draft.at === '' ? {} : draft);
  await untilWritten(first, { draft, desk, author, place });
}

/** What was asked for: the id that the stretch must have, and the stretch to begin from. */
type Wanted = {
  readonly fixedId: string | undefined;
  readonly model: Awaited<ReturnType<typeof modelOf>> | undefined;
  readonly options: NewOptions;
};

/** The draft to go on with, or a new one; from another stretch where that was asked for. */
async function begin({ fixedId, model, options }: Wanted, place: Place, author: Author): Promise<Draft> {
  const { io } = place;
  const drafts = readDrafts(io, author);
  const same = drafts.find((each) => fixedId !== undefined && (each.fixedId ?? each.work.id) === fixedId);
  if (same && model)
    throw new UserError([fill(words.run.draftThere, { id: fixedId ?? '' })], exitCodes.usage);
  if (same) {
    io.say(`${fill(words.run.resumed, { id: fixedId ?? '' })}\n`);
    return { ...same, ...whereTo(fixedId, options, same) };
  }
  if (fixedId === undefined && !model && drafts.length > 0) {
    const chosen = await which(drafts, place, author);
    if (chosen) return { ...chosen, ...whereTo(undefined, options, chosen) };
  }
  const began = io.today().toISOString();
  const work = author.begun(fixedId ?? '', model);
  return { began, work, ...whereTo(fixedId, options), at: '', cursor: 0, typed: '', lines: [] };
}

/** Where a draft is to be written. Its own folder counts as long as no other is named. */
function whereTo(
  fixedId: string | undefined,
  { output }: NewOptions,
  before?: Draft,
): Pick<Draft, 'fixedId' | 'output'> {
  const id = fixedId ?? before?.fixedId;
  const to = output === undefined ? before?.output : resolve(output);
  return { ...(id === undefined ? {} : { fixedId: id }), ...(to === undefined ? {} : { output: to }) };
}

/** Which of the drafts; undefined for a new one. */
async function which(drafts: readonly Draft[], { io }: Place, author: Author): Promise<Draft | undefined> {
  const choices = drafts.map(({ began, work, ...draft }) => {
    const name = clean(work.file.name) || words.run.unnamed;
    const label = fill(words.run.goOn, { name, ...author.progressOf(work, draft) });
    return { id: began, label };
  });
  const chosen = await chooseOne(words.run.which, [...choices, { id: 'new', label: words.run.anew }], io);
  if (chosen === undefined) throw new Interrupted('SIGINT');
  return drafts.find(({ began }) => began === chosen);
}

type Writing = { readonly draft: Draft; readonly desk: Desk; readonly author: Author; readonly place: Place };

async function untilWritten(first: State, given: Writing): Promise<void> {
  const { author, place } = given;
  const { io } = place;
  let [last, writing] = [first, given];
  const keeper = keeperFor(io, (state) => draftOf(state, writing.draft));
  try {
    for (;;) {
      const { desk } = writing;
      const state = await asked(last, {
        ...{ desk, author, io },
        keeps: (next) => {
          last = next;
          keeper.later(next);
        },
      });
      if (state.status === 'left') throw new Interrupted('SIGINT');
      const there = thereAlready(state, writing);
      if (there === undefined) return write(state, writing);
      writing = unnamed(writing, there);
      last = author.renamed(state, writing.desk, there);
    }
  } catch (error) {
    sayKept(last, keeper.now(last), writing);
    throw error;
  } finally {
    keeper.stop();
  }
}

const idOf = ({ work }: State, { draft }: Writing): string => draft.fixedId ?? work.id;

/** Says that somebody has written the file meanwhile; undefined where it is free. */
function thereAlready(state: State, writing: Writing): string | undefined {
  const { file, isThere } = writing.desk.target(idOf(state, writing));
  return isThere ? fill(words.faults.there, { file: clean(file) }) : undefined;
}

/** Asks for another name, where the file is called by it. */
function unnamed({ draft, place, ...rest }: Writing, there: string): Writing {
  const { fixedId: _, ...open } = draft;
  const desk = deskFor(undefined, open.output, place);
  if (desk.target('a').file === desk.target('b').file) throw new UserError([there], exitCodes.badFile);
  return { ...rest, place, draft: open, desk };
}

/** Milliseconds of quiet after which what was typed is kept. */
const quiet = 300;

/** Keeps a draft when nobody types for a moment, and at once when it is left. */
function keeperFor(io: Io, made: (state: State) => Draft) {
  let callOff = (): void => {};
  const now = (state: State): boolean => {
    callOff();
    return keepDraft(io, made(state));
  };
  return {
    now,
    later(state: State): void {
      callOff();
      callOff = io.after(quiet, () => now(state));
    },
    stop: () => callOff(),
  };
}

/** Says where the draft is; prints what could not be kept, so that nothing is lost. */
function sayKept({ work }: State, isKept: boolean, { draft, author, place: { io } }: Writing): void {
  if (isKept) {
    const id = draft.fixedId ? ` ${draft.fixedId}` : '';
    io.say(`${fill(words.run.kept, { file: clean(keptPath(io, 'drafts')), id })}\n`);
    return;
  }
  io.say(`${words.run.notKept}\n`);
  io.print(author.fixed(JSON.stringify(work.file)));
}

function write(state: State, writing: Writing): void {
  const { draft, desk, author, place } = writing;
  const id = idOf(state, writing);
  const { file } = desk.target(id);
  const made = author.written(state.work, desk);
  makeFolder(dirname(file));
  saveFile(file, author.fixed(JSON.stringify(made)), place.io);
  dropDraft(place.io, draft.began);
  place.io.say(`${report(id, made, file, place).join('\n')}\n`);
}
