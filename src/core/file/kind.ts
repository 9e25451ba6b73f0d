import words from '../../../data/words/problems.json';
import { type Fields, fieldsOf } from '../read-values.ts';
import { fill } from '../words.ts';

/** What a JSON file is, whoever gave it for something else. */
export type FileKind = 'answers' | 'plan' | 'kept-answers' | 'session' | 'stretch' | 'exercises' | 'diary';

const marks: readonly { kind: FileKind; has: (fields: Fields) => boolean }[] = [
  { kind: 'session', has: (fields) => 'routine' in fields && 'heard' in fields },
  { kind: 'plan', has: (fields) => 'routine' in fields || 'outcome' in fields },
  { kind: 'kept-answers', has: (fields) => 'answers' in fields && 'savedAt' in fields },
  { kind: 'exercises', has: (fields) => 'primaryMuscles' in fields || 'instructions' in fields },
  { kind: 'stretch', has: (fields) => 'pose' in fields && 'kind' in fields },
  { kind: 'diary', has: (fields) => 'ended' in fields && 'reports' in fields },
  { kind: 'answers', has: (fields) => 'emergency' in fields || 'feltAt' in fields },
];

/** The kind of file a value came from, by what only that kind has; undefined for what looks like none. */
export function kindOfFile(value: unknown): FileKind | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  const found = marks.find(({ has }) => has(fieldsOf(one)))?.kind;
  // Only stretches and exercises are written as lists.
  return Array.isArray(value) && found !== 'stretch' && found !== 'exercises' ? undefined : found;
}

/** The only format of our files so far. */
const known = 1;

/** What is wrong with the `formatVersion` of a file; undefined where it is right or not said. */
export function versionFault(value: unknown): string | undefined {
  const { formatVersion } = fieldsOf(value);
  if (formatVersion === undefined || formatVersion === known) return undefined;
  return typeof formatVersion === 'number' && formatVersion > known
    ? fill(words.newerFormat, { format: formatVersion, known })
    : fill(words.format, { known });
}

/** What a file was wanted for. */
export type Wanted = 'answers' | 'routine' | 'exercises';

/** What a file is that was given for something else, and what to do. Two lines. */
export function wrongKind(file: string, kind: FileKind, wanted: Wanted): string[] {
  const { at, is, wanted: none } = words.wrongKind;
  const what = fill(is[kind], { wanted: none[wanted] });
  return [fill(at, { file, what }), remedy(file, kind, wanted)];
}

/** What a file is that was taken for a stretch, and what to do where that can be said; undefined for what may be meant as one. */
export function noStretch(value: unknown): { message: string; remedy?: string } | undefined {
  const kind = 'pose' in fieldsOf(value) ? 'stretch' : kindOfFile(value);
  if (kind === undefined || kind === 'stretch') return undefined;
  const message = fill(words.wrongKind.is[kind], { wanted: words.wrongKind.wanted.stretch });
  return kind === 'exercises' ? { message, remedy: words.wrongKind.import } : { message };
}

function remedy(file: string, kind: FileKind, wanted: Wanted): string {
  if (wanted === 'exercises') return words.wrongKind.exercises;
  if (kind === 'session') return words.wrongKind.goOn;
  if (wanted === 'answers') return words.wrongKind.answer;
  return kind === 'answers' || kind === 'kept-answers'
    ? fill(words.wrongKind.fromAnswers, { file })
    : words.wrongKind.makeFirst;
}
