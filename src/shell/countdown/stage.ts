import type { SessionState } from '../../session/index.ts';
import { compactDisplay, loadOra, type MakeOra } from './compact.ts';
import type { Display } from './display.ts';
import { type Form, formFor, screenOf } from './form.ts';
import { fullDisplay } from './full.ts';
import type { LinePainter } from './paint-line.ts';
import type { Output } from './world.ts';

export type StageOptions = { compact: boolean; unicode: boolean; paint: LinePainter };

/** The displays of one session, whichever fits the window. */
export type Stage = {
  /** Shows a session in the form that fits, opening its display when it is not open. */
  show: (state: SessionState) => void;
  resized: () => void;
  /** Gives the screen back; the next `show` takes it again. */
  close: () => void;
};

/** `redraw` is called once ora has come, should a small window have called for it; `fail` when it cannot be loaded. */
export function makeStage(
  output: Output,
  { compact, unicode, paint }: StageOptions,
  redraw: () => void,
  fail: (error: unknown) => void,
): Stage {
  let open: { form: Form; display: Display } | undefined;
  let ora: MakeOra | 'coming' | undefined;
  const need = (): void => {
    ora ??= 'coming';
    loadOra().then((made) => {
      ora = made;
      redraw();
    }, fail);
  };
  const close = (): void => {
    open?.display.close();
    open = undefined;
  };
  const make = (form: Form): Display | undefined => {
    if (form === 'full') return fullDisplay(output, paint, unicode);
    if (ora === undefined) need();
    return typeof ora === 'function' ? compactDisplay(output, ora, paint, unicode) : undefined;
  };
  return {
    show(state) {
      const form = formFor(screenOf(output), compact);
      if (open?.form !== form) {
        close();
        const display = make(form);
        if (display) open = { form, display };
      }
      open?.display.show(state);
    },
    resized: () => open?.display.resized(),
    close,
  };
}
