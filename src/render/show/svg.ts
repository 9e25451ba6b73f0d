import { cleanAll } from '../clean-plan.ts';
import { figureSvg, figureWords } from '../figure/index.ts';
import type { ShowRenderer } from './page.ts';

/** The drawing alone; empty without an artist, or for an id it does not know. */
export const showSvg: ShowRenderer = (given, { artist }) => {
  const { name, id } = cleanAll(given).entry;
  const scene = artist?.(given.entry.id);
  return scene ? `${figureSvg(scene, `${name || id}: ${figureWords(scene)}`)}\n` : '';
};
