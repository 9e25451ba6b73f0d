import type { Paint } from '../paint.ts';
import type { FigureLine } from './cells.ts';
import type { FigureRole } from './scene.ts';

const same = (text: string): string => text;

const painters: Readonly<Record<FigureRole, (paint: Paint) => (text: string) => string>> = {
  body: () => same,
  far: ({ dim }) => dim,
  hair: () => same,
  arrow: ({ strong }) => strong,
  wrong: ({ caution }) => caution,
  prop: ({ dim }) => dim,
  muscle: (paint) => paint.do,
  'muscle-strong': (paint) => (text) => paint.strong(paint.do(text)),
  nerve: ({ caution }) => caution,
  'nerve-loaded': ({ caution }) => caution,
  'nerve-high': (paint) => (text) => paint.strong(paint.caution(text)),
};

/** A line of a figure with its colours. */
export const paintFigure = (line: FigureLine, paint: Paint): string =>
  line.map(({ text, role }) => painters[role](paint)(text)).join('');
