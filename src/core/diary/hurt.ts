import type { Library, Stretch } from '../library.ts';
import { isNerveWork } from '../plan/ladder-standing.ts';
import { fieldsOf } from '../read-values.ts';
import type { Reason } from '../routine.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { fill } from '../words.ts';
import type { Now } from './day.ts';
import type { Entry } from './entry.ts';
import type { Part, Practised } from './practice.ts';
import { finding } from './sentences.ts';

/** The ids of stretches that hurt twice in a week: their easier form takes their place for a week. */
export function easierFor(entries: readonly Entry[], now: Now, { muscle }: ProgressFile): string[] {
  const { times, withinDays, easierForDays } = muscle.hurts;
  const days = new Map<string, number[]>();
  for (const { day: written, raw } of entries) {
    // What hurt on a day that is still to come takes away all the same.
    const day = Math.min(written, now.day);
    if (now.day - day > withinDays + easierForDays) continue;
    for (const each of Array.isArray(raw.reports) ? raw.reports : []) {
      const { report, stretch, takenBack } = fieldsOf(each);
      if (report === 'hurts' && typeof stretch === 'string' && takenBack !== true)
        days.set(stretch, [...(days.get(stretch) ?? []), day]);
    }
  }
  return [...days].flatMap(([stretch, hurt]) =>
    hurt.some((day, index) => {
      const first = hurt[index - times + 1];
      return first !== undefined && day - first < withinDays && now.day - day < easierForDays;
    })
      ? [stretch]
      : [],
  );
}

/** Leaves out what hurt twice within a week, with its harder forms, and says which easier one takes its place. */
export function easierToday({ entries, now, library, file }: Practised): Part {
  const { says, sources } = file.muscle;
  const hurt = easierFor(entries, now, file).flatMap((id) => library.stretches.get(id) ?? []);
  const hasEasier = ({ id }: Stretch): boolean => easierForms(id, library).length > 0;
  const text = (code: string, of: readonly Stretch[]): string =>
    fill(says[code] ?? '', { name: of.map(({ name }) => name).join(', ') });
  const said = (code: string, of: readonly Stretch[]): Finding[] =>
    of.length === 0
      ? []
      : [
          finding(
            `muscle-${code}`,
            text(code, of),
            sources,
            of.map(({ id }) => id),
          ),
        ];
  const becauseOf = (each: Stretch): Reason => ({
    code: 'hurt-twice',
    text: text(hasEasier(each) ? 'easier' : 'rests', [each]),
  });
  return {
    hurt: hurt.map(({ id }) => id),
    without: new Map([
      ...hurt.flatMap((each) =>
        harderForms(each, library).map((id): [string, Reason] => [id, becauseOf(each)]),
      ),
      ...hurt.map((each): [string, Reason] => [each.id, becauseOf(each)]),
    ]),
    findings: [
      ...said('easier', hurt.filter(hasEasier)),
      ...said(
        'rests',
        hurt.filter((each) => !hasEasier(each)),
      ),
    ],
  };
}

/** The harder forms of a stretch, by links from it and to it. A slider is no form of a stretch that lengthens. */
function harderForms(hurt: Stretch, { stretches }: Library): string[] {
  const forms = [hurt];
  for (const form of forms)
    for (const other of stretches.values()) {
      const leads = other.easier === form.id || form.harder === other.id;
      if (leads && isNerveWork(other) === isNerveWork(hurt) && !forms.includes(other)) forms.push(other);
    }
  return forms.slice(1).map(({ id }) => id);
}

/** The easier forms of a stretch, the nearest first; a slider is no easier way to lengthen a muscle. */
export function easierForms(id: string, { stretches }: Library): string[] {
  const forms: string[] = [];
  const kind = stretches.get(id)?.kind;
  for (let next = stretches.get(id)?.easier; next !== undefined; next = stretches.get(next)?.easier)
    if (stretches.get(next)?.kind === kind && !forms.includes(next)) forms.push(next);
    else break;
  return forms;
}
