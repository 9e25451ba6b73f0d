import { describe, expect, it } from 'vitest';
import { fitFor } from '../../src/core/plan/adapt.ts';
import { constraintsOf } from '../../src/core/plan/constraints.ts';
import { library } from '../library.ts';
import { plannedTable } from '../safety/planned.ts';

/** What is true of a nerve, and what the loads and the gates are there for. */
const ofTheNerve = /^(neural|irritability|nerve|tensioner)/;

describe('a file says nothing of the nerve that its load or a gate says already', () => {
  const people = plannedTable().map(({ assessment }) => constraintsOf(assessment));
  const said = [...library.stretches.values()]
    .filter(({ offered }) => offered !== false)
    .flatMap((stretch) =>
      stretch.notFor
        .filter(({ when }) => ofTheNerve.test(when))
        .map(({ when }): [string, string, typeof stretch] => [stretch.id, when, stretch]),
    );
  it.each(said)('%s is not for %s: without it somebody would do it', (_id, when, stretch) => {
    const without = { ...stretch, notFor: stretch.notFor.filter((each) => each.when !== when) };
    const kept = people.filter(
      (person) => person.facts.fact(when) && fitFor(without, person, library.files['neural-load']).fits,
    );
    expect(kept.length).toBeGreaterThan(0);
  });
});
