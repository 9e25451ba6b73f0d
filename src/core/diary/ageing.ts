import type { ProgressFile } from '../schema/progress.ts';
import type { Answer, Answers } from '../types.ts';
import { weekLong } from './day.ts';

/** The day each answer was given, by question; an answer without one is asked again. Counts of days. */
export type AnsweredOn = Readonly<Record<string, number | undefined>>;

/** Kept answers as they are today, and the questions that have to be asked again. */
export type Aged = { answers: Answers; ask: string[] };

/**
 * Lets remembered answers age: weeks of a pregnancy and the duration count on, a birth and an operation end by their
 * date, and what has no date is asked again. Time alone lifts no other limit.
 */
export function agedAnswers(answers: Answers, on: AnsweredOn, today: number, { ageing }: ProgressFile): Aged {
  const aged: Record<string, Answer> = { ...answers };
  const ask = new Set(Object.keys(answers).filter((id) => on[id] === undefined || Number(on[id]) > today));
  // What is dated in the future, by a clock set back, is of today.
  const ageOf = (id: string): number => Math.max(0, today - (on[id] ?? today));
  for (const { questions, days } of ageing.everyDays)
    for (const id of questions) if (answers[id] !== undefined && ageOf(id) >= days) ask.add(id);
  const { question, most, askDays } = ageing.pregnancy;
  const weeks = answers[question];
  if (typeof weeks === 'number') {
    aged[question] = Math.min(most, weeks + Math.floor(ageOf(question) / weekLong));
    if (ageOf(question) >= askDays) ask.add(question);
  }
  const { duration } = answers;
  const step = ageing.duration.find(({ is, after }) => is === duration && ageOf('duration') >= after);
  if (step?.becomes) aged.duration = step.becomes;
  else if (step) ask.add('duration');
  const birth = answers.weeksSinceBirth;
  if (typeof birth === 'number')
    aged.weeksSinceBirth = birth + Math.floor(ageOf('weeksSinceBirth') / weekLong);
  for (const { choice, weeks: ends } of ageing.ends) endBy(aged, choice, ends, ageOf);
  return { answers: aged, ask: [...ask] };
}

/** What ends by its date alone: as many weeks after it was said, or after the birth it speaks of. */
function endBy(
  aged: Record<string, Answer>,
  choice: string,
  weeks: number,
  ageOf: (id: string) => number,
): void {
  const { weeksSinceBirth } = aged;
  for (const [id, answer] of Object.entries(aged)) {
    if (typeof answer !== 'object' || !answer.includes(choice)) continue;
    const past =
      choice === 'recent-birth' && typeof weeksSinceBirth === 'number'
        ? weeksSinceBirth
        : ageOf(id) / weekLong;
    if (past <= weeks) continue;
    aged[id] = answer.filter((each) => each !== choice);
    if (choice === 'recent-birth') delete aged.weeksSinceBirth;
  }
}
