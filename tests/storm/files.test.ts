import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import { nothingWritten, readSession, savedSession } from '../../src/session/index.ts';
import { givenAnswers, requireComplete } from '../../src/shell/app/answers.ts';
import { mentionStop } from '../../src/shell/app/last-stop.ts';
import { isTooOld, leftAt } from '../../src/shell/app/live/kept-session.ts';
import { savedRoutine } from '../../src/shell/app/saved-routine.ts';
import { takenFromSelfTest } from '../../src/shell/app/self-test.ts';
import { UserError } from '../../src/shell/errors.ts';
import { readKept } from '../../src/shell/files/state/kept.ts';
import { readLast } from '../../src/shell/files/state/last.ts';
import { wasWritten } from '../../src/shell/files/state/written.ts';
import { newHome } from '../e2e/home.ts';
import { library, plain, root, tingling, whole } from '../library.ts';
import { show } from '../render/show.ts';
import { makeRandom } from '../safety/profiles.ts';
import { key, play } from '../session/fixture.ts';
import { sessionOf } from '../session/people.ts';
import { fakeIo } from '../shell/io.ts';
import { mutated } from './mutate.ts';
import { patience, seed, sizes } from './size.ts';

const answers = whole({ ...plain, ...tingling, minutes: 5 });
const plan = show(planFor(answers, library), 'json');
const stop = show(planFor(whole({ ...plain, emergency: ['saddle'] }), library), 'json');
const savedAt = new Date().toISOString();
const [state] = play(sessionOf(answers), { type: 'start', at: 0 }, key(500, 't'), key(900, 'n'));
const session = JSON.stringify({
  ...savedSession(state, { title: 'T', answers, written: nothingWritten }),
  leftAt: '2026-11-28T18:00:00.000Z',
});

const home = newHome();
const file = join(home, 'given.json');
const { io, written: said } = fakeIo({ terminal: false, env: { STRETCH_HOME: home } });
const place = { io, root, library, config: {} };
const kept = (name: string, text: string): void => writeFileSync(join(home, name), text);

/** Each file we read, a right one of it, and what reads it. */
const readers: readonly { what: string; sound: string; read: (text: string) => unknown }[] = [
  {
    what: 'answers',
    sound: JSON.stringify(answers, null, 1),
    read: (text) => {
      writeFileSync(file, text);
      return planFor(requireComplete(givenAnswers(file, {}, place), library), library);
    },
  },
  ...[plan, stop].map((sound) => ({
    what: 'a plan',
    sound,
    read: (text: string) => {
      writeFileSync(file, text);
      return savedRoutine(file, place);
    },
  })),
  {
    what: 'the last answers',
    sound: JSON.stringify({ formatVersion: 1, savedAt, answers }),
    read: (text) => {
      kept('last.json', text);
      return readLast(io, library);
    },
  },
  {
    what: 'a session',
    sound: session,
    read: (text) => {
      kept('session.json', text);
      isTooOld(leftAt(io), place);
      return readSession(readKept(io, 'session'), library);
    },
  },
  {
    what: 'pages that were written',
    sound: JSON.stringify({ formatVersion: 1, written: ['0f'.repeat(16)] }),
    read: (text) => {
      kept('written.json', text);
      return wasWritten('a page', io);
    },
  },
  {
    what: 'the self-test',
    sound: JSON.stringify({ formatVersion: 1, savedAt, answers: { headTest: 'changes', feltAt: ['calf'] } }),
    read: (text) => {
      kept('nerve.json', text);
      return takenFromSelfTest(place, {});
    },
  },
  {
    what: 'a stop',
    sound: JSON.stringify({ formatVersion: 1, savedAt, stop: 'numb-or-weak' }),
    read: (text) => {
      kept('stopped.json', text);
      return mentionStop(place);
    },
  },
];

describe('files that somebody made to do harm', () => {
  it(`are read or refused, ${sizes.files} of them: never thrown at, and nothing of them is code for a terminal`, {
    timeout: patience,
  }, async () => {
    const random = makeRandom(seed);
    const counts = { read: 0, refused: 0 };
    const wrong: string[] = [];
    for (let number = 0; number < sizes.files; number++) {
      const reader = readers[number % readers.length];
      if (!reader) break;
      const text = mutated(reader.sound, random);
      said.length = 0;
      try {
        await reader.read(text);
        counts.read++;
      } catch (error) {
        counts.refused++;
        if (!(error instanceof UserError)) wrong.push(`${reader.what}: ${error}\n${text.slice(0, 2000)}`);
        else {
          said.push(...error.lines);
          if (error.exitCode === 1 || error.lines.length === 0 || error.lines.length > 40) {
            wrong.push(`${reader.what}: exit ${error.exitCode}, ${error.lines.length} lines`);
          }
        }
      }
      // Line breaks are ours; whatever else steers a terminal came out of the file.
      if (/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(said.join('\n')))
        wrong.push(`${reader.what} says ${JSON.stringify(said)}`);
      if (wrong.length > 5) break;
    }
    console.log(
      `storm: ${sizes.files} mutated files, ${counts.read} read, ${counts.refused} refused by name`,
    );
    expect(wrong).toEqual([]);
    expect(counts.read).toBeGreaterThan(sizes.files / 50);
    expect(counts.refused).toBeGreaterThan(sizes.files / 3);
  });
});
