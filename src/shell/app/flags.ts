import { type Command, Option } from 'commander';
import type { Problem } from '../../core/problem.ts';
import { type ParsedAnswer, parseAnswer } from '../../core/questionnaire/parse.ts';
import type { Question } from '../../core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../core/types.ts';

/** `feltAt` as a flag: `--felt-at`. */
export const flagName = (id: string): string =>
  `--${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What may follow a flag, in a few words. */
export function valuesOf(question: Question): string {
  if (question.type === 'number') return `${question.range?.least} to ${question.range?.most}`;
  const ids = (question.choices ?? []).map((choice) => choice.id).join(', ');
  return question.type === 'many' ? `none, or any of: ${ids}` : ids;
}

/** One flag a question, from the questionnaire. */
export function addQuestionFlags(command: Command, questions: readonly Question[]): void {
  command.optionsGroup('Answers by flag:');
  for (const question of questions) {
    const value = question.type === 'number' ? '<number>' : question.type === 'many' ? '<ids>' : '<id>';
    const option = new Option(
      `${flagName(question.id)} ${value}`,
      `${question.short}: ${valuesOf(question)}`,
    );
    command.addOption(question.type === 'many' ? option.argParser(joined) : option);
  }
}

/** A list flag given twice is one longer list: no symptom is lost. */
export const joined = (value: string, before: string | undefined): string =>
  before === undefined ? value : `${before},${value}`;

/** Answers given by flag, and what is wrong with them. `none` is the empty list. */
export function answersFromFlags(
  options: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
): { answers: Answers; problems: Problem[] } {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const question of questions) {
    const text = options[question.id];
    if (typeof text !== 'string') continue;
    const found = parseFlag(text, question);
    if (found.answer !== undefined) answers[question.id] = found.answer;
    const flag = flagName(question.id);
    problems.push(...found.problems.map((problem) => ({ ...problem, place: flag })));
  }
  return { answers, problems };
}

/** An empty value is a variable that was never set, and no answer: least of all that no warning sign fits. */
function parseFlag(text: string, question: Question): ParsedAnswer {
  if (/[^\s,]/.test(text)) return parseAnswer(readValue(text, question), question);
  return { problems: [{ place: '', message: 'nothing is given', remedy: `Say ${valuesOf(question)}.` }] };
}

function readValue(text: string, question: Question): unknown {
  if (question.type === 'number') return /^\d+$/.test(text.trim()) ? Number(text) : text;
  if (question.type === 'one') return text.trim();
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '' && !(item === 'none' && items.length === 1));
}
