import { expect } from 'vitest';
import type { Question } from '../../../src/core/schema/questionnaire.ts';
import type { Answers } from '../../../src/core/types.ts';
import type { AskResult } from '../../../src/shell/app/questions/index.ts';
import { ask as askIn } from '../../e2e/asking.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { library } from '../../library.ts';
import { inWindow, type WindowOptions } from '../window.ts';

export const questionOf = (id: string): Question => {
  const found = library.files.questionnaire.questions.find((each) => each.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

type Came = AskResult & { readonly answers?: Answers };

/** The questions alone in a window, within the test; what comes of them, and that the terminal is left as it was. */
export function ask(
  given: object = {},
  options: WindowOptions = {},
): { terminal: TestTerminal; result: () => Promise<Came> } {
  let isRaw = false;
  let came: Came | undefined;
  const terminal = inWindow(
    async (io) => {
      came = await askIn(library.files, given as Answers, io);
      isRaw = io.input.isRaw === true;
      // So far apart that the same key is pressed anew.
    },
    { apart: 300, ...options },
  );
  return {
    terminal,
    async result() {
      await terminal.exit;
      expect([isRaw, terminal.cursorShown()]).toEqual([false, true]);
      if (!came) throw new Error(`nothing came of it; the window shows\n${terminal.screen()}`);
      return came;
    },
  };
}
