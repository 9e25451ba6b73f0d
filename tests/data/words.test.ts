import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from '../library.ts';

type Node = { type: string; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Parts of a program whose words nobody reads on a page: types, imports, and what a programmer did wrong. */
const isUnread = ({ type, callee }: Node): boolean =>
  /^(?:Import|ExportAll|TS(?:Literal|Template)Type)/.test(type) ||
  (type === 'NewExpression' && isNode(callee) && /^(?:Range|Type|)Error$/.test(String(callee.name)));

/** The words of a literal or a template, its gaps as `{}`. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}');
}

/** Two words with a space between, or one beside a gap. */
const isSentence = (text: string): boolean =>
  /\p{L}{2,}[,:;.?!]? (?:\p{L}|\{\})|\{\}[,.]? \p{L}{2}/u.test(text);

/** Markup and style sheets, which have words and say nothing. */
const isMarkup = (text: string): boolean =>
  /[{<][a-z-]+[:\s>]|[;{}]\S*:|^default-src |^width=device/.test(text);

function literalsIn(node: Node): string[] {
  if (isUnread(node)) return [];
  const own = wordsOf(node);
  return [...(own === undefined ? [] : [own]), ...childrenOf(node).flatMap(literalsIn)];
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, 'src', path), 'utf8');
    return { path, text, tree: parseAst(text, { lang: 'ts' }) as unknown as Node };
  });

/** What is written for those who write data, beside the shape of it; style sheets; and laws that look for words in data. */
const exempt: readonly string[] = [
  ...['core/schema/', 'core/lint/laws.ts'],
  ...['render/html/style.ts', 'render/figure/svg.ts'],
];

/** Ids of two words, the names of classes and folders, keys of formats, and what another program is told. */
const noSentences: readonly string[] = [
  ...['very high', 'key note', '<!doctype html>\n{}\n'],
  ...['title: {}', 'minutes: {}', 'suggests: {}', 'Application Support'],
  '(New-Object System.Media.SoundPlayer $env:{}).PlaySync()',
  'Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())',
];

const begins = (path: string, folders: readonly string[]): boolean =>
  folders.some((each) => path.startsWith(each));

describe('sentences lie in data/words', () => {
  it('no source has one', () => {
    const found = sources
      .filter(({ path }) => !begins(path, exempt))
      .flatMap(({ path, tree }) =>
        literalsIn(tree)
          .filter((text) => isSentence(text) && !isMarkup(text) && !noSentences.includes(text))
          .map((text) => `${path}: ${text}`),
      );
    expect(found).toEqual([]);
  });
  it.each([
    ["say('it needs a strap')", true],
    [`say(\`\${n} times\`)`, true],
    ["throw new RangeError('no such muscle')", false],
    ["type Band = 'very high'", false],
    ["import a from './two words.ts'", false],
    ["const joint = 'hipFlexion'", false],
  ])('%s: %s', (code, is) => {
    const tree = parseAst(code, { lang: 'ts' }) as unknown as Node;
    expect(literalsIn(tree).some(isSentence)).toBe(is);
  });
});

type Words = { readonly [code: string]: string | Words };

const files = readdirSync(join(root, 'data', 'words')).filter((file) => file.endsWith('.json'));

/** The codes of a file, each with the groups it is in. */
const codesOf = (words: Words, within: readonly string[] = []): string[][] =>
  Object.entries(words).flatMap(([code, each]) =>
    typeof each === 'string' ? [[...within, code]] : codesOf(each, [...within, code]),
  );

describe.each(files)('data/words/%s', (file) => {
  const words: Words = JSON.parse(readFileSync(join(root, 'data', 'words', file), 'utf8'));
  const users = sources.filter(({ text }) => text.includes(`/data/words/${file}`));
  it('has no code that nobody says', () => {
    // A file that is handed on, or looked into by an id, is said elsewhere.
    const handedOn = users.some(({ text }) =>
      /\bwords\[|export (?:const words\b|\{[^}]*\bwords\b)/.test(text),
    );
    const all = (handedOn ? sources : users).map(({ text }) => text).join('\n');
    const said = (code: string): boolean => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(all);
    // A group may be looked into by an id, so its name is enough.
    const unsaid = codesOf(words).filter((path) => !path.some(said));
    expect([users.length > 0, unsaid]).toEqual([true, []]);
  });
  it('has every gap filled where a code is said', () => {
    const wrong = users.flatMap(({ path, tree }) =>
      fillsIn(tree, namesFor(tree, file)).flatMap(({ codes, given }) => {
        const sentence = codes.reduce<string | Words | undefined>(
          (at, code) => (typeof at === 'object' ? at[code] : undefined),
          words,
        );
        const texts = typeof sentence === 'string' ? [sentence] : [];
        const gaps = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((gap) => gap[1] ?? ''));
        const ways = [...new Set(gaps)].sort().join();
        return texts.length > 0 && ways !== [...given].sort().join()
          ? [`${path}: ${codes.join('.')} has ${ways}, is given ${given.join()}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** By which name a source knows a file of words. */
const namesFor = (tree: Node, file: string): string[] =>
  (tree.body as Node[]).flatMap((node) =>
    node.type === 'ImportDeclaration' && String((node.source as Node).value).endsWith(`/data/words/${file}`)
      ? (node.specifiers as Node[]).map((each) => String((each.local as Node).name))
      : [],
  );

/** `words.a.b` as its codes; nothing for what is looked up by an id. */
function memberPath(node: Node): string[] | undefined {
  if (node.type === 'Identifier') return [String(node.name)];
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const before = memberPath(node.object as Node);
  return before && [...before, String((node.property as Node).name)];
}

type Fill = { codes: string[]; given: string[] };

/** What is filled in a source, with the names that are given for its gaps. */
function fillsIn(node: Node, names: readonly string[]): Fill[] {
  const inner = childrenOf(node).flatMap((child) => fillsIn(child, names));
  if (node.type !== 'CallExpression' || (node.callee as Node).name !== 'fill') return inner;
  const [sentence, values] = node.arguments as Node[];
  const path = sentence && memberPath(sentence);
  if (!path || !names.includes(path[0] ?? '') || values?.type !== 'ObjectExpression') return inner;
  const properties = values.properties as Node[];
  if (properties.some(({ type }) => type === 'SpreadElement')) return inner;
  return [...inner, { codes: path.slice(1), given: properties.map(({ key }) => String((key as Node).name)) }];
}
