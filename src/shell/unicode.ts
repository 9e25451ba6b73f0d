/**
 * Whether more than ASCII can be shown: not at a Linux console, which has no circles and no braille, and not in a
 * locale of another character set. Nothing said means yes.
 */
export function hasUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
}
