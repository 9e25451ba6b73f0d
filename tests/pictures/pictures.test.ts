import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browser } from '../e2e/browser.ts';
import { homeAfter, live } from '../e2e/live.ts';
import { plain, root, tingling } from '../library.ts';
import { stretch } from '../shell/run.ts';
import { openWindow } from '../shell/window.ts';
import { windowSvg } from './svg.ts';

/** The README's pictures: `npm run pictures` makes them anew from the program. */
const pictures = join(root, '.github', 'pictures');
const updating = process.env.UPDATE_PICTURES !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'stretch-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const me = { ...plain, ...tingling, onset: 'gradual', sliders: 'never' };

function fileOf(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function compare(name: string, fresh: string): void {
  const file = join(pictures, name);
  if (updating) writeFileSync(file, fresh);
  expect(readFileSync(file, 'utf8')).toBe(fresh);
}

describe('the pictures of the README show the program as it is', () => {
  it('the coach', async () => {
    const terminal = live(['coach', '--no-ask'], homeAfter(me), { columns: 100, rows: 30 });
    await terminal.waitFor(/ 4 of \d+/);
    compare(
      'coach.svg',
      await windowSvg(
        terminal.raw(),
        100,
        30,
        'The live coach: a drawing that moves, what to do now, and large digits',
      ),
    );
    await terminal.press('q');
    await terminal.exit;
  });
  it('the questions, with the body map', async () => {
    const rest = Object.fromEntries(
      Object.entries(me).filter(([id]) => id !== 'feltAt' && id !== 'feelsLike'),
    );
    const terminal = openWindow(['routine', '--answers', fileOf('me.json', rest)], {
      columns: 100,
      rows: 26,
    });
    await terminal.waitFor('Where do you feel it');
    await terminal.answer('down', 'down', 'down');
    compare(
      'questions.svg',
      await windowSvg(
        terminal.raw(),
        100,
        26,
        'A question: where it is felt, with the place lit on a drawn leg',
      ),
    );
    terminal.hangUp();
    await terminal.exit;
  });
  it('the page', async () => {
    const { out } = await stretch(['routine', '--answers', fileOf('page.json', me), '--format', 'html']);
    const hash = createHash('sha256')
      .update(out.replace(/\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4}/g, 'DAY'))
      .digest('hex');
    if (updating && browser) {
      const page = join(folder, 'page.html');
      writeFileSync(page, out);
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        '--window-size=900,1000',
      ];
      execFileSync(browser, [...flags, `--screenshot=${join(pictures, 'page.png')}`, `file://${page}`], {
        stdio: 'ignore',
      });
      writeFileSync(join(pictures, 'page.sha256'), `${hash}\n`);
    }
    expect(existsSync(join(pictures, 'page.png'))).toBe(true);
    expect(readFileSync(join(pictures, 'page.sha256'), 'utf8')).toBe(`${hash}\n`);
  });
  it('each of them stands in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const name of ['coach.svg', 'questions.svg', 'page.png']) {
      expect(readme).toContain(`(.github/pictures/${name})`);
    }
  });
});
