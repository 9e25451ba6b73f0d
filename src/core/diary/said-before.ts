import { fieldsOf } from '../read-values.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';

/** What was said last of each code: what the lines were about, and on which day (a count of days). */
export type SaidBefore = Readonly<Record<string, { about: readonly string[]; day: number }>>;

/** What tells a line from another of its code. */
const aboutOf = ({ once, because }: Finding): string => once ?? because.join(',');

/** The lines to be said today: what stays as it is is said once, some things again after days, and some at every start. */
export const notYetSaid = (
  findings: readonly Finding[],
  said: SaidBefore,
  today: number,
  { saying }: ProgressFile,
): Finding[] =>
  findings.filter((each) => {
    const before = Object.hasOwn(said, each.code) ? said[each.code] : undefined;
    if (!before?.about.includes(aboutOf(each)) || saying.everyStart.includes(each.code)) return true;
    const again = saying.again.find(({ codes }) => codes.includes(each.code));
    return again !== undefined && today - before.day >= again.afterDays;
  });

/** What was said before, with these lines said today. */
export const withSaid = (said: SaidBefore, findings: readonly Finding[], today: number): SaidBefore => ({
  ...said,
  ...Object.fromEntries(
    findings.map(({ code }) => [
      code,
      { about: findings.filter((each) => each.code === code).map(aboutOf), day: today },
    ]),
  ),
});

/** What was said, as somebody wrote it down; what cannot be understood was not said. */
export const saidFrom = (value: unknown): SaidBefore =>
  Object.fromEntries(
    Object.entries(fieldsOf(fieldsOf(value).said)).flatMap(([code, each]) => {
      const { about, day } = fieldsOf(each);
      const isSound = Array.isArray(about) && about.every((one) => typeof one === 'string');
      return isSound && typeof day === 'number' ? [[code, { about, day }]] : [];
    }),
  );
