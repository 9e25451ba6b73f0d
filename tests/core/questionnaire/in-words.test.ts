import { expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import { choiceInWords, inWords } from '../../../src/core/questionnaire/in-words.ts';
import { lowered } from '../../../src/core/words.ts';
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
  for (const { id, choices, short } of questions) {
    if (choices) expect(said[id]).toMatch(/^[a-z]/);
    else
      expect(inWords({ ...finding, because: [`${id}=5`] }, library).said).toEqual({ [id]: lowered(short) });
  }
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

const saidOf = (...because: string[]) =>
  inWords({ code: 'any', severity: 'info', because, text: '', sources: [] }, library).said;

it.each<[string, string[], Record<string, string>]>([
  ['a choice, and what was asked', ['side=left'], { 'side=left': 'left', side: 'side' }],
  ['a number: what was asked', ['worst=8'], { worst: 'worst of 10' }],
  ['a question alone', ['worst'], { worst: 'worst of 10' }],
  ['what is no answer: nothing', ['neural'], {}],
  ['what is none of its choices: what was asked', ['side=up'], { side: 'side' }],
  [
    'more of them than anybody shares',
    ['side=left', 'worst=8', 'minutes=10', 'neural'],
    { 'side=left': 'left', side: 'side', worst: 'worst of 10', minutes: 'minutes' },
  ],
])('says of a reason that is %s', (_, because, said) => {
  expect({ ...saidOf(...because) }).toEqual(said);
});

it('is one value for all who share a few reasons', () => {
  const few = ['side=left', 'worst=8', 'minutes=10'];
  const first = saidOf(...few);
  expect(saidOf('side=right')).not.toBe(first);
  expect(saidOf(...few)).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
});

it('says a choice as it stands in the review, and what is none as it is', () => {
  const side = questions.find(({ id }) => id === 'side');
  expect(['right', 'up'].map((id) => side && choiceInWords(side, id))).toEqual(['right', 'up']);
  const night = questions.find(({ id }) => id === 'goal');
  expect(night && choiceInWords(night, night.choices?.[1]?.id ?? '')).toBe(
    night?.choices?.[1]?.label.replace(/^./, (first) => first.toLowerCase()),
  );
});
