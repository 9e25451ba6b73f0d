import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { root } from '../library.ts';

type Node = { type: string; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Numbers of a source but those that count and halve. */
function numbersIn(node: Node): number[] {
  const own = node.type === 'Literal' && typeof node.value === 'number' && node.value > 2 ? [node.value] : [];
  return [...own, ...Object.values(node).flat().filter(isNode).flatMap(numbersIn)];
}

/** Where what a person may do is decided: who they are, what they get, what answers their body. */
const decides = ['assess/', 'body/', 'diary/', 'plan/', 'respond/', 'self-test.ts'];

/** What is no number of the clinic, and why it may stand in code. */
const mechanics: Readonly<Record<string, string>> = {
  'assess/assess.ts: 200': 'how many reasons of a rule are remembered',
  'assess/stages.ts: 30': 'bits of a word that is no object',
  'body/lengthening.ts: 10': 'one decimal',
  'diary/measure.ts: 10': 'how many readings are read of a file',
  'diary/measure.ts: 90': 'degrees from upright to flat, past which a number is no reading',
  'diary/progress.ts: 5': 'minutes by which clocks differ',
  'diary/progress.ts: 60000': 'milliseconds of a minute',
  'diary/state.ts: 60': 'how many days are remembered',
  'plan/constraints.ts: 200': 'how many sorts of people are remembered',
  'plan/exclusions.ts: 30000': 'how many lists of rules are remembered',
  'plan/routine.ts: 60': 'seconds of a minute',
  'plan/plan.ts: 60': 'seconds of a minute',
  'plan/select.ts: 5': 'how many names a reason lists',
  'plan/select.ts: 60': 'seconds of a minute',
};

/** How days are counted, and how a file that anybody may have written is read and summed up. */
const notTheClinic = ['diary/day.ts', 'diary/read.ts', 'diary/summary.ts', 'diary/ticked.ts'];

const numbersOf = (text: string): number[] => numbersIn(parseAst(text, { lang: 'ts' }) as unknown as Node);

it('no clinical number stands in code: an angle, a dose, a share or a time is data with its source', () => {
  const core = join(root, 'src', 'core');
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const of = (start: string): string[] => sources.filter((path) => path.startsWith(start));
  expect(decides.filter((start) => of(start).length === 0)).toEqual([]);
  const found = decides
    .flatMap(of)
    .filter((path) => !notTheClinic.includes(path))
    .flatMap((path) =>
      numbersOf(readFileSync(join(core, path), 'utf8')).map((number) => `${path}: ${number}`),
    );
  expect([...new Set(found)].sort()).toEqual(Object.keys(mechanics).sort());
});

it.each([
  ["angle(pose, 'hipFlexion') >= 30", [30]],
  ['const half = seconds / 2', []],
  ["say('30 degrees')", []],
])('%s: %j', (code, numbers) => {
  expect(numbersOf(code)).toEqual(numbers);
});
