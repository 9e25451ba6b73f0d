import fc from 'fast-check';
import { expect } from 'vitest';

/** A commit that passes once passes again. `SEED=7 npm test` looks at other cases. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

/** A law that is either kept or not. A case that breaks it is shown as small as it gets. */
export function always<Case>(law: fc.IProperty<Case>, options: fc.Parameters<Case> = {}): void {
  const run = fc.check(law, options);
  expect(run.failed ? fc.defaultReportMessage(run) : 'kept').toBe('kept');
}

const anyCode = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }));

/** Any one character there is, seen or not. A string of them by `fc.string` first lists all that there are, for a second. */
export const anyCharacter = anyCode.map((code) => String.fromCodePoint(code));

/** Mostly one value, and now and then another of some; the first `weight` times for 3 of the rest. */
export const often = <Value>(weight: number, value: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight, arbitrary: fc.constant(value) },
    { weight: 3, arbitrary: fc.constantFrom(value, ...others) },
  );

export { fc };
