import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFrom, configNames } from '../../../src/core/config.ts';
import { readConfig } from '../../../src/shell/files/config.ts';
import { newHome } from '../../e2e/home.ts';
import { hostile } from '../../hostile.ts';
import { plain } from '../../library.ts';
import { always, fc } from '../../property.ts';
import { fakeIo } from '../io.ts';
import { stretch } from '../run.ts';

/** A config file with this text: what is read of it, and what is said. */
function read(text: string) {
  const path = join(newHome(), 'config.json');
  writeFileSync(path, text);
  const { io, written } = fakeIo({ terminal: false, env: { STRETCH_CONFIG: path } });
  return { config: readConfig(io), said: written.join('').replaceAll(path, 'config.json'), path };
}

describe('the config file', () => {
  it('takes all defaults that there are', () => {
    const all = {
      ...{ minutes: 15, equipment: ['wall'], voice: true, quiet: false, detail: 'full' },
      ...{ library: ['/mine'], onSessionEnd: ['notify', 'done'] },
    };
    expect(read(JSON.stringify(all))).toMatchObject({ config: all, said: '' });
    expect(Object.keys(all).sort()).toEqual([...configNames].sort());
  });
  it.each<[string, string, string]>([
    [
      'an unknown name',
      '{\n  "minuts": 5\n}',
      'config.json:2:3: minuts: there is no such name. Did you mean minutes?',
    ],
    ['a name of every object', '{"constructor": 1}', 'config.json:1:2: constructor: there is no such name.'],
    [
      'a wrong kind',
      '{"voice": "yes"}',
      'config.json:1:2: voice: true or false is wanted, not "yes". It is left out.',
    ],
    ['a wrong choice', '{"detail": "all"}', 'config.json:1:2: detail: short, full is wanted'],
    ['a list', '[]', 'one object'],
    ['no JSON', '{voice: true}', 'config.json:1:2: this is not JSON'],
    ['a name twice', '{"quiet": true, "quiet": false}', '"quiet" stands here again'],
    ['nothing', '', 'it is empty'],
  ])('%s is said with its place', (_, text, says) => {
    expect(read(text).said).toContain(says);
  });
  it('what is right counts beside what is wrong', () => {
    expect(read('{"voice": 1, "quiet": true}').config).toEqual({ quiet: true });
  });
  it('paths are beside the file; the bare name of a program is looked for', () => {
    const { config, path } = read('{"library": "mine", "onSessionEnd": "./told"}');
    expect(config.library).toEqual([path.replace('config.json', 'mine')]);
    expect(config.onSessionEnd).toEqual([path.replace('config.json', 'told')]);
    expect(read('{"onSessionEnd": "notify-send"}').config.onSessionEnd).toEqual(['notify-send']);
  });
  it('one that is named and is not there is said', () => {
    const { io, written } = fakeIo({ terminal: false, env: { STRETCH_CONFIG: '/nowhere/config.json' } });
    expect(readConfig(io)).toEqual({});
    expect(written.join('')).toMatch(/no such file.*STRETCH_CONFIG/);
  });
  it('whatever stands in it, it is settings or is said, and without a control character', () => {
    always(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...configNames), fc.string()), hostile), (value) => {
        const { config, problems } = configFrom(value);
        const clean = problems.every(({ message, remedy }) => !/\p{Cc}/u.test(`${message}${remedy}`));
        const known = Object.keys(config).every((name) => configNames.includes(name));
        const names = Object.keys(value).filter((name) => name !== '$schema');
        return clean && known && Object.keys(config).length + problems.length === names.length;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('its defaults', () => {
  const { minutes: _, equipment: __, ...open } = plain;
  const routine = async (config: object, words: readonly string[], answers: object = open) => {
    const path = join(newHome(), 'config.json');
    writeFileSync(path, JSON.stringify(config));
    const ran = await stretch(['routine', '--answers', '-', '--format', 'json', ...words], {
      input: JSON.stringify(answers),
      env: { STRETCH_CONFIG: path },
    });
    const plan = ran.out === '' ? undefined : (JSON.parse(ran.out) as { answers: Record<string, unknown> });
    return { ...ran, answers: plan?.answers };
  };
  it('are answers, under those of a file, under those of a flag', async () => {
    const config = { minutes: 20, equipment: ['wall', 'chair'] };
    expect((await routine(config, [])).answers).toMatchObject(config);
    expect((await routine(config, [], { ...open, minutes: 15 })).answers?.minutes).toBe(15);
    expect((await routine(config, ['--minutes', '5'], { ...open, minutes: 15 })).answers?.minutes).toBe(5);
  });
  it('what is no answer is said and left out', async () => {
    const { err, code } = await routine({ minutes: 9999, equipment: ['wal'] }, []);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/config\.json: minutes: .*\n.*equipment\[0\]: .*wall/),
    ]);
  });
  it('change nothing where a command does not take them, or there is no file', async () => {
    const path = join(newHome(), 'config.json');
    writeFileSync(path, JSON.stringify({ equipment: ['chair'], minutes: 5 }));
    const [set, unset] = [
      await stretch(['list'], { env: { STRETCH_CONFIG: path } }),
      await stretch(['list']),
    ];
    expect(set.out).toBe(unset.out);
  });
  it("the library is one of those with stretches of one's own", async () => {
    const path = join(newHome(), 'config.json');
    writeFileSync(path, JSON.stringify({ library: 'none-such' }));
    const { err } = await stretch(['list'], { env: { STRETCH_CONFIG: path } });
    expect(err).toContain('none-such');
  });
});
