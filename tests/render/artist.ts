import { type Scene, type ViewArtist, viewArtistFor } from '../../src/render/figure/index.ts';
import { library } from '../library.ts';

const drawn = new Map<string, Scene | undefined>();
const draws = viewArtistFor(library);

/** Draws our stretches from any side, each drawing once: many people are given the same position. */
export const artist: ViewArtist = (id, sight = {}) => {
  const key = id + JSON.stringify(sight);
  if (!drawn.has(key)) drawn.set(key, draws(id, sight));
  return drawn.get(key);
};
