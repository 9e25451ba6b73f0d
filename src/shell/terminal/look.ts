import type { Env } from './io.ts';

/** Whether somebody asked for what a screen reader can follow: words alone. `0` is no. */
export const isAccessible = ({ ACCESSIBLE = '' }: Env): boolean => !['', '0'].includes(ACCESSIBLE);

/** Whether what is said comes as lines and nothing moves: that was asked for, or the terminal cannot move its cursor. */
export const wantsLines = (env: Env): boolean => env.TERM === 'dumb' || isAccessible(env);

/**
 * Whether more than ASCII can be shown: not at a Linux console, which has no circles and no braille, and not in a
 * locale of another character set. Nothing said means yes.
 */
export function hasUnicode(env: Env): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
}

/** The width of a page, in columns: that of the terminal within what can be read, or 80. */
export const columnsOf = (stream: { columns?: number }): number =>
  Math.min(200, Math.max(40, stream.columns || 80));
