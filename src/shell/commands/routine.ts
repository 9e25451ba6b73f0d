import words from '../../../data/words/ask.json';
import help from '../../../data/words/commands.json';
import again from '../../../data/words/second-day.json';
import { formats } from '../../render/index.ts';
import { libraryFlag, liveFlags, questionFlags } from '../app/flags.ts';
import { privately } from '../app/place.ts';
import { type RoutineOptions, runRoutine } from '../app/routine.ts';
import { defined } from './definition.ts';

/** `stretch routine`, with a flag for each question. */
export const routine = defined<RoutineOptions>({
  ownStretches: true,
  flags: ({ library }) => [
    { flags: '-a, --answers <file>', says: help.flags.answersOfMany },
    { flags: '--last', says: again.lastFlag },
    { flags: '--save-answers <file>', says: words.saveAnswers.flag },
    { flags: '--no-input', says: help.flags.noInput },
    {
      flags: '-f, --format <format>',
      says: help.flags.format,
      usualWords: help.flags.formatAsNamed,
      choices: [...Object.keys(formats), 'jsonl'],
    },
    { flags: '-o, --output <file>', says: help.flags.output },
    { flags: '--force', says: help.flags.force },
    { flags: '--copy', says: help.flags.copy },
    {
      flags: '--detail <how>',
      says: help.flags.detail,
      choices: ['short', 'full'],
      usualWords: help.flags.detailUsual,
    },
    {
      flags: '--front-matter',
      says: help.flags.frontMatter,
    },
    { flags: '--coach', says: help.flags.coach },
    { flags: '--no-coach', says: help.flags.noCoach },
    ...liveFlags,
    libraryFlag,
    ...questionFlags(library.files.questionnaire.questions),
  ],
  run: (_, options, place) =>
    runRoutine(options, options.private ? privately(place, options.last ? 'read' : 'blind') : place),
});
