import words from '../../../data/words/problems.json';
import { chooseFrom, notAChoice, type Problem, quote, remedyFor } from '../problem.ts';
import { isObject } from '../read-values.ts';
import { onceFor } from '../remembered.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Answer, Answers } from '../types.ts';
import { fill } from '../words.ts';

type Parsed = { answers: Answers; problems: Problem[] };

/** No more is named of a file that is wrong all through; no list of choices is longer. */
const most = { problems: 1000, choices: 100 } as const;

/** Reads answers from a JSON value, reporting every problem at once. Only sound answers are returned. */
export function parseAnswers(raw: unknown, questions: readonly Question[]): Parsed {
  if (!isObject(raw)) {
    return { answers: {}, problems: [wrong('answers', words.answers, raw)] };
  }
  const known = byId(questions);
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const id of Object.keys(raw)) {
    if (problems.length >= most.problems) break;
    // For an editor.
    if (id === '$schema') continue;
    const question = known.get(id);
    if (!question) {
      problems.push({
        place: quote(id),
        message: words.noQuestion,
        remedy: remedyFor(id, [...known.keys()]),
      });
      continue;
    }
    const found = parseAnswer(raw[id], question);
    for (const problem of found.problems) problems.push(problem);
    if (found.problems.length === 0 && found.answer !== undefined) answers[id] = found.answer;
  }
  return { answers, problems };
}

const byId = onceFor(
  (questions: readonly Question[]): ReadonlyMap<string, Question> =>
    new Map(questions.map((question) => [question.id, question])),
);

/** The ids of its choices, in their order: gathered once for a question. */
const choicesOf = onceFor((question: Question): readonly string[] =>
  (question.choices ?? []).map(({ id }) => id),
);

/** Lists of one choice, by it: most lists are, and all of the same are one. */
const alone = onceFor(
  (choices: readonly string[]): ReadonlyMap<string, readonly string[]> =>
    new Map(choices.map((each) => [each, Object.freeze([each])])),
);

/** The empty one. */
const noChoice: readonly string[] = Object.freeze([]);

export type ParsedAnswer = { readonly answer?: Answer; readonly problems: readonly Problem[] };

/** No problems: one list for the many answers without any. */
const sound: readonly Problem[] = Object.freeze([]);

/** Reads one answer, already a JSON value, for one question. */
export function parseAnswer(value: unknown, question: Question): ParsedAnswer {
  if (question.type === 'number') return parseNumber(value, question);
  const choices = choicesOf(question);
  return question.type === 'one'
    ? parseOne(value, question.id, choices)
    : parseMany(value, question.id, choices);
}

function parseNumber(value: unknown, question: Question): ParsedAnswer {
  const { least, most } = question.range ?? { least: 0, most: 0 };
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
    // Minus nought is nought.
    return { answer: value || 0, problems: sound };
  }
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? Number.parseFloat(value) : NaN;
  const near = Math.min(most, Math.max(least, Math.round(number)));
  const problem = wrong(question.id, words.wholeNumber, value, { least, most });
  return { problems: [Number.isNaN(near) ? problem : { ...problem, remedy: fill(words.nearest, { near }) }] };
}

function parseOne(value: unknown, place: string, choices: readonly string[]): ParsedAnswer {
  // Our own word, not the one that was read: the same is compared with many times.
  const own = typeof value === 'string' ? choices[choices.indexOf(value)] : undefined;
  if (own !== undefined) return { answer: own, problems: sound };
  if (typeof value === 'string') return { problems: [notAChoice(place, value, choices)] };
  return {
    problems: [{ ...wrong(place, words.oneChoice, value), remedy: chooseFrom(choices) }],
  };
}

function parseMany(value: unknown, place: string, choices: readonly string[]): ParsedAnswer {
  if (!Array.isArray(value)) {
    return {
      problems: [{ ...wrong(place, words.choices, value), remedy: listRemedy(value, choices) }],
    };
  }
  if (value.length > most.choices) {
    return {
      problems: [
        { place, message: fill(words.tooMany, { most: most.choices }), remedy: listRemedy(value, choices) },
      ],
    };
  }
  // `none` alone is the empty list, as in a flag.
  if (value.length === 0 || (value.length === 1 && value[0] === 'none'))
    return { answer: noChoice, problems: sound };
  const one = value.length === 1 && typeof value[0] === 'string' ? alone(choices).get(value[0]) : undefined;
  if (one) return { answer: one, problems: sound };
  const problems = value.flatMap((item: unknown, index): Problem[] => {
    if (item === 'none')
      return [{ place: `${place}[${index}]`, message: words.noneAlone, remedy: words.leaveOut }];
    if (typeof item !== 'string') return [wrong(`${place}[${index}]`, words.choice, item)];
    return choices.includes(item) ? [] : [notAChoice(`${place}[${index}]`, item, choices)];
  });
  // In the order of the questionnaire, each once: the same answers give the same bytes.
  return problems.length > 0
    ? { problems }
    : { answer: choices.filter((id) => value.includes(id)), problems };
}

const listRemedy = (value: unknown, choices: readonly string[]): string =>
  typeof value === 'string' && choices.includes(value)
    ? fill(words.write, { value })
    : fill(words.chooseAny, { choices: choices.join(', ') });

const wrong = (
  place: string,
  expected: string,
  got: unknown,
  gaps: Readonly<Record<string, number>> = {},
): Problem => ({ place, message: fill(expected, { ...gaps, got: quote(got) }) });
