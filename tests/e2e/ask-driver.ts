/** A program that asks and prints what came of it as JSON: the questions without the rest of `stretch`. */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsFile } from '../../src/core/schema/condition.ts';
import type { PatternsFile } from '../../src/core/schema/patterns.ts';
import type { QuestionnaireFile } from '../../src/core/schema/questionnaire.ts';
import type { Answers } from '../../src/core/types.ts';
import { processIo } from '../../src/shell/terminal/process-io.ts';
import { ask } from './asking.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join('data', `${name}.json`), 'utf8'));

if (process.env.PID_FILE) writeFileSync(process.env.PID_FILE, String(process.pid));

const io = processIo();

void ask(
  {
    questionnaire: read('questionnaire') as QuestionnaireFile,
    facts: read('facts') as FactsFile,
    patterns: read('patterns') as PatternsFile,
  },
  JSON.parse(process.env.GIVEN ?? '{}') as Answers,
  {
    ...io,
    input: process.stdin,
    output: process.stderr,
    now: () => io.now() * Number(process.env.HURRY ?? 1),
  },
).then((result) => {
  writeSync(1, `${JSON.stringify(result)}\n`);
});
