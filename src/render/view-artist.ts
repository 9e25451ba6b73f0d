import type { Library } from '../core/library.ts';
import type { View } from '../core/schema/figure.ts';
import { type Artist, artistFor, type Drawable, type Drawing, type Scene } from './figure/index.ts';

/** How to draw a stretch, and from where if not as the stretch says. */
type Sight = Drawing & { view?: View };

/** An artist who can be asked to look from elsewhere. One who cannot draws as the stretch says. */
export type ViewArtist = (id: string, sight?: Sight) => Scene | undefined;

/** Draws the stretches of a library from any side. */
export function viewArtistFor(library: Library): ViewArtist {
  const straight = artistFor(library);
  const artists = new Map<string, Artist>();
  return (id, { view, ...drawing } = {}) => {
    if (!view) return straight(id, drawing);
    const key = `${view} ${id}`;
    const artist = artists.get(key) ?? artistFor(turned(id, view, library));
    artists.set(key, artist);
    return artist(id, drawing);
  };
}

/** One stretch, seen from another side. */
function turned(id: string, view: View, { files, stretches }: Drawable): Drawable {
  const stretch = stretches.get(id);
  const figure = { ...stretch?.figure, view };
  return { files, stretches: new Map(stretch ? [[id, { ...stretch, figure }]] : []) };
}
