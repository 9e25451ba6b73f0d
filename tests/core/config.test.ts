import { describe, expect, it } from 'vitest';
import words from '../../data/words/config.json';
import { type Config, configFrom, configNames } from '../../src/core/config.ts';

describe('what may stand in a config file', () => {
  it.each<[string, object, Config]>([
    ['nothing', {}, {}],
    ['answers', { minutes: 10, equipment: ['wall', 'strap'] }, { minutes: 10, equipment: ['wall', 'strap'] }],
    ['one thing at hand', { equipment: 'wall' }, { equipment: ['wall'] }],
    ['nothing at hand', { equipment: [] }, { equipment: [] }],
    ['how it sounds', { voice: true, quiet: false }, { voice: true, quiet: false }],
    ['how much is said', { detail: 'full' }, { detail: 'full' }],
    ['the other way', { detail: 'short' }, { detail: 'short' }],
    ['a folder', { library: '~/mine' }, { library: ['~/mine'] }],
    ['a program', { onSessionEnd: ['notify-send', 'done'] }, { onSessionEnd: ['notify-send', 'done'] }],
    ['where its schema is, which says nothing', { $schema: './config.schema.json' }, {}],
    ['a text of 4096 characters', { library: 'x'.repeat(4096) }, { library: ['x'.repeat(4096)] }],
    [
      'a hundred texts',
      { library: Array.from({ length: 100 }, () => 'x') },
      { library: Array.from({ length: 100 }, () => 'x') },
    ],
  ])('%s', (_, value, config) => {
    expect(configFrom(value)).toEqual({ config, problems: [] });
  });
  it('every name of it is known', () => {
    expect(configNames).toEqual([
      'minutes',
      'equipment',
      'voice',
      'quiet',
      'detail',
      'library',
      'onSessionEnd',
    ]);
  });
});

describe('what is wrong is left out and named, and the rest counts', () => {
  const leftOut = (place: string, message: string) => ({ place, message, remedy: words.leftOut });
  const not = (message: string, got: string): string => message.replace('{got}', got);
  const choices = words.oneOf.replace('{choices}', 'short, full');
  it.each<[string, string, unknown, string]>([
    ['minutes as words', 'minutes', '10', not(words.number, '"10"')],
    ['no minutes', 'minutes', undefined, not(words.number, 'null')],
    ['a word for yes', 'voice', 'yes', not(words.boolean, '"yes"')],
    ['a number for yes', 'quiet', 1, not(words.boolean, '1')],
    ['another detail', 'detail', 'all', not(choices, '"all"')],
    ['a detail that is no word', 'detail', 2, not(choices, '2')],
    ['a number at hand', 'equipment', [7], not(words.texts, 'a list')],
    ['a library that is no text', 'library', 7, not(words.texts, '7')],
    ['an empty text', 'library', '', not(words.texts, '""')],
    ['spaces alone', 'library', '  ', not(words.texts, '"  "')],
    ['a text with an end in it', 'library', 'a\0b', not(words.texts, '"ab"')],
    ['no program', 'onSessionEnd', [], not(words.program, 'an empty list')],
  ])('%s', (_, name, value, message) => {
    expect(configFrom({ [name]: value, minutes: name === 'minutes' ? value : 5 })).toEqual({
      config: name === 'minutes' ? {} : { minutes: 5 },
      problems: [leftOut(name, message)],
    });
  });
  it.each<[string, unknown]>([
    ['a text of 4097 characters', 'x'.repeat(4097)],
    ['more than a hundred texts', Array.from({ length: 101 }, () => 'x')],
    ['one of several that is none', ['a', '']],
    ['what is no list', { 0: 'a' }],
  ])('%s', (_, library) => {
    const { config, problems } = configFrom({ library });
    expect([config, problems.map(({ place }) => place)]).toEqual([{}, ['library']]);
  });
  it.each<[string, string | undefined]>([
    ['minute', 'Did you mean minutes?'],
    ['constructor', undefined],
  ])('a name that there is not: %s', (name, remedy) => {
    const { config, problems } = configFrom({ [name]: 1, voice: true });
    expect(config).toEqual({ voice: true });
    expect(problems).toEqual([
      { place: name, message: words.unknown, remedy: remedy ?? expect.stringContaining('Choose from') },
    ]);
  });
  it.each([[[]], ['voice'], [7], [null]])('%j is no config', (value) => {
    expect(configFrom(value)).toEqual({ config: {}, problems: [{ place: '', message: words.object }] });
  });
});
