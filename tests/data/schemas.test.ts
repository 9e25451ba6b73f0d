import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { schemaOf, schemas } from '../../src/core/schema/all.ts';
import { dataFiles, json, root, stretchFiles } from '../library.ts';

describe('the JSON Schemas are fresh (npm run schemas writes them)', () => {
  it.each(Object.entries(schemas))('%s', (name, schema) => {
    const path = join(root, 'data', 'schema', `${name}.schema.json`);
    const fresh = `${JSON.stringify(z.toJSONSchema(schema, { reused: 'ref' }), null, 2)}\n`;
    if (process.env.UPDATE_SCHEMAS) writeFileSync(path, fresh);
    expect(readFileSync(path, 'utf8')).toBe(fresh);
  });
});

const problems = (schema: z.ZodType, value: unknown): string[] => {
  const found = schema.safeParse(value);
  return found.success ? [] : found.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('every data file follows its schema', () => {
  it.each(dataFiles)('data/%s.json', (file) => {
    expect(problems(schemas[schemaOf(file)], json('data', `${file}.json`))).toEqual([]);
  });
  it.each(stretchFiles)('data/stretches/%s.json', (file) => {
    expect(problems(schemas.stretch, json('data', 'stretches', `${file}.json`))).toEqual([]);
  });
  it('refuses a joint beyond the human range, an unknown field and a made-up kind', () => {
    const file = json('data', 'stretches', 'hamstring-supine-90-90.json') as Record<string, unknown>;
    expect(problems(schemas.stretch, { ...file, pose: { leg: { kneeFlexion: -10 } } })).not.toEqual([]);
    expect(problems(schemas.stretch, { ...file, tuck: true })).not.toEqual([]);
    expect(problems(schemas.stretch, { ...file, kind: 'ballistic' })).not.toEqual([]);
  });
  it.each([
    ['a prop nobody can draw', { props: ['sofa'] }, /^figure\.props\.0: /],
    ['a hand that holds nothing known', { hands: 'ceiling' }, /^figure\.hands: /],
    [
      'an angle beyond the human range',
      { open: { leg: { kneeFlexion: -20 } } },
      /^figure\.open\.leg\.kneeFlexion: /,
    ],
    ['a lean past lying', { lean: 200 }, /^figure\.lean: /],
  ])('refuses %s in a figure, and names its place', (_, figure, place) => {
    const file = json('data', 'stretches', 'hamstring-supine-90-90.json') as Record<string, unknown>;
    expect(problems(schemas.stretch, { ...file, figure })).toEqual([expect.stringMatching(place)]);
  });
});
