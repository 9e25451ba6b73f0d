import words from '../../data/words/new.json';
import units from '../../data/words/units.json';
import type { DataFiles } from '../core/library.ts';
import type { Around } from '../core/lint/index.ts';
import { roleOf } from '../core/roles.ts';
import type { FigureFile } from '../core/schema/figure.ts';
import type { StretchFile } from '../core/schema/stretch.ts';
import { named } from '../core/words.ts';
import type { Work } from './work.ts';

/** A line that may be chosen, and what is said of it while it is under the cursor. */
export type Choice = { readonly id: string; readonly says: string; readonly help?: string };

/** What somebody writes a stretch with: the knowledge, what is there already, and how it is drawn. */
export type Desk = Around & {
  readonly files: DataFiles;
  /** The titles of the sources, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** Where a stretch of this id would be written, and whether something is there. */
  readonly target: (id: string) => { readonly file: string; readonly isThere: boolean };
  /** The id was given, and with it the file: it is not asked for. */
  readonly fixedId?: string;
  /** The drawing in so many cells, painted; nothing where there is none. */
  readonly draw: (file: StretchFile, room: { columns: number; rows: number }) => readonly string[];
  /** What the drawing shows, in words. */
  readonly describe: (file: StretchFile) => string;
};

export const roleChoices = (_: Work, { roles }: Desk): Choice[] =>
  Object.entries(roles).map(([id, { says }]) => ({ id, says: id.replaceAll('-', ' '), help: says }));

export const equipmentOf = (): Choice[] => Object.entries(units.things).map(([id, says]) => ({ id, says }));

/** Those whom any of our stretches is not for, with the reason that stretches of the same role give, or else any. */
export function whomChoices({ file }: Work, { stretches, files }: Desk): Choice[] {
  const roles = file.roles.map(roleOf);
  const near = (other: StretchFile): number =>
    Number(other.roles.some((each) => roles.includes(roleOf(each))));
  const all = [...stretches.values()]
    .sort((one, other) => near(other) - near(one))
    .flatMap((each) => each.notFor);
  const reasons = new Map<string, string>();
  for (const { when, because } of [...file.notFor, ...all])
    if (!reasons.has(when)) reasons.set(when, because);
  return [...reasons]
    .map(([id, because]) => ({ id, says: files.words.whom[id] ?? id, help: because }))
    .sort((one, other) => order(files.words.whom, one.id) - order(files.words.whom, other.id));
}

const order = (record: object, id: string): number => Object.keys(record).indexOf(id);

/** Stretches of the same roles, and none. */
export const linkChoices = ({ file, id }: Work, { stretches }: Desk): Choice[] => [
  { id: 'none', says: words.none },
  ...[...stretches]
    .filter(
      ([other, { kind, targets }]) =>
        other !== id && (kind === file.kind || targets.some((each) => file.targets.includes(each))),
    )
    .map(([other, { name }]) => ({ id: other, says: name })),
];

/** One's own experience, and the sources of stretches for the same. */
export function sourceChoices({ file }: Work, { stretches, titles }: Desk): Choice[] {
  const near = [...stretches.values()].filter(({ targets }) =>
    targets.some((each) => file.targets.includes(each)),
  );
  const ids = new Set(['own', ...file.sources, ...near.flatMap(({ sources }) => sources)]);
  return [...ids].map((id) => ({ id, says: id === 'own' ? words.ownSource : named(titles, id) }));
}

type Part = 'hands' | 'otherLeg' | 'rests' | 'view';

/** The few ways to draw a part that can be chosen by a word. */
const presets: { readonly [Key in Part]: Readonly<Record<string, FigureFile[Key]>> } = {
  hands: Object.fromEntries(
    Object.keys(words.drawn.hands).map((id) => [id, id === 'none' ? undefined : (id as FigureFile['hands'])]),
  ),
  otherLeg: {
    none: undefined,
    same: 'same',
    under: { rise: 0 },
    foot: { ahead: 0.42 },
    sits: { rise: 90, knee: 90 },
    flat: { rise: 88, ankle: -15 },
    ahead: { ahead: 0.12 },
  },
  rests: {
    none: undefined,
    step: { part: 'heel', on: 'step' },
    heel: { part: 'heel', on: 'floor' },
    sole: { part: 'sole', on: 'floor' },
    shin: { part: 'shin', on: 'floor' },
  },
  view: { none: undefined, front: 'front', behind: 'behind', above: 'above', corner: 'corner' },
};

/** How a part may be drawn, how it is now, and what a choice makes of it. */
export function drawnAs(
  part: Part,
  figure: FigureFile = {},
  chosen?: string,
): { choices: Choice[]; now: string; made: unknown; isAsItIs: boolean } {
  const all: Readonly<Record<string, unknown>> = presets[part];
  const says: Readonly<Record<string, string>> = words.drawn[part];
  const same = Object.keys(all).find((id) => JSON.stringify(all[id]) === JSON.stringify(figure[part]));
  const choices = Object.keys(all).map((id) => ({ id, says: named(says, id) }));
  return {
    choices: same === undefined ? [{ id: 'as-it-is', says: words.asItIs }, ...choices] : choices,
    now: same ?? 'as-it-is',
    made: all[chosen ?? ''],
    isAsItIs: chosen === 'as-it-is',
  };
}
