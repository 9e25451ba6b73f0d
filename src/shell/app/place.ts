import type { Library } from '../../core/library.ts';
import { loadLibrary } from '../files/data.ts';

/** Where the knowledge is, and the knowledge. */
export type Place = { readonly root: string; readonly library: Library };

export const placeAt = (root: string): Place => ({ root, library: loadLibrary(root) });
