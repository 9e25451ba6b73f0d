/** How hard it blows: `npm run storm` is the whole, `npm test` a breeze of it. */
const isStorm = process.env.STORM !== undefined;

export const sizes = isStorm
  ? { files: 100_000, kills: 500, signals: 300, caches: 500 }
  : { files: 1_000, kills: 6, signals: 12, caches: 10 };

/** The minutes a part may take; the whole is bounded to ten. */
export const patience = isStorm ? 9 * 60_000 : 60_000;

/** Other seeds look at other cases: `SEED=7 npm run storm`. */
export const seed = Number(process.env.SEED ?? 1);

/** So many at a time: two processors are kept busy, and no more. */
export async function several(
  count: number,
  atOnce: number,
  run: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await run(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
