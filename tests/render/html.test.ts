import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { escapeMarkup } from '../../src/render/escape.ts';
import { artistFor } from '../../src/render/figure/index.ts';
import { library } from '../library.ts';
import { plans } from './plans.ts';
import { show } from './show.ts';

const artist = artistFor(library);
const page = (plan: Plan): string => show(plan, 'html', { artist });
const all = Object.entries(plans);

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus=alert(1) autofocus '",
  ']]></style></svg><script>alert(1)</script>',
  '&lt;script&gt;',
  'a\u001b[31mb\u202ec',
];

/** The same plan with every string of it hostile; the codes the program itself decides by stay. */
function poisoned(plan: Plan, poison: string): Plan {
  const kept = [
    'outcome',
    'triage',
    'severity',
    'kind',
    'name',
    'band',
    'position',
    'side',
    'sides',
    'pattern',
    'irritability',
  ];
  const spoil = (key: string, each: unknown): unknown =>
    typeof each === 'string' && (!kept.includes(key) || key === 'name') ? poison : each;
  const spoiled = JSON.parse(JSON.stringify(plan, spoil)) as Plan;
  for (const [index, step] of spoiled.routine?.steps.entries() ?? []) {
    const from = plan.routine?.steps[index];
    if (from) Object.assign(step, { phases: from.phases, sides: from.sides, stretch: from.stretch });
  }
  return spoiled;
}

/** What is left of a page without its own tags: text, in which no markup may be. */
const tags = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => (name ?? '').toLowerCase());

describe('the page is whole in itself', () => {
  it.each(all)('%s: a document with a language, a title and one heading of the first rank', (_, plan) => {
    const html = page(plan);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain('name="viewport"');
  });
  it.each(all)('%s: nothing is fetched and nothing runs', (_, plan) => {
    const html = page(plan);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|\burl\(|@import|src=|href=/,
    );
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/);
  });
  it.each(all)('%s: every tag that opens closes, and no id comes twice', (_, plan) => {
    const html = page(plan);
    const open = (name: string): number => html.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
    const closed = (name: string): number => html.split(`</${name}>`).length - 1;
    for (const name of new Set(
      tags(html).filter((each) => !['meta', 'input', 'polyline', 'polygon'].includes(each)),
    )) {
      expect([name, open(name)]).toEqual([name, closed(name)]);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a routine', () => {
  const { neural } = plans;
  const html = page(neural);
  const steps = neural.routine?.steps ?? [];
  it('has a step for each step, in order, with its steps and warnings', () => {
    expect(html.match(/<li class="step">/g)).toHaveLength(steps.length);
    for (const step of steps) {
      expect(html).toContain(escapeMarkup(step.name));
      for (const cue of step.cues) expect(html).toContain(`<li>${escapeMarkup(cue)}</li>`);
      for (const { text } of step.warnings) expect(html).toContain(escapeMarkup(text));
    }
  });
  it('says when to get help before the first step', () => {
    expect(html.indexOf('class="safety"')).toBeGreaterThan(0);
    expect(html.indexOf('class="safety"')).toBeLessThan(html.indexOf('class="step"'));
    expect(html.split('class="safety"')).toHaveLength(2);
  });
  it('has a labelled box to check for each side', () => {
    const boxes = [
      ...html.matchAll(/<label for="([^"]+)"><input type="checkbox" id="([^"]+)">[^<]+<\/label>/g),
    ];
    expect(boxes).toHaveLength(steps.reduce((sum, { sides }) => sum + Math.max(1, sides.length), 0));
    for (const [, label, box] of boxes) expect(label).toBe(box);
  });
  it('says once how muscle and nerve are drawn', () => {
    expect(html.split('the muscle, thicker')).toHaveLength(2);
  });
  it('has a text for every drawing', () => {
    const drawings = [...html.matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"><title>([^<]+)<\/title>/g)];
    expect(drawings.length).toBeGreaterThanOrEqual(steps.length);
    for (const [, label, title] of drawings) expect([label, label?.endsWith('.')]).toEqual([title, true]);
  });
  it.each([
    ['adductor-side-lunge', 'seen from the front'],
    ['sciatic-slider-sidelying', 'start, seen from above'],
    ['hamstring-supine-strap', undefined],
  ])('says below a drawing from where it is seen, unless from the side: %s', (id, caption) => {
    const { routine } = neural;
    const { pose = {}, kind = 'static' } = library.stretches.get(id) ?? {};
    const some = steps.slice(0, 1).map((step) => ({ ...step, stretch: id, pose, kind }));
    const drawn = page({ ...neural, routine: routine && { ...routine, steps: some } });
    expect(/<figcaption>([^<]+)/.exec(drawn)?.[1]).toBe(caption);
  });
  it('shows where a movement begins and ends, and one drawing where it is held', () => {
    const drawn = html
      .split('<li class="step">')
      .slice(1)
      .map((step) => step.split('<svg ').length - 1);
    const kinds = steps.map(({ kind }) => kind);
    expect(drawn).toEqual(
      kinds.map((kind) => (kind === 'static' || kind === 'strength' || kind === 'ease' ? 1 : 2)),
    );
  });
  it('does without drawings where nobody draws', () => {
    expect(show(neural, 'html')).not.toContain('<svg');
  });
});

describe('a stop', () => {
  it('has its words and no exercise, whatever the plan carries', () => {
    const html = page({ ...plans.emergency, routine: plans.neural.routine });
    expect(html).toContain('Stop here. Please get help now.');
    expect(html).not.toMatch(/<svg|checkbox|slider/);
  });
});

describe('hostile strings', () => {
  it.each(hostile)('%s stays a text', (poison) => {
    for (const [, plan] of all) {
      const clean = page(plan);
      const html = page(poisoned(plan, poison));
      const allowed = new Set(tags(clean));
      for (const tag of [...tags(html)])
        expect([...allowed, 'p', 'section', 'h2', 'ul', 'li']).toContain(tag);
      expect(html.split('</style>')).toHaveLength(2);
      expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      expect(html).not.toMatch(/<[^>]* on\w+=[^>]*>/);
    }
  });
  it.each([
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['&', '&amp;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
    ['plain words', 'plain words'],
  ])('%s is written %s', (text, written) => {
    expect(escapeMarkup(text)).toBe(written);
  });
});
