import { describe, expect, it } from 'vitest';
import units from '../../../data/words/units.json';
import { tickedIn } from '../../../src/core/diary/ticked.ts';
import { prescribe } from '../../../src/core/prescription.ts';
import type { Plan } from '../../../src/core/routine.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { always, fc } from '../../property.ts';
import { show } from '../../render/show.ts';

const read = (text: string) => tickedIn(text, library, units.sides);
const done = (text: string) => read(text).steps.map(({ stretch, sides, done }) => [stretch, sides, done]);

describe('what was ticked in a note', () => {
  it.each<[string, string, unknown]>([
    [
      'a box a step',
      '- [x] **1. Nerve slider, lying** · right 1:00, left 1:05 · *nerve 2 (low)*',
      [['sciatic-slider-supine', ['left', 'right'], 125]],
    ],
    ['no tick, nothing done', '- [ ] **1. Nerve slider, lying** · right 1:00, left 1:00', []],
    [
      'a capital, a star',
      '* [X] Nerve slider, lying · right 1:00',
      [['sciatic-slider-supine', ['right'], 60]],
    ],
    ['numbered', '2. [x] Nerve slider, lying 0:40', [['sciatic-slider-supine', [], 40]]],
    ['in a quotation', '> - [x] Nerve slider, lying · left 0:30', [['sciatic-slider-supine', ['left'], 30]]],
    ['without its time', '- [x] Nerve slider, lying', [['sciatic-slider-supine', [], 0]]],
    ['by its id', '- [x] sciatic-slider-supine · left 0:30', [['sciatic-slider-supine', ['left'], 30]]],
    [
      'a box a side, below its step',
      '- **1. Nerve slider, lying** · 2:00\n  - [x] right 1:00\n  - [ ] left 1:00\n',
      [['sciatic-slider-supine', ['right'], 60]],
    ],
    [
      'a box a side below a heading, both ticked',
      '### 1. Nerve slider, lying\n- [x] right 1:00\n- [x] left 1:00\n',
      [['sciatic-slider-supine', ['right', 'left'], 120]],
    ],
    [
      'a box a side, the times in the line of the step',
      '- **Nerve slider, lying** · right 1:00, left 0:50\n  - [x] left\n',
      [['sciatic-slider-supine', ['left'], 50]],
    ],
    [
      'a step and its sides are counted once',
      '- [x] **Nerve slider, lying** · right 1:00, left 1:00\n  - [x] right 1:00\n  - [x] left 1:00\n',
      [['sciatic-slider-supine', ['left', 'right'], 120]],
    ],
    [
      'the longer of two names',
      '- [x] Nerve slider, lying on the side · right 1:00',
      [['sciatic-slider-sidelying', ['right'], 60]],
    ],
    [
      'ends of lines as Windows writes them',
      '- [x] Nerve slider, lying · left 0:30\r\n',
      [['sciatic-slider-supine', ['left'], 30]],
    ],
  ])('%s', (_, text, steps) => {
    expect(done(text)).toEqual(steps);
  });
  it('says which ticked lines name no stretch', () => {
    expect(read('- [x] buy milk\n- [ ] call mother').unknown).toEqual(['buy milk']);
  });
  it('knows the title, from the heading or from the front matter', () => {
    expect(read('# Hamstrings · 10 min\n').title).toBe('Hamstrings');
    expect(read('# My week\n\n# Hamstrings · 10 min\n- [x] Nerve slider, lying 0:40\n# Later\n').title).toBe(
      'Hamstrings',
    );
    expect(read('---\ntitle: "Hamstrings"\nminutes: 10\n---\n').title).toBe('Hamstrings');
  });
});

/** Seconds of work of each side in a plan, as its pages state them. */
const workIn = ({ routine }: Plan): number =>
  (routine?.steps ?? [])
    .flatMap(({ phases }) => phases)
    .filter(({ name }) => name !== 'get-ready' && name !== 'switch')
    .reduce((sum, { seconds }) => sum + seconds, 0);

describe('the Markdown that the program prints', () => {
  it.each([
    ['flexibility', {}],
    ['a foot that tingles', { ...tingling }],
    ['one leg, for the desk', { side: 'left', goal: 'desk' }],
    ['half an hour', { minutes: 30 }],
  ] as const)('all boxes ticked are all of its time: %s', (_, given) => {
    const { plan } = prescribe(whole({ ...plain, ...given }), library);
    const page = show(plan, 'markdown', { frontMatter: true });
    const { steps, unknown, title } = read(page.replaceAll('- [ ]', '- [x]'));
    expect(unknown).toEqual([]);
    expect(steps.map(({ stretch }) => stretch)).toEqual(plan.routine?.steps.map(({ stretch }) => stretch));
    expect(steps.reduce((sum, each) => sum + each.done, 0)).toBe(workIn(plan));
    expect(title).toBe(plan.routine?.title);
    expect(read(page).steps).toEqual([]);
  });
  it('whatever stands in a note, nothing breaks and nothing of it is more than a day', () => {
    const bits = fc.constantFrom(
      '- [x] ',
      '- [ ] ',
      '  ',
      '\n',
      'Nerve slider, lying',
      ' right 99:99',
      '\u001b[2J',
      '**',
      '\\',
      '[',
      '#',
    );
    always(
      fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 60 }), (parts) => {
        const { steps, unknown } = read(parts.join(''));
        const clean = unknown.every((line) => !/\p{Cc}/u.test(line));
        return clean && steps.every((step) => step.done >= 0 && step.done < 86_400);
      }),
      { numRuns: 2000 },
    );
  });
});
