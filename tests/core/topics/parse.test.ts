import { describe, expect, it } from 'vitest';
import { parseTopic, readFigures } from '../../../src/core/topics/parse.ts';
import { illustrate } from '../../../src/core/topics/topic.ts';
import { library } from '../../library.ts';
import { shipped } from '../made.ts';

const front = ['title: T', 'short: s', 'order: 3', 'sources: a'];
const parsed = (...lines: string[]) => parseTopic('x', lines.join('\n'));
const page = (...body: string[]) => parsed('---', ...front, '---', ...body);
const said = ({ problems }: ReturnType<typeof parsed>): string[] =>
  problems.map(({ place, message }) => `${place}: ${message}`);

describe('the front matter', () => {
  it.each<[string, string[], string[]]>([
    ['is between two lines of ---', ['---', ...front, '---', 'One.'], []],
    ['not without the first', ['', ...front, '---', 'One.'], ['line 1: a page begins with title']],
    [
      'not without the second',
      ['---', ...front, 'One.'],
      ['line 1: a page begins with title', 'line 1: title is missing'],
    ],
    [
      'one line of --- is not two',
      ['---', 'One.'],
      [
        'line 1: a page begins',
        'line 1: title is missing',
        'line 1: short',
        'line 1: order',
        'line 1: sources',
      ],
    ],
    [
      'names what it does not know, with its line',
      ['---', ...front, 'titel: U', '---', 'One.'],
      ['line 6: expected one of title, short, order, sources, each followed by a colon'],
    ],
    [
      'also a line without a name',
      ['---', ...front, 'Some words', '---', 'One.'],
      ['line 6: expected one of title, short, order, sources'],
    ],
    [
      'names what is empty',
      ['---', 'title:', ...front.slice(1), '---', 'One.'],
      ['line 1: title is missing'],
    ],
    [
      'has a whole number for its place',
      ['---', 'title: T', 'short: s', 'order: 3.5', 'sources: a', '---', 'One.'],
      ['line 1: order is a whole number'],
    ],
    [
      'and nothing else',
      ['---', 'title: T', 'short: s', 'order: third', 'sources: a', '---', 'One.'],
      ['line 1: order is a whole number'],
    ],
  ])('%s', (_, lines, expected) => {
    const found = said(parsed(...lines));
    for (const words of expected) expect(found).toContainEqual(expect.stringContaining(words));
    if (expected.length < 2) expect(found).toHaveLength(expected.length);
  });
  it('between two lines that follow each other nothing is said, and each name is missing', () => {
    expect(said(parsed('---', '---', 'One.'))).toEqual(
      ['title', 'short', 'order', 'sources'].map((key) =>
        expect.stringContaining(`line 1: ${key} is missing`),
      ),
    );
  });
  it('is read past spaces, and line ends of any system', () => {
    const { topic, problems } = parseTopic(
      'x',
      '---\r\n title:  T: u \r\nshort: s\r\norder: 12\r\nsources: a , b,,\r\n---\r\nOne.\r\n',
    );
    expect(problems).toEqual([]);
    expect(topic).toMatchObject({ id: 'x', title: 'T: u', short: 's', order: 12, sources: ['a', 'b'] });
    expect(topic.blocks).toEqual([{ is: 'paragraph', text: 'One.' }]);
  });
  it('a page without any has no place and no sources', () => {
    expect(parsed('One.').topic).toMatchObject({ title: '', short: '', order: 0, sources: [] });
  });
});

describe('what is on a page', () => {
  it.each<[string, string[], object[]]>([
    ['a paragraph', ['One.'], [{ is: 'paragraph', text: 'One.' }]],
    ['a heading', ['## Two'], [{ is: 'heading', text: 'Two' }]],
    ['lines of one list', ['- a', '- b'], [{ is: 'list', items: ['a', 'b'] }]],
    [
      'two lists with words between',
      ['- a', 'One.', '- b'],
      [
        { is: 'list', items: ['a'] },
        { is: 'paragraph', text: 'One.' },
        { is: 'list', items: ['b'] },
      ],
    ],
    ['nothing of an empty line', ['', '  ', 'One.'], [{ is: 'paragraph', text: 'One.' }]],
  ])('%s', (_, body, expected) => {
    expect(page(...body)).toMatchObject({ problems: [], topic: { blocks: expected } });
  });
  it.each<[string, string]>([
    ['# Two', 'line 8: only paragraphs, "## " headings, "- " lists and "figures:" are known'],
    ['| a | b |', 'line 8: only paragraphs'],
    ['`code`', 'line 8: only paragraphs'],
    ['* a', 'line 8: only paragraphs'],
    ['figures: one', 'line 8: a drawing is an id, then its settings, then "its caption"'],
    ['figures: one at=x "b"', 'line 8: at=x: expected a joint with its degrees'],
  ])('%s is named with its line', (line, expected) => {
    expect(said(page('One.', line))).toEqual([expect.stringContaining(expected)]);
  });
  it('an empty page is named at its end', () => {
    expect(said(page('', ''))).toEqual(['line 8: the page is empty']);
  });
});

describe('drawings in a row', () => {
  const row = (count: number): string => Array.from({ length: count }, (_, at) => `a "${at}"`).join(' | ');
  it.each([
    [1, []],
    [3, []],
    [4, ['at most 3 drawings in a row']],
  ])('%i of them', (count, expected) => {
    const { figures, problems } = readFigures(row(count));
    expect([figures.length, problems]).toEqual([count, expected]);
  });
  it.each([
    ['a caption alone', '"b"'],
    ['two captions', 'a "b" "c"'],
    ['an empty caption', 'a ""'],
    ['words after the caption', 'a "b" c'],
  ])('%s is no drawing', (_, text) => {
    expect(readFigures(text).problems).toEqual(['a drawing is an id, then its settings, then "its caption"']);
  });
  it.each(['side', 'front', 'above', 'corner', 'far-corner'])('from %s', (view) => {
    expect(readFigures(`a view=${view} "b"`)).toMatchObject({ problems: [], figures: [{ view }] });
  });
  it('each wrong setting is named', () => {
    expect(readFigures('a x=1 at=0.5 view=left kneeFlexion=1.5.2 "b"').problems).toEqual([
      expect.stringContaining('x=1: expected'),
      expect.stringContaining('view=left: expected'),
      expect.stringContaining('kneeFlexion=1.5.2: expected'),
    ]);
  });
});

describe('what a drawing shows', () => {
  const slider = 'sciatic-slider-seated';
  const figure = (text: string) => {
    const [found] = readFigures(text).figures;
    if (!found) throw new Error(text);
    return illustrate(found, library);
  };
  it('a stretch at its end, with the numbers of that pose', () => {
    expect(figure(`${slider} "b"`)).toStrictEqual({
      ...{ stretch: slider, pose: shipped(slider).pose, at: 1, caption: 'b', numbers: 'all' },
      neuralLoad: expect.objectContaining({ index: 3 }),
      lengthening: { hamstrings: expect.any(Number) },
      hamstringsSlack: false,
    });
  });
  it('at another instant, with joints elsewhere, from somewhere else', () => {
    expect(figure(`${slider} at=0 hipFlexion=60 view=front no-numbers "b"`)).toMatchObject({
      pose: { hipFlexion: 60, kneeFlexion: 90, neckFlexion: 20 },
      ...{ at: 0, view: 'front', numbers: 'none' },
    });
  });
  it.each([
    ['right', { mark: 'right' }],
    ['wrong', { mark: 'wrong' }],
    ['nerve-only', { numbers: 'nerve' }],
  ])('%s: it says so', (setting, is) => {
    expect(figure(`${slider} ${setting} "b"`)).toMatchObject(is);
  });
  it('nothing of a stretch that there is not', () => {
    expect(figure('nowhere "b"')).toBeUndefined();
  });
});
