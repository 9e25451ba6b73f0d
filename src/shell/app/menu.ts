import { existsSync } from 'node:fs';
import type { Prescription } from '../../core/prescription.ts';
import type { Plan } from '../../core/routine.ts';
import { UserError } from '../errors.ts';
import { saveFile } from '../files/save.ts';
import { copyText } from '../terminal/clipboard.ts';
import type { LiveOptions } from './live/options.ts';
import { coachLive } from './live/run.ts';
import { pageElsewhere } from './page.ts';
import type { Place } from './place.ts';
import { liveOf } from './prescription.ts';
import { chooseOne } from './questions/choose.ts';

const choices = [
  { id: 'start', label: 'Start, coached live' },
  { id: 'copy', label: 'Copy it for your notes (Markdown)' },
  { id: 'save', label: 'Save it to a file here (Markdown)' },
  { id: 'done', label: 'Done' },
];

/** After the page, at a terminal: what to do with it, until it is done. */
export async function offerNext(
  prescription: Prescription,
  place: Place,
  options: LiveOptions,
): Promise<void> {
  const { plan } = prescription;
  for (;;) {
    const next = await chooseOne('What next?', choices, place.io);
    if (next === 'copy') await copy(plan, place);
    else if (next === 'save') await save(plan, place);
    else if (next === 'start') return void (await coachLive(liveOf(prescription, place), place, options));
    else return;
  }
}

async function copy(plan: Plan, place: Place): Promise<void> {
  const copied = await copyText(await pageElsewhere(plan, 'markdown', {}, place), place.io);
  place.io.say(
    copied
      ? '  Copied. Paste it into your notes.\n\n'
      : '  No clipboard was found. Save it to a file instead.\n\n',
  );
}

async function save(plan: Plan, place: Place): Promise<void> {
  const path = freeName();
  try {
    saveFile(path, await pageElsewhere(plan, 'markdown', {}, place), place.io);
    place.io.say(`  Saved to ${path}.\n\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    place.io.say(`  ${error.lines.join('\n  ')}\n\n`);
  }
}

/** A name that is not taken: nothing of yours is ever written over. */
function freeName(): string {
  for (let number = 1; ; number++) {
    const path = number === 1 ? 'stretch-routine.md' : `stretch-routine-${number}.md`;
    if (!existsSync(path)) return path;
  }
}
