import { describe, expect, it } from 'vitest';
import { type FileKind, kindOfFile, versionFault } from '../../src/core/file/kind.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import { json, library, plain, stretchFiles } from '../library.ts';
import { plans } from '../render/plans.ts';
import { show } from '../render/show.ts';

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
