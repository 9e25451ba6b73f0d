import { readFileSync } from 'node:fs';
import words from '../../../data/words/lint.json';
import { givenOf } from '../../core/lint/finding.ts';
import { counted, fill } from '../../core/words.ts';
import { checked } from '../app/check-stretches.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, UserError } from '../errors.ts';
import { saveFile } from '../files/save.ts';
import { type Found, stretchFilesIn, stretchReader } from '../files/stretch-files.ts';
import type { Io } from '../terminal/io.ts';
import { defined } from './definition.ts';

type LintOptions = { format?: 'text' | 'json' | 'sarif'; fix?: boolean };

/** `stretch lint`: what is wrong with stretch files, all of it, with file, line and column. */
export const lint = defined<LintOptions>({
  flags: () => [
    {
      flags: '-f, --format <format>',
      says: words.flags.format,
      choices: ['text', 'json', 'sarif'],
      usualWords: 'text',
    },
    { flags: '--fix', says: words.flags.fix },
  ],
  run: (paths, options, place) => runLint(paths, options, place),
});

async function runLint(
  paths: readonly string[],
  { format = 'text', fix }: LintOptions,
  place: Place,
): Promise<void> {
  if (paths.length === 0) throw new UserError([words.noPath], exitCodes.usage);
  const { io } = place;
  const files = [...new Map(paths.flatMap(stretchFilesIn).map((each) => [each.path, each])).values()];
  const { lintText, lintJson, lintSarif, fixed, version } = await io.load('../dist/checks.js');
  if (fix) {
    const changed = files.filter((each) => putRight(each, fixed, io)).length;
    if (changed > 0) io.say(`${counted(words.fixed, changed)}\n`);
  }
  const { findings } = await checked(files, place);
  const report = { findings, files: files.length };
  io.print(
    format === 'json' ? lintJson(report) : format === 'sarif' ? lintSarif(report, version) : lintText(report),
  );
  if (findings.some(({ level }) => level === 'error')) io.endWith(exitCodes.badFile);
}

/** Writes a file anew in the one order and form, where it is JSON at all; whether it changed. */
function putRight(found: Found, fixed: (text: string) => string, io: Io): boolean {
  const { path, file } = found;
  const { fault, ...bytes } = stretchReader()(found);
  if (fault !== undefined) return false;
  const { text } = givenOf(bytes);
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  const right = fixed(text);
  if (right === text || readFileSync(path, 'utf8') !== text) return false;
  saveFile(path, right, io);
  io.say(`${fill(words.rewritten, { file })}\n`);
  return true;
}
