import { describe, expect, it } from 'vitest';
import { routine } from '../session/fixture.ts';
import { coach } from '../session/people.ts';
import { fakeWorld, type Running, run, settle } from './countdown-world.ts';

/** Waits until ora was loaded and shows this; returns all that was written, without escape codes. */
async function until({ written }: Running, words: string): Promise<string> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal is sent
  const text = (): string => written.join('').replace(/\x1b\[[\d;?]*[a-zA-Z]/g, '');
  while (!text().includes(words)) await settle();
  return text();
}

const oneLine = (columns: number): Promise<Running> =>
  run(
    routine,
    fakeWorld({ columns }),
    { compact: true },
    { questions: coach.questions, asks: { before: 'before' } },
  );

describe.each([40, 60, 80, 120])('one line in a window of %i columns', (columns) => {
  it('has its keys above it, none broken', async () => {
    const running = await oneLine(columns);
    const text = await until(running, 'Before');
    const keys = text.slice(0, text.indexOf('Before')).trimEnd().split('\n');
    expect(keys.join('   ')).toMatch(/^space pause {3}t tingles {3}.* {3}w numb or weak {3}.* {3}f figure$/);
    expect(keys.filter((line) => line.length >= columns)).toEqual([]);
    await running.press('q');
  });

  it('says a question whole, with its keys, above it: once', async () => {
    const running = await oneLine(columns);
    await until(running, 'out.\n');
    await running.press('z');
    await running.press('3');
    const text = await until(running, '10 s get ready');
    const asked = text.slice(text.indexOf('Before'), text.lastIndexOf('out.'));
    expect(asked.replaceAll('\n', ' ')).toMatch(
      /^Before you start: how bad .* right now\? \(0 is nothing, .*\) Press 0 for nothing, 1, .*x for 10, or enter to leave it $/,
    );
    expect(text.match(/\(0 is nothing/g)).toHaveLength(1);
    expect(asked.split('\n').filter((line) => line.length >= columns)).toEqual([]);
    await running.press('q');
  });
});
