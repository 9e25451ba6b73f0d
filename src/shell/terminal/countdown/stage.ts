import type { SessionState } from '../../../session/index.ts';
import type { Display } from '../display.ts';
import { type Form, formFor, screenOf } from '../form.ts';
import type { Io } from '../io.ts';
import { compactDisplay, loadOra, type MakeOra } from './compact.ts';
import { type FullOptions, fullDisplay } from './full.ts';
import { linesDisplay } from './lines.ts';

/** `plain`: lines, whatever the size of the window. */
export type StageOptions = FullOptions & { compact: boolean; plain?: boolean };

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
  { output, load }: Io,
  options: StageOptions,
  redraw: () => void,
  fail: (error: unknown) => void,
): Stage {
  let open: { form: Form; display: Display } | undefined;
  let ora: MakeOra | 'coming' | undefined;
  const need = (): void => {
    ora ??= 'coming';
    loadOra(load).then((made) => {
      ora = made;
      redraw();
    }, fail);
  };
  const close = (): void => {
    open?.display.close();
    open = undefined;
  };
  const make = (form: Form): Display | undefined => {
    if (form === 'full') return fullDisplay(output, options);
    if (form === 'plain') return linesDisplay(output);
    if (ora === undefined) need();
    return typeof ora === 'function'
      ? compactDisplay(output, ora, options.paint, options.unicode)
      : undefined;
  };
  return {
    show(state) {
      const form = options.plain ? 'plain' : formFor(screenOf(output), options.compact);
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
