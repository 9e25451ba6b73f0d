import { describe, expect, it } from 'vitest';
import { animate } from '../../src/shell/show/animate.ts';
import { library } from '../library.ts';
import { type Fake, fakeWorld, settle, visible } from './countdown-world.ts';

const moving = (fake: Fake, id = 'sciatic-slider-seated'): Promise<boolean> => {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new Error(id);
  return animate(stretch, library, false, fake.world);
};
const fresh = (fake: Fake): string => visible(fake.written.splice(0).join(''));

const [entered, left] = ['␛[?1049h␛[?25l', '␛[?25h␛[?1049l'];

describe('a stretch that moves', () => {
  it('takes a screen of its own, and any key gives it back', async () => {
    const fake = fakeWorld({ rows: 24 });
    const ended = moving(fake);
    expect(fresh(fake)).toContain(entered);
    expect(fake.input.isRaw).toBe(true);
    fake.input.write('x');
    expect(await ended).toBe(true);
    expect(fresh(fake)).toContain(left);
    expect([fake.input.isRaw, fake.timers.pending(), fake.host.listenerCount('SIGCONT')]).toEqual([
      false,
      0,
      0,
    ]);
  });
  it('Ctrl-Z gives the terminal back and stops the group; going on takes it again and draws the whole screen', async () => {
    const fake = fakeWorld({ rows: 24 });
    const ended = moving(fake);
    fresh(fake);
    fake.input.write('\x1a');
    await settle();
    expect(fresh(fake)).toBe(left);
    expect([fake.host.stop.mock.calls.length, fake.input.isRaw]).toEqual([1, false]);
    fake.timers.sleep(60_000);
    fake.host.emit('SIGCONT');
    const taken = fresh(fake);
    expect(taken).toContain(entered);
    expect(taken).toContain('␛[2J');
    expect(fake.input.isRaw).toBe(true);
    await fake.timers.pass(500);
    expect(fresh(fake)).toContain('␛[?2026h');
    fake.input.write('x');
    expect(await ended).toBe(true);
  });
  it('draws nothing between Ctrl-Z and the stop, and goes on by itself where nothing stops it', async () => {
    const fake = fakeWorld({ rows: 24 });
    const ended = moving(fake);
    fake.input.write('\x1a');
    await settle();
    fresh(fake);
    await fake.timers.pass(150);
    expect(fresh(fake)).toBe('');
    await fake.timers.pass(300);
    expect(fresh(fake)).toContain(entered);
    fake.input.write('x');
    await ended;
  });
  it.each([
    ['Ctrl-C', (fake: Fake) => void fake.input.write('\x03'), 'SIGINT'],
    ['SIGTERM', (fake: Fake) => void fake.host.emit('SIGTERM'), 'SIGTERM'],
  ])('%s ends it as an interruption, the terminal clean', async (_, end, signal) => {
    const fake = fakeWorld({ rows: 24 });
    const ended = moving(fake);
    fresh(fake);
    end(fake);
    await expect(ended).rejects.toThrow(signal);
    expect(fresh(fake)).toContain(left);
    expect(fake.input.isRaw).toBe(false);
  });
  it('a terminal that breaks is left, and what broke is said', async () => {
    const fake = fakeWorld({ rows: 24 });
    fake.output.breaks = 1;
    await expect(moving(fake)).rejects.toThrow('the terminal broke');
    expect([fake.input.isRaw, fake.timers.pending()]).toEqual([false, 0]);
  });
  it('in a window of 30 by 10 it is told in whole sentences', async () => {
    const fake = fakeWorld({ columns: 30, rows: 10 });
    const ended = moving(fake);
    const text = fresh(fake);
    expect(text).toContain('Sitting, upright.');
    expect(text).not.toMatch(/[\u2801-\u28ff]/);
    fake.input.write('x');
    await ended;
  });
});

it('what is held still, or has no terminal, is left to the page', async () => {
  const fake = fakeWorld();
  expect(await moving(fake, 'hamstring-supine-strap')).toBe(false);
  expect(await moving(fakeWorld({ terminal: false }))).toBe(false);
  expect(fake.written).toEqual([]);
});
