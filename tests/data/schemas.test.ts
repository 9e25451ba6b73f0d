import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { configFrom, configNames } from '../../src/core/config.ts';
import type { DiaryLine } from '../../src/core/diary/entry.ts';
import { parseAnswers } from '../../src/core/questionnaire/parse.ts';
import { bodyMapFile } from '../../src/core/schema/body.ts';
import { entryLine } from '../../src/core/schema/entry.ts';
import { librarySchemas, schemaOf } from '../../src/core/schema/library.ts';
import { answersFile, configFile } from '../../src/core/schema/own.ts';
import { importFile, newFile } from '../../src/core/schema/own-stretches.ts';
import { progressFile } from '../../src/core/schema/progress.ts';
import { readingFile } from '../../src/core/schema/reading.ts';
import { selfTestFile } from '../../src/core/schema/self-test.ts';
import { live, person } from '../core/diary/simulated.ts';
import { dataFiles, json, library, root, stretchFiles } from '../library.ts';
import { everybody } from '../safety/people.ts';

/** The schema of every file of data/ by its name. */
const schemas = {
  ...librarySchemas,
  reading: readingFile,
  import: importFile,
  new: newFile,
  'self-test': selfTestFile,
  progress: progressFile,
  'body-map': bodyMapFile,
} satisfies Record<string, z.ZodType>;

const problems = (schema: z.ZodType, value: unknown): string[] => {
  const found = schema.safeParse(value);
  return found.success ? [] : found.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

/** What people write for themselves, or their programs read: an editor explains every name of it, where it stands. */
const own: Readonly<Record<string, z.ZodType>> = {
  stretch: schemas.stretch,
  config: configFile,
  entry: entryLine,
  answers: answersFile(library.files.questionnaire.questions),
};

const published = Object.entries<z.ZodType>({ ...schemas, ...own });

const textOf = (name: string, schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { reused: name in own ? 'inline' : 'ref' }), null, 2)}\n`;

describe('the JSON Schemas are fresh (npm run schemas writes them)', () => {
  it.each(published)('%s', (name, schema) => {
    const path = join(root, 'data', 'schema', `${name}.schema.json`);
    const fresh = textOf(name, schema);
    if (process.env.UPDATE_SCHEMAS) writeFileSync(path, fresh);
    expect(readFileSync(path, 'utf8')).toBe(fresh);
  });
});

type Node = {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
};

type Property = { readonly place: string; readonly node: Node };

/** Every name that may stand in a file, with its place. */
function propertiesIn(node: Node, place = ''): Property[] {
  const { properties = {}, additionalProperties: any, items, anyOf = [] } = node;
  const named = Object.entries(properties).map(([name, each]) => ({ place: `${place}.${name}`, node: each }));
  // What may be anything has no name to explain.
  const record =
    typeof any === 'object' && Object.keys(any).length > 0 ? [{ place: `${place}.*`, node: any }] : [];
  return [
    ...[...named, ...record].flatMap((each) => [each, ...propertiesIn(each.node, each.place)]),
    ...(items ? propertiesIn(items, `${place}[]`) : []),
    ...anyOf.flatMap((each) => propertiesIn(each, place)),
  ];
}

const units =
  /\b(?:degrees|seconds|minutes|percent|times|metres|points|weeks|years|first|of 10|\d+ to \d+)\b/;

describe.each(Object.entries(own))('the published schema of %s', (name, schema) => {
  const all = propertiesIn(JSON.parse(textOf(name, schema)) as Node);
  it('says of every name what it is', () => {
    expect(all.length).toBeGreaterThan(6);
    expect(
      all.filter(({ node }) => !node.description?.match(/^[A-Z].*[.?)]$/s)).map(({ place }) => place),
    ).toEqual([]);
  });
  it('has an example for every name', () => {
    expect(all.filter(({ node }) => !node.examples?.length).map(({ place }) => place)).toEqual([]);
  });
  it('says the unit of every number', () => {
    const numbers = all.filter(({ node }) => /number|integer/.test(node.type ?? ''));
    expect(numbers.filter(({ node }) => !units.test(node.description ?? ''))).toEqual([]);
  });
  it('has no example that it would refuse', () => {
    const wrong = all.flatMap(({ place, node }) =>
      (node.examples ?? []).flatMap((each) => {
        const found = z.fromJSONSchema(node as Parameters<typeof z.fromJSONSchema>[0]).safeParse(each);
        return found.success ? [] : [`${place}: ${JSON.stringify(each)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what people write for themselves', () => {
  const { questions } = library.files.questionnaire;
  const answers = own.answers as z.ZodType;
  it('the schema of the config file has the names that are read, and refuses what they refuse', () => {
    expect(Object.keys(configFile.shape).sort()).toEqual(['$schema', ...configNames].sort());
    for (const [name, each] of Object.entries(configFile.shape)) {
      for (const value of [7, true, 'short', [], ['wall'], {}, null]) {
        const { config, problems } = configFrom({ [name]: value });
        if (each.safeParse(value).success) expect([name, value, problems]).toEqual([name, value, []]);
        if (problems.length > 0)
          expect([name, value, each.safeParse(value).success]).toEqual([name, value, false]);
        expect(Object.keys(config)).not.toContain('$schema');
      }
    }
  });
  it('the schema of answers takes the answers of everybody of the table', () => {
    const all = everybody.flatMap(({ people }) => people.map((each) => each.answers));
    expect(all.length).toBeGreaterThan(300);
    expect(all.flatMap((each) => problems(answers, each))).toEqual([]);
    expect(problems(answers, { feltAt: ['knee-cap'] })).not.toEqual([]);
  });
  it('answers may say where their schema is', () => {
    const given = { $schema: 'x/answers.schema.json', minutes: 10 };
    expect(parseAnswers(given, questions)).toEqual({ answers: { minutes: 10 }, problems: [] });
    expect(problems(answers, given)).toEqual([]);
  });
});

describe('a line of the diary', () => {
  /** Every name of the type, by the compiler: one more or one less is an error here. */
  const names: Readonly<Record<keyof DiaryLine, true>> = {
    ...{ formatVersion: true, id: true, kind: true, at: true, day: true, title: true, pattern: true },
    ...{ irritability: true, rung: true, ended: true, seconds: true, steps: true, before: true, after: true },
    ...{ reports: true, settled: true, stop: true, morning: true, weekly: true, seen: true, note: true },
    ...{ kneeAngle: true, cramps: true, crampsBefore: true, strain: true, aWeek: true },
  };
  it('has every name in its schema', () => {
    expect(Object.keys(entryLine.shape).sort()).toEqual(Object.keys(names).sort());
  });
  it('is taken as it is written, day after day', () => {
    const day = {
      session: { before: 3, after: 4, tingles: 1, hurts: 1, settled: true },
      morning: 'worse-hour' as const,
    };
    const weekly = { feltAt: ['thigh'], worst: 3 };
    const { entries } = live(
      Array.from({ length: 20 }, () => ({ ...day, weekly })),
      person(),
    );
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.flatMap(({ raw }) => problems(entryLine, raw))).toEqual([]);
    expect(problems(entryLine, { formatVersion: 2, at: 'x', before: 11 })).not.toEqual([]);
  });
});

describe('every data file follows its schema', () => {
  it.each(dataFiles)('data/%s.json', (file) => {
    expect(problems(schemas[schemaOf(file as keyof typeof schemas)], json('data', `${file}.json`))).toEqual(
      [],
    );
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
