export { type Artist, artistFor, type Drawing } from './artist.ts';
export { type FigureLine, figureLines, figureSizes, type Size } from './cells.ts';
export { paintFigure } from './paint.ts';
export { type FigureRole, type Scene, struck } from './scene.ts';
export { sizeWithin, stillLines } from './still.ts';
export { type Framed, figureElement, figureStyle, figureSvg, framesSvg } from './svg.ts';

import type { Scene } from './scene.ts';

/** What the drawing of a stretch shows, in a sentence: `Lying on the back, one leg raised, knee nearly straight.` */
export const figureWords = ({ words }: Scene): string => words;
