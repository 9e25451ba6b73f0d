import { parseAnswers } from '../../core/questionnaire/parse.ts';
import { fieldsOf } from '../../core/read.ts';
import { filled } from '../../core/respond/types.ts';
import type { Answers } from '../../core/types.ts';
import { loadSelfTest } from '../data.ts';
import type { Place } from '../live/place.ts';
import { say } from '../say.ts';
import { dropKept, keep, keptPath, readKept } from '../state/kept.ts';
import { brokenFile } from '../state/last.ts';

/** Keeps what the self-test tells the questionnaire, for the next routine. */
export const keepForRoutine = (answers: Answers, now: Date): void =>
  keep('nerve', { formatVersion: 1, savedAt: now.toISOString(), answers });

/** Days after which what was felt may be another thing. */
const goodFor = 14;

/** What the self-test said, taken up once and said so; nothing where there is none or it is too old. */
export function takenFromSelfTest({ root, library }: Place): Answers {
  const value = readKept('nerve');
  if (value === undefined) return {};
  const { answers: given, savedAt } = fieldsOf(value);
  const { questions } = library.files.questionnaire;
  const { answers, problems } = parseAnswers(given, questions);
  if (problems.length > 0) throw brokenFile(keptPath('nerve'), problems);
  dropKept('nerve');
  const age = Date.now() - Date.parse(String(savedAt));
  const names = questions.flatMap(({ id, short }) => (id in answers ? [short] : []));
  if (!(age < goodFor * 86_400_000) || names.length === 0) return {};
  say(`  ${filled(loadSelfTest(root).feeding.taken, { what: names.join(', ') })}\n\n`);
  return answers;
}
