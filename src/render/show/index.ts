import words from '../../../data/words/show.json';
import { cleanAll } from '../clean-all.ts';
import { type Framed, figureWords, framesSvg } from '../figure/index.ts';
import { showJson } from './json.ts';
import { showMarkdown } from './markdown.ts';
import { showText } from './text.ts';
import type { ShowRenderer } from './words.ts';

/** The drawing alone, of a movement its beginning and its end; empty without an artist, or for an id it does not know. */
const showSvg: ShowRenderer = (given, { artist }) => {
  const { name, id } = cleanAll(given).entry;
  const instants = given.frames.length > 0 ? [0, 1] : [undefined];
  const frames = instants.flatMap((at): Framed[] => {
    const scene = artist?.(given.entry.id, at === undefined ? {} : { at });
    const instant = at === undefined ? '' : at === 0 ? words.instants.start : words.instants.end;
    return scene ? [{ scene, caption: [instant, scene.caption].filter(Boolean).join(', ') }] : [];
  });
  const end = frames.at(-1);
  return end ? `${framesSvg(frames, `${name || id}: ${figureWords(end.scene)}`)}\n` : '';
};

export type { ShowRenderer } from './words.ts';

/** Every format of `stretch show` by its name. */
export const showFormats = {
  text: showText,
  markdown: showMarkdown,
  json: showJson,
  svg: showSvg,
} satisfies Record<string, ShowRenderer>;

export type ShowFormatName = keyof typeof showFormats;
