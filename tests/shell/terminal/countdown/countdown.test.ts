import { describe, expect, it, vi } from 'vitest';
import type { Io } from '../../../../src/shell/terminal/io.ts';
import { routine, seconds } from '../../../session/fixture.ts';
import { coach } from '../../../session/people.ts';
import { fakeIo, settle } from '../../io.ts';
import { type Running, run, showCursor, visible } from './run.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Everything that was taken was given back, once. */
function expectLeftOnce({ written, input, output, host, timers }: Running, { cursor = true } = {}): void {
  const all = written.join('');
  expect(count(all, showCursor)).toBe(cursor ? 1 : 0);
  expect(count(all, '\x1b[?1049l')).toBe(count(all, '\x1b[?1049h'));
  expect(input.setRawMode.mock.calls).toEqual([[true], [false]]);
  expect(input.listenerCount('data')).toBe(0);
  expect(input.isPaused()).toBe(true);
  expect(output.listenerCount('resize')).toBe(0);
  expect(host.eventNames()).toEqual([]);
  expect(timers.pending()).toBe(0);
}

describe('every way out leaves the terminal once, as it was found', () => {
  const ways: [string, (running: Running) => unknown, unknown][] = [
    ['q', ({ press }) => press('q'), { reason: 'quit' }],
    ['the end', ({ timers }) => timers.pass(92_000), { reason: 'finished' }],
    ['Ctrl-C', ({ press }) => press('\x03'), { reason: 'interrupted', signal: 'SIGINT' }],
    ['SIGINT', ({ host }) => host.emit('SIGINT'), { reason: 'interrupted', signal: 'SIGINT' }],
    ['SIGTERM', ({ host }) => host.emit('SIGTERM'), { reason: 'interrupted', signal: 'SIGTERM' }],
    ['SIGHUP', ({ host }) => host.emit('SIGHUP'), { reason: 'interrupted', signal: 'SIGHUP' }],
    ['SIGQUIT', ({ host }) => host.emit('SIGQUIT'), { reason: 'interrupted', signal: 'SIGQUIT' }],
    ['a terminal that is gone', ({ input }) => input.end(), { reason: 'interrupted', signal: 'SIGHUP' }],
    ['several at once', ({ press }) => press('qq\x03'), { reason: 'quit' }],
  ];

  it.each(ways)('%s', async (_, leave, result) => {
    const running = await run(routine);
    await leave(running);
    expect(await running.ended).toMatchObject(result as object);
    expectLeftOnce(running);
  });

  it.each(ways)('%s, in one line', async (_, leave, result) => {
    const running = await run(routine, fakeIo(), { compact: true });
    await settled(running);
    await leave(running);
    expect(await running.ended).toMatchObject(result as object);
    expectLeftOnce(running);
  });

  it.each(ways.filter(([name]) => name !== 'the end'))('%s, while paused', async (_, leave, result) => {
    const running = await run(routine);
    await running.press(' ');
    await leave(running);
    expect(await running.ended).toMatchObject(result as object);
    expectLeftOnce(running);
  });

  it('the process exits', async () => {
    const running = await run(routine);
    running.host.emit('exit');
    expectLeftOnce(running);
  });

  it('an error, which is thrown on', async () => {
    const running = await run(routine);
    running.output.breaks = 1;
    await running.timers.pass(1000);
    await expect(running.ended).rejects.toThrow('the terminal broke');
    expectLeftOnce(running);
  });

  it('an error that keeps the screen from being given back: the keyboard is', async () => {
    const { output, input, host, timers, ended } = await run(routine);
    output.breaks = Number.POSITIVE_INFINITY;
    await timers.pass(1000);
    await expect(ended).rejects.toThrow('the terminal broke');
    expect(input.isRaw).toBe(false);
    expect(host.eventNames()).toEqual([]);
    expect(timers.pending()).toBe(0);
  });

  it('says how it ended where the person was before', async () => {
    const running = await run(routine);
    await running.timers.pass(12_900);
    await running.press('q');
    // Cleared before: not every terminal has a second screen.
    expect(running.fresh()).toMatch(/␛\[H␛\[J␛\[\?25h␛\[\?1049lEnded after 0:12 of 1:31\.\n$/);
  });
});

/** Waits until ora was loaded and shows something. */
async function settled({ written }: Running): Promise<void> {
  while (!written.join('').includes('s get ready')) await settle();
}

describe('the whole window', () => {
  it('draws on the second screen without a cursor', async () => {
    const { fresh } = await run(routine);
    const first = fresh();
    expect(first.startsWith('␛[?1049h␛[?25l␛[?2026h␛[2J')).toBe(true);
    expect(first).toContain('get ready: find the starting position');
  });

  it('writes only the lines that changed, in one piece', async () => {
    const { fresh, written, timers } = await run(routine);
    fresh();
    await timers.pass(1000);
    const drawn = written.map(visible);
    for (const text of drawn) expect(text).toMatch(/^␛\[\?2026h.*␛\[\?2026l$/s);
    expect(drawn.join('')).toContain('9 s ');
    expect(drawn.join('')).toContain('1:30 left');
    expect(drawn.join('')).not.toMatch(/Nerve slider|space pause|Hold behind/);
  });

  it('writes nothing when nothing changed', async () => {
    const { fresh, press, timers } = await run(routine);
    await press(' ');
    fresh();
    await press('x');
    await timers.pass(60_000);
    expect(fresh()).toBe('');
  });

  it('changes its seconds on time', async () => {
    const { fresh, timers } = await run(routine);
    for (let left = 9; left > 0; left -= 1) {
      await timers.pass(999);
      expect(fresh()).not.toContain(`${left} s  `);
      await timers.pass(1);
      expect(fresh()).toContain(`${left} s  `);
    }
  });

  it('ticks 10 times a second at most', async () => {
    const fake = fakeIo();
    let calls = 0;
    const { after } = fake.io;
    const io: Io = {
      ...fake.io,
      after(milliseconds, call) {
        calls += 1;
        return after(milliseconds, call);
      },
    };
    const { timers } = await run(routine, { ...fake, io });
    await timers.pass(10_000);
    expect(calls).toBeLessThanOrEqual(100);
  });

  it('Ctrl-L draws the whole screen again', async () => {
    const { fresh, press } = await run(routine);
    fresh();
    await press('\x0c');
    expect(fresh()).toMatch(/␛\[2J[\s\S]*Nerve slider, lying[\s\S]*space pause/);
  });

  it('draws every line at a new phase, over whatever else was written', async () => {
    const { fresh, timers } = await run(routine);
    await timers.pass(9999);
    fresh();
    await timers.pass(1);
    const drawn = fresh();
    expect(drawn).toMatch(/Nerve slider, lying[\s\S]*space pause[\s\S]*␛\[J/);
    expect(drawn).not.toContain('␛[2J');
    const rows = [...drawn.matchAll(/␛\[(\d+);1H/g)].map(([, row]) => Number(row));
    expect(rows).toEqual(rows.map((_, index) => index + 1));
    await timers.pass(1000);
    expect(fresh()).not.toContain('space pause');
  });

  it('draws the whole screen again in another size', async () => {
    const { fresh, output } = await run(routine);
    fresh();
    output.columns = 50;
    output.emit('resize');
    const drawn = fresh();
    expect(drawn).toContain('␛[2J');
    expect(drawn).toContain('t tingles  p hurts  w weak  q end');
    expect(drawn).toMatch(/1 of 2 +Nerve slider, lying +right leg/);
  });

  it.each([
    [0, 0],
    [undefined, undefined],
  ])('takes a size of %s by %s as 80 by 24', async (columns, rows) => {
    const fake = fakeIo();
    Object.assign(fake.output, { columns, rows });
    const { fresh } = await run(routine, fake);
    expect(fresh()).toMatch(/Nerve slider, lying {39}right leg/);
  });

  it('drops frames while a slow terminal has no room, and catches up', async () => {
    const { fresh, output, timers } = await run(routine);
    output.hasRoom = false;
    await timers.pass(1000);
    fresh();
    await timers.pass(3000);
    expect(fresh()).toBe('');
    output.hasRoom = true;
    output.emit('drain');
    expect(fresh()).toContain('6 s ');
  });

  it('has nothing left to draw when a slow terminal has room again after the end', async () => {
    const { fresh, output, timers, press } = await run(routine);
    output.hasRoom = false;
    await timers.pass(1000);
    await press('q');
    fresh();
    output.emit('drain');
    expect(fresh()).toBe('');
  });

  it('becomes one line when the window gets too small, and whole again', async () => {
    const running = await run(routine);
    const { fresh, output } = running;
    fresh();
    Object.assign(output, { columns: 38 });
    output.emit('resize');
    await settled(running);
    expect(fresh()).toMatch(
      /␛\[\?1049l.*Hold behind one thigh, thigh upright\..*10 s get ready · right leg/s,
    );
    Object.assign(output, { columns: 80 });
    output.emit('resize');
    expect(fresh()).toMatch(/␛\[\?1049h.*find the starting position/s);
    await running.press('q');
    expect(running.input.setRawMode.mock.calls).toEqual([[true], [false]]);
  });

  it('paints when it may', async () => {
    const { Chalk } = await import('chalk');
    const { fresh } = await run(routine, fakeIo(), { chalk: new Chalk({ level: 1 }) });
    expect(fresh()).toMatch(/␛\[1m10 s *␛\[22m/);
  });
});

describe('the bell', () => {
  it('rings twice at a new phase and four times at the end, apart', async () => {
    const { fresh, timers, ended } = await run(seconds(2, 2));
    await timers.pass(1999);
    expect(count(fresh(), '\x07')).toBe(0);
    await timers.pass(1);
    expect(count(fresh(), '\x07')).toBe(1);
    await timers.pass(200);
    expect(count(fresh(), '\x07')).toBe(1);
    await timers.pass(1800);
    expect(count(fresh(), '\x07')).toBe(1);
    await timers.pass(599);
    expect(count(fresh(), '\x07')).toBe(2);
    await timers.pass(1);
    expect(count(fresh(), '\x07')).toBe(1);
    expect(await ended).toMatchObject({ reason: 'finished' });
  });

  it('is silent when it should be', async () => {
    const { fresh, timers } = await run(seconds(1, 1), fakeIo(), { ring: false });
    await timers.pass(5000);
    expect(fresh()).not.toContain('\x07');
  });
});

describe('Ctrl-Z', () => {
  it('leaves the terminal, stops, and comes back paused with the whole screen', async () => {
    const { fresh, input, host, press, timers } = await run(routine);
    await timers.pass(2000);
    fresh();
    host.stop.mockImplementation(() => {
      expect(fresh()).toMatch(/␛\[\?25h␛\[\?1049l$/);
      expect(input.isRaw).toBe(false);
    });
    await press('\x1a');
    expect(host.stop).toHaveBeenCalledOnce();
    timers.sleep(60_000);
    host.emit('SIGCONT');
    expect(input.isRaw).toBe(true);
    expect(host.readSize).toHaveBeenCalledOnce();
    // Nothing is shown before a key that is pressed is heard.
    expect(fresh()).not.toContain('paused');
    await settle();
    const back = fresh();
    expect(back).toContain('␛[?1049h␛[?25l␛[?2026h␛[2J');
    expect(back).toContain('paused');
    expect(back).toContain('8 s ');
    await press(' ');
    await timers.pass(1000);
    expect(fresh()).toContain('7 s ');
    await press('q');
    expect(input.isRaw).toBe(false);
  });

  it('does the same when the signal comes from outside, and hears it again afterwards', async () => {
    const { fresh, input, host, press } = await run(routine);
    for (let times = 1; times < 3; times++) {
      fresh();
      host.emit('SIGTSTP');
      expect(fresh()).toMatch(/␛\[\?25h␛\[\?1049l$/);
      expect([host.stop.mock.calls.length, host.listenerCount('SIGTSTP'), input.isRaw]).toEqual([
        times,
        0,
        false,
      ]);
      host.emit('SIGCONT');
      await settle();
      expect(fresh()).toContain('paused');
    }
    await press('q');
    expect(host.eventNames()).toEqual([]);
  });

  it('comes back once, even when its timer is heard before the signal', async () => {
    const { host, press, timers, fresh } = await run(routine);
    await press('\x1a');
    timers.sleep(60_000);
    fresh();
    await timers.pass(10);
    expect(fresh()).toBe('');
    host.emit('SIGCONT');
    await settle();
    await timers.pass(5000);
    expect(count(fresh(), '␛[?1049h')).toBe(1);
  });

  it('comes back by itself where nothing can stop it', async () => {
    const { input, press, timers, fresh } = await run(routine);
    await press('\x1a');
    expect(input.isRaw).toBe(false);
    fresh();
    await timers.pass(500);
    expect(input.isRaw).toBe(true);
    expect(fresh()).toContain('paused');
  });

  it('only pauses where there is no such thing', async () => {
    const fake = fakeIo();
    const { stop: _, ...host } = fake.io.host;
    const { input, press, fresh } = await run(routine, { ...fake, io: { ...fake.io, host } });
    fresh();
    await press('\x1a');
    expect(input.isRaw).toBe(true);
    expect(fresh()).toContain('paused');
  });

  it('takes the terminal anew when somebody else stopped the process', async () => {
    const { input, host, fresh } = await run(routine);
    fresh();
    host.emit('SIGCONT');
    await settle();
    expect(input.setRawMode.mock.calls).toEqual([[true], [false], [true]]);
    expect(fresh()).toMatch(/␛\[2J.*paused/s);
  });
});

describe('a question', () => {
  const asking = () =>
    run(
      routine,
      fakeIo({ columns: 100, rows: 40 }),
      {},
      {
        questions: coach.questions,
        asks: { before: 'before' },
      },
    );
  it('hears no key before it can have been read', async () => {
    const { press, timers, fresh } = await asking();
    await press('3');
    await timers.pass(249);
    await press('3');
    expect(fresh()).not.toContain('get ready');
    await timers.pass(1);
    await press('3');
    expect(fresh()).toContain('get ready');
  });
  it('is answered once by a key that is held, which then does nothing else', async () => {
    const { press, timers, fresh } = await asking();
    await timers.pass(250);
    for (let times = 0; times < 40; times++) {
      await press(' ');
      await timers.pass(30);
    }
    expect(fresh()).not.toContain('paused');
    await timers.pass(800);
    await press(' ');
    expect(fresh()).toContain('paused');
  });
  it.each([
    ['a reply', '\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\'],
    ['a paste in brackets', '\x1b[200~3\x1b[201~'],
    ['a paste', '3set'],
    ['a click', '\x1b[M 3w'],
  ])('is not answered by %s', async (_, sent) => {
    const { press, timers, fresh } = await asking();
    await timers.pass(250);
    await press(sent);
    expect(fresh()).not.toContain('get ready');
    await timers.pass(30);
    await press('3');
    expect(fresh()).toContain('get ready');
  });
});

it('what waits on the input before the session is not for it', async () => {
  const fake = fakeIo();
  fake.input.write('t');
  const { fresh, press } = await run(routine, fake);
  expect(fresh()).not.toContain('how bad');
  await press('q');
  expect(fresh()).toContain('Ended after');
});

describe('a key that comes in two pieces', () => {
  const started = () => run(routine, fakeIo());

  it.each([
    ['\x1b[', 'B'],
    ['\x1b', '[B'],
    ['\x1bO', 'A'],
    ['\x1b[1;5', 'D'],
  ])('%j and %j is one key, not a letter', async (first, second) => {
    const running = await started();
    await running.press('n');
    expect(running.fresh()).toContain('move slowly');
    await running.press(first);
    await new Promise((done) => setTimeout(done, 10));
    await running.press(second);
    await running.timers.pass(50);
    expect(running.fresh()).not.toMatch(/get ready/);
    await running.press('q');
  });
  it('an escape byte alone is no more than that, and the next letter is a key', async () => {
    const running = await started();
    await running.press('\x1b');
    await running.timers.pass(80);
    await running.press('q');
    await expect(running.ended).resolves.toMatchObject({ reason: 'quit' });
  });
});

describe('a voice that nobody had asked for', () => {
  it('is looked for when its key is pressed, speaks from then on, and its key turns it off again', async () => {
    const voice = { say: vi.fn(), stop: vi.fn() };
    const findVoice = vi.fn(async () => voice);
    const running = await run(routine, fakeIo(), { findVoice });
    expect(findVoice).not.toHaveBeenCalled();
    await running.press('v');
    expect(running.fresh()).toContain('The voice is on.');
    expect(voice.say.mock.calls).toEqual([['voice on', undefined]]);
    await running.timers.pass(12_000);
    expect(voice.say.mock.calls.length).toBeGreaterThan(1);
    await running.press('v');
    const said = voice.say.mock.calls.length;
    await running.timers.pass(20_000);
    expect([voice.say.mock.calls.length, findVoice.mock.calls.length]).toEqual([said, 1]);
    await running.press('q');
  });
  it.each<[string, () => Promise<undefined>]>([
    ['none is found', async () => undefined],
    ['it cannot be started', () => Promise.reject(new Error('EAGAIN'))],
  ])('where %s it says so, and the session goes on', async (_, findVoice) => {
    const running = await run(routine, fakeIo(), { findVoice });
    await running.press('v');
    expect(running.fresh()).toContain('No voice was found on this computer.');
    await running.timers.pass(92_000);
    expect(await running.ended).toMatchObject({ reason: 'finished' });
  });
});

describe('a voice', () => {
  const voiced = async () => {
    const voice = { say: vi.fn(), stop: vi.fn() };
    return { voice, running: await run(routine, fakeIo(), { voice }) };
  };
  it.each([
    ['q', 'q'],
    ['Ctrl-C', '\x03'],
    ['Ctrl-Z', '\x1a'],
  ])('is broken off by %s', async (_, key) => {
    const { voice, running } = await voiced();
    expect(voice.say).toHaveBeenCalled();
    expect(voice.stop).not.toHaveBeenCalled();
    await running.press(key);
    expect(voice.stop).toHaveBeenCalled();
    if (key === '\x1a') await running.press('q');
  });
  it('says the last word to its end', async () => {
    const { voice, running } = await voiced();
    await running.timers.pass(92_000);
    expect(voice.say.mock.lastCall?.[0]).toBe('done');
    expect(voice.stop).not.toHaveBeenCalled();
  });
});

describe('one line', () => {
  it('says its keys, then counts in one line, and listens to them', async () => {
    const running = await run(routine, fakeIo(), { compact: true });
    await settled(running);
    expect(running.fresh()).toMatch(
      /^space pause {3}t tingles {3}p hurts {3}w numb or weak.*s skip side {3}v voice\n.*Hold behind one thigh, thigh upright\.\n.*10 s get ready · right leg/s,
    );
    await running.timers.pass(1000);
    expect(running.fresh()).toContain('9 s get ready');
    await running.press('n');
    expect(running.fresh()).toContain('20 s move slowly');
    await running.press(' ');
    expect(running.fresh()).toContain('paused · 20 s move slowly');
    await running.press('q');
    expect(running.fresh()).toMatch(/Ended after 0:01 of 1:31\.\n$/);
  });

  it.each([
    ['narrow', { columns: 39, rows: 24 }],
    ['low', { columns: 80, rows: 11 }],
  ])('is what a %s window gets', async (_, size) => {
    const running = await run(routine, fakeIo(size));
    await settled(running);
    expect(running.fresh()).not.toContain('␛[?1049h');
    await running.press('q');
  });

  it('stands a terminal that says it has no columns', async () => {
    const running = await run(routine, fakeIo({ columns: 0, rows: 0 }), { compact: true });
    await settled(running);
    expect(running.fresh()).toContain('10 s get ready');
    await running.press('q');
    expect(await running.ended).toMatchObject({ reason: 'quit' });
  });
});

describe('without a terminal', () => {
  const lines = [
    '0:00  1 of 1  A stretch · hold, 2 seconds',
    '0:02  1 of 1  A stretch · hold, 1 second',
    '0:03  done, 1 stretch',
  ];

  it('prints one line a phase when its time comes, and nothing else', async () => {
    const { plain, timers, written, ended, input } = await run(seconds(2, 1), fakeIo({ terminal: false }));
    expect(plain()).toBe(`${lines[0]}\n`);
    await timers.pass(1999);
    expect(plain()).toBe(`${lines[0]}\n`);
    await timers.pass(1);
    expect(plain()).toBe(`${lines.slice(0, 2).join('\n')}\n`);
    await timers.pass(1000);
    expect(plain()).toBe(`${lines.join('\n')}\n`);
    expect(await ended).toMatchObject({ reason: 'finished' });
    expect(written).toEqual([]);
    expect(input.setRawMode).not.toHaveBeenCalled();
    expect(timers.pending()).toBe(0);
  });

  it.each([
    ['ACCESSIBLE=1', { ACCESSIBLE: '1' }, true],
    ['TERM=dumb', { TERM: 'dumb' }, true],
    ['ACCESSIBLE=0', { ACCESSIBLE: '0' }, false],
    ['an ordinary TERM', { TERM: 'xterm' }, false],
  ])('%s at a terminal: plain lines %s', async (_, env, expected) => {
    const { written, host } = await run(seconds(2, 1), fakeIo({ env }));
    expect(written.join('').includes('0:00, 1 of 1')).toBe(expected);
    expect(written.join('').includes('\x1b')).toBe(!expected);
    host.emit('SIGTERM');
  });

  it('with a terminal, lines have their keys, and say what changes, once', async () => {
    const running = await run(seconds(20, 4), fakeIo({ env: { ACCESSIBLE: '1' } }));
    expect(running.fresh()).toMatch(
      /^Keys: space pause, t tingles, .*\n[\s\S]*s skip side, v voice\n0:00, 1 of 1, A stretch, hold, 20 seconds\n$/,
    );
    await running.timers.pass(1000);
    await running.press(' ');
    await running.press(' ');
    expect(running.fresh()).toBe('paused\ngoing on\n');
    await running.press('n');
    expect(running.fresh()).toBe('0:20, 1 of 1, A stretch, hold, 4 seconds\n\x07');
    await running.timers.pass(300);
    expect(running.fresh()).toBe('\x07');
    await running.press('q');
    expect(running.fresh()).toBe('Ended after 0:01 of 0:24.\n');
    expectLeftOnce(running, { cursor: false });
  });

  it('leaves no phase out, however short', async () => {
    const { plain, timers } = await run(seconds(0.1, 0.1, 0.1), fakeIo({ terminal: false }));
    timers.sleep(200);
    await timers.pass(200);
    expect(plain().match(/hold/g)).toHaveLength(3);
  });

  it('goes on by itself after a gap, which is not counted', async () => {
    const { plain, timers } = await run(seconds(2, 1), fakeIo({ terminal: false }));
    timers.sleep(60_000);
    await timers.pass(500);
    expect(plain()).toBe(`${lines[0]}\n`);
    await timers.pass(2500);
    expect(plain()).toBe(`${lines.join('\n')}\n`);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('%s ends it', async (signal) => {
    const { plain, host, ended, timers } = await run(seconds(20), fakeIo({ terminal: false }));
    await timers.pass(5000);
    host.emit(signal);
    expect(await ended).toMatchObject({ reason: 'interrupted', signal });
    expect(plain()).toContain('Ended after 0:05 of 0:20.');
    expect(host.eventNames()).toEqual([]);
    expect(timers.pending()).toBe(0);
  });
});
