import type { Library } from '../../core/library.ts';
import { loadLibrary } from '../files/data.ts';
import type { Io } from '../terminal/io.ts';

/** Where a command is: the world it may touch, the folder that holds data/, and the knowledge in it. */
export type Place = { readonly io: Io; readonly root: string; readonly library: Library };

/** The same, but nothing is kept of it: what is kept of before may be `read`, or counts for `nothing`. */
export const privately = ({ root, io, library }: Place, keeps: 'read' | 'nothing'): Place =>
  placeAt(root, { ...io, keeps }, library);

/** The knowledge is read when it is first asked for. */
export function placeAt(root: string, io: Io, given?: Library): Place {
  let library = given;
  return {
    io,
    root,
    get library() {
      library ??= loadLibrary(root);
      return library;
    },
  };
}
