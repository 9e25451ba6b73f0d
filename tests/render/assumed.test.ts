import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import { provisionalFacts } from '../../src/core/questionnaire/careful.ts';
import { isDue } from '../../src/core/questionnaire/due.ts';
import type { Answers } from '../../src/core/types.ts';
import { reasonWords } from '../../src/render/words/findings.ts';
import { library, plain } from '../library.ts';
import { plannedCrowd, plannedTable } from '../safety/planned.ts';
import { show } from './show.ts';

const plan = (answers: Answers) => planFor({ ...plain, ...answers }, library);

describe('an answer nobody gave, of which the careful one counts', () => {
  it('is marked as assumed beside those that were given', () => {
    expect(
      reasonWords({ because: ['conditions=pregnant', 'weeksPregnant=13'] }, { conditions: ['pregnant'] }),
    ).toEqual(['conditions: pregnant', 'weeks pregnant: 13 (assumed)']);
  });

  it.each(['text', 'markdown', 'html'] as const)('is marked on the page: %s', (format) => {
    const mark = /weeks pregnant: 13 \(assumed\)/;
    expect(show(plan({ conditions: ['pregnant'] }), format)).toMatch(mark);
    expect(show(plan({ conditions: ['pregnant'], weeksPregnant: 13 }), format)).not.toMatch(mark);
  });

  it.each(['text', 'markdown', 'html'] as const)('is named where a stop rests on it: %s', (format) => {
    const assumed = plan({ conditions: ['hip-replacement'] });
    const given = plan({ conditions: ['hip-replacement'], bend: 'not-cleared' });
    expect(assumed.outcome).toBe('stop');
    expect(given.stop).toEqual(assumed.stop);
    expect(show(assumed, format).replace(/\s+/g, ' ')).toContain(
      'This was not answered, so the careful answer counts: cleared after the hip operation: no, or not sure.',
    );
    expect(show(given, format)).not.toContain('not answered');
  });

  it('changes nothing of the JSON, where a reason is a reason', () => {
    const [finding] = plan({ conditions: ['hip-replacement'] }).findings;
    expect(finding?.because).toEqual(['conditions=hip-replacement', 'bend=not-cleared']);
  });

  it('is of a question that would have been asked: nobody hears what counts of another one', () => {
    const { questions } = library.files.questionnaire;
    // One yes to an emergency ends the questions, whatever else was answered before.
    const asked = [...plannedTable(), ...plannedCrowd(500)].filter(
      ({ answers }) => [answers.emergency ?? []].flat().length === 0,
    );
    const never = asked.flatMap(({ answers, plan }) =>
      plan.findings
        .flatMap(({ because }) => because)
        .filter((reason) => {
          const question = questions.find(({ id }) => id === reason.split('=')[0]);
          return (
            question && !(question.id in answers) && !isDue(question, provisionalFacts(library, answers))
          );
        }),
    );
    expect([...new Set(never)]).toEqual([]);
  });
});
