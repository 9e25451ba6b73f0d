import fc from 'fast-check';

/** A commit that passes once passes again. `SEED=7 npm test` looks at other cases. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

export { fc };
