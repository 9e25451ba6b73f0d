import { describe, expect, it } from 'vitest';
import { flagsFor } from '../../e2e/program.ts';
import { library, plain } from '../../library.ts';
import { stretch } from '../run.ts';

describe('stretch list', () => {
  it('lists the whole library', async () => {
    const { code, out, err } = await stretch(['list']);
    expect([code, err]).toEqual([0, '']);
    for (const id of library.stretches.keys()) expect(out).toContain(id);
  });
  it('gives other programs the contract, and nothing more', async () => {
    const { out } = await stretch(['list', '--format', 'json']);
    const entries = JSON.parse(out) as Record<string, unknown>[];
    expect(entries).toHaveLength(library.stretches.size);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(
        'id,name,kind,targets,start,equipment,orEquipment,atHand,floor,balance,pose,neuralLoad,lengthening,offered'.split(
          ',',
        ),
      );
    }
  });
  it.each([
    [['--kind', 'statik'], '--kind: "statik" is not a choice. Did you mean static?'],
    [['--target', 'hamstring s'], '--target: "hamstring-s" is not a choice. Did you mean hamstrings?'],
    [['--for', 'neurall'], '--for: "neurall" is not a choice. Did you mean neural?'],
    [['--max-load', 'low'], '--max-load: expected a whole number from 0 up, got "low"'],
    [['--equipment', 'wal'], '--equipment[0]: "wal" is not a choice. Did you mean wall?'],
  ])('%j: a wrong value is named with the right one', async (args, said) => {
    const { code, out, err } = await stretch(['list', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err.replace('--equipment:', '--equipment[0]:')).toContain(said);
  });
  it('says calmly that nothing is left', async () => {
    const { code, out } = await stretch(['list', '--kind', 'tensioner', '--max-load', '2']);
    expect(code).toBe(0);
    expect(out).toContain('No stretch fits --kind tensioner --max-load 2.');
  });
});

describe('stretch show', () => {
  it('draws, says and counts', async () => {
    const { code, out } = await stretch(['show', 'hamstring-standing-elevated']);
    expect(code).toBe(0);
    expect(out).toContain('hip 75° +2 · knee nearly straight +2 · toes away -1');
    expect(out).toMatch(/toes pulled up +●●●●●●●○○○ {2}7, high/);
    expect(out).toContain('None of it makes the hamstring longer.');
    expect(out).toMatch(/[\u2801-\u28ff]/);
  });
  it('says why the towel stretch is never offered', async () => {
    const { out } = await stretch(['show', 'calf-towel-long-sit', '--no-figures']);
    expect(out).toContain('Never part of a routine');
    expect(out).toMatch(/instead.*calf-gastroc-wall/s);
    expect(out).not.toMatch(/[\u2801-\u28ff]/);
  });
  it('as SVG it is the drawing alone', async () => {
    const { out } = await stretch(['show', 'sciatic-slider-seated', '--format', 'svg']);
    expect(out).toMatch(/^<svg [^>]*>.*<\/svg>\n$/s);
  });
  it.each([
    ['hamstring-supine-9090', 'hamstring-supine-90-90'],
    ['heel', 'hamstring-standing-elevated'],
  ])('%s: unknown, so the nearest are named', async (asked, near) => {
    const { code, out, err } = await stretch(['show', asked]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(near);
  });
  it.each([
    [['hamstring-supine-strap', '--animate', '--format', 'json'], /--animate: .*Leave out --format/],
    [['sciatic-slider-seated', '--animate', '-o', 'x.md'], /--animate: .*or leave out --animate/],
    [['sciatic-slider-seated', '-o', 's.html'], /s\.html: .*Choose \.md, \.json or \.svg/],
  ])('%j is refused', async (args, said) => {
    const { code, out, err } = await stretch(['show', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });
  it.each([false, true])(
    'what is held still says so, and is printed (at a terminal: %s)',
    async (terminal) => {
      const { code, out, err } = await stretch(['show', 'hamstring-supine-strap', '--animate'], { terminal });
      expect([code, err]).toEqual([0, 'This one is held still, so nothing moves.\n']);
      expect(out).toContain('Lying hamstring stretch with a strap');
    },
  );
});

describe('stretch learn', () => {
  it('lists its pages', async () => {
    const { code, out } = await stretch(['learn']);
    expect(code).toBe(0);
    expect(out).toContain('five-positions');
  });
  it('draws right beside wrong, with the loads that the positions give', async () => {
    const { out } = await stretch(['learn', 'five-positions']);
    expect(out).toMatch(/✓ as it should be +x 1 toes pulled up/);
    expect(out).toContain('nerve 7, high');
    expect(out).toContain('Sources: M. Lau');
  });
  it('a page that is not there is named with the nearest', async () => {
    const { code, err } = await stretch(['learn', 'fiv-positions']);
    expect([code, err.includes('Did you mean five-positions?')]).toEqual([2, true]);
  });
  it('is told to a screen reader in words', async () => {
    const { out } = await stretch(['learn', 'pelvis'], { env: { ACCESSIBLE: '1' } });
    expect(out).not.toMatch(/[\u2801-\u28ff]/);
  });
});

const flags = flagsFor({ ...plain, minutes: 5 });

describe('stretch routine', () => {
  it.each(['r.pdf', 'r.svg'])('-o %s is refused before anything is asked', async (file) => {
    const { code, err } = await stretch(['routine', '-o', file]);
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain('Choose .md, .html or .json');
  });
  it.each([
    [[], true],
    [['--no-figures'], false],
    [['--format', 'markdown'], false],
  ])('%j: drawings beside the steps at a terminal: %s', async (args, drawn) => {
    const { code, out } = await stretch(['routine', '--no-input', ...args, ...flags], { terminal: true });
    expect(code).toBe(0);
    expect(/[\u2801-\u28ff]/.test(out)).toBe(drawn);
    expect(out.split('the muscle, thicker').length - 1).toBe(drawn ? 1 : 0);
  });
  it('has no drawings for a program that reads it', async () => {
    expect((await stretch(['routine', ...flags])).out).not.toMatch(/[\u2801-\u28ff]/);
  });
  it('as a page it has them', async () => {
    const { out } = await stretch(['routine', '--format', 'html', ...flags]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('<svg');
    expect((await stretch(['routine', '--format', 'html', '--no-figures', ...flags])).out).not.toContain(
      '<svg',
    );
  });
});
