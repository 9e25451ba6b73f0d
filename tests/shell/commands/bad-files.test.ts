import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hold } from '../../core/lint/around.ts';
import { newFolder } from '../../e2e/home.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

const folder = newFolder('bad');
afterAll(() => rmSync(folder, { recursive: true }));

const text = JSON.stringify(hold);
const named = (name: string): string => JSON.stringify({ ...hold, name });
const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

/** A file that somebody made to do harm, and what is said of it by name. */
const bad: readonly [string, string | Buffer, RegExp][] = [
  ['deep', '['.repeat(400_000), /nested deeper than 40 levels/],
  ['deep-object', '{"a":'.repeat(150_000), /nested deeper than 40 levels/],
  [
    'deep-inside',
    text.replace('"pose":{', `"pose":{"x":${'['.repeat(60)}${']'.repeat(60)},`),
    /nested deeper/,
  ],
  ['long-list', `[${'0,'.repeat(400_000)}0]`, /\[0,0,.* is not an object|is not an object/],
  ['long-steps', JSON.stringify({ ...hold, steps: Array(300_000).fill('a') }), /too (?:much|long)/],
  ['prototype', text.replace('{', '{"__proto__":{"kind":"ease"},'), /there is no name "__proto__" here/],
  ['constructor', text.replace('{', '{"constructor":1,'), /there is no name "constructor" here/],
  [
    'role-of-the-language',
    JSON.stringify({ ...hold, roles: ['constructor'] }),
    /there is no role "constructor"/,
  ],
  ['doubled', text.replace('{', '{"notFor":[],'), /"notFor" stands here again; it stands at 1:2 already/],
  ['utf16', utf16, /this is UTF-16 text/],
  [
    'latin1',
    Buffer.from(text.replace(hold.name, 'H\u00fcfte'), 'latin1'),
    /bad-latin1\.json:1:1: error: this is/,
  ],
  [
    'infinite',
    text.replace('"statedLoad":', '"statedLoad":1e999,"x":'),
    /is not a number|is not a whole number/,
  ],
  ['too-long', ' '.repeat(1_000_001), /this is too long \(over 1 MB\)/],
  ['itself', JSON.stringify({ ...hold, easier: 'bad-itself' }), /its easier ones lead back to bad-itself/],
];

describe('one bad file among many', () => {
  let out = '';
  let code = 0;
  beforeAll(async () => {
    for (const [name, content] of bad) writeFileSync(join(folder, `bad-${name}.json`), content);
    writeFileSync(join(folder, 'good.json'), text);
    writeFileSync(join(folder, '..json'), text);
    writeFileSync(
      join(folder, 'ring-a.json'),
      JSON.stringify({ ...hold, harder: 'ring-b', easier: undefined }),
    );
    writeFileSync(
      join(folder, 'ring-b.json'),
      JSON.stringify({ ...hold, harder: 'ring-a', easier: undefined }),
    );
    // A gigabyte that takes no room.
    closeSync(openSync(join(folder, 'bad-gigabyte.json'), 'w'));
    truncateSync(join(folder, 'bad-gigabyte.json'), 2 ** 30);
    mkdirSync(join(folder, 'a-folder.json'));
    if (process.platform !== 'win32') {
      symlinkSync(folder, join(folder, 'ring'));
      symlinkSync('self.json', join(folder, 'self.json'));
    }
    const before = process.cpuUsage();
    ({ out, code } = await stretch(['lint', folder]));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  }, 60_000);

  it.each(bad)('%s is refused by name, with what is wrong', (name, _content, said) => {
    const lines = out.split('\n').filter((line) => line.includes(`bad-${name}.json:`));
    expect(lines.join('\n')).toMatch(said);
    expect(lines.every((line) => line.length < 600)).toBe(true);
  });
  it('a gigabyte is not read', () => {
    expect(out).toMatch(/bad-gigabyte\.json:1:1: error: this is too long/);
  });
  it('a library that contradicts itself is named on both sides', () => {
    for (const id of ['ring-a', 'ring-b']) expect(out).toContain(`its harder ones lead back to ${id}`);
  });
  it('the good one has nothing said of it, and the whole ends with a bad file', () => {
    expect(out).not.toContain('good.json');
    expect(code).toBe(3);
  });
  it('and is there in the list', async () => {
    expect((await stretch(['list', '--library', folder])).out).toMatch(/^.*\bgood\b.*$/m);
  });
});

describe('a name that would be more than a name', () => {
  const steering = '\u001b[2J\u0007\u202eHold<img src=x onerror=alert(1)>';
  const library = join(folder, 'names');
  beforeAll(() => {
    mkdirSync(library);
    writeFileSync(join(library, 'my-name.json'), named(steering));
  });
  it.each([
    ['the list', ['list']],
    ['its page', ['show', 'my-name']],
    ['its JSON', ['show', 'my-name', '--format', 'json']],
    ['what lint says', ['lint', library]],
  ])('in %s it steers no terminal', async (_, words) => {
    const from = words[0] === 'lint' ? [] : ['--library', library];
    const { out, err } = await stretch([...words, ...from]);
    // Colours are not on here: no escape is ours.
    for (const each of ['\u001b', '\u0007', '\u202e']) expect(out + err).not.toContain(each);
  });
  it('is no markup in a drawing, nor on a page', async () => {
    const drawing = join(folder, 'drawing.svg');
    await stretch(['show', 'my-name', '-o', drawing, '--library', library]);
    expect(readFileSync(drawing, 'utf8')).toContain('Hold&lt;img');
    const page = join(folder, 'page.html');
    const me = join(folder, 'me.txt');
    writeFileSync(me, JSON.stringify(plain));
    await stretch(['routine', '--answers', me, '-o', page, '--library', library]);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('</html>');
    expect(html).not.toContain('<img src=x');
  });
  it.each(['../../etc/passwd', '..', '__proto__', 'a/b'])(
    '%s is no id: nothing is opened by it',
    async (id) => {
      const { code, err } = await stretch(['show', id, '--library', library]);
      expect([code, err]).toEqual([2, expect.stringContaining('There is no stretch')]);
    },
  );
});
