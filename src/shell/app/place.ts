import type { Config } from '../../core/config.ts';
import type { Library } from '../../core/library.ts';
import { readConfig } from '../files/config.ts';
import { loadLibrary, loadMade } from '../files/data.ts';
import type { Io } from '../terminal/io.ts';

/**
 * Where a command is: the world it may touch, the folder that holds data/, the knowledge in it, and what the person has
 * set up.
 */
export type Place = {
  readonly io: Io;
  readonly root: string;
  readonly library: Library;
  readonly config: Config;
};

/** A place for a run that keeps nothing. */
export const privately = ({ root, io, library, config }: Place, privacy: NonNullable<Io['privacy']>): Place =>
  placeAt(root, { ...io, privacy }, library, config);

/** The knowledge that a command is given: as a value, or as the build made it; undefined for the files of data/. */
export type Knowledge = Library | 'made' | undefined;

/** The knowledge, and what was set up, are read when they are first asked for. */
export function placeAt(root: string, io: Io, given?: Knowledge, setUp?: Config): Place {
  let library = given === 'made' ? undefined : given;
  let config = setUp;
  return {
    io,
    root,
    get config() {
      config ??= readConfig(io);
      return config;
    },
    get library() {
      library ??= given === 'made' ? loadMade(root) : loadLibrary(root);
      return library;
    },
  };
}
