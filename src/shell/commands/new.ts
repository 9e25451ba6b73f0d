import words from '../../../data/words/new.json';
import { libraryFlag } from '../app/flags.ts';
import { type NewOptions, runNew } from '../app/new/index.ts';
import { defined } from './definition.ts';

/** `stretch new`: asks for a stretch of one's own, and writes its file. */
export const newStretch = defined<NewOptions>({
  flags: ({ library }) => [
    { flags: '-o, --output <file>', says: words.flags.output },
    { flags: '--from <id>', says: words.flags.from, choices: [...library.stretches.keys()], ownWords: true },
    libraryFlag,
  ],
  run: ([id], options, place) => runNew(id, options, place),
});
