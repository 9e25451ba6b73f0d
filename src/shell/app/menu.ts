import { existsSync } from 'node:fs';
import { parse } from 'node:path';
import words from '../../../data/words/ask.json';
import type { Plan, Routine } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { UserError } from '../errors.ts';
import { saveFile } from '../files/save.ts';
import { copyText } from '../terminal/clipboard.ts';
import type { Io } from '../terminal/io.ts';
import { answersText } from './answers.ts';
import type { LiveOptions } from './live/options.ts';
import { coachLive } from './live/run.ts';
import type { Origin } from './live/session.ts';
import { pageElsewhere } from './page.ts';
import type { Place } from './place.ts';
import { chooseOne } from './questions/choose.ts';

const choices = (['start', 'copy', 'save', 'answers', 'done'] as const).map((id) => ({
  id,
  label: words.menu[id],
}));

/** After the page, at a terminal: what to do with it, until it is done. */
export async function offerNext(
  { plan, ...origin }: Origin & { plan: Plan },
  routine: Routine,
  place: Place,
  options: LiveOptions,
): Promise<void> {
  for (;;) {
    const next = await chooseOne(words.menu.ask, choices, place.io);
    if (next === 'copy') await copy(plan, place);
    else if (next === 'save')
      save(
        'stretch-routine.md',
        await pageElsewhere(plan, 'markdown', {}, place),
        words.menu.saved,
        place.io,
      );
    else if (next === 'answers')
      save('stretch-answers.json', answersText(plan.answers), words.menu.answersSaved, place.io);
    else if (next === 'start') return void (await coachLive(routine, place, options, origin));
    else return;
  }
}

async function copy(plan: Plan, place: Place): Promise<void> {
  const copied = await copyText(await pageElsewhere(plan, 'markdown', {}, place), place.io);
  place.io.say(`  ${copied ? words.menu.copied : words.menu.notCopied}\n\n`);
}

function save(name: string, text: string, says: string, io: Io): void {
  const file = freeName(name);
  try {
    saveFile(file, text, io);
    io.say(`  ${fill(says, { file })}\n\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.say(`  ${error.lines.join('\n  ')}\n\n`);
  }
}

/** A name that is not taken: nothing of yours is ever written over. */
function freeName(name: string): string {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number++) {
    const path = number === 1 ? name : `${stem}-${number}${ext}`;
    if (!existsSync(path)) return path;
  }
}
