import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import { newHome } from '../../e2e/home.ts';
import { library, plain } from '../../library.ts';
import { show } from '../../render/show.ts';
import { type Ran, stretch } from '../run.ts';

const plan = show(planFor(plain, library), 'json');
const stop = show(planFor({ ...plain, emergency: ['saddle'] }, library), 'json');
const kept = JSON.stringify({ formatVersion: 1, savedAt: '2026-01-01T00:00:00Z', answers: plain });
const sane = JSON.stringify(plain);
const exercises = JSON.stringify([
  { name: 'Toe touch', primaryMuscles: ['hamstrings'], instructions: ['x'] },
]);

const changed = (change: (plan: { routine: { steps: Record<string, unknown>[] } }) => void): string => {
  const value = JSON.parse(plan);
  change(value);
  return JSON.stringify(value);
};

const given = (to: 'answers' | 'coach', text: string | Buffer, name = 'given.json'): Promise<Ran> => {
  const path = join(newHome(), name);
  writeFileSync(path, text);
  return stretch(to === 'coach' ? ['coach', '--no-ask', path] : ['routine', '--no-input', '--answers', path]);
};

describe('a file that is another than it was taken for: what it is and what to do, in two lines', () => {
  it.each<[string, 'answers' | 'coach', string | Buffer, string[]]>([
    [
      'answers',
      'coach',
      sane,
      ['these are answers, no routine', 'stretch routine --answers given.json -o plan.json'],
    ],
    ['kept answers', 'coach', kept, ['the answers of the last routine, no routine', '-o plan.json']],
    ['exercises', 'coach', exercises, ['exercises of another program', 'Make a routine first']],
    ['exercises', 'answers', exercises, ['exercises of another program', 'Answer the questions once']],
    ['Markdown', 'coach', '# Hamstrings\n', ['this is Markdown', '-o plan.json']],
    ['a page', 'answers', '<!doctype html>', ['a page or a drawing', '-o plan.json']],
    ['a diary', 'answers', '{"at":1}\n{"at":2}\n', ['several values, one a line']],
    ['UTF-16', 'answers', Buffer.from(`\ufeff${sane}`, 'utf16le'), ['UTF-16', 'UTF-8']],
    ['UTF-16 without its mark', 'coach', Buffer.from(sane, 'utf16le'), ['UTF-16', 'UTF-8']],
    [
      'a space from a web page',
      'answers',
      sane.replace('{', '{\u00a0'),
      [':1:2:', 'not an ordinary one (U+00A0)'],
    ],
    ['curly quotes', 'answers', sane.replace('"', '\u201c'), [':1:2:', 'a curly quote', 'U+201C']],
    ['a name twice', 'answers', sane.replace('{', '{"emergency":["saddle"],'), [':1:25:', '1:2', 'Keep one']],
    ['a name twice', 'coach', plan.replace('{', '{"routine":{},'), ['"routine" stands here again']],
    [
      'a newer format',
      'coach',
      plan.replace('"formatVersion": 1', '"formatVersion": 9'),
      ['from a newer stretch'],
    ],
    ['a newer format', 'answers', kept.replace('1', '9'), ['from a newer stretch']],
    [
      '140,000 wrong choices',
      'answers',
      `{"feltAt":${JSON.stringify(Array(140_000).fill('x'))}}`,
      ['more than 100'],
    ],
    [
      '140,000 unknown names',
      'answers',
      `{${Array.from({ length: 80_000 }, (_, at) => `"q${at}":1`).join()}}`,
      ['more.'],
    ],
  ])('%s, given as %s', async (_, to, text, said) => {
    const { code, out, err } = await given(to, text);
    expect(code).toBe(3);
    expect(out).toBe('');
    const words = err.replace(/\S*\/given\.json/g, 'given.json');
    for (const each of said) expect(words).toContain(each);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(said.includes('more.') ? 21 : 2);
  });
  it.each([
    ['a plan', plan],
    ['the kept answers', kept],
  ])('the answers in %s are taken', async (_, text) => {
    const { code, out } = await given('answers', text);
    expect(code).toBe(0);
    expect(out).toBe((await given('answers', sane)).out);
  });
});

describe('a file that is no stretch, or no exercise', () => {
  const folder = (): string => newHome();
  it.each<[string, string, RegExp]>([
    ['answers', sane, /these are answers, no stretch \(shape\)\n1 error in 1 file\n$/],
    ['a routine', plan, /this is a routine, no stretch \(shape\)\n1 error/],
    [
      'exercises',
      exercises,
      /of another program, no stretch\. Make drafts of them: stretch import \(shape\)\n1 error/,
    ],
  ])('lint says in a line what it is: %s', async (_, text, said) => {
    const path = join(folder(), 'given.json');
    writeFileSync(path, text);
    const { code, out } = await stretch(['lint', path]);
    expect([code, out]).toEqual([3, expect.stringMatching(said)]);
  });
  it.each<[string, string, string]>([
    ['answers', sane, 'these are answers, no exercises.'],
    ['a routine', plan, 'this is a routine, no exercises.'],
  ])('import does as well, and makes no draft: %s', async (_, text, said) => {
    const [home, drafts] = [folder(), folder()];
    writeFileSync(join(home, 'given.json'), text);
    const { code, out, err } = await stretch(['import', join(home, 'given.json'), '-o', drafts]);
    expect([code, out, readdirSync(drafts)]).toEqual([3, '', []]);
    expect(err).toContain(said);
    expect(err).toContain('primaryMuscles and instructions');
  });
});

describe('a saved routine is held to the limits of its own answers', () => {
  it('a stop in it is said, and is no routine', async () => {
    const { code, out } = await given('coach', stop);
    expect(code).toBe(4);
    expect(out).toContain('cauda equina');
  });
  it('answers that would stop today stop, whatever its steps say', async () => {
    const value = JSON.parse(plan);
    value.answers.emergency = ['saddle'];
    expect((await given('coach', JSON.stringify(value))).code).toBe(4);
  });
  it('a stop without its answers is one too', async () => {
    const { code, err } = await given('coach', '{"formatVersion":1,"outcome":"stop","routine":null}');
    expect(code).toBe(4);
    expect(err).toContain('answer anew: stretch routine');
  });
  it('answers that leave out the warning signs are named', async () => {
    const value = JSON.parse(plan);
    delete value.answers.emergency;
    const { code, err } = await given('coach', JSON.stringify(value));
    expect(code).toBe(3);
    expect(err).toContain('answers.emergency');
  });
  it('when none of its steps may be done there is nothing to coach, and each is named', async () => {
    const text = changed(({ routine }) => {
      for (const step of routine.steps) step.phases = [{ name: 'hold', seconds: 3600 }];
    });
    const { code, err } = await given('coach', text);
    expect(code).toBe(3);
    expect(err).toMatch(/routine\.steps\[0\] \(.+\) is left out: 3600 seconds of hold are more than \d+/);
    expect(err).toContain('Nothing is left of it.');
  });
  it('it is no longer than one may ask for', async () => {
    const text = changed(({ routine }) => {
      routine.steps = Array.from({ length: 100 }, () => routine.steps.at(-1) ?? {});
    });
    const { code, err } = await given('coach', text);
    expect(code).toBe(3);
    expect(err).toMatch(/it takes \d+ minutes, and a routine at most 60/);
  });
});
