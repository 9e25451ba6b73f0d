import { describe, expect, it } from 'vitest';
import { shapeFaults } from '../../src/core/lint/shape.ts';
import { librarySchemas } from '../../src/core/schema/library.ts';
import { LibraryError, type LibraryFiles, type Problem, readLibrary } from '../../src/index.ts';
import { json } from '../library.ts';
import { givenFiles } from './given.ts';

/** Every sentence there is about a value that is unlike its schema. */
const plainly = new RegExp(
  `^(?:there is no (?:name )?"[^"]+"(?: here)?|(?:"[^"]*"|-?\\d+|null|true|an? (?:empty )?(?:list|object)) ${'(?:is not (?:a|an|words|true or false)\\b.*|is too (?:little: at least|much: at most) -?\\d+.*|has not the right form)'})$`,
);

type Given = ReturnType<typeof givenFiles>;

const curl = () => json('data', 'stretches', 'hamstring-supine-90-90.json') as Record<string, unknown>;

/** What is wrong with the shipped files once something was done to them. */
function problemsOf(spoil: (files: Given) => unknown): readonly Problem[] {
  const files = givenFiles();
  try {
    readLibrary((spoil(files) ?? files) as LibraryFiles);
    return [];
  } catch (error) {
    if (error instanceof LibraryError) return error.problems;
    throw error;
  }
}

/** A stretch of one's own, in a file called `mine`. */
const withMine = (mine: unknown) => (files: Given) => {
  files.stretches.mine = mine;
};

describe('a library from given files', () => {
  it('takes the shipped ones', () => {
    expect(problemsOf(() => undefined)).toEqual([]);
  });

  it('takes a stretch of one’s own', () => {
    const files = givenFiles();
    withMine({ ...curl(), name: 'Mine' })(files);
    expect(readLibrary(files).stretches.find(({ id }) => id === 'mine')).toMatchObject({ name: 'Mine' });
  });

  it.each<[string, (files: Given) => unknown, string, RegExp]>([
    ['a missing file', ({ doses: _, ...rest }) => rest, 'doses', /this file is missing/],
    ['a file there is not', (files) => ({ ...files, dozes: {} }), 'dozes', /no such file in a library/],
    ['no stretch', (files) => ({ ...files, stretches: {} }), 'stretches', /no stretch in it/],
    ['a stretch that is a list', withMine([]), 'stretches/mine', /^a?n? ?(?:empty )?list is not an object$/],
    [
      'an impossible knee',
      withMine({ ...curl(), pose: { leg: { kneeFlexion: -10 } } }),
      'stretches/mine.pose.leg.kneeFlexion',
      /^-10 is too little: at least 0$/,
    ],
    [
      'a field nobody knows',
      withMine({ ...curl(), tuck: true }),
      'stretches/mine.tuck',
      /^there is no name "tuck" here$/,
    ],
    [
      'an easier one there is not',
      withMine({ ...curl(), easier: 'nowhere' }),
      'stretches/mine.easier',
      /no stretch "nowhere"/,
    ],
    [
      'a person there is not',
      withMine({ ...curl(), notFor: [{ when: 'tall', because: 'no' }] }),
      'stretches/mine.notFor.0.when',
      /no fact "tall"/,
    ],
    [
      'a role there is not',
      withMine({ ...curl(), roles: ['magic'] }),
      'stretches/mine.roles.0',
      /no role "magic"/,
    ],
    [
      'a source there is not',
      withMine({ ...curl(), sources: ['hearsay'] }),
      'stretches/mine.sources.0',
      /no source "hearsay"/,
    ],
    [
      'an id in capitals',
      (files) => ({ ...files, stretches: { ...files.stretches, Mine: curl() } }),
      'stretches/Mine',
      /lower-case/,
    ],
    [
      'a fact that builds on itself',
      (files) => spoiltFacts(files, { fact: 'round' }),
      'facts',
      /builds on itself/,
    ],
    [
      'a condition on a fact there is not',
      (files) => spoiltFacts(files, { fact: 'nothing' }),
      'facts',
      /no fact "nothing"/,
    ],
    [
      'a condition on a question there is not',
      (files) => spoiltFacts(files, { question: 'mood', has: ['good'] }),
      'facts.facts.round.when',
      /no question "mood"/,
    ],
    [
      'a condition on a choice there is not',
      (files) => spoiltFacts(files, { question: 'age', has: ['old'] }),
      'facts.facts.round.when.has',
      /no choice of age "old"/,
    ],
  ])('names %s, with file and place', (_, spoil, place, says) => {
    expect(problemsOf(spoil)).toContainEqual(
      expect.objectContaining({ place, message: expect.stringMatching(says) }),
    );
  });

  it.each(Object.entries(librarySchemas))(
    'says of %s in plain words what is wrong, whatever is put in its place',
    (_, schema) => {
      const names = Object.keys(schema.shape).filter((name) => name !== '$schema');
      const given = [7, -1e9, 'Two Words', '', [], {}, null, true, ['Two Words'], { 'Two Words': 1 }];
      const all = given.flatMap((value) => [value, ...names.map((name) => ({ [name]: value }))]);
      expect(names.length).toBeGreaterThan(0);
      for (const value of all) {
        const faults = shapeFaults(schema, value);
        expect([value, faults.length === 0]).toEqual([value, schema.safeParse(value).success]);
        for (const { message, remedy = 'It is.' } of faults) {
          expect(message).toMatch(plainly);
          expect(remedy).toMatch(/^(?:It is|Did you mean|Choose from: [^.])/);
        }
      }
    },
  );

  it('says all of it at once, each on a line', () => {
    const spoil = (files: Given) => {
      withMine({ ...curl(), kind: 'ballistic', feel: 7 })(files);
      return { ...files, words: 3 };
    };
    expect(problemsOf(spoil).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['words', 'stretches/mine.kind', 'stretches/mine.feel']),
    );
    expect(new LibraryError(problemsOf(spoil)).message.split('\n')).toHaveLength(problemsOf(spoil).length);
  });

  it('says beside what is wrong what was meant, where that is known', () => {
    const faults = problemsOf((files) => ({ ...files, dozes: {}, stretches: {} }));
    expect(faults).toStrictEqual([
      {
        place: 'dozes',
        message: 'there is no such file in a library',
        remedy: 'Did you mean doses?',
      },
      { place: 'stretches', message: 'there is no stretch in it' },
    ]);
    expect(new LibraryError(faults).message).toBe(
      'dozes: there is no such file in a library. Did you mean doses?\nstretches: there is no stretch in it',
    );
  });

  it('takes no value that a file could not hold', () => {
    const round: Record<string, unknown> = {};
    round.itself = round;
    expect(problemsOf((files) => ({ ...files, words: round }))).toEqual([
      { place: 'library', message: expect.stringContaining('plain JSON') },
    ]);
    for (const nothing of [null, [], 'data', undefined]) {
      expect(() => readLibrary(nothing as never)).toThrow(LibraryError);
      expect(() => readLibrary(nothing as never)).toThrow('questionnaire: this file is missing');
    }
  });
});

/** A named fact more, under this condition. */
function spoiltFacts(files: Given, when: object): Given {
  const facts = files.facts as { facts: Record<string, unknown> };
  const [first] = Object.values(facts.facts);
  return { ...files, facts: { ...facts, facts: { ...facts.facts, round: { ...(first as object), when } } } };
}
