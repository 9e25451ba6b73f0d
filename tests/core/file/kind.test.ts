import { describe, expect, it } from 'vitest';
import words from '../../../data/words/problems.json';
import {
  type FileKind,
  kindOfFile,
  noStretch,
  versionFault,
  type Wanted,
  wrongKind,
} from '../../../src/core/file/kind.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { json, library, plain, stretchFiles } from '../../library.ts';
import { plans } from '../../render/plans.ts';
import { show } from '../../render/show.ts';

describe('what a file is, whoever gave it for something else', () => {
  it.each<[string, unknown, FileKind | undefined]>([
    ['answers', plain, 'answers'],
    ['answers with a sign alone', { emergency: ['saddle'] }, 'answers'],
    ['a plan', JSON.parse(show(planFor(plain, library), 'json')), 'plan'],
    ['a plan that is a stop', JSON.parse(show(plans.emergency, 'json')), 'plan'],
    ['a routine written by hand', { routine: { steps: [] } }, 'plan'],
    ['the last answers', { formatVersion: 1, savedAt: '2026-01-01', answers: plain }, 'kept-answers'],
    ['a session', { routine: { steps: [] }, heard: {} }, 'session'],
    ['an exercise database', [{ name: 'x', primaryMuscles: [], instructions: [] }], 'exercises'],
    ['a line of the diary', { at: '', ended: 'finished', reports: [] }, 'diary'],
    ['a stop without a routine', { outcome: 'stop' }, 'plan'],
    ['what was felt, and no more', { feltAt: [] }, 'answers'],
    ['answers in a file of something else', { answers: plain }, undefined],
    ['when something was saved', { savedAt: '2026-01-01' }, undefined],
    ['an exercise by its muscles', { primaryMuscles: [] }, 'exercises'],
    ['an exercise by its instructions', [{ instructions: [] }], 'exercises'],
    ['a pose alone', { pose: {} }, undefined],
    ['a kind alone', { kind: 'static' }, undefined],
    ['a list of stretches', [{ pose: {}, kind: 'static' }], 'stretch'],
    ['how something ended', { ended: 'finished' }, undefined],
    ['reports alone', { reports: [] }, undefined],
    ['a list of answers', [plain], undefined],
    ['anything', { anything: 1 }, undefined],
    ['nothing', null, undefined],
  ])('%s', (_, value, kind) => {
    expect(kindOfFile(value)).toBe(kind);
  });
  it.each(stretchFiles)('a stretch: %s', (id) => {
    expect(kindOfFile(json('data', 'stretches', `${id}.json`))).toBe('stretch');
  });
});

describe('what is said of a file that was given for something else', () => {
  const answersFirst = 'Answer the questions once, and keep them: stretch routine -o plan.json';
  const ofThem =
    'Make one of them: stretch routine --answers a.json -o plan.json, then stretch coach plan.json';
  const goOn = 'Go on with it: stretch coach --resume';
  const makeOne = 'Make a routine first: stretch routine -o plan.json, then stretch coach plan.json';
  const { exercises } = words.wrongKind;
  it.each<[FileKind, Wanted, string, string]>([
    ['answers', 'routine', 'these are answers, no routine', ofThem],
    ['kept-answers', 'routine', 'these are the answers of the last routine, no routine', ofThem],
    ['session', 'routine', 'this is a session that was not finished, no routine', goOn],
    ['session', 'answers', 'this is a session that was not finished, no answers', goOn],
    ['plan', 'answers', 'this is a routine, no answers', answersFirst],
    ['exercises', 'answers', 'these are exercises of another program, no answers', answersFirst],
    ['stretch', 'routine', 'this is a single stretch, no routine', makeOne],
    ['diary', 'routine', 'this is a line of the diary, no routine', makeOne],
    ['plan', 'exercises', `this is a routine, ${words.wrongKind.wanted.exercises}`, exercises],
    [
      'session',
      'exercises',
      `this is a session that was not finished, ${words.wrongKind.wanted.exercises}`,
      exercises,
    ],
  ])('%s, where %s is wanted', (kind, wanted, what, remedy) => {
    expect(wrongKind('a.json', kind, wanted)).toEqual([`a.json: ${what}.`, remedy]);
  });
});

describe('the format a file says it has', () => {
  it.each<[unknown, string | undefined]>([
    [{}, undefined],
    [{ formatVersion: 1 }, undefined],
    [{ formatVersion: 2 }, 'this is format 2, from a newer stretch; this one knows 1'],
    [{ formatVersion: 0 }, 'expected format 1'],
    [{ formatVersion: '1' }, 'expected format 1'],
    [{ formatVersion: null }, 'expected format 1'],
  ])('%j', (value, fault) => {
    expect(versionFault(value)).toBe(fault);
  });
});

describe('a file that was taken for a stretch', () => {
  const plan = JSON.parse(show(planFor(plain, library), 'json'));
  const { is, wanted, import: importIt } = words.wrongKind;
  const sayOf = (kind: FileKind): string => is[kind].replace('{wanted}', wanted.stretch);
  it.each<[string, unknown, FileKind]>([
    ['a routine', plan, 'plan'],
    ['answers', plain, 'answers'],
    ['the last answers', { savedAt: '2026-01-01', answers: plain }, 'kept-answers'],
    ['a session', { routine: { steps: [] }, heard: {} }, 'session'],
    ['a line of the diary', { ended: 'finished', reports: [] }, 'diary'],
  ])('%s is named as what it is, and nothing else is said of it', (_, value, kind) => {
    expect(noStretch(value)).toStrictEqual({ message: sayOf(kind) });
  });
  it('exercises of another program can be brought in', () => {
    expect(noStretch([{ name: 'x', primaryMuscles: [], instructions: [] }])).toStrictEqual({
      ...{ message: sayOf('exercises'), remedy: importIt },
    });
  });
  it.each<[string, unknown]>([
    ['a stretch', json('data', 'stretches', `${stretchFiles[0]}.json`)],
    ['what has a pose, whatever else it has', { pose: {}, instructions: [], feltAt: [] }],
    ['a list of stretches, which is told what it should be', [{ pose: {}, kind: 'static' }]],
    ['what has nothing of any', { name: 'x' }],
    ['no object', 7],
    ['nothing', null],
  ])('may be meant as one: %s', (_, value) => {
    expect(noStretch(value)).toBeUndefined();
  });
});
