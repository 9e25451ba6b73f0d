import { describe, expect, it } from 'vitest';
import units from '../../../data/words/units.json';
import { tickedIn } from '../../../src/core/diary/ticked.ts';
import { prescribe } from '../../../src/core/prescription.ts';
import type { Plan } from '../../../src/core/routine.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { always, fc } from '../../property.ts';
import { show } from '../../render/show.ts';
import { libraryOf } from '../made.ts';

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
      'the time of two sides together',
      '- [x] Nerve slider, lying · 2:00, left and right',
      [['sciatic-slider-supine', ['left', 'right'], 120]],
    ],
    [
      'a side without its time has none of the other',
      '- [x] Nerve slider, lying · left, right 0:50',
      [['sciatic-slider-supine', ['left', 'right'], 50]],
    ],
    [
      'the same twice is counted once',
      '- [x] Nerve slider, lying 0:40\n- [x] Nerve slider, lying 0:40\n',
      [['sciatic-slider-supine', [], 40]],
    ],
    [
      'so is a side, beside one that is new',
      '- [x] Nerve slider, lying · right 1:00\n- [x] Nerve slider, lying · right 1:00, left 0:50\n',
      [['sciatic-slider-supine', ['right', 'left'], 110]],
    ],
    [
      'between the marks of HTML',
      '- [x] <b>Nerve slider, lying</b> · left 0:30',
      [['sciatic-slider-supine', ['left'], 30]],
    ],
    [
      'ends of lines as Windows writes them',
      '- [x] Nerve slider, lying · left 0:30\r\n',
      [['sciatic-slider-supine', ['left'], 30]],
    ],
  ])('%s', (_, text, steps) => {
    expect(done(text)).toEqual(steps);
  });
  it.each<[string, string, string[]]>([
    ['what is something else', '- [x] buy milk \n- [ ] call mother', ['buy milk']],
    ['below a step too', '- Nerve slider, lying 0:40\n  - [x] buy milk', ['buy milk']],
    ['a side of no step', '- [x] left 0:30', ['left 0:30']],
    ['a long one to its 60th sign', `- [x] ${'milk '.repeat(12)}and bread`, ['milk '.repeat(12)]],
    ['nothing below the 5,000th line', `${'\n'.repeat(4999)}- [x] buy milk\n- [x] and bread`, ['buy milk']],
  ])('says which ticked lines name no stretch: %s', (_, text, unknown) => {
    expect(read(text).unknown).toEqual(unknown);
  });
  it('is a step as the diary has it', () => {
    expect(read('- [x] Nerve slider, lying · left 0:30').steps).toEqual([
      {
        ...{ stretch: 'sciatic-slider-supine', kind: 'slider', sides: ['left'] },
        ...{ planned: 30, done: 30, load: 0 },
      },
    ]);
  });
  it('knows each stretch by its name and by its id, wherever it stands in the library', () => {
    const all = [...library.stretches.values()];
    for (const stretches of [all, [...all].reverse()])
      for (const { id, name } of all)
        for (const said of [name, id]) {
          const { steps } = tickedIn(`- [x] ${said} 0:10`, libraryOf(...stretches), units.sides);
          expect([said, steps.map(({ stretch }) => stretch)]).toEqual([said, [id]]);
        }
  });
  it('knows the title, from the heading or from the front matter', () => {
    expect(read('# Hamstrings · 10 min\n').title).toBe('Hamstrings');
    expect(read('# My week\n\n# Hamstrings · 10 min\n- [x] Nerve slider, lying 0:40\n# Later\n').title).toBe(
      'Hamstrings',
    );
    expect(read('---\ntitle: "Hamstrings"\nminutes: 10\n---\n').title).toBe('Hamstrings');
    expect(read('# Hips \\& *hamstrings* · 10 min\n').title).toBe('Hips & hamstrings');
    expect(read(`# ${'x'.repeat(121)}\n`).title).toBe('x'.repeat(120));
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
