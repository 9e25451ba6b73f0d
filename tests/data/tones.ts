import type { Bell } from '../../src/session/index.ts';

/** Pitch in hertz, length in seconds. */
type Note = { pitch: number; seconds: number };

/** Told apart by how many notes, which way they go, and how long they last; 520, 650, 780 and 1040 are one chord. */
const notes: Readonly<Record<Bell, readonly Note[]>> = {
  count: [{ pitch: 440, seconds: 0.12 }],
  change: [{ pitch: 880, seconds: 0.35 }],
  switch: [
    { pitch: 520, seconds: 0.2 },
    { pitch: 780, seconds: 0.3 },
  ],
  done: [
    { pitch: 520, seconds: 0.2 },
    { pitch: 650, seconds: 0.2 },
    { pitch: 1040, seconds: 0.35 },
  ],
};

export const signs = Object.keys(notes) as readonly Bell[];

/** Samples a second: the least that is common, and room for all the pitches and their octaves. */
const rate = 8000;
const fullScale = 32_767;
/** Of full scale. */
const loudness = 0.7;
/** Seconds from silence to the loudest: at once would click. */
const rise = 0.01;

/** The sound file of a sign: RIFF, 16-bit PCM, mono. */
export function soundFile(sign: Bell): Buffer {
  const samples = notes[sign].flatMap(note);
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(2 * rate, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(sample, 44 + 2 * index);
  });
  return bytes;
}

function note({ pitch, seconds }: Note): number[] {
  const last = Math.round(seconds * rate) - 1;
  return Array.from({ length: last + 1 }, (_, index) => {
    const turn = (2 * Math.PI * pitch * index) / rate;
    const swell = smooth(Math.min(1, index / (rise * rate))) * (1 - index / last);
    return Math.round(fullScale * loudness * swell * soft(turn));
  });
}

/** A tone with a little of its octave, which small loudspeakers carry better than a bare one. At most 1. */
const soft = (turn: number): number => (Math.sin(turn) + 0.3 * Math.sin(2 * turn)) / 1.3;

/** From 0 to 1 without a corner. */
const smooth = (part: number): number => part * part * (3 - 2 * part);
