import type { Command } from 'commander';
import { loadSelfTest } from '../data.ts';
import type { LiveOptions } from '../live/options.ts';
import { placeAt } from '../live/place.ts';
import { addQuestionFlags } from '../routine/flags.ts';

export type NerveOptions = Readonly<Record<string, unknown>> &
  LiveOptions & { answers?: string; input: boolean };

/** `stretch nerve`, with a flag for each question it needs answered. */
export function define(command: Command, root: string): void {
  const place = placeAt(root);
  const file = loadSelfTest(root);
  command
    .option('-a, --answers <file>', 'answers from a JSON file, or - for standard input')
    .option('--no-input', 'never ask: exit 2, for the test asks as it goes')
    .option('--compact', 'in one line')
    .option('--voice', 'say aloud what to do')
    .option('--quiet', 'without a sound')
    .option('--no-figures', 'without drawings')
    .showHelpAfterError('(stretch nerve --help says more)');
  addQuestionFlags(command, questionsOf(file.asks, place.library));
  command.action(async (options: NerveOptions) => {
    const { runNerve } = await import('./run.ts');
    await runNerve(options, place, file);
  });
}

const questionsOf = (ids: readonly string[], { files }: ReturnType<typeof placeAt>['library']) =>
  files.questionnaire.questions.filter(({ id }) => ids.includes(id));
