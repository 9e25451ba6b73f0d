import { describe, expect, it } from 'vitest';
import { unchanged } from '../../../../src/core/respond/types.ts';
import type { SessionOptions } from '../../../../src/session/index.ts';
import { routine } from '../../../session/fixture.ts';
import { coach } from '../../../session/people.ts';
import { fakeIo, settle } from '../../io.ts';
import { type Running, run } from './run.ts';

/** Waits until ora was loaded and shows this; returns all that was written, without escape codes. */
async function until({ written }: Running, words: string): Promise<string> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal is sent
  const text = (): string => written.join('').replace(/\x1b\[[\d;?]*[a-zA-Z]/g, '');
  while (!text().includes(words)) await settle();
  return text();
}

const says = 'Bend the knee a little more. Still hurts? Press p again, and this one is left out.';
const asking: SessionOptions = { questions: coach.questions, asks: { before: 'before' } };
const answering: SessionOptions = {
  sources: { 'a-trial': 'A. Trial, 2001' },
  respond: (course) => unchanged(course, says),
};

const oneLine = (columns: number, session: SessionOptions): Promise<Running> =>
  run(
    routine.map((each) => ({ ...each, why: ['it is tight'], sources: ['a-trial'] })),
    fakeIo({ columns }),
    { compact: true },
    session,
  );

describe.each([40, 60, 80, 120])('one line in a window of %i columns', (columns) => {
  it('has its keys above it, none broken', async () => {
    const running = await oneLine(columns, asking);
    const text = await until(running, 'Before');
    const keys = text.slice(0, text.indexOf('Before')).trimEnd().split('\n');
    expect(keys.join('   ')).toMatch(
      /^space pause {3}t tingles {3}.* {3}w numb or weak {3}.* {3}s skip side {3}v voice$/,
    );
    expect(keys.filter((line) => line.length >= columns)).toEqual([]);
    await running.press('q');
  });

  it('says a question whole, with its keys, above it: once', async () => {
    const running = await oneLine(columns, asking);
    await until(running, 'out.\n');
    await running.press('z');
    await running.timers.pass(250);
    await running.press('3');
    const text = await until(running, '10 s get ready');
    const asked = text.slice(text.indexOf('Before'), text.lastIndexOf('out.'));
    expect(asked.replaceAll('\n', ' ')).toMatch(
      /^Before you start: how bad .* right now\? \(0 is nothing, .*\) Press 0 for nothing, 1, .* 9, 10, or enter to leave it $/,
    );
    expect(text.match(/\(0 is nothing/g)).toHaveLength(1);
    expect(asked.split('\n').filter((line) => line.length >= columns)).toEqual([]);
    await running.press('q');
  });

  it('says each stretch whole, above it, when it begins: once', async () => {
    const running = await oneLine(columns, answering);
    await until(running, '10 s get ready');
    await running.press('p');
    await running.timers.pass(2000);
    const text = (await until(running, '8 s get ready')).replaceAll(/\s+/g, ' ');
    for (const cue of routine[0]?.cues ?? []) expect(text.split(cue)).toHaveLength(2);
    expect(text).toMatch(/1 of 2 Nerve slider, lying · right leg · get ready, 10 seconds/);
    await running.press('q');
  });

  it.each([
    ['p', 'what it changed, and the way back', `${says} u takes it back, for 10 seconds.`],
    ['?', 'the reasons', 'Why this one: it is tight From: A. Trial, 2001'],
  ])('%s says %s, whole, above it: once', async (key, _, words) => {
    const running = await oneLine(columns, answering);
    await until(running, '10 s get ready');
    await running.press(key);
    await running.timers.pass(3000);
    const text = await until(running, '7 s get ready');
    const from = text.indexOf(words.slice(0, 8));
    const said = text.slice(from, text.indexOf('10 s get ready', from)).trimEnd();
    expect(said.replaceAll(/\s+/g, ' ')).toBe(words);
    expect(text.split(words.slice(0, 8))).toHaveLength(2);
    expect(said.split('\n').filter((line) => line.length >= columns)).toEqual([]);
    await running.press('q');
  });
});
