import words from '../../../data/words/ask.json';
import { formats } from '../../render/index.ts';
import { libraryFlag, questionFlags } from '../app/flags.ts';
import { liveFlags } from '../app/live/options.ts';
import { type RoutineOptions, runRoutine } from '../app/routine.ts';
import { defined } from './definition.ts';

/** `stretch routine`, with a flag for each question. */
export const routine = defined<RoutineOptions>({
  ownStretches: true,
  flags: ({ library }) => [
    { flags: '-a, --answers <file>', says: 'answers from a JSON file, or - for standard input' },
    { flags: '--save-answers <file>', says: words.saveAnswers.flag },
    { flags: '--no-input', says: 'never ask: exit 2 naming what is missing' },
    {
      flags: '-f, --format <format>',
      says: 'how to print it (default: text, or as the file is named)',
      choices: Object.keys(formats),
    },
    { flags: '-o, --output <file>', says: 'write to a file, or - for standard output' },
    { flags: '--copy', says: 'copy it to the clipboard, as Markdown unless --format says otherwise' },
    {
      flags: '--front-matter',
      says: 'start the Markdown with title, minutes and what it suggests',
    },
    { flags: '--coach', says: 'start the live coach after printing' },
    { flags: '--no-coach', says: 'do not offer the live coach' },
    ...liveFlags,
    libraryFlag,
    ...questionFlags(library.files.questionnaire.questions),
  ],
  run: (_, options, place) => runRoutine(options, place),
});
