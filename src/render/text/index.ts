import { cleanAll } from '../clean-plan.ts';
import type { Renderer } from '../options.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { sheetFor } from './sheet.ts';
import { stepBlocks } from './step.ts';
import { stopBlocks } from './stop.ts';

/** The page for a terminal: wrapped to its width, to be followed from the floor. */
export const text: Renderer = (given, options) => {
  const plan = cleanAll(given);
  const sheet = sheetFor(options);
  const blocks =
    plan.outcome === 'stop'
      ? stopBlocks(plan, sheet)
      : [
          ...header(plan, sheet),
          ...stepBlocks(plan.routine?.steps ?? [], sheet, options.artist),
          ...footer(plan, sheet),
        ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `\n${lines.join('\n\n')}\n\n`;
};
