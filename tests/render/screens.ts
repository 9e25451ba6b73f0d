import { momentAt } from '../../src/core/body/motion.ts';
import type { Library } from '../../src/core/library.ts';
import { type Asked, readFilters } from '../../src/core/list/filters.ts';
import { listOf } from '../../src/core/list/list.ts';
import { prescribe } from '../../src/core/prescription.ts';
import type { SourcesFile } from '../../src/core/schema/common.ts';
import { motionOf } from '../../src/core/show/frames.ts';
import { showingOf } from '../../src/core/show/showing.ts';
import type { Topic } from '../../src/core/topics/topic.ts';
import type { Answers } from '../../src/core/types.ts';
import { artistFor, viewArtistFor } from '../../src/render/figure/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { listFormats, listMap, whyEmpty } from '../../src/render/list/index.ts';
import { movingLines } from '../../src/render/show/animation.ts';
import { showFormats } from '../../src/render/show/index.ts';
import { wholeFor } from '../whole.ts';
import { formatNames, show } from './show.ts';

/** A page as it is printed, and what it is of. */
export type Screen = { of: string; text: string };

/** What pages are made from. */
type Made = { library: Library; sources: SourcesFile['sources']; topics: readonly Topic[] };

const looks = { columns: 80, paint: plainPaint };

/** The plan of a person in every format, the drawn ones with drawings. */
export const planScreens = (of: string, answers: Answers, { library }: Pick<Made, 'library'>): Screen[] => {
  const { plan } = prescribe(wholeFor(answers, library), library);
  const artist = artistFor(library);
  return formatNames.map((format) => ({
    of: `${of}, ${format}`,
    text: show(plan, format, { artist, frontMatter: true }),
  }));
};

/** What `stretch show` prints of every stretch, and a moment of each that moves. */
export function showScreens({ library, sources }: Made): Screen[] {
  const artist = viewArtistFor(library);
  return [...library.stretches.values()].flatMap((stretch) => {
    const showing = showingOf(stretch, library, sources);
    const pages = Object.entries(showFormats).map(([format, render]) => ({
      of: `show ${stretch.id}, ${format}`,
      text: render(showing, { ...looks, artist }),
    }));
    const motion = motionOf(stretch, library);
    const round = motion.reduce((sum, { seconds }) => sum + seconds, 0);
    const moments = Array.from({ length: Math.ceil(round) }, (_, at) => momentAt(motion, at) ?? []).flat();
    const moving = [3, 24].flatMap((rows) =>
      moments.map((moment) =>
        movingLines(
          { id: stretch.id, name: stretch.name, artist, window: { columns: 80, rows } },
          moment,
          looks,
        ).join('\n'),
      ),
    );
    return [...pages, { of: `show ${stretch.id}, moving`, text: [...new Set(moving)].join('\n') }];
  });
}

const asked: readonly Asked[] = [
  {},
  { target: 'calf' },
  { for: 'neural' },
  { for: 'muscular', kind: 'static' },
  { target: 'calf', maxLoad: '0', kind: 'strength' },
  { target: 'nerve', kind: 'strength' },
  { kind: 'slider', floor: false, equipment: 'none', target: 'feet' },
];

/** The list as every format has it, and as a map; whole, in part, and empty. */
export const listScreens = ({ library }: Made): Screen[] =>
  asked.flatMap((flags) => {
    const listing = listOf(library, readFilters(flags, library).filters);
    const of = `list ${JSON.stringify(flags)}`;
    return [
      ...Object.entries(listFormats).map(([format, render]) => ({
        of: `${of}, ${format}`,
        text: render(listing, looks),
      })),
      { of: `${of}, map`, text: listMap(listing, looks) },
      ...(listing.groups.length === 0 ? [{ of: `${of}, why`, text: whyEmpty(listing) }] : []),
    ];
  });
