import { type Command, Option } from 'commander';
import { notAChoice } from '../../core/problem.ts';
import { illustrate } from '../../core/topics/illustrate.ts';
import type { Topic } from '../../core/topics/topic.ts';
import { type TopicFormatName, topicFormats, topicList } from '../../render/topic/index.ts';
import { viewArtistFor } from '../../render/view-artist.ts';
import { exitCodes, problemLine, UserError } from '../errors.ts';
import { loadLibrary, loadSources } from '../files/data.ts';
import { loadTopics } from '../files/topics.ts';
import { columnsOf, hasUnicode, isAccessible } from '../terminal/look.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { print } from '../terminal/print.ts';

/** `stretch learn`. */
export function define(command: Command, root: string): void {
  command
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(Object.keys(topicFormats))
        .default('text'),
    )
    .option('--no-figures', 'words alone, without drawings')
    .showHelpAfterError('(stretch learn --help says more)');
  command.action((topic: string | undefined, options: LearnOptions) => runLearn(topic, options, root));
}

export type LearnOptions = { format: TopicFormatName; figures: boolean };

/** `stretch learn`: the list of pages, or one of them. */
export function runLearn(asked: string | undefined, options: LearnOptions, root: string): void {
  const topics = loadTopics(root);
  const looks = {
    columns: columnsOf(process.stdout),
    paint: paintWith(chalkFor(process.stdout, process.env)),
    unicode: hasUnicode(process.env),
  };
  print(asked === undefined ? topicList(topics, looks) : page(wanted(asked, topics), options, looks, root));
}

function wanted(asked: string, topics: readonly Topic[]): Topic {
  const found = topics.find(({ id }) => id === asked.trim().toLowerCase());
  if (found) return found;
  const ids = topics.map(({ id }) => id);
  throw new UserError(
    [problemLine('', notAChoice('learn', asked, ids)), 'stretch learn lists the pages.'],
    exitCodes.usage,
  );
}

type Looks = Parameters<(typeof topicFormats)['text']>[1];

function page(topic: Topic, { format, figures }: LearnOptions, looks: Looks, root: string): string {
  const library = loadLibrary(root);
  const known = loadSources(root);
  const draws = figures && !isAccessible(process.env);
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
