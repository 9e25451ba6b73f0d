import { existsSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import words from '../../../data/words/ask.json';
import { clean } from '../../core/clean.ts';
import type { Plan, Routine } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import type { FormatName } from '../../render/index.ts';
import { stepList } from '../../render/text/index.ts';
import { UserError } from '../errors.ts';
import { savePage } from '../files/save.ts';
import { copyText } from '../terminal/clipboard.ts';
import type { Io } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import { answersText } from './answers.ts';
import type { LiveOptions } from './flags.ts';
import { coachLive } from './live/run.ts';
import type { Origin } from './live/session.ts';
import { pageElsewhere } from './page.ts';
import type { Place } from './place.ts';
import { chooseOne } from './questions/choose.ts';

const choices = (['start', 'copy', 'save', 'page', 'answers', 'done'] as const).map((id) => ({
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
  const { io } = place;
  const { menu } = words;
  // What was printed is screens long: its end is what is seen.
  io.say(stepList(routine, lookOf('output', io)));
  const pageIn = (format: FormatName): Promise<string> => pageElsewhere(plan, format, options, place);
  for (;;) {
    const next = await chooseOne(menu.ask, choices, io);
    if (next === 'copy') await copy(await pageIn('markdown'), io);
    else if (next === 'save') save('stretch-routine.md', await pageIn('markdown'), menu.saved, io);
    else if (next === 'page') save('stretch-routine.html', await pageIn('html'), menu.pageSaved, io);
    else if (next === 'answers')
      save('stretch-answers.json', answersText(plan.answers), menu.answersSaved, io);
    else if (next === 'start') return void (await coachLive(routine, place, options, origin));
    else return;
  }
}

async function copy(page: string, io: Io): Promise<void> {
  const copied = await copyText(page, io);
  io.say(`  ${copied === 'nowhere' ? words.menu.notCopied : words.menu.copied[copied]}\n\n`);
  if (copied === 'nowhere') io.print(`${page}\n`);
}

function save(name: string, text: string, says: string, io: Io): void {
  const file = freeName(name);
  try {
    savePage(file, text, {}, io);
    io.say(`  ${fill(says, { file, where: clean(resolve(file)) })}\n\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.say(`  ${error.lines.join('\n  ')}\n\n`);
  }
}

/** A file name that is not taken: nothing of yours is ever replaced. */
function freeName(name: string): string {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number++) {
    const path = number === 1 ? name : `${stem}-${number}${ext}`;
    if (!existsSync(path)) return path;
  }
}
