import markdownIt from 'markdown-it';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { escapeMarkdown } from '../../src/render/escape.ts';
import { fc } from '../property.ts';
import { plans } from './plans.ts';
import { show } from './show.ts';

const markup = [
  '\u001b[31mred',
  '<script>alert(1)</script>',
  'one\n# two\n- [ ] three',
  '\u202eevil\u2066',
  '`code` and ```fence```',
  '- [ ] x',
  '[ ] x',
  '[link](javascript:x) ![image](x) [[wiki]]',
  '**bold** __bold__ *it* _it_ ~~gone~~ ==lit== %%hidden%% $x$',
  '# heading',
  '#tag',
  '> quote',
  '+ item',
  '* item',
  '1. item',
  '---',
  '&lt;b&gt;',
  'a\\*b*',
];

/** A plan in which every string that is free text is the given one. */
function filledWith(text: string): Plan {
  const kept = ['severity', 'outcome', 'triage', 'kind', 'sides', 'band', 'position', 'irritability', 'code'];
  const fill = (key: string, value: unknown): unknown => {
    if (kept.includes(key)) return value;
    if (Array.isArray(value) && key !== 'phases')
      return value.map((each) => (typeof each === 'string' ? text : each));
    return typeof value === 'string' &&
      !/^(right|left|get-ready|switch|hold|move|rest|push|relax)$/.test(value)
      ? text
      : value;
  };
  return JSON.parse(JSON.stringify(plans.neural, fill)) as Plan;
}

const steps = plans.neural.routine?.steps.length ?? 0;

describe.each(markup)('hostile text never comes alive: %j', (text) => {
  const page = show(filledWith(text), 'markdown');

  test('in the lines and lists of the page', () => {
    expect(page.match(/^\s*- \[ \] /gm)).toHaveLength(steps);
    expect(page.match(/^# /gm)).toHaveLength(1);
    expect(page.match(/^\s*- (?:[-+*#>]|\d+[.)])/gm)).toBeNull();
    expect(page.match(/^(?:---|\+ |> |\d+\. )/gm)).toBeNull();
  });

  test('in its words', () => {
    const words = page
      .replace(/\\./g, '')
      .replace(/^- \[ \] /gm, '')
      .replace(/^<details>\n<summary>[\w ,]+<\/summary>$|^<\/details>$/gm, '');
    expect(words).not.toMatch(/[`[~$]|<[a-z/!?]|&#?\w+;|==|%%|__|#\w/i);
  });

  test('in its emphasis: each line has only the marks of the page', () => {
    for (const line of page.split('\n')) {
      const pairs = line
        .replace(/\\./g, '')
        .replace(/\*\*[^*]+\*\*|\*[^*]+\*/g, '')
        .replace(/ \* /g, '');
      expect(pairs, line).not.toContain('*');
    }
  });
});

test('ordinary sentences stay as they are', () => {
  const page = show(plans.neural, 'markdown');
  expect(page).not.toContain('\\');
  for (const text of [
    '3 * 10 at 20 %',
    'snake_case',
    'under < 3, over > 2',
    'left-right',
    '-5 degrees',
    '2.5 cm',
    'don\'t; "so"',
  ]) {
    expect(escapeMarkdown(text)).toBe(text);
  }
});

test('what is escaped reads the same once the escapes are gone', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
    }),
  );
});

test('one check box a step, named, with its sides and numbers', () => {
  expect(show(plans.neural, 'markdown')).toContain(
    '- [ ] **1. Nerve slider, lying** · right 1:00, left 1:00 · *nerve 2 (low), hamstring +13 %*\n',
  );
});

test('no HTML but one fold, no escape codes, no trailing space', () => {
  for (const plan of Object.values(plans)) {
    const page = show(plan, 'markdown', { frontMatter: true });
    expect(page.replace(/^<details>\n<summary>[\w ,]+<\/summary>$|^<\/details>$/gm, '')).not.toMatch(
      /<[a-z/!]| $/im,
    );
    expect(page.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
});

describe('front matter', () => {
  test('only when asked for', () => {
    expect(show(plans.neural, 'markdown')).toMatch(/^# /);
    expect(show(plans.neural, 'markdown', { frontMatter: true })).toMatch(
      /^---\ntitle: "Hamstrings, with the nerve left alone"\nminutes: 10\nsuggests: "This is more likely the nerve than the muscle \(low irritability\)"\n---\n\n# /,
    );
  });

  test.each(['a: b', '--- x', '"quoted"', "it's", '# no', '\n---\nevil: true', '\\', '{a}', 'true'])(
    'is safe YAML: %j',
    (text) => {
      const page = show(filledWith(text), 'markdown', { frontMatter: true });
      const [, title, minutes, suggests, end] = page.split('\n');
      expect(title).toMatch(/^title: "(?:[^"\\]|\\.)*"$/);
      expect(minutes).toBe('minutes: 10');
      expect(suggests).toMatch(/^suggests: "(?:[^"\\]|\\.)*"$/);
      expect(end).toBe('---');
    },
  );

  test('a stop has its title and no minutes', () => {
    expect(show(plans.emergency, 'markdown', { frontMatter: true })).toMatch(
      /^---\ntitle: "Stop here. Please get help now."\n---\n/,
    );
  });
});

describe.each<[string, (page: string) => string]>([
  ['markdown-it', (page) => markdownIt({ html: true }).render(page)],
  ['markdown-it, as CommonMark has it', (page) => markdownIt('commonmark').render(page)],
  ['marked', (page) => marked.parse(page, { async: false })],
  ['marked, as its first Markdown', (page) => marked.parse(page, { async: false, gfm: false })],
])('%s', (_, parse) => {
  test.each(['short', 'full'] as const)('puts all that belongs to a step inside it: %s', (detail) => {
    const html = parse(show(plans.neural, 'markdown', { detail }));
    const own = topItems(html).filter((item) => item.includes(`<strong>`) && /\d\. /.test(item));
    expect(own).toHaveLength(steps);
    for (const [index, step] of (plans.neural.routine?.steps ?? []).entries()) {
      expect(own[index]).toContain(`<strong>${index + 1}. ${step.name}</strong>`);
      expect(own[index]).toContain('<ol>');
      expect(own[index]).toContain(step.cues[0]);
      expect(own[index]).toMatch(/<li>Dose: /);
    }
  });

  test('shows nothing of a step outside its list', () => {
    const html = parse(show(plans.neural, 'markdown'));
    expect(html).not.toMatch(/<pre>|<p>- |<p>\d\. /);
  });
});

/** The items of the lists that are in no other list, whole. */
function topItems(html: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of html.matchAll(/<\/?li>/g)) {
    if (tag === '<li>' && depth++ === 0) start = index;
    if (tag === '</li>' && --depth === 0) items.push(html.slice(start, index));
  }
  return items;
}

describe('a step can be read back', () => {
  const line = /^- \[([ xX])\] \*\*(\d+)\. (.+?)\*\* · (.+?) · \*.*\*$/gm;
  test.each(['short', 'full'] as const)('its box, number, name and times stand in one form: %s', (detail) => {
    const page = show(plans.neural, 'markdown', { detail, date: '2026-11-28' });
    const found = [...page.replaceAll('- [ ] **2.', '- [x] **2.').matchAll(line)];
    expect(found.map(([, box, number, name]) => [box, number, name])).toEqual(
      plans.neural.routine?.steps.map(({ name }, index) => [index === 1 ? 'x' : ' ', `${index + 1}`, name]),
    );
  });
});

test('it says of which day it is, where that is given', () => {
  const page = show(plans.neural, 'markdown', { date: '2026-11-28', frontMatter: true });
  expect(page).toContain('\ndate: "2026-11-28"\n');
  expect(page).toContain('\n*made on 2026-11-28*\n');
  expect(show(plans.neural, 'markdown', { frontMatter: true })).not.toMatch(/^date:|made on/m);
});

test('a page to read', async () => {
  await expect(show(plans.neural, 'markdown')).toMatchFileSnapshot('pages/neural.md');
  await expect(show(plans.limited, 'markdown')).toMatchFileSnapshot('pages/limited.md');
});
