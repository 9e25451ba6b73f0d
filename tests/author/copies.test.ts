import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/author/faults.ts';
import { modelFor, written } from '../../src/author/work.ts';
import { assess } from '../../src/core/assess/assess.ts';
import { makeLibrary } from '../../src/core/library.ts';
import { fixed } from '../../src/core/lint/fix.ts';
import { lint } from '../../src/core/lint/index.ts';
import { fitFor } from '../../src/core/plan/adapt.ts';
import { constraintsOf } from '../../src/core/plan/constraints.ts';
import { roleOf } from '../../src/core/roles.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { around, shipped } from '../core/lint/around.ts';
import { library, whole } from '../library.ts';
import { everybody } from '../safety/people.ts';
import { acceptAll, copyOf, desk } from './desk.ts';

/** What `stretch new --from ID` writes when nothing is changed but the short name. */
const copies: ReadonlyMap<string, StretchFile> = new Map(
  [...shipped.keys()].map((id) => {
    const { state } = acceptAll(copyOf(id, `my-${id}`), { fixedId: `my-${id}` });
    expect(problemsOf(state, desk)).toEqual([]);
    return [id, written(state.work, desk)];
  }),
);

const people = everybody.flatMap(({ people: some }) => some.map(({ answers }) => answers));

describe('a copy of one of ours with all that is usual', () => {
  it.each([...copies])('%s: lint has nothing to say, and its form is the one', (id, file) => {
    const text = fixed(JSON.stringify(file));
    expect(lint([{ file: 'a.json', id: `my-${id}`, text }], around).findings).toEqual([]);
    expect(fixed(text)).toBe(text);
  });
  it.each([...copies])('%s: says what ours says, but its place among others', (id, file) => {
    const { $schema: _, ...ours } = shipped.get(id) as StretchFile;
    expect(file).toEqual({ ...ours, roles: ours.roles.map(roleOf) });
  });
  it('is one’s own, and for nobody whom ours is not for', () => {
    const own = new Map([...copies].map(([id, file]) => [`my-${id}`, file]));
    const both = makeLibrary(library.files, shipped, own);
    expect(both.own.size).toBe(shipped.size);
    const load = both.files['neural-load'];
    const loosened = people.flatMap((answers) => {
      const person = constraintsOf(assess(whole(answers), both));
      return [...copies.keys()].filter((id) => {
        const [ours, mine] = [both.stretches.get(id), both.stretches.get(`my-${id}`)];
        return ours && mine && !fitFor(ours, person, load).fits && fitFor(mine, person, load).fits;
      });
    });
    expect(people.length).toBeGreaterThan(300);
    expect(loosened).toEqual([]);
  });
});

describe('a stretch that takes what is usual for its role and its start', () => {
  const roles = Object.entries(around.roles).filter(([, { notAsked }]) => notAsked === undefined);
  it.each(roles)('%s: with a name and two steps it is right', (role, { kinds, targets }) => {
    const model = modelFor({ roles: [role], start: 'standing' }, shipped);
    expect(model).toBeDefined();
    const work = {
      id: 'my-own',
      file: { ...copyOf('hamstring-supine-strap').file, ...blankBut(role, model as StretchFile) },
      answered: ['name', 'id', 'roles'],
    };
    const { state } = acceptAll(work);
    expect(problemsOf(state, desk).map(({ message }) => message)).toEqual([]);
    const made = written(state.work, desk);
    expect(kinds).toContain(made.kind);
    expect(made.targets.some((each) => targets.includes(each))).toBe(true);
    expect(made.sources).toEqual(['own']);
  });
});

/** Nothing said but its name, its role, its start and what one does. */
const blankBut = (role: string, { start, steps, kind, targets }: StretchFile): StretchFile => ({
  ...{ name: 'My own', kind, roles: [role], targets, start, equipment: [], floor: false, balance: 'none' },
  ...{ statedLoad: 0, pose: {}, adjustable: [], steps, feel: '', stopIf: [], notFor: [], sources: ['own'] },
});
