import problemWords from '../../data/words/problems.json';
import { factTable } from './assess/stages.ts';
import type { Library, Stretch } from './library.ts';
import { type Problem, remedyFor } from './problem.ts';
import { fieldsOf } from './read.ts';
import { roleOf } from './roles.ts';
import { fill } from './words.ts';

const { dangling: words } = problemWords.library;

type Known = {
  readonly facts: readonly string[];
  readonly questions: ReadonlyMap<string, readonly string[]>;
};

type Names = Readonly<Record<string, unknown>>;

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
  return [
    ...all.flatMap(([name, file]) => inConditions(file, name, known)),
    ...[...all, ...[...stretches].map(([id, file]): [string, unknown] => [`stretches/${id}`, file])].flatMap(
      ([name, file]) => inSources(file, name, Object.keys(sources)),
    ),
    ...[...stretches.values()].flatMap(({ id, roles: stated }) =>
      stated.flatMap((each, index) =>
        unless(Object.keys(roles), roleOf(each), `stretches/${id}.roles.${index}`, words.role),
      ),
    ),
    ...[...stretches.values()].flatMap((stretch) => inStretch(stretch, known.facts, [...stretches.keys()])),
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

function inStretch(stretch: Stretch, facts: readonly string[], ids: readonly string[]): Problem[] {
  const place = `stretches/${stretch.id}`;
  const { easier, harder, never, notFor } = stretch;
  const links = { easier: [easier], harder: [harder], 'never.instead': never?.instead ?? [] };
  return [
    ...Object.entries(links).flatMap(([key, linked]) =>
      linked.flatMap((id) => (id === undefined ? [] : unless(ids, id, `${place}.${key}`, words.stretch))),
    ),
    ...notFor.flatMap(({ when }, index) => unless(facts, when, `${place}.notFor.${index}.when`, words.fact)),
  ];
}
