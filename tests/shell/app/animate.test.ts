import { describe, expect, it } from 'vitest';
import { animate } from '../../../src/shell/app/animate.ts';
import { library } from '../../library.ts';
import { type Fake, fakeIo, settle } from '../io.ts';
import { visible } from '../terminal/countdown/run.ts';

/** What moves, once it is shown. */
async function moving(fake: Fake, id = 'sciatic-slider-seated'): Promise<{ ended: Promise<boolean> }> {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new Error(id);
  const ended = animate(stretch, library, { isRead: false }, fake.io);
  ended.catch(() => {});
  await settle();
  return { ended };
}
const fresh = (fake: Fake): string => visible(fake.written.splice(0).join(''));

const [entered, left] = ['␛[?1049h␛[?25l', '␛[H␛[J␛[?25h␛[?1049l'];
/** A key, once what waited on the input is read and gone. */
async function press(fake: Fake, key: string): Promise<void> {
  await settle();
  fake.input.write(key);
  await settle();
}

describe('a stretch that moves', () => {
  it('takes a screen of its own, and any key gives it back', async () => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    expect(fresh(fake)).toContain(entered);
    expect(fake.input.isRaw).toBe(true);
    await press(fake, 'x');
    expect(await ended).toBe(true);
    expect(fresh(fake)).toContain(left);
    expect([fake.input.isRaw, fake.timers.pending(), fake.host.listenerCount('SIGCONT')]).toEqual([
      false,
      0,
      0,
    ]);
  });
  it('Ctrl-Z gives the terminal back and stops the group; going on takes it again and draws the whole screen', async () => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    fresh(fake);
    await press(fake, '\x1a');
    expect(fresh(fake)).toBe(left);
    expect([fake.host.stop.mock.calls.length, fake.input.isRaw]).toEqual([1, false]);
    fake.timers.sleep(60_000);
    fake.host.emit('SIGCONT');
    // Nothing is shown before a key that is pressed is heard.
    expect(fresh(fake)).toBe(entered);
    await settle();
    expect(fresh(fake)).toContain('␛[2J');
    expect(fake.input.isRaw).toBe(true);
    await fake.timers.pass(500);
    expect(fresh(fake)).toContain('␛[?2026h');
    await press(fake, 'x');
    expect(await ended).toBe(true);
  });
  it('a stop from outside does the same', async () => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    fresh(fake);
    fake.host.emit('SIGTSTP');
    expect([fresh(fake), fake.host.stop.mock.calls.length]).toEqual([left, 1]);
    fake.host.emit('SIGCONT');
    await press(fake, 'x');
    expect(await ended).toBe(true);
  });
  it('draws nothing between Ctrl-Z and the stop, and goes on by itself where nothing stops it', async () => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    await press(fake, '\x1a');
    fresh(fake);
    await fake.timers.pass(150);
    expect(fresh(fake)).toBe('');
    await fake.timers.pass(300);
    expect(fresh(fake)).toContain(entered);
    await press(fake, 'x');
    await ended;
  });
  it('is drawn a few times a second, and no more often', async () => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    fresh(fake);
    await fake.timers.pass(10_000);
    const frames = fresh(fake).split('␛[?2026h').length - 1;
    expect(frames).toBeGreaterThan(20);
    expect(frames).toBeLessThanOrEqual(100);
    await press(fake, 'x');
    await ended;
  });
  it('Ctrl-L draws it whole again; what the terminal says by itself is no key', async () => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    await press(fake, '\x1b]11;rgb:1e1e/1e1e/2e2e\x07');
    await press(fake, 'set');
    await fake.timers.pass(120);
    fresh(fake);
    await press(fake, '\x0c');
    await fake.timers.pass(120);
    expect(fresh(fake)).toContain('␛[2J');
    await press(fake, 'x');
    expect(await ended).toBe(true);
  });
  it.each([
    ['Ctrl-C', (fake: Fake) => void fake.input.write('\x03'), 'SIGINT'],
    ['SIGTERM', (fake: Fake) => void fake.host.emit('SIGTERM'), 'SIGTERM'],
  ])('%s ends it as an interruption, the terminal clean', async (_, end, signal) => {
    const fake = fakeIo({ rows: 24 });
    const { ended } = await moving(fake);
    fresh(fake);
    end(fake);
    await expect(ended).rejects.toThrow(signal);
    expect(fresh(fake)).toContain(left);
    expect(fake.input.isRaw).toBe(false);
  });
  it('a terminal that breaks is left, and what broke is said', async () => {
    const fake = fakeIo({ rows: 24 });
    fake.output.breaks = 1;
    await expect((await moving(fake)).ended).rejects.toThrow('the terminal broke');
    expect([fake.input.isRaw, fake.timers.pending()]).toEqual([false, 0]);
  });
  it('in a window of 30 by 10 it is told in whole sentences', async () => {
    const fake = fakeIo({ columns: 30, rows: 10 });
    const { ended } = await moving(fake);
    const text = fresh(fake);
    expect(text).toContain('Sitting, upright.');
    expect(text).not.toMatch(/[\u2801-\u28ff]/);
    await press(fake, 'x');
    await ended;
  });
});

it('what is held still, or has no terminal, is left to the page', async () => {
  const fake = fakeIo();
  expect(await (await moving(fake, 'hamstring-supine-strap')).ended).toBe(false);
  expect(await (await moving(fakeIo({ terminal: false }))).ended).toBe(false);
  expect(fake.written).toEqual(['This one is held still, so nothing moves.\n']);
});
