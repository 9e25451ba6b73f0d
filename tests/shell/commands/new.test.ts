import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli.ts';
import { newFolder } from '../../e2e/home.ts';
import { root } from '../../library.ts';
import { spokenIn } from '../aloud.ts';
import { type Fake, fakeIo, settle } from '../io.ts';
import { stretch } from '../run.ts';

const top = newFolder('new');
afterAll(() => rmSync(top, { recursive: true }));

let count = 0;

/** Somebody's home: where their stretches and their drafts are. */
function newPlace(): { env: Record<string, string>; own: string; state: string } {
  const home = join(top, String(++count));
  mkdirSync(home);
  const env = { STRETCH_HOME: join(home, 'state'), XDG_CONFIG_HOME: home, APPDATA: home, TERM: 'xterm' };
  return { env, own: join(home, 'stretch', 'stretches'), state: join(home, 'state') };
}

type Walk = {
  fake: Fake;
  ended: Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  screen: () => string;
};

/** The command at a terminal of its own, with a keyboard to press. */
async function walk(words: readonly string[], env: Record<string, string>, rows = 24): Promise<Walk> {
  const fake = fakeIo({ rows, env });
  const io = { ...fake.io, after: soon };
  const ended = run(words, io, root);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      fake.input.write(key);
      await settle();
    }
  };
  await until(() => fake.written.length > 0 && fake.input.isRaw, fake);
  await settle();
  return { fake, ended, press, screen: () => fake.written.join('') };
}

/** The clock runs a hundred times as fast. */
function soon(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds / 100);
  return () => clearTimeout(timer);
}

async function until(is: () => boolean, fake: Fake): Promise<void> {
  for (let turns = 0; !is(); turns++) {
    if (turns > 2000) throw new Error(`it does not come: ${fake.written.join('').slice(-800)}`);
    await new Promise((done) => setTimeout(done, 2));
  }
}

/** Enter until the list of all, and then once more. */
async function acceptAll({ press, screen, fake }: Walk): Promise<void> {
  for (let presses = 0; !screen().includes('Is this right?'); presses++) {
    if (presses > 80) throw new Error(fake.written.join('').slice(-800));
    await press('\r');
  }
  await press('\r');
}

const [enter, ctrlC, ctrlU] = ['\r', '\x03', '\x15'];

describe.skipIf(process.platform === 'darwin')('stretch new', () => {
  it('asks, draws, writes a file that lints clean, and says who is given it and how it is used', async () => {
    const { env, own, state } = newPlace();
    const there = await walk(['new', 'my-hold', '--from', 'hamstring-supine-90-90'], env);
    const { press, fake, screen } = there;
    await press(ctrlU, ...'My hold', enter, enter);
    expect(screen()).toContain('How does one start?');
    for (let presses = 0; !screen().includes('How far is the hip bent?'); presses++) {
      expect(presses).toBeLessThan(20);
      await press(enter);
    }
    await press('8', '5', enter);
    expect(screen()).toMatch(/[⠁-⣿]/);
    fake.written.length = 0;
    await press('4', '0');
    expect(screen()).toContain('knee half bent +1');
    await acceptAll(there);
    await there.ended;
    const file = join(own, 'my-hold.json');
    const said = screen().replace(/\s+/g, ' ');
    expect([fake.status.code, fake.input.isRaw]).toEqual([0, false]);
    expect(said).toContain('is written. Nothing is wrong with it.');
    expect(said).toMatch(/Given to: ordinary tight hamstrings \(10 minutes\)/);
    expect(said).toContain('stretch show my-hold');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      name: 'My hold',
      roles: ['hamstring-hold', 'hip-first-hold'],
      pose: { leg: { hipFlexion: 85, kneeFlexion: 40 } },
    });
    expect(existsSync(join(state, 'new.json'))).toBe(false);
    expect((await stretch(['lint', file], { env })).out).toBe('1 file, nothing wrong\n');
    expect((await stretch(['lint', '--fix', file], { env })).err).toBe('');
    expect((await stretch(['list'], { env })).out).toContain('My hold (your own)');
  });

  it('Ctrl-C keeps a draft with the half of a line in it, says where, and goes on with it', async () => {
    const { env, own, state } = newPlace();
    const first = await walk(['new', 'my-hold'], env);
    await first.press(...'Half a na', ctrlC);
    await first.ended;
    expect(first.fake.status.code).toBe(130);
    expect(first.screen().replace(/\s+/g, ' ')).toContain(
      `A draft is kept in ${join(state, 'new.json')}. To go on: stretch new my-hold`.replace(/\s+/g, ' '),
    );
    expect(existsSync(own)).toBe(false);
    const again = await walk(['new', 'my-hold'], env);
    expect(again.screen()).toContain('Half a na');
    await again.press(...'me', enter, ctrlC);
    await again.ended;
    const { drafts } = JSON.parse(readFileSync(join(state, 'new.json'), 'utf8'));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      fixedId: 'my-hold',
      at: 'roles',
      work: { file: { name: 'Half a name' } },
    });
    const copy = await stretch(['new', 'my-hold', '--from', 'sit-to-stand'], { env, terminal: true });
    expect([copy.code, copy.err]).toEqual([2, expect.stringContaining('A draft of my-hold is kept')]);
    expect((await stretch(['forget', '--yes'], { env, home: state })).err).toContain(
      'stretches of your own that you did not finish',
    );
  });

  it('keeps what is typed in a moment without a key, for whom the power goes', async () => {
    const { env, state } = newPlace();
    const { press, fake, ended } = await walk(['new', 'my-hold'], env);
    await press(...'My ho');
    const file = join(state, 'new.json');
    await until(() => existsSync(file) && readFileSync(file, 'utf8').includes('"typed":"My ho"'), fake);
    expect(fake.input.isRaw).toBe(true);
    await press(ctrlC);
    await ended;
  });

  it('a paste is words, and a window that closes keeps a draft', async () => {
    const { env, state } = newPlace();
    const { press, fake, ended, screen } = await walk(['new', 'my-hold'], env);
    await press('A long name that was pasted');
    expect(screen()).toContain('A long name that was pasted');
    fake.host.emit('SIGHUP');
    await ended;
    expect(fake.status.code).toBe(129);
    expect(readFileSync(join(state, 'new.json'), 'utf8')).toContain('A long name that was pasted');
  });

  it('where nothing can be kept, what there was is printed; drafts that cannot be read are never written over', async () => {
    const { env, own, state } = newPlace();
    const { STRETCH_HOME: _, ...nowhere } = env;
    const { press, fake, ended, screen } = await walk(['new', '-o', join(top, 'x.json')], nowhere);
    await press(...'My hold', enter, ctrlC);
    await ended;
    expect(screen()).toContain('The draft could not be kept.');
    expect(JSON.parse(fake.plain())).toMatchObject({ name: 'My hold' });
    const spoilt = await walk(['new', 'my-hold'], env);
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, 'new.json'), '{ "drafts": [');
    await spoilt.press(...'Other', enter, ctrlC);
    await spoilt.ended;
    expect(readFileSync(join(state, 'new.json'), 'utf8')).toBe('{ "drafts": [');
    expect(JSON.parse(spoilt.fake.plain())).toMatchObject({ name: 'Other' });
    const { code, err } = await stretch(['new', 'more'], { env, terminal: true });
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([3, expect.stringContaining('Mend it, or delete it.')]);
    expect(existsSync(own)).toBe(false);
  });

  it('as lines with ACCESSIBLE=1: no drawing, the load and the position in words', async () => {
    const { env, own } = newPlace();
    const fake = fakeIo({ env: { ...env, ACCESSIBLE: '1' } });
    const ended = run(
      ['new', 'my-slider', '--from', 'sciatic-slider-seated'],
      { ...fake.io, after: soon },
      root,
    );
    let heard = 0;
    const ask = /(?:b:\sback\.|as\sit\sis\.)\n$/;
    for (let lines = 0; !fake.written.join('').includes('is written'); lines++) {
      expect(lines).toBeLessThan(60);
      await until(
        () =>
          fake.written.length > heard &&
          (ask.test(fake.written.join('')) || fake.written.join('').includes('is written')),
        fake,
      );
      heard = fake.written.length;
      fake.input.write(/change\sa\sline\.\sb:\sback\.\n$/.test(fake.written.join('')) ? '1\n' : '\n');
      await settle();
    }
    await ended;
    const text = fake.written.join('');
    expect(text).toContain('Load on the nerve: 3, low.');
    expect(text).toContain('Sitting, upright.');
    expect(spokenIn(text)).toEqual([]);
    expect(text).not.toContain('\u001b');
    expect(readdirSync(own)).toEqual(['my-slider.json']);
  });

  it.each<[string, string[], RegExp]>([
    ['nobody can be asked', ['new'], /stretch new asks, and nobody can be asked here\./],
    ['an id that is none', ['new', '../up'], /is no short name of a stretch/],
    ['two names', ['new', 'one', '-o', 'two.json'], /With -o two\.json leave the other name out/],
    ['a folder that is not there', ['new', '-o', join('no', 'such', 'folder', 'one.json')], /no such folder/],
  ])('%s: 2 or 3, and what to do', async (_name, words, says) => {
    const { code, err } = await stretch(words, { env: newPlace().env });
    expect([2, 3]).toContain(code);
    expect(err.replace(/\s+/g, ' ')).toMatch(says);
  });

  it('a file that is there is never written over, however it is named', async () => {
    const { env, own } = newPlace();
    mkdirSync(own, { recursive: true });
    const file = join(own, 'mine.json');
    writeFileSync(file, 'as it was');
    for (const words of [
      ['new', 'mine'],
      ['new', '-o', file],
    ]) {
      const { code, err } = await stretch(words, { env, terminal: true });
      expect([code, err.replace(/\s+/g, ' ')]).toEqual([
        2,
        expect.stringContaining('is there already, and is not written over'),
      ]);
    }
    const late = await walk(['new', 'later', '--from', 'sit-to-stand'], env);
    writeFileSync(join(own, 'later.json'), 'from somebody else');
    await acceptAll(late);
    await until(() => late.screen().includes('And its short name?'), late.fake);
    await late.press(ctrlU, ...'latest', enter, '\u001b[H', enter);
    await late.ended;
    expect(late.fake.status.code).toBe(0);
    expect(readFileSync(join(own, 'later.json'), 'utf8')).toBe('from somebody else');
    expect(readdirSync(own).sort()).toEqual(['later.json', 'latest.json', 'mine.json']);
    expect(readFileSync(file, 'utf8')).toBe('as it was');
  });

  it('begins from one of one’s own, and names the nearest of one that is not there', async () => {
    const { env, own } = newPlace();
    mkdirSync(own, { recursive: true });
    const file = JSON.parse(readFileSync(join(root, 'data', 'stretches', 'sit-to-stand.json'), 'utf8'));
    writeFileSync(join(own, 'mine.json'), JSON.stringify({ ...file, name: 'Mine' }));
    const there = await walk(['new', 'mine-too', '--from', 'mine'], env);
    expect(there.screen()).toContain('Mine');
    await there.press(ctrlC);
    await there.ended;
    const { code, err } = await stretch(['new', 'x', '--from', 'sit-to-stnd'], { env, terminal: true });
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean sit-to-stand?')]);
  });
});
