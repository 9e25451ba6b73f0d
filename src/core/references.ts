import problemWords from '../../data/words/problems.json';
import { factTable } from './assess/stages.ts';
import type { Library } from './library.ts';
import { type Problem, remedyFor } from './problem.ts';
import { fieldsOf } from './read-values.ts';
import { roleOf } from './roles.ts';
import type { StretchFile } from './schema/stretch.ts';
import { fill } from './words.ts';

const { dangling: words } = problemWords.library;

type Known = {
  readonly facts: readonly string[];
  readonly questions: ReadonlyMap<string, readonly string[]>;
};

type Names = Readonly<Record<string, unknown>>;

/** A name of something else that a stretch says, where it says it, and what it should be the name of. */
export type Named = {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly of: 'stretch' | 'fact' | 'source' | 'role';
};

/** Every name of something else in a stretch: what it leads to, whom it is not for, what it is for, where it is from. */
export function namesIn({
  easier,
  harder,
  never,
  notFor,
  roles,
  sources,
}: Pick<StretchFile, 'easier' | 'harder' | 'never' | 'notFor' | 'roles' | 'sources'>): Named[] {
  const found: Named[] = [];
  const add = (of: Named['of'], id: string, ...path: Named['path']): void => {
    found.push({ path, id, of });
  };
  if (easier !== undefined) add('stretch', easier, 'easier');
  if (harder !== undefined) add('stretch', harder, 'harder');
  for (const [index, id] of (never?.instead ?? []).entries()) add('stretch', id, 'never', 'instead', index);
  for (const [index, { when }] of notFor.entries()) add('fact', when, 'notFor', index, 'when');
  for (const [index, each] of roles.entries()) add('role', roleOf(each), 'roles', index);
  for (const [index, id] of sources.entries()) add('source', id, 'sources', index);
  for (const [index, id] of (never?.sources ?? []).entries()) add('source', id, 'never', 'sources', index);
  return found;
}

/** Sources and roles by their ids. */
type Beside = { readonly coach: unknown; readonly sources: Names; readonly roles: Names };

/** What a library and the files beside it speak of and nobody has: facts, questions, choices, stretches, roles, sources. */
export function danglingIn({ files, stretches }: Library, { coach, sources, roles }: Beside): Problem[] {
  const known: Known = {
    facts: [...factTable(files).keys()],
    questions: new Map(
      files.questionnaire.questions.map(({ id, choices = [] }) => [id, choices.map((choice) => choice.id)]),
    ),
  };
  const all = Object.entries<unknown>({ ...files, coach });
  const sourceNames = Object.keys(sources);
  const there: Readonly<Record<Named['of'], ReadonlySet<string>>> = {
    stretch: new Set(stretches.keys()),
    fact: new Set(known.facts),
    source: new Set(sourceNames),
    role: new Set(Object.keys(roles)),
  };
  return [
    ...all.flatMap(([name, file]) => inConditions(file, name, known)),
    ...all.flatMap(([name, file]) => inSources(file, name, sourceNames)),
    ...[...stretches.values()].flatMap((stretch) =>
      namesIn(stretch).flatMap(({ path, id, of }) =>
        there[of].has(id)
          ? []
          : unless([...there[of]], id, `stretches/${stretch.id}.${path.join('.')}`, words[of]),
      ),
    ),
  ];
}

/** A name that is none of those there are. */
const unless = (right: readonly string[], id: string, place: string, what: string): Problem[] =>
  right.includes(id) ? [] : [{ place, message: fill(what, { id }), remedy: remedyFor(id, right) }];

const bounds = ['has', 'only', 'atLeast', 'atMost', 'given'];

/** A condition asks for a `fact`, or for the answer to a `question` with one bound beside it, and says nothing else. */
function inConditions(value: unknown, place: string, known: Known): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = fieldsOf(value);
  const keys = Object.keys(fields);
  const { fact, question } = fields;
  if (keys.length === 1 && typeof fact === 'string') return unless(known.facts, fact, place, words.fact);
  const bound = keys.find((key) => bounds.includes(key));
  if (keys.length === 2 && typeof question === 'string' && bound) {
    const given = fields[bound];
    const choices = known.questions.get(question) ?? [];
    return [
      ...unless([...known.questions.keys()], question, place, words.question),
      ...(Array.isArray(given) ? given : []).flatMap((each) =>
        unless(
          choices,
          String(each),
          `${place}.${bound}`,
          fill(words.choice, { question, id: String(each) }),
        ),
      ),
    ];
  }
  return Object.entries(value).flatMap(([key, each]) => inConditions(each, `${place}.${key}`, known));
}

function inSources(value: unknown, place: string, known: readonly string[]): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'sources' && Array.isArray(each)
      ? each.flatMap((id) => unless(known, String(id), `${place}.sources`, words.source))
      : inSources(each, `${place}.${key}`, known),
  );
}
