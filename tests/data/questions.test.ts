import { describe, expect, it } from 'vitest';
import { triageRank } from '../../src/core/assess/triage.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import { provisionalFacts } from '../../src/core/questionnaire/careful.ts';
import { askedAs, partsOf, shownChoices } from '../../src/core/questionnaire/due.ts';
import { library, plain } from '../library.ts';

const questionOf = (id: string) => {
  const found = library.files.questionnaire.questions.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('where it is felt is asked for what the routine is for', () => {
  const askedFor = (goal: string): string[] => {
    const facts = provisionalFacts(library, { ...plain, goal });
    const question = askedAs(questionOf('feltAt'), facts);
    return [question.ask, ...partsOf(question, question.choices ?? [], 7).map(({ heading }) => heading)];
  };
  const goals = (questionOf('goal').choices ?? []).map(({ id }) => id);
  const anywhere = ['night-cramp', 'ease-nerve', 'desk-break'];
  it.each(goals)('%s', (goal) => {
    const [ask = '', first = '', second] = askedFor(goal);
    const stretching = !anywhere.includes(goal);
    for (const words of [ask, first]) {
      expect(/stretch the back of your thigh/i.test(words)).toBe(stretching);
      expect(/in a stretch, sitting, or at night/.test(words)).toBe(!stretching);
    }
    expect(second).toBe('And below the knee?');
  });
});

describe('a page of warning signs', () => {
  const question = questionOf('seeSomeone');
  const facts = provisionalFacts(library, {
    ...plain,
    conditions: ['pregnant', 'blood-thinner', 'numb-feet'],
  });
  const parts = partsOf(question, shownChoices(question, facts), 7);
  const levelOf = (choice: string) => planFor({ ...plain, seeSomeone: [choice] }, library).triage;
  it('lets out what a doctor has looked at only where every sign can wait for one', () => {
    const may = parts.filter(({ help }) => help?.includes('a doctor has seen'));
    expect(may.length).toBeGreaterThan(0);
    for (const { choices } of parts) {
      const graver = choices.filter(({ id }) => triageRank(levelOf(id)) > triageRank('clinician'));
      const says = may.some((part) => part.choices === choices);
      expect([choices.map(({ id }) => id), graver.length === 0]).toEqual([choices.map(({ id }) => id), says]);
    }
  });
});

describe('the floor', () => {
  const line = 'Getting down to the floor can be practised: stretch learn floor';
  it.each([
    ['hard', {}, true],
    ['hard', { conditions: ['osteoporosis'] }, false],
    ['hard', { conditions: ['neck-dizziness'] }, false],
    ['hard', { balance: 'unsteady' }, false],
    ['easy', {}, false],
    ['no', {}, false],
  ])('%s, %j: practice is spoken of: %s', (floor, more, spoken) => {
    expect(planFor({ ...plain, floor, ...more }, library).advice.includes(line)).toBe(spoken);
  });
});
