import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { irritabilityOf } from '../../../src/core/assess/irritability.ts';
import { limitsOf } from '../../../src/core/assess/limits.ts';
import { triageOf, triageRank } from '../../../src/core/assess/triage.ts';
import type { Sign } from '../../../src/core/schema/assess.ts';
import type { TriageLevel } from '../../../src/core/types.ts';
import { library, plain } from '../../library.ts';

const { facts } = assess(plain, library);
const always: Sign['when'] = { question: 'age', given: true };
const never: Sign['when'] = { not: always };

const sign = (id: string, level: TriageLevel, effect: Sign['effect'], when = always): Sign => ({
  ...{ id, level, effect, when, title: id, say: [id], do: [], sources: [] },
});

const stop = sign('stop', 'emergency', 'stop');
const urgent = sign('urgent', 'urgent', 'stop');
const see = sign('see', 'clinician', 'stop');
const limited = sign('limited', 'clinician', 'limited');
const refer = sign('refer', 'clinician', 'refer');
const adapted = sign('adapted', 'modify', 'note');
const told = sign('told', 'none', 'note');

describe('signs: the gravest is named first and sets the level, any stop stops', () => {
  it.each<[Sign[], TriageLevel, string, string[]]>([
    [[], 'none', 'routine', []],
    [[told], 'none', 'routine', ['told']],
    [[adapted], 'modify', 'routine', ['adapted']],
    [[adapted, refer], 'clinician', 'routine', ['refer', 'adapted']],
    [[refer, limited], 'clinician', 'limited', ['refer', 'limited']],
    [[limited, refer], 'clinician', 'limited', ['limited', 'refer']],
    [[limited, see], 'clinician', 'stop', ['limited', 'see']],
    [[told, adapted, limited, urgent], 'urgent', 'stop', ['urgent', 'limited', 'adapted', 'told']],
    [[urgent, stop, see], 'emergency', 'stop', ['stop', 'urgent', 'see']],
    [[stop, urgent, told], 'emergency', 'stop', ['stop', 'urgent', 'told']],
  ])('%#', (signs, level, outcome, names) => {
    const found = triageOf(signs, facts);
    expect([found.level, found.outcome, found.signs.map(({ id }) => id)]).toEqual([level, outcome, names]);
  });
  it('a sign that does not hold says nothing', () => {
    expect(triageOf([{ ...stop, when: never }, told], facts)).toEqual({
      ...{ level: 'none', outcome: 'routine', signs: [told] },
    });
  });
  it('the levels in their order', () => {
    const levels: TriageLevel[] = ['none', 'modify', 'clinician', 'urgent', 'emergency'];
    expect(levels.map(triageRank)).toEqual([0, 1, 2, 3, 4]);
  });
  it('whichever two signs of the file meet, the graver comes first', () => {
    const all = library.files['warning-signs'].signs.map((each) => ({ ...each, when: always }));
    const wrong = all.flatMap((one) =>
      all
        .filter((other) => other !== one)
        .filter((other) => {
          const [first, second] = triageOf([one, other], facts).signs;
          return triageRank(first?.level ?? 'none') < triageRank(second?.level ?? 'none');
        })
        .map((other) => `${one.id}, ${other.id}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('limits: the tightest of all rules that hold', () => {
  const rule = (filter: Parameters<typeof limitsOf>[1][number]['filter']) => ({
    ...{ id: 'rule', because: 'because', sources: [], filter },
  });
  it.each([
    ['without a rule those of everybody', [], 6, 8, true],
    ['one rule lowers that of holds', [rule({ holdLoad: 4 })], 4, 8, true],
    ['of two rules the tighter', [rule({ holdLoad: 4 }), rule({ holdLoad: 3, peakLoad: 4 })], 3, 4, true],
    ['in whichever order', [rule({ holdLoad: 3, peakLoad: 4 }), rule({ holdLoad: 4 })], 3, 4, true],
    ['no rule raises one', [rule({ holdLoad: 7, peakLoad: 9 })], 6, 8, true],
    ['nothing but rest is a limit too', [rule({ holdLoad: 0, peakLoad: 0 })], 0, 0, true],
    ['one rule locks the tensioners', [rule({}), rule({ noTensioners: true })], 6, 8, false],
  ] as const)('%s', (_, rules, holdLoad, peakLoad, tensioners) => {
    expect(limitsOf({ holdLoad: 6, peakLoad: 8 }, [...rules])).toEqual({ holdLoad, peakLoad, tensioners });
  });
});

describe('how easily it is stirred today is never less than the answers say', () => {
  it.each([
    ['none', 'none', 'none'],
    ['none', 'moderate', 'moderate'],
    ['high', 'none', 'high'],
    ['high', 'moderate', 'high'],
  ] as const)('answers %s, today at least %s: %s', (answered, atLeast, grade) => {
    const worst = { none: 3, high: 8 }[answered];
    const answers = { ...plain, feelsLike: ['tingling'], worst, night: 'no' };
    expect(irritabilityOf(library.files.irritability, assess(answers, library).facts)).toBe(answered);
    expect(assess(answers, library, atLeast).irritability).toBe(grade);
  });
});
