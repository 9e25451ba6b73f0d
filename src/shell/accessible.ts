import type { Env } from './find-program.ts';

/** Whether somebody asked for what a screen reader can follow: words alone. `0` is no. */
export const isAccessible = ({ ACCESSIBLE = '' }: Env): boolean => !['', '0'].includes(ACCESSIBLE);
