import { customMatchers, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

/** What the tests take from vitest, as far as they take it: tests are collected, and run by whoever collected them. */
type Run = (...args: unknown[]) => unknown;
export type Collected = { name: string; run: () => unknown };

export const collected: Collected[] = [];
const within: string[] = [];

export const expect = chai.expect;

// The shim is loaded anew for each change, chai is not: taught twice it would remember every change there was.
const world = globalThis as unknown as { __taught?: true };
if (!world.__taught) teach();
world.__taught = true;

function teach(): void {
  for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
  (expect as unknown as { extend: (of: unknown, matchers: unknown) => void }).extend(expect, customMatchers);
  // A snapshot is not looked at here: what it says is said by the test in words as well, or it is about words alone.
  chai.use(({ Assertion }) => {
    for (const name of ['toMatchInlineSnapshot', 'toMatchFileSnapshot']) {
      Assertion.addMethod(name, () => undefined);
    }
  });
}

export const describe = Object.assign(group, { each: eachOf(group) });
export const it = Object.assign(one, { each: eachOf(one) });
export const test = it;

function group(name: string, body: Run): void {
  within.push(name);
  body();
  within.pop();
}

function one(name: string, ...given: unknown[]): void {
  const run = given.find((each) => typeof each === 'function') as Run;
  collected.push({ name: [...within, name].join(' > '), run: () => run() });
}

/** A row is a list of arguments, or the one argument. */
function eachOf(make: (name: string, body: Run) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Run): void => {
      for (const [index, row] of rows.entries()) {
        make(`${name} #${index}`, () => body(...(Array.isArray(row) ? row : [row])));
      }
    };
}
