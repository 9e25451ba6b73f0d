import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import picking from '../../../data/words/pick.json';
import { notAChoice } from '../../core/problem.ts';
import { illustrate, type Topic } from '../../core/topics/topic.ts';
import { viewArtistFor } from '../../render/figure/index.ts';
import { type TopicFormatName, topicFormats, topicList } from '../../render/topic/index.ts';
import { canPick, pickOne } from '../app/pick.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, problemLine, UserError } from '../errors.ts';
import { loadSources, loadTopics } from '../files/data.ts';
import { type Io, isAccessible } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type LearnOptions = { format: TopicFormatName; figures: boolean };

/** `stretch learn`. */
export const learn = defined<LearnOptions>({
  words: ({ root }) => loadTopics(root).map(({ id, title }) => ({ value: id, says: title })),
  flags: () => [
    {
      flags: '-f, --format <format>',
      says: help.flags.format,
      ...{ choices: Object.keys(topicFormats), usual: 'text' },
    },
    { flags: '--no-figures', says: help.flags.noFiguresHere },
  ],
  run: ([topic], options, place) => runLearn(topic, options, place),
});

/** `stretch learn`: the list of pages (one to choose from where somebody can), or one of them. */
async function runLearn(typed: string | undefined, options: LearnOptions, place: Place): Promise<void> {
  const { io, root } = place;
  const topics = loadTopics(root);
  const asked = typed ?? (canPick(io) ? await picked(topics, io) : undefined);
  const looks = lookOf('results', io);
  io.print(
    asked === undefined ? topicList(topics, looks) : page(wanted(asked, topics), options, looks, place),
  );
}

const picked = (topics: readonly Topic[], io: Io): Promise<string> =>
  pickOne(
    picking.learn,
    topics.map(({ id, title }) => ({ id, says: title })),
    io,
  );

function wanted(asked: string, topics: readonly Topic[]): Topic {
  const found = topics.find(({ id }) => id === asked.trim().toLowerCase());
  if (found) return found;
  const ids = topics.map(({ id }) => id);
  throw new UserError([problemLine('', notAChoice('learn', asked, ids)), words.learn.lists], exitCodes.usage);
}

type Looks = Parameters<(typeof topicFormats)['text']>[1];

function page(topic: Topic, { format, figures }: LearnOptions, looks: Looks, place: Place): string {
  const { library, root, io } = place;
  const known = loadSources(root);
  const draws = figures && !isAccessible(io.env);
  return topicFormats[format](
    {
      topic,
      illustrations: (block) => block.figures.flatMap((each) => illustrate(each, library) ?? []),
      sources: topic.sources.flatMap((id) => known[id] ?? []),
      disclaimer: library.files['warning-signs'].disclaimer,
    },
    draws ? { ...looks, artist: viewArtistFor(library) } : looks,
  );
}
