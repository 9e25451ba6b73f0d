import { Chalk } from 'chalk';
import type { Library } from '../../src/core/library.ts';
import { provisionalFacts } from '../../src/core/questionnaire/careful.ts';
import type { Answers } from '../../src/core/types.ts';
import { type AskResult, askQuestions } from '../../src/shell/app/questions/index.ts';
import type { AskOptions } from '../../src/shell/app/questions/types.ts';

type Files = Pick<Library['files'], 'questionnaire' | 'facts' | 'patterns'>;

const marked = (answers: Answers, id: string): boolean => {
  const answer = answers[id];
  return typeof answer === 'object' && answer.length > 0;
};

/** The questions without the rest of `stretch`: a warning sign ends them at once. */
export function ask(files: Files, given: Answers, io: AskOptions['io']): Promise<AskResult> {
  const chalk = new Chalk({ level: io.env.NO_COLOR ? 0 : 1 });
  return askQuestions({
    ...{ questions: files.questionnaire.questions, intro: files.questionnaire.intro, given, io },
    factsFor: (answers) => provisionalFacts({ files }, answers),
    stopsHere: (answers) => marked(answers, 'emergency') || marked(answers, 'seeSomeone'),
    paint: { do: chalk.cyan, caution: chalk.yellow, dim: chalk.dim, strong: chalk.bold },
  });
}
