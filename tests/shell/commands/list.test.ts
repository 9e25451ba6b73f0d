import { describe, expect, it } from 'vitest';
import { type Ran, stretch } from '../run.ts';

const list = (...args: string[]): Promise<Ran> => stretch(['list', ...args]);
const idsOf = ({ out }: Ran): string[] => (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
const esc = '\u001b';
const codes = new RegExp(`${esc}\\[[\\d;]*m`, 'g');

describe.concurrent('stretch list', () => {
  it('takes filters together, and a flag given twice as one longer list', async () => {
    const twice = ['--kind', 'slider', '--kind', 'tensioner'];
    const found = idsOf(await list(...twice, '--no-floor', '--max-load', '7', '--format', 'json'));
    expect(found).toContain('sciatic-tensioner-seated');
    expect(found).toContain('sciatic-slider-seated');
    expect(found).not.toContain('sciatic-slider-supine');
    expect(found).not.toContain('sciatic-slider-slump');
  });
  it('gives the JSON in the order of the page', async () => {
    const [page, json] = await Promise.all([list(), list('--format', 'json')]);
    const at = idsOf(json).map((id) => page.out.search(new RegExp(`(?<![\\w-])${id}(?![\\w-])`)));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });
  it('an empty list stays JSON, with the reason on standard error', async () => {
    const { code, out, err } = await list('--format', 'json', '--target', 'sole', '--equipment', 'none');
    expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
    expect(err).toContain('Loosen --equipment none: without it, 1 fits.');
  });
  it('repeats what it was asked for without its control characters', async () => {
    const { code, out, err } = await list('--target', `calv${esc}[31m`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      '--target: "calv[31m" is not a choice. Choose from: hamstrings, nerve, calves, feet, hips, inner-thighs, back, rest.\n',
    );
  });
  it('a map is text alone', async () => {
    const { code, out, err } = await list('--map', '--format', 'json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Leave out --format');
  });
  it('says what a pattern means, and what it takes some answers to get', async () => {
    const { out } = await list('--for', 'neural');
    expect(out.replace(/\s+/g, ' ')).toContain('may use for: more likely the nerve than the muscle.');
    expect(out).toMatch(/sciatic-slider-seated · chair · only with some answers/);
    expect(out).not.toContain('calf-towel-long-sit');
  });
  it('marks what is never planned', async () => {
    const { out } = await list('--target', 'calf');
    expect(out).toMatch(/calf-towel-long-sit[^\n]*\n *shown as an example, never planned\n/);
  });
});

describe.concurrent('signs and colour', () => {
  it.each<[string, Record<string, string>]>([
    ['a Linux console', { TERM: 'linux' }],
    ['a locale without Unicode', { LC_ALL: 'C' }],
  ])('%s gets ASCII', async (_, env) => {
    for (const args of [['list'], ['list', '--map']]) {
      expect((await stretch(args, { env })).out).toMatch(/^[\x20-\x7e\n]+$/);
    }
  });
  it.each([[['list']], [['list', '--map']]])('%j: colour is nothing but colour', async (args) => {
    const [plain, painted] = await Promise.all([stretch(args), stretch(args, { env: { FORCE_COLOR: '1' } })]);
    expect(painted.out).toMatch(codes);
    expect(painted.out.replace(codes, '')).toBe(plain.out);
  });
  it('at a terminal it fills the window and does not run over', async () => {
    const { code, out } = await stretch(['list', '--map'], { terminal: true, columns: 60 });
    expect(code).toBe(0);
    const lines = out.replace(codes, '').split('\n');
    expect(lines.find((line) => line.includes('└'))?.length).toBeGreaterThan(50);
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });
});
