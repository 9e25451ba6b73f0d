import { type SessionState, view } from '../../session/index.ts';
import { type Display, hideCursor, once, showCursor } from './display.ts';
import { screenOf } from './form.ts';
import { makeFrame } from './frame.ts';
import type { LinePainter } from './paint-line.ts';
import type { Output } from './world.ts';

const enterScreen = '\x1b[?1049h';
const leaveScreen = '\x1b[?1049l';

/** The whole window, on the terminal's second screen, so that what was printed before is there again afterwards. */
export function fullDisplay(output: Output, paint: LinePainter, unicode: boolean): Display {
  let latest: SessionState | undefined;
  const show = (state: SessionState): void => {
    latest = state;
    frame.draw(view(state, { ...screenOf(output), unicode }).map(paint));
  };
  const frame = makeFrame(output, () => latest && show(latest));
  output.write(enterScreen + hideCursor);
  return {
    show,
    resized: frame.forget,
    close: once(() => {
      frame.close();
      output.write(showCursor + leaveScreen);
    }),
  };
}
