import { describe, expect, it } from 'vitest';
import { around } from '../core/lint/around.ts';
import { library } from '../library.ts';
import { hostileNames } from './hostile-libraries.ts';
import { sweepHostile } from './hostile-sweep.ts';
import { drawn, makeRandom } from './profiles.ts';

const { questions } = library.files.questionnaire;

/** None of them is taken: what they ask for is refused in every file, or in those that somebody could be given. */
const refused = ['a dose without end', 'no role'];

describe('a library that somebody made to get round the limits (npm run sweep -- --hostile is the whole)', () => {
  it.each(hostileNames)('ours, %s: no law is broken', (name) => {
    const profiles = () => drawn(questions, 60, makeRandom(41));
    const only = ['replacing'] as const;
    const { planned, broken } = sweepHostile(name, profiles, library, { around, only });
    expect([...broken]).toEqual([]);
    expect(planned > 0).toBe(!refused.includes(name));
  });
});
