import { expect, it } from 'vitest';
import { library } from '../library.ts';

const { questions } = library.files.questionnaire;

it('the cursor stands on a line from the start only where no answer sets a limit', () => {
  expect(questions.filter((each) => each.cursor !== undefined).map(({ id, cursor }) => [id, cursor])).toEqual(
    [
      ['age', '16-64'],
      ['goal', 'flexibility'],
      ['equipment', 'wall'],
      ['minutes', 10],
    ],
  );
});

it('and on one that there is', () => {
  for (const { id, cursor, choices, range } of questions) {
    if (cursor === undefined) continue;
    const fits =
      typeof cursor === 'number'
        ? range !== undefined && cursor >= range.least && cursor <= range.most
        : choices?.some((each) => each.id === cursor);
    expect([id, fits]).toEqual([id, true]);
  }
});
