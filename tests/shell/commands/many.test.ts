import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import { newFolder, newHome } from '../../e2e/home.ts';
import { library, plain, whole } from '../../library.ts';
import { stretch } from '../run.ts';

const folder = newFolder('many');
afterAll(() => rmSync(folder, { recursive: true }));

const line = (more: object = {}): string => JSON.stringify({ ...plain, ...more });
const many = (input: string, ...words: string[]) =>
  stretch(['routine', '--answers', '-', '--format', 'jsonl', ...words], { input });
const linesOf = (out: string) => out.split('\n').flatMap((each) => (each === '' ? [] : [JSON.parse(each)]));

describe('many people, a line each', () => {
  it('a line in is a line out, in the same order, by its id or by its place', async () => {
    const { code, out, err } = await many(
      [line({ id: 'anna' }), line({ minutes: 5 }), JSON.stringify({ id: 7, answers: plain })].join('\n'),
    );
    expect(linesOf(out).map(({ id }) => id)).toEqual(['anna', 2, 7]);
    expect([code, err]).toEqual([0, '3 people\n']);
  });
  it('each gets the plan that they would get alone', async () => {
    const [one] = linesOf((await many(line())).out);
    const alone = await stretch(['routine', '--answers', '-', '--format', 'json'], { input: line() });
    expect(one.plan).toEqual(JSON.parse(alone.out));
    expect(one.plan.routine.title).toBe(planFor(plain, library).routine?.title);
  });
  it.each<[string, string, object]>([
    [
      'what is no JSON',
      '{"age": ',
      {
        id: 2,
        problems: [{ place: '', message: expect.stringMatching(/^line 2:1:\d+: this is not JSON/) }],
        missing: [],
      },
    ],
    [
      'what is said twice',
      '{"age":"16-64","age":"65-plus"}',
      { problems: [{ message: expect.stringContaining('stands here again') }] },
    ],
    [
      'a wrong choice, with the nearest',
      line({ feltAt: ['soel'] }),
      { problems: [{ place: 'feltAt[0]', remedy: 'Did you mean sole?' }], missing: ['feltAt'] },
    ],
    [
      'what was not asked',
      '{"id":"b","emergency":[]}',
      { id: 'b', problems: [], missing: expect.arrayContaining(['age', 'seeSomeone']) },
    ],
    ['no object', '[3]', { id: 2, problems: expect.arrayContaining([expect.anything()]) }],
    [
      'a name from the language itself',
      '{"__proto__":{"emergency":[]}}',
      { problems: [{ place: '"__proto__"' }] },
    ],
    [
      'a line without an end',
      `"${'x'.repeat(1_100_000)}"`,
      { problems: [{ message: 'this line is too long (over 1 MB)' }] },
    ],
  ])('%s is a problem of that line alone', async (_name, bad, said) => {
    const { code, out, err } = await many([line(), bad, line()].join('\n'));
    const [before, wrong, after] = linesOf(out);
    expect(wrong).toMatchObject(said);
    expect([before.plan.outcome, after.plan.outcome, after.id]).toEqual(['routine', 'routine', 3]);
    expect([code, err]).toEqual([3, '3 people, 1 with problems or open questions\n']);
  });
  it('a sign that stops is a plan, and is counted', async () => {
    const { code, out, err } = await many(line({ emergency: ['saddle'] }));
    expect(linesOf(out)[0].plan.outcome).toBe('stop');
    expect([code, err]).toEqual([0, '1 person, 1 with a stop\n']);
  });
  it('an answer by flag holds for everybody', async () => {
    const { out } = await many([line(), line({ minutes: 30 })].join('\n'), '--minutes', '5');
    expect(linesOf(out).map(({ plan }) => plan.answers.minutes)).toEqual([5, 5]);
  });
  it.each([
    ['CRLF', `${line()}\r\n${line()}\r\n`],
    ['empty lines', `\n${line()}\n\n${line()}\n\n`],
    ['a BOM', `\uFEFF${line()}\n${line()}`],
  ])('%s changes nothing', async (_name, text) => {
    expect(linesOf((await many(text)).out).map(({ plan }) => plan.outcome)).toEqual(['routine', 'routine']);
  });
  it('a file by its ending is the same, and nothing is kept of anybody', async () => {
    const file = join(folder, 'people.jsonl');
    writeFileSync(file, `${line()}\n`);
    const home = newHome({});
    const { out } = await stretch(['routine', '--answers', file], { home });
    expect(linesOf(out)).toHaveLength(1);
    expect(readdirSync(home)).toEqual([]);
  });
  it.each<[string, string[], RegExp]>([
    ['nobody named', ['--format', 'jsonl'], /name the people/],
    ['a page for many', ['--answers', 'x.jsonl', '--format', 'html'], /many people come out as lines/],
    ['a clipboard', ['--answers', 'x.jsonl', '--copy'], /nothing else is done/],
    ['a file of its own', ['--answers', 'x.jsonl', '-o', 'y.jsonl'], /To a file: > plans\.jsonl/],
  ])('%s is wrong usage', async (_name, words, said) => {
    const { code, err } = await stretch(['routine', ...words]);
    expect([code, err]).toEqual([2, expect.stringMatching(said)]);
  });
  it('a file that is not there is named', async () => {
    expect(await stretch(['routine', '--answers', 'no-such.jsonl'])).toMatchObject({
      code: 3,
      err: 'no-such.jsonl: there is no such file.\n',
    });
  });
  it('what the answers of many have in common is planned for each of them anew', async () => {
    const [young, old] = linesOf((await many([line(), line({ age: '65-plus' })].join('\n'))).out);
    expect(young.plan).not.toEqual(old.plan);
    expect(whole(plain)).toEqual(young.plan.answers);
  });
});
