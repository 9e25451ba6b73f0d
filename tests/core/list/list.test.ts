import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/catalogue.ts';
import { type Asked, type Filter, readFilters } from '../../../src/core/list/filters.ts';
import { entriesOf, inBargains, listOf, muscleGain } from '../../../src/core/list/list.ts';
import { mayGet } from '../../../src/core/list/may-get.ts';
import type { Pattern } from '../../../src/core/schema/patterns.ts';
import { library } from '../../library.ts';
import { fc } from '../../property.ts';
import { plannedCrowd } from '../../safety/planned.ts';

const { words, patterns } = library.files;
const everything = [...library.stretches.keys()];

const read = new Map<string, Filter[]>();
/** The filters of what is asked, read once. */
function filtersOf(asked: Asked): Filter[] {
  const key = JSON.stringify(asked);
  const known = read.get(key);
  if (known) return known;
  const { filters, problems } = readFilters(asked, library);
  expect(problems).toEqual([]);
  read.set(key, filters);
  return filters;
}
const entries = (asked: Asked): Entry[] => entriesOf(listOf(library, filtersOf(asked)));
const listed = new Map<string, string[]>();
/** What passes these filters in this order, listed once. */
function idsOf(filters: readonly Filter[]): string[] {
  const key = filters.map(({ flag, value }) => `${flag} ${value}`).join();
  const known = listed.get(key) ?? entriesOf(listOf(library, filters)).map(({ id }) => id);
  listed.set(key, known);
  return known;
}
const ids = (asked: Asked): string[] => idsOf(filtersOf(asked)).toSorted();

describe('the words of the body', () => {
  const targets = [...new Set([...library.stretches.values()].flatMap((each) => each.targets))];
  it.each(targets)('%s has a plain name and a part of the body', (id) => {
    expect(words.bodyParts.map((part) => part.id)).toContain(words.targets[id]?.part);
    expect(words.targets[id]?.name).toMatch(/^[a-z ]+$/);
  });
  it('no target is named that no stretch has', () => {
    expect(Object.keys(words.targets).filter((id) => !targets.includes(id))).toEqual([]);
  });
  it.each(words.bodyParts)('$id: finds every stretch whose first target is listed there', ({ id }) => {
    const listed = everything.filter((each) => {
      const [main = ''] = library.stretches.get(each)?.targets ?? [];
      return words.targets[main]?.part === id;
    });
    const found = ids({ target: id });
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((each) => !found.includes(each))).toEqual([]);
  });
});

describe('a target by its plain word is the same as by its ids', () => {
  it.each([
    ['hamstring', 'hamstrings'],
    ['calf', 'gastrocnemius,soleus'],
    ['calves', 'gastrocnemius,soleus'],
    ['nerve', 'sciatic-nerve,tibial-nerve'],
    ['inner thigh', 'adductors'],
    ['Inner-Thighs', 'adductors'],
    ['sole', 'plantar-fascia'],
    ['back', 'low-back,lumbar-extension,back-extensors,back-control,pelvic-control'],
    ['inner hamstring', 'semimembranosus,semitendinosus'],
    ['calf , sole', 'gastrocnemius,soleus,plantar-fascia'],
  ])('%s: %s', (plain, exact) => {
    expect(ids({ target: plain })).toEqual(ids({ target: exact }));
    const asked = exact.split(',');
    const having = everything.filter((id) =>
      library.stretches.get(id)?.targets.some((target) => asked.includes(target)),
    );
    expect(ids({ target: plain })).toEqual(having.toSorted());
    expect(having.length).toBeGreaterThan(0);
  });
});

describe('what is at hand', () => {
  it.each([
    ['none', 'hip-flexor-standing', false],
    ['wall', 'hip-flexor-standing', true],
    ['chair', 'hip-flexor-standing', true],
    ['step,strap', 'hip-flexor-standing', false],
    ['wall', 'hamstring-dynamic-hinge-elevated', false],
    ['wall,step', 'hamstring-dynamic-hinge-elevated', true],
    ['none', 'hamstring-supine-90-90', true],
    ['strap', 'hamstring-supine-90-90', true],
    ['chair,wall,step', 'hamstring-supine-strap', false],
  ])('%s: %s %s', (equipment, id, expected) => {
    expect(ids({ equipment }).includes(id)).toBe(expected);
  });
});

describe('the load', () => {
  it.each([0, 1, 3, 4, 9, 10])('at most %i', (most) => {
    const kept = ids({ maxLoad: String(most) });
    const loads = new Map(entries({}).map(({ id, neuralLoad }) => [id, neuralLoad.index]));
    expect(kept).toEqual(everything.filter((id) => (loads.get(id) ?? 0) <= most).toSorted());
  });
});

describe('a wrong value is named, all of them at once, and nothing is guessed', () => {
  it.each<[Asked, string[]]>([
    [{ target: 'hamstrigns' }, ['--target Did you mean hamstrings?']],
    [
      { target: '' },
      ['--target Choose from: hamstrings, nerve, calves, feet, hips, inner-thighs, back, rest.'],
    ],
    [{ kind: 'static,slidr' }, ['--kind Did you mean slider?']],
    [{ equipment: 'wall,chiar' }, ['--equipment Did you mean chair?']],
    [{ equipment: 'none,wall' }, ['--equipment Leave it out.']],
    [{ maxLoad: '-1' }, ['--max-load undefined']],
    [{ maxLoad: '4.5' }, ['--max-load undefined']],
    [{ maxLoad: '' }, ['--max-load undefined']],
    [{ for: 'sitbone' }, ['--for Did you mean sit-bone?']],
    [{ for: 'neural,mixed' }, ['--for Choose from: none, cramp, foot, restless, neural, mixed']],
    [{ kind: ' ' }, ['--kind Choose from: static, dynamic']],
    [{ kind: 'x', maxLoad: 'y', floor: false }, ['--kind', '--max-load']],
  ])('%j', (asked, expected) => {
    const { problems } = readFilters(asked, library);
    const said = problems.map(({ place, remedy }) => `${place} ${remedy}`);
    expect(said).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(said[index]).toContain(words);
  });
});

/** Any combination of filters, in any order. */
const asked = fc.record(
  {
    target: fc.constantFrom('hamstrings', 'calf', 'hips', 'nerve,back', 'adductors'),
    kind: fc.constantFrom('static', 'dynamic,control', 'slider', 'contract-relax', 'ease'),
    equipment: fc.constantFrom('none', 'wall', 'chair,step', 'wall,chair,step,strap'),
    floor: fc.constant(false),
    maxLoad: fc.constantFrom('0', '2', '3', '4', '9'),
    for: fc.constantFrom(...patterns.patterns.map(({ id }) => id)),
  },
  { requiredKeys: [] },
);

describe('filters', () => {
  it('together keep exactly what each keeps alone, whatever their order', () => {
    fc.assert(
      fc.property(asked, fc.infiniteStream(fc.nat(5)), (given, turns) => {
        const filters = filtersOf(given);
        const alone = filters.map((filter) => new Set(idsOf([filter])));
        const expected = idsOf([]).filter((id) => alone.every((kept) => kept.has(id)));
        expect(idsOf(filters)).toEqual(expected);
        const shuffled = filters
          .map((filter) => ({ filter, turn: turns.next().value ?? 0 }))
          .sort((one, other) => one.turn - other.turn)
          .map(({ filter }) => filter);
        expect(idsOf(shuffled)).toEqual(expected);
      }),
    );
  });
  it('when nothing is left, what is said of loosening one is true, and what was wished for is given up last', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const filters = filtersOf(given);
        const { groups, loosen } = listOf(library, filters);
        fc.pre(groups.length === 0);
        const left = filters.map(
          ({ flag }) => [flag, idsOf(filters.filter((each) => each.flag !== flag)).length] as const,
        );
        expect(Object.fromEntries(loosen.map((each) => [each.flag, each.left]))).toEqual(
          Object.fromEntries(left.filter(([, count]) => count > 0)),
        );
        for (const [index, later] of loosen.entries()) {
          for (const earlier of loosen.slice(0, index)) {
            const wished = ['--target', '--for'].includes(earlier.flag);
            if (wished) expect(['--target', '--for']).toContain(later.flag);
            if (wished === ['--target', '--for'].includes(later.flag))
              expect(earlier.left).toBeGreaterThanOrEqual(later.left);
          }
        }
      }),
    );
  });
});

describe('the order', () => {
  const base = entries({})[0];
  const entry = fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      hamstrings: fc.integer({ min: -150, max: 250 }).map((tenths) => tenths / 10),
      index: fc.nat(14),
      targets: fc.constantFrom(['hamstrings'], ['gastrocnemius'], ['adductors']),
    })
    .map(({ id, hamstrings, index, targets }): Entry => {
      if (!base) throw new Error('the library is not empty');
      const lengthening = { hamstrings, ...(targets[0] === 'gastrocnemius' ? { gastrocnemius: 2 } : {}) };
      return { ...base, id, targets, lengthening, neuralLoad: { ...base.neuralLoad, index } };
    });
  it('never puts a stretch behind one with no more lengthening and no less load, whatever the numbers', () => {
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const noWorse =
          muscleGain(one) >= muscleGain(other) && one.neuralLoad.index <= other.neuralLoad.index;
        const better = muscleGain(one) > muscleGain(other) || one.neuralLoad.index < other.neuralLoad.index;
        if (noWorse && better) {
          expect(inBargains([other, one], (each) => each)[0]).toBe(one);
          expect(inBargains([one, other], (each) => each)[0]).toBe(one);
        }
      }),
    );
  });
  it('judges a stretch by the muscle it is for: the towel calf stretch is no bargain for the calf', () => {
    expect(entries({ target: 'calf', kind: 'static' }).at(-1)?.id).toBe('calf-towel-long-sit');
  });
});

describe('for a pattern', () => {
  const included = ({ id }: Pattern): string[] =>
    (library.includes.get(id) ?? []).flatMap((group) => group.of);
  it.each(patterns.patterns)(
    '$id: something, all of it included, offered and not barred by name',
    (pattern) => {
      const may = mayGet(pattern, library);
      expect(may.size).toBeGreaterThan(0);
      for (const id of may.keys()) {
        const stretch = library.stretches.get(id);
        expect(included(pattern)).toContain(id);
        expect(stretch?.offered).not.toBe(false);
        expect(stretch?.notFor.map(({ when }) => when)).not.toContain(pattern.id);
      }
    },
  );
  it.each([
    ['neural', 'sciatic-slider-seated', { load: 3, sure: false }],
    ['neural', 'sciatic-slider-supine', { load: 2, sure: true }],
    ['neural', 'sciatic-tensioner-supine', { load: 6, sure: false }],
    ['neural', 'hamstring-heel-dig-scoop', undefined],
    ['sit-bone', 'hamstring-standing-elevated', undefined],
    ['sit-bone', 'glute-bridge-isometric', { load: 0, sure: true }],
    ['strain', 'hamstring-supine-strap', { load: 3, sure: false }],
    ['hypermobile', 'hamstring-supine-90-90', { load: 2, sure: true }],
  ])('%s: %s %j', (id, stretch, expected) => {
    const pattern = patterns.patterns.find((each) => each.id === id);
    expect(pattern && mayGet(pattern, library).get(stretch)).toEqual(expected);
  });
  it('no plan takes anything from a pattern that the list leaves out: further answers only take away', () => {
    const may = new Map(patterns.patterns.map((pattern) => [pattern.id, mayGet(pattern, library)]));
    const met = new Set<string>();
    const wrong: string[] = [];
    for (const { assessment, steps } of plannedCrowd(3000)) {
      for (const pattern of [assessment.pattern, ...assessment.also]) {
        for (const { stretch } of steps.filter((step) => included(pattern).includes(step.stretch))) {
          met.add(pattern.id);
          if (!may.get(pattern.id)?.has(stretch)) wrong.push(`${pattern.id}: ${stretch}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect([...met].toSorted()).toEqual(patterns.patterns.map(({ id }) => id).toSorted());
  });
});
