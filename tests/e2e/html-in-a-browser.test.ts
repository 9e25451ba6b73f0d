import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import type { Plan } from '../../src/core/routine.ts';
import type { Answers } from '../../src/core/types.ts';
import { artistFor } from '../../src/render/figure/index.ts';
import { library, plain, root, tingling, whole } from '../library.ts';
import { plans } from '../render/plans.ts';
import { show } from '../render/show.ts';
import { plannedTable } from '../safety/planned.ts';
import { browser, documentAt } from './browser.ts';

const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'stretch-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const artist = artistFor(library);
const pages = {
  routine: show(plans.neural, 'html', { artist }),
  limited: show(plans.limited, 'html', { artist }),
  stop: show(plans.emergency, 'html', { artist }),
};
type Name = keyof typeof pages;

/** The page's own policy blocks every script, so what looks at it needs a copy without. */
const without = (html: string): string =>
  html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

const withScript = (html: string, script: string): string =>
  html.replace('</body>', () => `<script>${script}</script></body>`);

/** What a script leaves in `data-found` of the document, once the browser is idle. */
async function open(html: string, file: string, flags: readonly string[] = []): Promise<string | undefined> {
  const path = join(folder, file);
  writeFileSync(path, html);
  const stdout = await documentAt(`file://${path}`, flags);
  const found = /<html[^>]* data-found="([^"]*)"/.exec(stdout)?.[1];
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

const note =
  'const found = (value) => document.documentElement.setAttribute("data-found", JSON.stringify(value));';
const axe = (): string => readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const audit = `${note} axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  found(violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 80)).join(" | "))));`;
const dark = '--blink-settings=preferredColorScheme=0';

const made = (more: Answers): Plan => planFor(whole({ ...plain, ...more }), library);
const sitBone: Answers = { feltAt: ['sit-bone'], feelsLike: ['ache'], sitBoneTest: 'yes', night: 'no' };
const referred: Answers = { ...tingling, startedBy: 'trivial', settles: 'longer' };

/** Of all in the table with ten minutes the two with most to read and to look at. */
const longest = plannedTable()
  .filter(({ plan }) => plan.outcome !== 'stop' && (plan.routine?.minutes ?? 60) <= 10)
  .map(({ who, plan, steps }) => {
    const size = show(plan, 'text').split(/\s+/).length + 40 * steps.length;
    return { who: `${who}, the longest`, plan, size };
  })
  .sort((one, other) => other.size - one.size)
  .slice(0, 2);

/** Who prints, and on how many sheets of A4 at most; a Letter sheet is 18 mm shorter. */
const printed: [string, Plan, number, letter?: number][] = [
  ...longest.map(({ who, plan }): [string, Plan, number, number] => [who, plan, 2, 3]),
  ['nothing felt, 10 minutes', made({ feltAt: [] }), 2],
  ['a foot that tingles, 10 minutes', made(tingling), 2],
  [
    'pregnant and to see a doctor, 15 minutes',
    made({ ...referred, conditions: ['pregnant'], weeksPregnant: 20, minutes: 15 }),
    2,
  ],
  ['a sore sit bone, 20 minutes', made({ ...sitBone, onset: 'gradual', minutes: 20 }), 3],
  ['a stop', plans.emergency, 1],
];
const papers: [string, number, number][] = [
  ['A4', 210, 297],
  ['Letter', 215.9, 279.4],
];
/** At the sides and above, as the page says it. */
const [aside, above] = [13, 10];

/** The print rules as screen rules, at the width between the margins: what the printer lays out. */
const asPrinted = (html: string, wide: number): string =>
  without(html)
    .replace('@media print{', '@media all{')
    .replace('<body', `<body style="width:${wide - 2 * aside}mm"`);

describe.skipIf(browser === undefined)(
  'the page in a browser (needs Chromium on the PATH)',
  { timeout: 90_000 },
  () => {
    it.each<[Name, string, string[]]>([
      ['routine', 'light', []],
      ['routine', 'dark', [dark]],
      ['limited', 'light', []],
      ['stop', 'dark', [dark]],
    ])('%s, %s: nothing that axe-core objects to', async (name, scheme, flags) => {
      const html = without(pages[name]).replace(
        '</body>',
        () => `<script>${axe()}</script><script>${audit}</script></body>`,
      );
      expect(await open(html, `${name}-${scheme}.html`, flags)).toBe('[]');
    });

    it('runs no script, not even one in the page', async () => {
      const script = `${note} found("it ran")`;
      expect(await open(withScript(without(pages.routine), script), 'free.html')).toBe('"it ran"');
      expect(await open(withScript(pages.routine, script), 'held.html')).toBeUndefined();
    });

    it('fits a phone without scrolling sideways', async () => {
      const html = `<!doctype html><iframe style="width:360px;height:800px;border:0" srcdoc="${without(
        pages.routine,
      )
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')}"></iframe>`;
      const script = `${note} addEventListener("load", () => { const inner = document.querySelector("iframe").contentDocument.documentElement; found([inner.clientWidth, inner.scrollWidth]); });`;
      const [client, scroll] = JSON.parse(
        (await open(`${html}<script>${script}</script>`, 'phone.html')) ?? '[]',
      ) as number[];
      expect(client).toBeLessThanOrEqual(360);
      expect(scroll).toBe(client);
    });

    it.each(
      papers.flatMap(([paper, wide, high]) =>
        printed.map(([who, plan]) => [paper, who, wide, high, plan] as const),
      ),
    )(
      'on %s, %s: no step is taller than a sheet or cut, nothing above it stays behind, and when to get help is on the first',
      async (_, who, wide, high, plan) => {
        const script = `${note} const mm = 25.4 / 96; const safety = document.querySelector(".safety"); found({ safety: (safety ?? document.body).getBoundingClientRect().bottom * mm, above: [...document.querySelectorAll("h2,h3,.key")].map((each) => getComputedStyle(each).breakAfter), key: [...document.querySelectorAll(".key")].map((each) => getComputedStyle(each).breakInside), steps: [...document.querySelectorAll(".step")].map((step) => [getComputedStyle(step).breakInside, step.getBoundingClientRect().height * mm]) });`;
        const html = asPrinted(show(plan, 'html', { artist }), wide);
        const {
          safety,
          steps,
          above: lead,
          key,
        } = JSON.parse((await open(withScript(html, script), 'print.html')) ?? '{}') as {
          safety: number;
          steps: [string, number][];
          above: string[];
          key: string[];
        };
        expect(safety, who).toBeLessThan(high - 2 * above);
        expect(steps).toHaveLength(plan.routine?.steps.length ?? 0);
        // A heading, and what the lines of the drawings are, go to the sheet of what follows them.
        expect(new Set([...lead, ...key])).toEqual(
          new Set(plan.outcome === 'stop' && lead.length === 0 ? [] : ['avoid']),
        );
        expect(key).toHaveLength(plan.routine ? 1 : 0);
        for (const [breaks, height] of steps) {
          expect(breaks).toBe('avoid');
          expect(height).toBeLessThan(high - 2 * above);
        }
      },
    );

    it.each(
      papers.flatMap(([paper]) =>
        printed.map(
          ([who, plan, most, letter = most]) => [paper, who, paper === 'A4' ? most : letter, plan] as const,
        ),
      ),
    )('on %s, %s: at most %i sheets', async (paper, _, most, plan) => {
      const [page, sheets] = [join(folder, `${paper}.html`), join(folder, `${paper}.pdf`)];
      const html = show(plan, 'html', { artist, date: '2026-11-28' });
      expect(html).toContain(`@page{margin:${above}mm ${aside}mm}`);
      writeFileSync(page, html.replace('@page{', `@page{size:${paper};`));
      const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
      await run(browser ?? '', [...flags, `--print-to-pdf=${sheets}`, `file://${page}`], { timeout: 60_000 });
      const count = readFileSync(sheets, 'latin1').match(/\/Type\s*\/Page\b/g)?.length;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(most);
    });

    it('on paper has a box for each step and day, and nothing to click or unfold', async () => {
      const script = `${note} const shown = (what) => [...document.querySelectorAll(what)].filter((each) => each.getClientRects().length > 0).length; found([shown("td.day"), shown("input"), shown("details")]);`;
      const html = show(made(tingling), 'html', { artist });
      expect(await open(withScript(without(html), script), 'screen.html')).toBe('[0,8,1]');
      expect(await open(withScript(asPrinted(html, 210), script), 'paper.html')).toBe('[35,0,0]');
    });

    it('says when to get help no smaller and no paler than the rest, and reasons no larger than what they are for', async () => {
      const script = `${note} const of = (what) => { const { color, fontSize } = getComputedStyle(document.querySelector(what)); return [color, parseFloat(fontSize)]; }; found([of(".safety li"), of(".cues li"), of(".first p"), of(".reasons")]);`;
      const page = without(show(plans.limited, 'html', { artist, detail: 'full' }));
      for (const html of [page, page.replace('@media print{', '@media all{')]) {
        const [safety, cue, sentence, reasons] = JSON.parse(
          (await open(withScript(html, script), 'sizes.html')) ?? '[]',
        ) as [string, number][];
        expect(safety?.[0]).toBe(cue?.[0]);
        expect(safety?.[1]).toBeGreaterThanOrEqual(sentence?.[1] ?? 0);
        expect(reasons?.[1]).toBeLessThan(sentence?.[1] ?? 0);
      }
    });
  },
);
