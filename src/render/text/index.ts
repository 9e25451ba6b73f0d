import type { Routine } from '../../core/routine.ts';
import { cleanAll } from '../clean-plan.ts';
import type { Renderer, RenderOptions } from '../options.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { listBlock } from './overview.ts';
import { pageOf, sheetFor } from './sheet.ts';
import { stepBlocks } from './step.ts';
import { stopBlocks } from './stop.ts';

/** The page for a terminal: wrapped to its width, to be followed from the floor. */
export const text: Renderer = (given, { artist, detail = 'short', ...options }) => {
  const plan = cleanAll(given);
  const sheet = sheetFor(options);
  if (plan.outcome === 'stop') return pageOf(stopBlocks(plan, sheet), sheet);
  const blocks = [
    ...header(plan, sheet, detail),
    ...(plan.routine ? stepBlocks(plan.routine, sheet, artist, detail) : []),
    ...footer(plan, sheet, detail),
  ];
  return pageOf(blocks, sheet);
};

/** The steps in a list, as the page has them under its title. */
export function stepList(routine: Routine, options: RenderOptions): string {
  const sheet = sheetFor(options);
  return pageOf([listBlock(cleanAll(routine.steps), sheet)], sheet);
}
