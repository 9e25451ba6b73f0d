import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bell } from '../../src/session/index.ts';
import { root } from '../library.ts';
import { signs, soundFile } from './tones.ts';

const folder = join(root, 'data', 'sounds');

describe('the sounds are fresh (npm run sounds writes them)', () => {
  it.each(signs)('%s', (sign) => {
    const path = join(folder, `${sign}.wav`);
    if (process.env.UPDATE_SOUNDS) writeFileSync(path, soundFile(sign));
    expect(readFileSync(path).equals(soundFile(sign))).toBe(true);
  });
  it('there is one for each sign, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(['change.wav', 'count.wav', 'done.wav', 'switch.wav']);
  });
});

const rate = 8000;
const header = 44;

/** Between -1 and 1. */
const samplesOf = (sign: Bell): number[] => {
  const bytes = soundFile(sign).subarray(header);
  return Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(2 * index) / 32_768);
};

const loudest = (samples: readonly number[]): number => Math.max(...samples.map(Math.abs));

describe.each(signs)('the sound of %s', (sign) => {
  const bytes = soundFile(sign);
  const samples = samplesOf(sign);
  it('has the header of a RIFF file with 16-bit mono PCM, whose sizes fit', () => {
    const text = (from: number): string => bytes.toString('latin1', from, from + 4);
    expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect([bytes.readUInt32LE(4), bytes.readUInt32LE(40)]).toEqual([
      bytes.length - 8,
      bytes.length - header,
    ]);
    expect(bytes.readUInt32LE(16)).toBe(16);
    const [pcm, mono] = [1, 1];
    expect([bytes.readUInt16LE(20), bytes.readUInt16LE(22)]).toEqual([pcm, mono]);
    expect([bytes.readUInt32LE(24), bytes.readUInt32LE(28)]).toEqual([rate, 2 * rate]);
    expect([bytes.readUInt16LE(32), bytes.readUInt16LE(34)]).toEqual([2, 16]);
  });
  it('is small', () => {
    expect(bytes.length).toBeLessThan(12 * 1024);
  });
  it('is loud enough for a room, and never at full scale', () => {
    expect(loudest(samples)).toBeGreaterThan(0.5);
    expect(loudest(samples)).toBeLessThan(0.8);
  });
  it('comes out of silence and goes back to it: no click', () => {
    const millisecond = rate / 1000;
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
    expect(loudest(samples.slice(0, millisecond))).toBeLessThan(0.05);
    expect(loudest(samples.slice(-millisecond))).toBeLessThan(0.05);
  });
});

/** Each note as hertz and milliseconds, both to the nearest ten; a note ends where a millisecond is silent. */
function notesIn(samples: readonly number[]): [pitch: number, length: number][] {
  const found: [number, number][] = [];
  const step = rate / 100;
  let start = 0;
  for (let end = step; end <= samples.length; end += step) {
    if (loudest(samples.slice(end - rate / 1000, end)) > 0.01) continue;
    const note = samples.slice(start, end);
    const waves = note.filter((to, at) => to > 0 && (note[at - 1] ?? 0) <= 0).length;
    found.push([tens((waves * rate) / note.length), tens((note.length * 1000) / rate)]);
    start = end;
  }
  return found;
}

const tens = (value: number): number => Math.round(value / 10) * 10;

describe('told apart by ear', () => {
  it.each<[Bell, string, [pitch: number, length: number][]]>([
    ['count', 'one short low tone', [[440, 120]]],
    ['change', 'one longer high tone', [[880, 350]]],
    [
      'switch',
      'low, high',
      [
        [520, 200],
        [780, 300],
      ],
    ],
    [
      'done',
      'three that rise, the last one held',
      [
        [520, 200],
        [650, 200],
        [1040, 350],
      ],
    ],
  ])('%s: %s', (sign, _, notes) => {
    expect(notesIn(samplesOf(sign))).toEqual(notes);
  });
});
