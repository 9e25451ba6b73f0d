import type { Artist } from '../../../render/figure/index.ts';
import { questionOf, type SessionState, segmentIndex, view } from '../../../session/index.ts';
import type { Output } from '../io.ts';
import type { LinePainter } from '../paint.ts';
import {
  clearScreen,
  type Display,
  enterScreen,
  hideCursor,
  leaveScreen,
  makeFrame,
  once,
  showCursor,
  windowOf,
} from '../screen.ts';

export type FullOptions = { paint: LinePainter; unicode: boolean; artist?: Artist };

/** The whole window, on the terminal's second screen, so that what was printed before is there again afterwards. */
export function fullDisplay(output: Output, { paint, unicode, artist }: FullOptions): Display {
  const colour = paint([{ text: '.', role: 'dim' }]) !== '.';
  let latest: SessionState | undefined;
  const show = (state: SessionState): void => {
    if (latest && isElsewhere(latest, state)) frame.again();
    latest = state;
    const screen = { ...windowOf(output), unicode, colour, ...(artist ? { artist } : {}) };
    frame.draw(view(state, screen).map(paint));
  };
  const frame = makeFrame(output, () => latest && show(latest));
  output.write(enterScreen + hideCursor);
  return {
    show,
    resized: frame.forget,
    close: once(() => {
      frame.close();
      output.write(clearScreen + showCursor + leaveScreen);
    }),
  };
}

/** Another phase or another question: whatever else wrote on the screen is then gone. */
const isElsewhere = (before: SessionState, now: SessionState): boolean =>
  segmentIndex(before) !== segmentIndex(now) || questionOf(before) !== questionOf(now);
