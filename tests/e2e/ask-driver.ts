/** A program that asks and prints what came of it as JSON: the questions without the rest of `stretch`. */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { provisionalFacts } from '../../src/core/questionnaire/careful.ts';
import type { FactsFile } from '../../src/core/schema/condition.ts';
import type { PatternsFile } from '../../src/core/schema/patterns.ts';
import type { QuestionnaireFile } from '../../src/core/schema/questionnaire.ts';
import type { Answers } from '../../src/core/types.ts';
import { askQuestions } from '../../src/shell/app/questions/index.ts';
import { processIo } from '../../src/shell/terminal/process-io.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(process.env.STRETCH_DATA ?? 'data', `${name}.json`), 'utf8'));

const questionnaire = read('questionnaire') as QuestionnaireFile;
const { questions, intro } = questionnaire;
const files = {
  questionnaire,
  facts: read('facts') as FactsFile,
  patterns: read('patterns') as PatternsFile,
};
const given = JSON.parse(process.env.GIVEN ?? '{}') as Answers;

if (process.env.PID_FILE) writeFileSync(process.env.PID_FILE, String(process.pid));

const io = processIo();
const chalk = new Chalk({ level: process.env.NO_COLOR ? 0 : 1 });

const marked = (answers: Answers, id: string): boolean => {
  const answer = answers[id];
  return typeof answer === 'object' && answer.length > 0;
};

void askQuestions({
  questions,
  intro,
  given,
  factsFor: (answers) => provisionalFacts({ files }, answers),
  stopsHere: (answers) => marked(answers, 'emergency') || marked(answers, 'seeSomeone'),
  io: {
    ...io,
    input: process.stdin,
    output: process.stderr,
    now: () => io.now() * Number(process.env.HURRY ?? 1),
  },
  paint: { do: chalk.cyan, caution: chalk.yellow, dim: chalk.dim, strong: chalk.bold },
}).then((result) => {
  writeSync(1, `${JSON.stringify(result)}\n`);
});
