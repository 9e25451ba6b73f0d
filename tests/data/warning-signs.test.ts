import { describe, expect, it } from 'vitest';
import { linesFor, wordsOf } from '../../src/core/lines.ts';
import type { Sign } from '../../src/core/schema/assess.ts';
import { library } from '../library.ts';

const { signs } = library.files['warning-signs'];

/** All that a sign may say, to whomever. */
const words = ({ say }: Sign): string =>
  say.map((line) => (typeof line === 'string' ? line : line.says)).join(' ');

/** No signs of an illness: what somebody is, an operation, a grade, how long it lasts, and what is adapted. */
const noIllness = [
  'nerve-disease',
  'under-16',
  'recent-surgery',
  'hip-not-cleared',
  'see-irritable',
  'see-no-better',
  'plain-no-better',
  'adapted',
  'not-for-sport',
  'sport-after-strain',
];

describe('a stop that can wait until later in the day', () => {
  const graver = /emergency (number|department)/;
  it.each(signs.filter((sign) => sign.effect === 'stop' && sign.level !== 'emergency'))(
    '$id: says as such when it cannot wait, and what else to do without it',
    ({ atOnce = [], do: todo, until = [] }) => {
      const [cannotWait, rest] = [atOnce, [...todo, ...until]].map((lines) => lines.map(wordsOf));
      for (const line of cannotWait ?? []) expect(line).toMatch(/^(If|With|After|Under|Swelling)\b/);
      expect(rest?.filter((line) => graver.test(line) || /^(Else|If|With|After)\b/.test(line))).toEqual([]);
      expect(todo.length).toBeGreaterThan(0);
    },
  );
  it('and some do', () => {
    const told = signs.filter(
      ({ level, atOnce }) => level === 'urgent' && graver.test(JSON.stringify(atOnce ?? [])),
    );
    expect(told.length).toBeGreaterThan(8);
  });
});

describe('what a doctor may have looked at', () => {
  const question = library.files.questionnaire.questions.find(({ id }) => id === 'seeSomeone');
  const page =
    question?.parts?.findIndex((part) => JSON.stringify(part).includes('Leave out what a doctor')) ?? -1;
  it('is left out of what can wait alone, never of what is urgent', () => {
    const there = question?.choices?.filter(({ part }) => part === page + 1).map(({ id }) => id) ?? [];
    const single = (id: string): string[] =>
      signs
        .filter(({ when }) => 'has' in when && when.question === 'seeSomeone' && when.has.includes(id))
        .map(({ level }) => level);
    expect(there.length).toBeGreaterThan(4);
    expect(there.filter((id) => single(id).some((level) => level !== 'clinician'))).toEqual([]);
    const elsewhere = question?.choices?.filter(({ part }) => part !== page + 1).map(({ id }) => id) ?? [];
    expect(elsewhere.filter((id) => single(id).includes('clinician'))).toEqual([]);
  });
});

describe('a warning sign', () => {
  it.each(signs.filter(({ id }) => !noIllness.includes(id)))(
    '$id: says what it can mean, to repeat on the phone',
    (sign) => {
      expect(words(sign)).toMatch(/\bcan (mean|be|come from)\b/);
    },
  );
  it('those without a meaning are signs that exist', () => {
    expect(noIllness.filter((id) => !signs.some((sign) => sign.id === id))).toEqual([]);
  });
  it('says something to everybody who has it', () => {
    const nobody = { answers: {}, given: {}, fact: () => false };
    for (const { id, say } of signs) expect([id, linesFor(say, nobody).length > 0]).toEqual([id, true]);
  });
  it.each([
    ['swollen-calf', /clot/],
    ['breathless', /clot/],
    ['cold-foot', /blood flow to the leg/],
    ['see-walking-cramp', /too little blood/],
    ['saddle', /nerves at the base of the spine/],
    ['bladder-bowel', /nerves at the base of the spine/],
    ['unsure', /nerves at the base of the spine/],
    ['hot-joint', /infection in the joint/],
    ['fever', /infection/],
  ])('%s is called by its plain name: %s', (id, name) => {
    const sign = signs.find((each) => each.id === id);
    expect(sign && words(sign)).toMatch(name);
  });
});

describe('what a sign can mean is said of what was marked', () => {
  const choices = library.files.questionnaire.questions.flatMap(({ choices = [] }) => choices);
  /** Words of the sentence that its line has not: the same in plainer words, or the condition for which alone it is asked. */
  const otherwise: Readonly<Record<string, readonly string[]>> = {
    saddle: ['between', 'legs'],
    'bladder-bowel': ['bladder'],
    'both-legs': ['trouble'],
    'hot-joint': ['joint'],
    fever: ['back'],
    'bleeding-swelling': ['blood', 'thinners'],
    'foot-wound': ['less', 'feeling'],
    'antibiotic-tendon': ['some', 'weaken', 'while'],
  };
  const small = ['with', 'that', 'this', 'after', 'turns', 'takes', 'strong', 'someone'];
  const said = signs.flatMap(({ id, say: [first] }) => {
    const marked = choices.find((choice) => choice.id === id);
    const about = typeof first === 'string' ? /^(.*?) can (?:mean|come|be)\b/.exec(first)?.[1] : undefined;
    // Of these nobody marked one sign: the first is unsure, the other stands for several.
    const isOne = id !== 'unsure' && id !== 'pregnancy-warning';
    return isOne && marked && about ? [{ id, about, marked: `${marked.label} ${marked.help ?? ''}` }] : [];
  });

  it.each(said)('$id: $about', ({ id, about, marked }) => {
    const known = [...small, ...(otherwise[id] ?? [])];
    const words = (about.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !known.includes(word));
    const isMarked = (word: string): boolean => marked.toLowerCase().includes(word.slice(0, 4));
    expect(words.filter((word) => !isMarked(word))).toEqual([]);
  });
  it('and most of the signs that are marked have such a sentence', () => {
    expect(said.length).toBeGreaterThan(20);
  });
});
