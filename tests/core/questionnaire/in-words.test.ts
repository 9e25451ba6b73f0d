import { expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import { inWords } from '../../../src/core/questionnaire/in-words.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const { questions } = library.files.questionnaire;

it('has words for every choice of every question, never its id', () => {
  const because = questions.flatMap(({ id, choices }) => (choices ?? []).map((each) => `${id}=${each.id}`));
  const finding = { code: 'any', severity: 'info' as const, because, text: '', sources: [] };
  const { said = {} } = inWords(finding, library);
  for (const reason of because) {
    expect([reason, typeof said[reason]]).toEqual([reason, 'string']);
    expect(said[reason]).not.toMatch(/^[a-z0-9]+-[a-z0-9-]+$/);
  }
  for (const { id, choices } of questions) if (choices) expect(said[id]).toMatch(/^[a-z]/);
});

it('says a reason as the review says it', () => {
  const plan = planFor(whole({ ...plain, ...tingling, duration: 'months-same' }), library);
  const said = Object.assign({}, ...plan.findings.map((finding) => finding.said));
  expect(said).toMatchObject({
    'duration=months-same': 'over 6 weeks, and no better',
    duration: 'for how long',
    'feltAt=sole': 'sole of the foot',
    'headTest=changes': 'yes, looking up or down changes it',
  });
});
