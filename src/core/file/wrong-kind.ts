import type { FileKind } from './kind.ts';

/** What a file was wanted for. */
export type Wanted = 'answers' | 'routine';

const is: Readonly<Record<FileKind, string>> = {
  answers: 'these are answers',
  'kept-answers': 'these are the answers of the last routine',
  plan: 'this is a routine',
  session: 'this is a session that was not finished',
  stretch: 'this is a single stretch',
  exercises: 'these are exercises of another program',
  diary: 'this is a line of the diary',
};

const noneOf: Readonly<Record<Wanted, string>> = { answers: 'no answers', routine: 'no routine' };

/** What a file is that was given for something else, and what to do. Two lines. */
export function wrongKind(file: string, kind: FileKind, wanted: Wanted): string[] {
  return [`${file}: ${is[kind]}, ${noneOf[wanted]}.`, remedy(file, kind, wanted)];
}

function remedy(file: string, kind: FileKind, wanted: Wanted): string {
  if (kind === 'session') return 'Go on with it: stretch coach --resume';
  if (wanted === 'answers') return 'Answer the questions once, and keep them: stretch routine -o plan.json';
  return kind === 'answers' || kind === 'kept-answers'
    ? `Make one of them: stretch routine --answers ${file} -o plan.json, then stretch coach plan.json`
    : 'Make a routine first: stretch routine -o plan.json, then stretch coach plan.json';
}
