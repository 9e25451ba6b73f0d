import type { Piece, Stream } from './store.ts';

export type Output = Pick<NodeJS.WritableStream, 'on' | 'write'>;

/** Where standard output and standard error are shown. */
export type Outputs = Readonly<Record<Stream, Output>>;

/** Writes a piece and waits until it is taken. */
export type Writer = (piece: Piece) => Promise<void>;

/** A reader that goes away (| head) is no error: `onGone` is called, and what is still for it falls on the floor. */
export function makeWriter(outputs: Outputs, onGone: (stream: Stream) => void = () => {}): Writer {
  for (const output of [outputs.out, outputs.err]) output.on('error', () => {});
  return ({ stream, bytes }) =>
    new Promise((done) => {
      outputs[stream].write(bytes, (error) => {
        if (error) onGone(stream);
        done();
      });
    });
}
