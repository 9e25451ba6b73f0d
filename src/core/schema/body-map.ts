import * as z from 'zod';
import { id, words } from './common.ts';

const point = z.tuple([z.number(), z.number()]).describe('to the right and down, in dots');
const outline = z.array(point).min(3).describe('a closed line');

/** A view of the right leg: where it stands on the map, and its outline. */
const view = z.strictObject({
  id,
  name: words.max(10).describe('the word below it'),
  left: z.number(),
  right: z.number(),
  outline,
  lines: z.array(z.array(point).min(2)).describe('what helps to know it by: a fold, the kneecap, toes'),
});

export const bodyMapFile = z.strictObject({
  $schema: z.optional(z.string()),
  width: z.number().int(),
  height: z.number().int(),
  views: z.array(view).min(1),
  places: z.record(id, z.array(outline).min(1)).describe('the surface of each place where it can be felt'),
});
