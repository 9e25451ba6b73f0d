import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import words from '../../../data/words/config.json';
import errors from '../../../data/words/errors.json';
import { clean } from '../../core/clean.ts';
import { type Config, configFrom } from '../../core/config.ts';
import { nameAt } from '../../core/file/json-text.ts';
import { fill } from '../../core/words.ts';
import { firstOf, problemLine, UserError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { readOwnJson, shownPath } from './given-json.ts';
import { systemFolder } from './state/places.ts';

/**
 * Reads what the person has set up: `config.json` in the system's place for that, or the file that STRETCH_CONFIG
 * names. What is wrong in it is said with its place and left out; nothing is refused for it.
 */
export function readConfig(io: Io): Config {
  const named = io.env.STRETCH_CONFIG || undefined;
  const path = configPath(io);
  if (path === undefined) return {};
  if (!existsSync(path)) {
    // The person relies on a file they named, so it is said when it is not there.
    if (named !== undefined)
      io.say(`${fill(words.notThere, { file: clean(path), why: errors.unread.ENOENT })}\n`);
    return {};
  }
  try {
    const { config, problems } = configFrom(readOwnJson(path));
    const text = problems.length === 0 ? '' : readFileSync(path, 'utf8');
    const lines = problems.map((problem) => {
      const at = nameAt(text, problem.place);
      const where = at ? `${shownPath(path)}:${at.line}:${at.column}` : shownPath(path);
      return problemLine(where, { ...problem, place: clean(problem.place.slice(0, 60)) });
    });
    for (const line of firstOf(lines)) io.say(`${line}\n`);
    return within(config, dirname(path), io.home());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.say(`${error.lines.join('\n')}\n`);
    return {};
  }
}

/** The path of the config file, whether it is there or not; undefined where the system names no place for it. */
export function configPath({
  env,
  platform,
  home,
}: Pick<Io, 'env' | 'platform' | 'home'>): string | undefined {
  if (env.STRETCH_CONFIG) return env.STRETCH_CONFIG;
  const folder = systemFolder('config', env, platform, home());
  return folder && join(folder, 'config.json');
}

/**
 * Settings with their paths resolved from the folder of the file; `~` is the home. The bare name of a program is looked
 * for on the PATH.
 */
function within({ library, onSessionEnd, ...rest }: Config, folder: string, home: string): Config {
  const pathOf = (path: string): string =>
    resolve(
      folder,
      path.replace(/^~(?=[/\\])/, () => home || '~'),
    );
  const [program, ...words] = onSessionEnd ?? [];
  return {
    ...rest,
    ...(library ? { library: library.map(pathOf) } : {}),
    ...(program === undefined
      ? {}
      : { onSessionEnd: [/[/\\]/.test(program) ? pathOf(program) : program, ...words] }),
  };
}
