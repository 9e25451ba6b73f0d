import type { Library } from '../core/library.ts';
import type { View } from '../core/schema/figure.ts';
import { type Artist, artistFor, type Drawing, type Scene } from './figure/index.ts';

/** How to draw a stretch, and from where if not as the stretch says. */
type Sight = Drawing & { view?: View };

/** An artist who can be asked to look from elsewhere. One who cannot draws as the stretch says. */
export type ViewArtist = (id: string, sight?: Sight) => Scene | undefined;

/** Draws the stretches of a library from any side. */
export function viewArtistFor(library: Library): ViewArtist {
  const artists = new Map<View | undefined, Artist>([[undefined, artistFor(library)]]);
  return (id, { view, ...drawing } = {}) => {
    const artist = artists.get(view) ?? artistFor(view ? turned(library, view) : library);
    artists.set(view, artist);
    return artist(id, drawing);
  };
}

/** The same library, all of it seen from one side. */
const turned = (library: Library, view: View): Library => ({
  ...library,
  stretches: new Map(
    [...library.stretches].map(([id, stretch]) => [id, { ...stretch, figure: { ...stretch.figure, view } }]),
  ),
});
