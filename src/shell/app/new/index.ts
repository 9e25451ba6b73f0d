import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import words from '../../../../data/words/new.json';
import { clean } from '../../../core/clean.ts';
import { fill } from '../../../core/words.ts';
import { exitCodes, Interrupted, UserError } from '../../errors.ts';
import { saveFile } from '../../files/save.ts';
import { keptPath } from '../../files/state/places.ts';
import { isAttended } from '../../terminal/io.ts';
import type { Place } from '../place.ts';
import { chooseOne } from '../questions/choose.ts';
import { asked } from './asking.ts';
import { deskFor, givenId, modelOf, type NewOptions } from './desk.ts';
import { type Draft, draftOf, dropDraft, keepDraft, readDrafts } from './drafts.ts';
import { report } from './report.ts';
import type { Checks, Desk, State } from './types.ts';

export type { NewOptions } from './desk.ts';

/** `stretch new`: asks for a stretch of one's own, and writes its file. */
export async function runNew(id: string | undefined, options: NewOptions, place: Place): Promise<void> {
  const { io } = place;
  const model = options.from === undefined ? undefined : await modelOf(options.from, options, place);
  const fixedId = givenId(id, options, place);
  if (!isAttended(io)) throw new UserError([words.run.noTerminal], exitCodes.usage);
  const checks = await io.load('../dist/checks.js');
  const draft = await begin(fixedId, model, options, place, checks);
  const desk = deskFor(draft.fixedId, draft.output, place);
  const first = checks.start(draft.work, desk, draft.at === '' ? {} : draft);
  await untilWritten(first, { draft, desk, checks, place });
}

/** The draft to go on with, or a new one; from another stretch where that was asked for. */
async function begin(
  fixedId: string | undefined,
  model: Awaited<ReturnType<typeof modelOf>> | undefined,
  options: NewOptions,
  place: Place,
  checks: Checks,
): Promise<Draft> {
  const { io } = place;
  const drafts = readDrafts(io, checks);
  const same = drafts.find((each) => fixedId !== undefined && (each.fixedId ?? each.work.id) === fixedId);
  if (same && model)
    throw new UserError([fill(words.run.draftThere, { id: fixedId ?? '' })], exitCodes.usage);
  if (same) {
    io.say(`${fill(words.run.resumed, { id: fixedId ?? '' })}\n`);
    return { ...same, ...whereTo(fixedId, options, same) };
  }
  if (fixedId === undefined && !model && drafts.length > 0) {
    const chosen = await which(drafts, place, checks);
    if (chosen) return { ...chosen, ...whereTo(undefined, options, chosen) };
  }
  const began = io.today().toISOString();
  const work = checks.begun(fixedId ?? '', model);
  return { began, work, ...whereTo(fixedId, options), at: '', cursor: 0, typed: '', lines: [] };
}

/** A folder of the draft counts as long as no other is named. */
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
async function which(drafts: readonly Draft[], { io }: Place, checks: Checks): Promise<Draft | undefined> {
  const choices = drafts.map(({ began, work }) => {
    const name = clean(work.file.name) || words.run.unnamed;
    const label = fill(words.run.goOn, { name, ...checks.progressOf(work) });
    return { id: began, label };
  });
  const chosen = await chooseOne(words.run.which, [...choices, { id: 'new', label: words.run.anew }], io);
  if (chosen === undefined) throw new Interrupted('SIGINT');
  return drafts.find(({ began }) => began === chosen);
}

type Writing = { readonly draft: Draft; readonly desk: Desk; readonly checks: Checks; readonly place: Place };

async function untilWritten(first: State, writing: Writing): Promise<void> {
  const { desk, checks, place } = writing;
  const { io } = place;
  let last = first;
  const keeper = keeperFor(writing);
  try {
    for (;;) {
      const state = await asked(last, {
        ...{ desk, checks, io },
        keeps: (next) => {
          last = next;
          keeper.later(next);
        },
      });
      if (state.status === 'left') throw new Interrupted('SIGINT');
      if (write(state, writing)) return;
      last = { ...state, status: 'asking' };
    }
  } catch (error) {
    sayKept(last, keeper.now(last), writing);
    throw error;
  } finally {
    keeper.stop();
  }
}

/** Milliseconds of quiet after which what was typed is kept. */
const quiet = 300;

/** Keeps a draft when nobody types for a moment, and at once when it is left. */
function keeperFor({ draft, place: { io } }: Writing) {
  let callOff = (): void => {};
  let isDue = false;
  const now = (state: State): boolean => {
    callOff();
    isDue = false;
    return keepDraft(io, draftOf(state, draft));
  };
  return {
    now,
    later(state: State): void {
      callOff();
      isDue = true;
      callOff = io.after(quiet, () => isDue && now(state));
    },
    stop: () => callOff(),
  };
}

/** Where the draft is; what could not be kept is printed, so that nothing is lost. */
function sayKept({ work }: State, isKept: boolean, { draft, checks, place: { io } }: Writing): void {
  if (isKept) {
    const id = draft.fixedId ? ` ${draft.fixedId}` : '';
    io.say(`${fill(words.run.kept, { file: clean(keptPath(io, 'drafts')), id })}\n`);
    return;
  }
  io.say(`${words.run.notKept}\n`);
  io.print(checks.fixed(JSON.stringify(work.file)));
}

/** Writes the file, never over another; whether it is there now. */
function write({ work }: State, { draft, desk, checks, place }: Writing): boolean {
  const { io } = place;
  const id = draft.fixedId ?? work.id;
  const { file, isThere } = desk.target(id);
  if (isThere) {
    io.say(`${fill(words.faults.there, { file: clean(file) })}\n`);
    return false;
  }
  const made = checks.written(work, desk);
  mkdirSync(dirname(file), { recursive: true });
  saveFile(file, checks.fixed(JSON.stringify(made)), io);
  dropDraft(io, draft.began);
  io.say(`${report(id, made, file, place).join('\n')}\n`);
  return true;
}
