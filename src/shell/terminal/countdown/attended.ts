import { closingWords, type Effect, redrawKey, type SessionState } from '../../../session/index.ts';
import type { Signal } from '../../errors.ts';
import type { Io } from '../io.ts';
import { makeHearing, whenDrained } from '../keyboard.ts';
import { once } from '../screen.ts';
import { listen, onHangUp, onSignals } from '../signals.ts';
import type { Ring } from '../sound.ts';
import { makeSuspension } from '../suspension.ts';
import type { Voice } from '../voice.ts';
import { type CountdownResult, makeLoop, resultOf } from './loop.ts';
import { type DisplayOptions, makeTerminal } from './terminal.ts';

export type AttendedOptions = DisplayOptions & {
  ring: Ring;
  voice?: Voice;
  /** Looks for a voice when its key asks for one. */
  findVoice?: () => Promise<Voice | undefined>;
  /** Called each time the session is worth keeping. */
  onSave?: (state: SessionState) => void;
  /** Milliseconds that it may stand still and go on; after more it ends where it is. */
  longestPause?: number;
  /** What is left on the page at the end. */
  closing?: (state: SessionState) => string;
  /** Hands out what ends the session with the side that is under way. */
  onWindDown?: (windDown: (says: string) => void) => void;
};

/** The countdown at a terminal, which is left once and as it was found, however this ends. Rejects with what went wrong. */
export function runAttended(start: SessionState, options: AttendedOptions, io: Io): Promise<CountdownResult> {
  return new Promise((resolve, reject) => {
    let signal: Signal = 'SIGINT';
    let rung = Promise.resolve();
    let { voice } = options;
    const lookForVoice = async (): Promise<void> => {
      // A voice that cannot be started is none.
      voice ??= await options.findVoice?.().catch(() => undefined);
      loop.send({ type: 'voice', found: voice !== undefined });
    };
    const leave = once(() => {
      loop.stop();
      suspension.stopListening();
      ignoreWorld();
      terminal.giveBack();
    });
    const fail = (error: unknown): void => {
      reject(error);
      try {
        leave();
      } catch {
        // What went wrong first has been told; this came of it.
      }
    };
    const interrupt = (name: Signal): void => {
      voice?.stop();
      signal = name;
      loop.send({ type: 'interrupt' });
    };
    const perform = (effect: Effect, state: SessionState): void => {
      if (effect.type === 'bell') rung = options.ring(effect.sign);
      if (effect.type === 'save') options.onSave?.(state);
      if (effect.type === 'say') voice?.say(effect.text, effect.waits);
      if (effect.type === 'find-voice') void lookForVoice();
      if (effect.type === 'suspend') {
        voice?.stop();
        suspension.suspend();
      }
      if (effect.type !== 'end') return;
      if (effect.reason === 'quit' || effect.reason === 'interrupted') voice?.stop();
      leave();
      io.output.write(`${(options.closing ?? closingWords)(state)}\n`);
      rung.then(() => resolve(resultOf(state, effect.reason, signal)), reject);
    };
    const terminal = makeTerminal(io, options, {
      press(key) {
        if (key === redrawKey) terminal.resized();
        else if (hearing.hears(key)) loop.send({ type: 'key', key });
      },
      redraw: () => loop.redraw(),
      fail,
    });
    const hearing = makeHearing(io);
    const loop = makeLoop({
      ...io,
      state: start,
      longestPause: options.longestPause,
      show(state) {
        hearing.shown(state);
        terminal.show(state);
      },
      perform,
      fail,
    });
    const suspension = makeSuspension(io, terminal, {
      onStop: () => loop.send({ type: 'suspend' }),
      onWake: () => loop.send({ type: 'resume' }),
    });
    const ignoreWorld = watch(io, { interrupt, leave, resized: terminal.resized });
    try {
      terminal.take();
      // Nothing is shown before a key that is pressed is heard.
      whenDrained(() => {
        loop.send({ type: 'start' });
        options.onWindDown?.((says) => loop.send({ type: 'wind-down', says }));
      });
    } catch (error) {
      fail(error);
    }
  });
}

type Watchers = { interrupt: (signal: Signal) => void; leave: () => void; resized: () => void };

/** Listens to all that can happen besides keys and time; returns what stops listening. */
function watch(io: Io, { interrupt, leave, resized }: Watchers): () => void {
  const stops = [
    onSignals(io.host, interrupt),
    listen(io.host, 'exit', leave),
    listen(io.output, 'resize', resized),
    onHangUp(io, () => interrupt('SIGHUP')),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
