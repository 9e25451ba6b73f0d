import words from '../../data/words/new.json';
import { joints } from '../core/body/pose.ts';
import type { Path } from '../core/lint/index.ts';
import { movesThrough } from '../core/plan/moves.ts';
import type { FigureFile } from '../core/schema/figure.ts';
import type { StretchFile } from '../core/schema/stretch.ts';
import { balances, startPositions } from '../core/vocabulary.ts';
import { angleOf, jointChoices, moves } from './angles.ts';
import {
  type Choice,
  drawnAs,
  equipmentOf,
  linkChoices,
  roleChoices,
  sourceChoices,
  whomChoices,
} from './choices.ts';
import {
  asked,
  changed,
  lines,
  listIn,
  numbersFrom,
  numbersSaid,
  one,
  type Question,
  type Rest,
  several,
  text,
} from './question.ts';
import type { Work } from './work.ts';

const paceOf = (way: 'there' | 'back'): Question =>
  asked(`pace.${way}`, {
    ...{ type: 'text', path: ['pace', way] },
    isDue: ({ file }) => file.from !== undefined && movesThrough(file),
    get: ({ file }) => file.pace?.[way] ?? '',
    set: (work, value) =>
      changed(work, { pace: { there: '', back: '', ...work.file.pace, [way]: String(value).trim() } }),
  });

type DoseKey = 'holdSeconds' | 'sets' | 'reps' | 'secondsPerRep' | 'effortPercent';

/** Nothing entered means the dose of its kind. */
const doseOf = (key: DoseKey, kinds: readonly StretchFile['kind'][]): Question =>
  asked(`dose.${key}`, {
    ...{ type: 'numbers', path: ['dose', key] },
    isDue: ({ file }) => kinds.includes(file.kind) || file.dose?.[key] !== undefined,
    get: ({ file }) => numbersSaid(file.dose?.[key]),
    set: (work, value) => {
      const { [key]: _, ...others } = work.file.dose ?? {};
      const stated = numbersFrom(String(value), key);
      const dose = stated === undefined ? others : { ...others, [key]: stated };
      return changed(work, { dose: Object.keys(dose).length > 0 ? dose : undefined });
    },
  });

const yesNo = (): Choice[] => [
  { id: 'yes', says: words.yes },
  { id: 'no', says: words.no },
];

/** Part of the drawing, as one of a few; what is none of them stays as it is. */
const drawn = (id: 'hands' | 'otherLeg' | 'rests' | 'view', rest: Partial<Rest> = {}): Question =>
  asked(id, {
    ...{ type: 'one', path: ['figure', id] },
    choices: ({ file }) => drawnAs(id, file.figure).choices,
    get: ({ file }) => drawnAs(id, file.figure).now,
    set: (work, value) => {
      const { made, isAsItIs } = drawnAs(id, work.file.figure, String(value));
      if (isAsItIs) return work;
      const { [id]: _, ...others } = work.file.figure ?? {};
      const figure: FigureFile = made === undefined ? others : { ...others, [id]: made };
      return changed(work, { figure: Object.keys(figure).length > 0 ? figure : undefined });
    },
    ...rest,
  });

/** Every question, in the order in which they are asked. */
export const questions: readonly Question[] = [
  text('name'),
  asked('id', {
    ...{ type: 'text', path: [] },
    get: ({ id, file }) => id || idFrom(file.name),
    set: (work, value) => ({ ...work, id: String(value).trim() }),
  }),
  asked('roles', {
    ...{ type: 'many', path: ['roles'], choices: roleChoices },
    get: ({ file }) => file.roles.map((each) => (typeof each === 'string' ? each : each.role)),
    set: (work, value, { roles }) => {
      const chosen = listIn(value);
      const role = roles[chosen[0] ?? ''];
      const same = work.from !== undefined && role?.kinds.includes(work.file.kind);
      return changed(work, {
        roles: chosen,
        ...(role && !same ? { kind: role.kinds[0] } : {}),
        ...(role && !work.file.targets.some((each) => role.targets.includes(each))
          ? { targets: role.targets.slice(0, 1) }
          : {}),
      });
    },
  }),
  one('start', startPositions),
  several('equipment', equipmentOf),
  asked('orEquipment', {
    ...{ type: 'many', path: ['orEquipment'], quiet: true, choices: equipmentOf },
    get: ({ file }) => file.orEquipment ?? [],
    set: (work, value) => {
      const chosen = listIn(value) as StretchFile['equipment'];
      return changed(work, { orEquipment: chosen.length > 0 ? chosen : undefined });
    },
  }),
  lines('atHand'),
  asked('sided', {
    ...{ type: 'one', path: ['sided'] },
    choices: () => [
      { id: 'one', says: words.sides.one },
      { id: 'both', says: words.sides.both },
    ],
    get: ({ file }) => (file.sided === false ? 'both' : 'one'),
    set: (work, value) => changed(work, { sided: value === 'both' ? false : undefined }),
  }),
  ...joints.map((joint) => angleOf(joint, 'pose')),
  moves,
  ...joints.map((joint) => angleOf(joint, 'from')),
  drawn('hands'),
  drawn('otherLeg', { quiet: true }),
  drawn('rests', { quiet: true }),
  drawn('view', { quiet: true }),
  one('balance', balances),
  asked('floor', {
    ...{ type: 'one', path: ['floor'], choices: yesNo },
    get: ({ file }) => (file.floor ? 'yes' : 'no'),
    set: (work, value) => changed(work, { floor: value === 'yes' }),
  }),
  lines('steps'),
  paceOf('there'),
  paceOf('back'),
  text('feel'),
  lines('stopIf'),
  doseOf('holdSeconds', ['static', 'contract-relax', 'strength', 'ease']),
  doseOf('sets', ['static', 'dynamic', 'slider', 'tensioner', 'control', 'strength']),
  doseOf('reps', ['dynamic', 'slider', 'tensioner', 'control', 'contract-relax']),
  {
    ...doseOf('secondsPerRep', []),
    isDue: ({ file }) => movesThrough(file) || file.dose?.secondsPerRep !== undefined,
  },
  doseOf('effortPercent', ['contract-relax']),
  asked('notFor', {
    ...{ type: 'many', path: ['notFor'], choices: whomChoices },
    get: ({ file }) => file.notFor.map(({ when }) => when),
    set: (work, value, desk) => {
      const all = whomChoices(work, desk);
      const chosen = listIn(value);
      const kept = work.file.notFor.filter(({ when }) => chosen.includes(when));
      const more = chosen.filter((when) => !kept.some((each) => each.when === when));
      const because = (when: string): string => all.find(({ id }) => id === when)?.help ?? '';
      return changed(work, { notFor: [...kept, ...more.map((when) => ({ when, because: because(when) }))] });
    },
  }),
  several('adjustable', jointChoices),
  ...(['easier', 'harder'] as const).flatMap((key) => [
    asked(key, {
      ...{ type: 'one', path: [key], quiet: true, choices: linkChoices },
      get: ({ file }) => file[key] ?? 'none',
      set: (work, value) => changed(work, { [key]: value === 'none' ? undefined : value }),
    }),
    text(`${key}By`, { quiet: true }),
  ]),
  several('sources', sourceChoices, { quiet: true }),
];

/** A name as the id of a file: lower-case words joined by hyphens. */
export const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'\u2019]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** The question that says this part of a file: the nearest. */
export function questionAt(path: Path, work: Work): Question | undefined {
  const fits = ({ path: own }: Question): boolean =>
    own.length > 0 && own.every((part, index) => path[index] === part);
  return questions
    .filter((each) => each.isDue(work) && fits(each))
    .sort((one, other) => other.path.length - one.path.length)[0];
}
