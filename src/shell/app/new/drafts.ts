import { fieldsOf } from '../../../core/read-values.ts';
import { UserError } from '../../errors.ts';
import { dropKept, keep, readKept } from '../../files/state/kept.ts';
import type { Io } from '../../terminal/io.ts';
import { type Author, isId, type State, type Work } from './desk.ts';

/** A stretch that was not finished: which one, how far it was, and where it would go. */
export type Draft = {
  /** When it was begun: what tells it from the others. */
  readonly began: string;
  readonly work: Work;
  readonly fixedId?: string;
  readonly output?: string;
  readonly at: string;
  readonly cursor: number;
  readonly typed: string;
  readonly lines: readonly string[];
};

/** No more are kept: the oldest goes. */
const most = 50;

/** What was kept, the latest first; what is no draft is passed over. Throws a `UserError` where it cannot be read. */
export const readDrafts = (io: Io, author: Author): Draft[] =>
  listIn(readKept(io, 'drafts')).flatMap((value) => {
    const { began, fixedId, output, at, cursor, typed, lines } = fieldsOf(value);
    const work = author.keptWork(fieldsOf(value).work);
    if (!work || typeof began !== 'string') return [];
    return [
      {
        ...{ began, work, at: textOf(at), typed: textOf(typed) },
        cursor: typeof cursor === 'number' ? cursor : 0,
        lines: Array.isArray(lines) ? lines.filter((each) => typeof each === 'string') : [],
        ...(typeof fixedId === 'string' && isId(fixedId) ? { fixedId } : {}),
        ...(typeof output === 'string' ? { output } : {}),
      },
    ];
  });

const listIn = (value: unknown): readonly unknown[] => {
  const { drafts } = fieldsOf(value);
  return Array.isArray(drafts) ? drafts : [];
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Keeps one among the others, in the place of what was kept of it before. Whether it is kept. */
export function keepDraft(io: Io, draft: Draft): boolean {
  const others = othersThan(draft.began, io);
  const drafts = others && [draft, ...others].slice(0, most);
  return drafts !== undefined && keep(io, 'drafts', { formatVersion: 1, drafts }, { silently: true });
}

/** It is written: the draft is done with. */
export function dropDraft(io: Io, began: string): void {
  const others = othersThan(began, io);
  if (others?.length === 0) dropKept(io, 'drafts');
  else if (others) keep(io, 'drafts', { formatVersion: 1, drafts: others });
}

/** Those that are kept beside it; undefined where they cannot be read any more: nothing takes their place. */
function othersThan(began: string, io: Io): unknown[] | undefined {
  try {
    return listIn(readKept(io, 'drafts')).filter((each) => fieldsOf(each).began !== began);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A draft as it is now. */
export const draftOf = (
  { work, at, cursor, typed, lines }: State,
  { began, fixedId, output }: Pick<Draft, 'began' | 'fixedId' | 'output'>,
): Draft => ({
  ...{ began, work, at, cursor, typed, lines },
  ...(fixedId === undefined ? {} : { fixedId }),
  ...(output === undefined ? {} : { output }),
});
