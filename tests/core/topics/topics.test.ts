import { describe, expect, it } from 'vitest';
import { parseTopic, readFigures } from '../../../src/core/topics/parse.ts';

const head = ['---', 'title: T', 'short: s', 'order: 3', 'sources: a, b', '---'];
const page = (...body: string[]) => parseTopic('x', [...head, ...body].join('\n'));

describe('a page', () => {
  it('has its front matter and its blocks in order', () => {
    const { topic, problems } = page('', 'One.', '', '## Two', '- three', '- four', '', 'figures: a "b"');
    expect(problems).toEqual([]);
    expect(topic).toEqual({
      ...{ id: 'x', title: 'T', short: 's', order: 3, sources: ['a', 'b'] },
      blocks: [
        { is: 'paragraph', text: 'One.' },
        { is: 'heading', text: 'Two' },
        { is: 'list', items: ['three', 'four'] },
        { is: 'figures', figures: [{ stretch: 'a', joints: {}, at: 1, numbers: 'all', caption: 'b' }] },
      ],
    });
  });

  it.each<[string, string[], string]>([
    ['a heading of another rank', ['One.', '# Two'], 'line 8'],
    ['a quote', ['One.', '> Two'], 'line 8'],
    ['a drawing without a caption', ['One.', 'figures: a'], 'line 8'],
    ['an unknown setting', ['One.', 'figures: a knee=3 "b"'], 'line 8'],
    ['too many drawings', ['figures: a "1" | a "2" | a "3" | a "4"'], 'line 7'],
  ])('%s is named with its line', (_, body, place) => {
    expect(page(...body).problems.map((problem) => problem.place)).toEqual([place]);
  });

  it.each(['title', 'short', 'order', 'sources'])('without %s it says so', (key) => {
    const text = [...head.filter((line) => !line.startsWith(`${key}:`)), 'One.'].join('\n');
    expect(parseTopic('x', text).problems.map(({ message }) => message)).toContain(`${key} is missing`);
  });

  it('without front matter, or without words, it says so', () => {
    expect(parseTopic('x', 'One.').problems[0]?.message).toMatch(/begins with title/);
    expect(page().problems.map(({ message }) => message)).toEqual(['the page is empty']);
  });
});

describe('drawings in a row', () => {
  it('each has its joints, its instant and its caption', () => {
    expect(readFigures(' one kneeFlexion=5 neckFlexion=-20 "right" | two at=0.5 "half way"').figures).toEqual(
      [
        {
          ...{ stretch: 'one', joints: { kneeFlexion: 5, neckFlexion: -20 } },
          ...{ at: 1, numbers: 'all', caption: 'right' },
        },
        { stretch: 'two', joints: {}, at: 0.5, numbers: 'all', caption: 'half way' },
      ],
    );
  });
  it.each([
    ['view=above', { view: 'above' }],
    ['nerve-only', { numbers: 'nerve' }],
    ['no-numbers', { numbers: 'none' }],
  ])('%s', (setting, expected) => {
    const { figures, problems } = readFigures(`one ${setting} "b"`);
    expect([problems, figures]).toEqual([[], [expect.objectContaining(expected)]]);
  });
  it.each(['view=below', 'view', 'kneeFlexion', 'kneeFlexion=far', 'at=', 'nerve-only=1'])(
    '%s is named',
    (setting) => {
      expect(readFigures(`one ${setting} "b"`).problems).toEqual([
        expect.stringContaining(`${setting}: expected`),
      ]);
    },
  );
});
