import type { Env } from './find-program.ts';

/** Whether somebody asked for what a screen reader can follow: words alone. `0` is no. */
export const isAccessible = ({ ACCESSIBLE = '' }: Env): boolean => !['', '0'].includes(ACCESSIBLE);

/** Whether what is said comes as lines and nothing moves: that was asked for, or the terminal cannot move its cursor. */
export const wantsLines = (env: Env): boolean => env.TERM === 'dumb' || isAccessible(env);
