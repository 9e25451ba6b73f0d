import { leaving } from './decode.ts';

/** Milliseconds in which a new screen hears no key: nobody has read it yet. */
export const newScreen = 250;

/** Milliseconds without the key that led to a screen, after which it counts there: a key that is held repeats sooner. */
export const heldKey = 800;

type Press = { readonly key: string; readonly at: number };

/** What a key must wait for before it counts. Times on one clock, in milliseconds. */
export type Attention = {
  /** Since when a screen waits for an answer. */
  readonly since: number;
  /** The last key, and the one that came last before this screen. */
  readonly latest?: Press;
  readonly barred?: Press | undefined;
};

export const attentive: Attention = { since: Number.NEGATIVE_INFINITY };

/** Whether a key counts now, and what the next one is judged by. What leaves always counts. */
export function accept(key: string, at: number, before: Attention): readonly [boolean, Attention] {
  if (leaving.includes(key)) return [true, before];
  const press = { key, at };
  const { since, barred } = before;
  const isBarred = barred?.key === key;
  if (isBarred && at - barred.at < heldKey) return [false, { since, latest: press, barred: press }];
  return [at - since >= newScreen, { since, latest: press, barred: isBarred ? undefined : barred }];
}

/** Another screen. `asks`: whether one must have read it before a key counts. */
export const lookAnew = (at: number, { latest }: Attention, asks = true): Attention => ({
  since: asks ? at : Number.NEGATIVE_INFINITY,
  ...(latest ? { latest, barred: latest } : {}),
});
