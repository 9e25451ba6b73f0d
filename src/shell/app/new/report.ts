import { dirname, join } from 'node:path';
import words from '../../../../data/words/new.json';
import { clean } from '../../../core/clean.ts';
import { makeLibrary } from '../../../core/library.ts';
import { type Tried, triedOn } from '../../../core/plan/tried-on.ts';
import type { NewFile } from '../../../core/schema/own-stretches.ts';
import type { StretchFile } from '../../../core/schema/stretch.ts';
import { capital, fill } from '../../../core/words.ts';
import { nameWords, withoutStop } from '../../../render/words/lists.ts';
import { loadStretches, readJson } from '../../files/data.ts';
import { ownFolder } from '../own-stretches.ts';
import type { Place } from '../place.ts';

/** That it is written, who is given it, and how it is used. */
export function report(id: string, made: StretchFile, file: string, { io, root, library }: Place): string[] {
  const people = readJson(join(root, 'data', 'new.json')) as NewFile;
  const both = makeLibrary(library.files, loadStretches(root), new Map([[id, made]]));
  const flag = dirname(file) === ownFolder(io) ? '' : fill(words.run.flag, { file: clean(file) });
  return [
    fill(words.run.written, { file: clean(file) }),
    ...(made.offered === false ? [words.run.never] : whomSaid(triedOn(id, people, both))),
    fill(words.run.show, { id, flag }),
    fill(words.run.use, { flag }),
  ];
}

/** Who of those it was tried on is given it; where nobody is, why: those with the same reason together. */
function whomSaid(tried: readonly Tried[]): string[] {
  const given = tried.filter(({ isGiven }) => isGiven);
  if (given.length > 0) {
    const people = given.map(({ who, minutes }) => fill(words.run.to, { who, minutes })).join('; ');
    return [fill(words.run.given, { people })];
  }
  const reasons = new Map<string, string[]>();
  for (const { who, because, others } of tried) {
    const against = because.map(withoutStop).join('; ');
    const reason = against || (others.length > 0 ? words.run.others : words.run.notAsked);
    reasons.set(reason, [...(reasons.get(reason) ?? []), who]);
  }
  const others = [...new Set(tried.flatMap((each) => (each.because.length > 0 ? [] : each.others)))];
  return [
    fill(words.run.nobody, { n: tried.length }),
    ...[...reasons].map(([reason, who]) =>
      fill(words.run.because, { reason: capital(reason), people: who.join('; ') }),
    ),
    ...(others.length > 0 ? [fill(words.run.before, { names: nameWords(others) })] : []),
  ];
}
