import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './library.ts';

type Import = { from: string; typeOnly: boolean };
type Source = { path: string; text: string; code: string; imports: Import[] };

const importing =
  /^(?:import|export)\s+(?:(type)\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** A source without its comments, so that words in them count for nothing. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  const imports = [...code.matchAll(importing)].map((found) => ({
    from: resolved(path, found[2] ?? found[3] ?? ''),
    typeOnly: found[1] === 'type',
  }));
  return { path, text, code, imports };
}

/** A relative import as a path from the top of the project; anything else as it is. */
const resolved = (path: string, from: string): string =>
  from.startsWith('.') ? relative(root, resolve(root, dirname(path), from)) : from;

const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path))
  .sort();
const all: readonly Source[] = paths.map(read);

/** What each part may import. The first part whose folder holds the file is its part. */
const parts: readonly { name: string; folder: string; may: readonly string[] }[] = [
  { name: 'schema', folder: 'src/core/schema/', may: ['src/core/schema/', 'src/core/vocabulary.ts', 'zod'] },
  {
    name: 'core',
    folder: 'src/core/',
    may: ['src/core/', 'data/words/', 'fastest-levenshtein', '@humanwhocodes/momoa'],
  },
  {
    name: 'render',
    folder: 'src/render/',
    may: ['src/render/', 'src/core/', 'data/words/', 'data/body-map.json'],
  },
  {
    name: 'author',
    folder: 'src/author/',
    may: ['src/author/', 'src/render/', 'src/core/', 'data/words/'],
  },
  {
    name: 'session',
    folder: 'src/session/',
    may: ['src/session/', 'src/render/', 'src/core/', 'data/words/'],
  },
  {
    name: 'shell',
    folder: 'src/shell/',
    may: [
      ...['src/shell/', 'src/session/', 'src/render/', 'src/core/', 'data/words/'],
      ...['node:', 'commander', 'inquirer', 'chalk', 'ora', 'clipboardy', 'ical-generator'],
    ],
  },
  {
    name: 'package',
    folder: 'src/package/',
    may: ['src/package/', 'src/session/', 'src/render/', 'src/core/'],
  },
  {
    name: 'index',
    folder: 'src/index.ts',
    may: ['src/package/', 'src/session/', 'src/render/', 'src/core/'],
  },
  {
    name: 'manual-and-pictures',
    folder: 'src/manual-and-pictures.ts',
    may: ['src/shell/', 'node:', 'package.json'],
  },
  {
    name: 'checks',
    folder: 'src/checks.ts',
    may: ['src/core/', 'src/render/', 'package.json'],
  },
  {
    name: 'cli',
    folder: 'src/cli.ts',
    may: ['src/shell/', 'src/core/', 'data/words/', 'node:', 'commander', 'package.json'],
  },
];

const partOf = (path: string) => parts.find((part) => path.startsWith(part.folder));

/** Types cost nothing at run time, so a type may come from zod anywhere in the core. */
const allowed = (path: string, { from, typeOnly }: Import): boolean =>
  (typeOnly && from === 'zod' && path.startsWith('src/core/')) ||
  // Of the bundles that are loaded when they are asked for, the types alone.
  (['src/checks.ts', 'src/author/index.ts'].includes(from) && path === 'src/shell/terminal/io.ts') ||
  (partOf(path)?.may ?? []).some((may) => (/[/:]$/.test(may) ? from.startsWith(may) : from === may));

const offenders = (wrong: (source: Source) => readonly string[]): string[] =>
  all.flatMap((source) => wrong(source).map((what) => `${source.path}: ${what}`));

describe('imports go one way', () => {
  it('every source belongs to a part', () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !partOf(path))).toEqual([]);
  });
  it.each(parts.map((part) => part.name))('%s imports only what it may', (name) => {
    const wrong = offenders(({ path, imports }) =>
      partOf(path)?.name === name
        ? imports.filter((each) => !allowed(path, each)).map((each) => each.from)
        : [],
    );
    expect(wrong).toEqual([]);
  });
  it('nothing imports the schemas but for their types; a library that others give is checked by them', () => {
    const wrong = offenders(({ path, imports }) =>
      /^src\/core\/(?:schema\/|lint\/|read-library\.ts$)/.test(path)
        ? []
        : imports
            .filter(({ from, typeOnly }) => from.startsWith('src/core/schema/') && !typeOnly)
            .map(({ from }) => from),
    );
    expect(wrong).toEqual([]);
  });
  it('no command imports another', () => {
    const inside = 'src/shell/commands/';
    const wrong = offenders(({ path, imports }) =>
      path.startsWith(inside) && path !== `${inside}table.ts`
        ? imports
            .map(({ from }) => from)
            .filter((from) => from.startsWith(inside) && from !== `${inside}definition.ts`)
        : [],
    );
    expect(wrong).toEqual([]);
  });
  it('no two files import each other, not even round a corner', () => {
    expect(cycles()).toEqual([]);
  });
});

/** Imports that run in a ring, types too: what only makes sense together is one file. */
function cycles(): string[] {
  const sources = new Map(all.map((source) => [source.path, source]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' > '));
    if (done.has(path) || way.includes(path)) return;
    for (const each of sources.get(path)?.imports ?? []) visit(each.from, [...way, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return rings;
}

it.each(['inquirer', 'ora', 'clipboardy', 'ical-generator'])('%s is loaded where it is used', (name) => {
  expect(all.some(({ code }) => code.includes(`load('${name}')`))).toBe(true);
});

/** What starts Node, a browser or a pseudo-terminal, or looks at what was built. */
const another =
  /\b(?:openTerminal|liveProcess|askingIn|documentAt)\(|process\.execPath|from '@lydell\/node-pty'|'dist'/;

describe('where the tests are', () => {
  it('nothing starts another Node, opens a pseudo-terminal or needs a build outside of what `npm run test:pack` runs', () => {
    const quick = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts') && !/^(?:e2e|pack|storm)\b|^structure/.test(path))
      .map((path) => [path, withoutComments(readFileSync(join(root, 'tests', path), 'utf8'))] as const);
    expect(quick.length).toBeGreaterThan(100);
    expect(
      quick.flatMap(([path, code]) => another.exec(code)?.map((what) => `${path}: ${what}`) ?? []),
    ).toEqual([]);
    expect(
      quick
        .filter(([, code]) => /\bstretch\b[^']*from '[^']*e2e\/program\.ts'/.test(code))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

it('what the map of the house names is there', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');
  const named = [...map.matchAll(/`((?!dist\/)(?:[\w-]+\/)+[\w.-]*|[\w-]+\.ts)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(40);
  const places = (path: string): string[] => [join('src', path), path].map((each) => join(root, each));
  expect(named.filter((path) => !places(path).some(existsSync))).toEqual([]);
});

it('what the way from argv to Markdown calls by name is called so in the code', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');
  const called = [...map.matchAll(/`([a-z]+[A-Z]\w*|[A-Z]\w+)`/g)].map(([, name]) => name);
  expect(called.length).toBeGreaterThan(12);
  const isThere = (name: string | undefined): boolean =>
    all.some(({ code }) => new RegExp(`\\b(?:const|function|type) ${name}\\b`).test(code));
  expect(called.filter((name) => !isThere(name))).toEqual([]);
});

const lineCount = (text: string): number => text.trimEnd().split('\n').length;

describe('the style of the house', () => {
  it.each<[string, RegExp]>([
    ['a default export', /\bexport\s+default\b|\bas\s+default\b/],
    ['the type any', /[:<|&]\s*any\b|,\s*any\s*>|\bas\s+any\b/],
    ['an import by require', /\brequire\(/],
    ['a @ts- directive', /@ts-(?:ignore|expect-error|nocheck)/],
    ['a class that is no error', /\bclass\s+\w+(?!\s+extends\s+Error\b)\b\s/],
    ['randomness', /\bMath\.random\b|\brandomUUID\b/],
  ])('no source has %s', (_name, pattern) => {
    expect(offenders(({ code }) => pattern.exec(code) ?? [])).toEqual([]);
  });
  it('the pure parts know no clock, process or console', () => {
    const world = /\b(?:Date\.now|new Date|performance\.now|setTimeout|setInterval|process\.|console\.)/;
    const wrong = offenders(({ path, code }) =>
      /^src\/(?:author|core|render|session|package|index)\b/.test(path) ? (world.exec(code) ?? []) : [],
    );
    expect(wrong).toEqual([]);
  });
  it('in the shell the process is touched in one place, but for who it is among others', () => {
    const touch = /\bprocess\.(?!pid\b|getuid\b)\w+|\bisatty\(|\b(?:Date\.now|new Date\(\)|performance\.now)/;
    const mayBe = [
      'src/shell/terminal/process-io.ts',
      // Another process: whether it lives, and its group.
      'src/shell/files/state/alive.ts',
      'src/shell/app/kept-command/signals.ts',
    ];
    const wrong = offenders(({ path, code }) =>
      path.startsWith('src/shell/') && !mayBe.includes(path) ? (touch.exec(code) ?? []) : [],
    );
    expect(wrong).toEqual([]);
  });
  it('a class of characters by its name is made where it is used: it takes long, and is in every start otherwise', () => {
    const wrong = offenders(({ code }) =>
      [...code.matchAll(/^(?:export )?const (\w+)[\s\S]*?;$/gm)]
        .filter(([statement]) => statement.includes('\\p{') && !statement.includes('=>'))
        .map(([, name]) => name ?? ''),
    );
    expect(wrong).toEqual([]);
  });
  it('nothing in the shell is remembered outside a call', () => {
    const wrong = offenders(({ path, code }) =>
      path.startsWith('src/shell/') ? (/^(?:export )?let .*/m.exec(code) ?? []) : [],
    );
    expect(wrong).toEqual([]);
  });
  it('process.exit is called where the program ends, and where its reader has gone', () => {
    const wrong = offenders(({ path, code }) =>
      path === 'src/shell/terminal/process-io.ts' ? [] : (/\bprocess\.exit\(/.exec(code) ?? []),
    );
    expect(wrong).toEqual([]);
  });
  it('a comment stands by itself: none says that it is the same as the one before', () => {
    expect(offenders(({ text }) => /\/\*\*[\s*]*The same\b.*/.exec(text) ?? [])).toEqual([]);
  });
  it('no line of a page for readers is over 130 columns, but in a table or a drawing', () => {
    const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'src/README.md', 'data/README.md'];
    const long = pages.flatMap((page) =>
      readFileSync(join(root, page), 'utf8')
        .replace(/^```[\s\S]*?^```/gm, '')
        .split('\n')
        .filter((line) => line.length > 130 && !line.startsWith('|'))
        .map((line) => `${page}: ${line.slice(0, 60)}`),
    );
    expect(long).toEqual([]);
  });
  it('every source is under 200 lines', () => {
    expect(offenders(({ text }) => (lineCount(text) > 200 ? [`${lineCount(text)} lines`] : []))).toEqual([]);
  });
});
