import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { safetyNetFor } from '../../src/core/lines.ts';
import type { Answers } from '../../src/core/types.ts';
import { library, plain, tingling } from '../library.ts';
import { plannedCrowd } from './planned.ts';
import { strainOf, toThinkOf } from './strains.ts';

const { questionnaire, 'warning-signs': signs } = library.files;
const conditions =
  questionnaire.questions.find(({ id }) => id === 'conditions')?.choices?.map(({ id }) => id) ?? [];
const linesOf = (answers: Answers): string[] =>
  safetyNetFor(assess({ ...plain, ...answers }, library).facts, library);
const common = safetyNetFor(undefined, library);

/** What must be said to each, as the clinical page has it; the emergency first where there is one. */
const said: Record<string, readonly string[]> = {
  'blood-thinner': ['tight pain that keeps rising', 'numb', 'emergency', 'same day', 'bruise', 'weak leg'],
  pregnant: ['chest pain', 'short breath', 'emergency', 'bleeding', 'leaking', 'contractions', 'dizziness'],
  'recent-birth': ['soaks a pad', 'chest pain', 'emergency', 'same day', 'calf', 'fever', 'headache', 'numb'],
  'low-immunity': ['emergency', 'fever or chills with back pain'],
  'numb-feet': ['same day', 'wound', 'colour', 'swelling'],
  osteoporosis: ['same day', 'sharp pain', 'back, hip or groin'],
  'hip-replacement': ['groin', 'clunk', 'shorter or turned', 'emergency'],
  'knee-replacement': ['same day', 'hot', 'bent', 'swollen calf'],
  hypermobile: ['same day', 'slips and does not go back', 'numb'],
  'hamstring-strain': ['bruise', 'pop', 'this week', 'dent', 'weakness', 'sit bone', 'under 25 or over 40'],
  'neck-dizziness': ['fainting', 'double sight', 'slurred speech', 'numb face or arm', 'emergency'],
};
/** The same of a sign that leaves a routine, and can turn into one that leaves none. */
const ofSigns: Record<string, readonly string[]> = {
  'walking-cramp': ['cold, pale', 'emergency', 'same day', 'at rest or at night', 'wound'],
};
/** No routine is ever made with these. */
const stops = ['nerve-disease'];

describe('if anything changes', () => {
  it('every condition one can mark is spoken of here', () => {
    expect([...Object.keys(said), ...stops].sort()).toEqual([...conditions].sort());
  });
  it.each(Object.entries(said))('%s: its line stands in every routine with it, and says', (id, words) => {
    const own = linesOf({ conditions: [id] }).filter((line) => !common.includes(line));
    expect(own).toHaveLength(1);
    const [line = ''] = own;
    for (const word of words) expect(line).toContain(word);
    for (const answers of [{}, tingling, { worst: 8, settles: 'longer' }, { feltAt: [] }, { minutes: 1 }])
      expect(linesOf({ ...answers, conditions: [id] })).toContain(line);
  });
  it.each(Object.entries(ofSigns))('%s: its line stands too, and says', (id, words) => {
    const [line = '', ...more] = linesOf({ seeSomeone: [id] }).filter((each) => !common.includes(each));
    expect(more).toEqual([]);
    for (const word of words) expect(line).toContain(word);
  });
  it('65 or over is told of a fall', () => {
    expect(linesOf({ age: '65-plus' }).join(' ')).toContain('be checked after a fall');
  });
  it('what is an emergency is said before what can wait until the day is over', () => {
    for (const line of signs.safetyNet) {
      const says = typeof line === 'string' ? line : line.says;
      const [now, today] = [/emergency/.exec(says), /same day/.exec(says)];
      if (now && today) expect([says, now.index < today.index]).toEqual([says, true]);
    }
  });
  it('nobody is told of a condition they did not mark, and everybody what all are told', () => {
    const owner = new Map(
      [...Object.keys(said), ...Object.keys(ofSigns), '65-plus'].flatMap((id) =>
        linesOf(
          id === '65-plus' ? { age: id } : id in ofSigns ? { seeSomeone: [id] } : { conditions: [id] },
        ).map((line) => [line, id] as const),
      ),
    );
    for (const { answers, plan, assessment } of plannedCrowd(1500)) {
      const { safetyNet } = plan;
      const told = [...plan.findings.map(({ text }) => text), ...(plan.stop?.do ?? [])].join(' ');
      // Nobody who is to be seen within two days is told that a pop can wait a week.
      const today = ['urgent', 'emergency'].includes(plan.triage);
      if (today || told.includes('within two days'))
        expect([answers, safetyNet.join(' ')]).toEqual([answers, expect.not.stringContaining('this week')]);
      const sooner = today || assessment.facts.fact('strain-and-nerve');
      const marked = [
        answers.conditions,
        answers.seeSomeone,
        answers.age,
        ...(toThinkOf(answers) || strainOf(answers).strain ? ['hamstring-strain'] : []),
      ].flat();
      const mine = signs.safetyNet.flatMap((line) => {
        if (typeof line === 'string') return line;
        const ofStrain = /With what is or may be a strain/.test(line.says);
        if (ofStrain && line.says.includes('this week') === sooner) return [];
        return marked.includes(ofStrain ? 'hamstring-strain' : (owner.get(line.says) ?? '')) ? line.says : [];
      });
      expect([answers, safetyNet]).toEqual([answers, mine]);
    }
  });
});
