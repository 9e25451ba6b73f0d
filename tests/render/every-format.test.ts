import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { plans } from './plans.ts';
import { formatNames, show } from './show.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\\', '').replace(/ · /g, ' ');

describe.each(formatNames)('%s', (format) => {
  test.each(Object.entries(plans))('gives the same bytes twice: %s', (_, plan) => {
    expect(show(plan, format)).toBe(show(structuredClone(plan), format));
  });

  test.each(Object.entries(plans))('ends with the disclaimer and a line end: %s', (_, plan) => {
    expect(flat(show(plan, format))).toContain(plan.disclaimer);
    expect(show(plan, format)).toMatch(/\n$/);
  });

  test.each(['neural', 'limited', 'seeSomeone', 'adviceOnly'] as const)('has the safety net: %s', (name) => {
    for (const line of plans[name].safetyNet) expect(flat(show(plans[name], format))).toContain(line);
  });

  test('does not change the plan it is given', () => {
    const before = structuredClone(plans.neural);
    show(plans.neural, format);
    expect(plans.neural).toEqual(before);
  });

  test('takes out control and bidi characters wherever they are', () => {
    const page = show(spoiled(plans.neural), format);
    expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe.each(['text', 'markdown'] as const)('%s', (format) => {
  test('says who to see before the first step', () => {
    const page = flat(show(plans.limited, format));
    expect(page.indexOf('Please see a doctor')).toBeGreaterThan(0);
    expect(page.indexOf('Please see a doctor')).toBeLessThan(page.indexOf('What your answers suggest'));
    const [cue = ''] = plans.limited.routine?.steps[0]?.cues ?? [];
    expect(page.indexOf('Please see a doctor')).toBeLessThan(page.indexOf('Nerve slider'));
    expect(page.indexOf('What your answers suggest')).toBeLessThan(page.indexOf(cue));
  });

  test('says the weightier finding first', () => {
    const page = flat(show(plans.neural, format));
    expect(page.indexOf('more likely the nerve')).toBeLessThan(page.indexOf('Longer holds'));
  });

  test('shows no exercise and no safety net in an emergency, whatever the plan carries', () => {
    const page = show({ ...plans.emergency, routine: plans.neural.routine }, format);
    expect(page).not.toMatch(/slider|hold|If anything changes/i);
    expect(flat(page)).toContain('Stop here. Please get help now.');
  });

  test('a stop without words still says what was found', () => {
    const { stop, ...rest } = plans.emergency;
    expect(flat(show(rest, format))).toContain(stop?.say[0]);
  });

  test('says once that the nerve number measures nothing', () => {
    expect(show(plans.neural, format).match(/measures nothing/g)).toHaveLength(1);
    expect(show(plans.emergency, format)).not.toContain('nothing is measured');
  });

  test('says every warning, with a word and not by colour alone', () => {
    const page = flat(show(plans.neural, format));
    const warned = plans.neural.routine?.steps.filter((step) => step.warnings.length > 0) ?? [];
    expect(page.match(/Careful:/g)).toHaveLength(warned.length);
    for (const { text } of warned.flatMap((step) => step.warnings)) expect(page).toContain(text);
    const whole = flat(show(plans.neural, format, { detail: 'full' }));
    for (const { warnings } of warned) expect(whole).toContain(warnings.map(({ text }) => text).join(' '));
  });

  test.each(Object.entries(plans))('keeps to the wording rules: %s', (_, plan) => {
    expect(show(plan, format)).not.toMatch(/you have|diagnos|pinched|cure|\btuck|!|\p{Emoji_Presentation}/iu);
  });

  test('shows at most six lines of what was left out, and no count of what nobody sees', () => {
    const leftOut = Array.from({ length: 9 }, (_, i) => ({
      stretch: `s${i}`,
      name: `Name ${i}`,
      because: [{ code: 'any', text: `why ${i}` }],
    }));
    const page = show(withRoutine({ leftOut }), format, { detail: 'full' });
    expect(page).toContain('Name 5 — why 5');
    expect(page).not.toMatch(/Name 6|JSON|\d more/);
  });
});

const withRoutine = (change: Partial<NonNullable<Plan['routine']>>): Plan => {
  if (!plans.neural.routine) throw new Error('the plan has a routine');
  return { ...plans.neural, routine: { ...plans.neural.routine, ...change } };
};

/** Every string of a value with an escape code, a bidi override and a line break in it. */
function spoiled<Value>(value: Value): Value {
  const spoil = (_: string, each: unknown): unknown =>
    typeof each === 'string' ? `\u001b[31m${each}\u202e\u009b\n\u2066x` : each;
  return JSON.parse(JSON.stringify(value, spoil)) as Value;
}
