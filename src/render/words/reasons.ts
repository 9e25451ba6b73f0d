/** `feltAt` as `felt at`, `end-range` as `end range`. */
const spaced = (id: string): string =>
  id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

/** The answers behind a finding, for a person: `felt at: sole, toes`. Answers to one question stand together. */
export function reasonWords(because: readonly string[]): string[] {
  const byQuestion = new Map<string, string[]>();
  for (const reason of because) {
    const [question = '', answer] = reason.split('=', 2);
    const answers = byQuestion.get(question) ?? [];
    byQuestion.set(question, answer === undefined ? answers : [...answers, spaced(answer)]);
  }
  return [...byQuestion].map(([question, answers]) =>
    answers.length === 0 ? spaced(question) : `${spaced(question)}: ${answers.join(', ')}`,
  );
}
