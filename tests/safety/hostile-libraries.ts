import { neuralLoad } from '../../src/core/body/neural-load.ts';
import { flatPose } from '../../src/core/body/pose.ts';
import { type Library, makeLibrary, type Stretch } from '../../src/core/library.ts';
import { type Around, lint } from '../../src/core/lint/index.ts';
import type { Plan } from '../../src/core/routine.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { joints, kinds } from '../../src/core/vocabulary.ts';

/** The shipped stretches as somebody would rewrite them who wants to be given what is barred. */
type Change = (file: StretchFile, around: Around) => StretchFile[];

const forEverybody = (file: StretchFile): StretchFile => ({ ...file, notFor: [] });

/** Every bent joint so many degrees further, the load reckoned anew: it is true. */
const further =
  (degrees: number): Change =>
  (file, { files }) => {
    const pose = moved(file.pose, degrees);
    const statedLoad = neuralLoad(flatPose(pose), files['neural-load']).index;
    return [{ ...file, pose, ...(file.from ? { from: moved(file.from, degrees) } : {}), statedLoad }];
  };

const moved = (pose: StretchFile['pose'], degrees: number): StretchFile['pose'] =>
  Object.fromEntries(
    Object.entries(pose).map(([part, angles]) => [
      part,
      Object.fromEntries(
        Object.entries(angles as Record<string, number>).map(([joint, angle]) => [
          joint,
          angle + Math.sign(angle) * degrees,
        ]),
      ),
    ]),
  );

const changes: Readonly<Record<string, Change>> = {
  'as it is': (file) => [file],
  'for everybody': (file) => [forEverybody(file)],
  'every joint may be changed': (file) => [{ ...forEverybody(file), adjustable: [...joints] }],
  'a dose without end': (file) => [
    { ...file, dose: { holdSeconds: [600, 3600], sets: [50, 100], reps: [500, 1000] } },
  ],
  'the hardest push': (file) => [{ ...file, dose: { ...file.dose, effortPercent: 60, pushSeconds: 10 } }],
  'every role': (file, { roles }) =>
    Object.keys(roles).map((role) => ({ ...forEverybody(file), roles: [role] })),
  'every kind': (file, { roles }) =>
    kinds.flatMap((kind) =>
      Object.entries(roles)
        .filter(([, role]) => role.kinds.includes(kind))
        .map(([role, { targets }]) => ({ ...file, kind, roles: [role], targets: [targets[0] ?? ''] })),
    ),
  'no role': (file) => [{ ...file, roles: [] }],
  'no balance': (file) => [{ ...forEverybody(file), balance: 'none' }],
  'no floor': (file) => [{ ...file, floor: false }],
  'nothing needed': ({ orEquipment: _, ...file }) => [{ ...file, equipment: [] }],
  'a degree further': further(1),
  'much further': further(15),
  'further than what is alike': further(16),
  'begins at its end': (file) => [{ ...forEverybody(file), ...(file.from ? { from: file.pose } : {}) }],
  'offered after all': ({ never: _, offered: __, ...file }) => [forEverybody(file)],
};

export const hostileNames = Object.keys(changes);

/** How the copies come in: in the place of ours, or beside them under a new id. */
export const ways = ['replacing', 'beside'] as const;

/** A library with those of the copies in it that the program takes, and of which stretch of ours each is. */
export type Hostile = {
  readonly library: Library;
  readonly copyOf: ReadonlyMap<string, string>;
  readonly given: number;
};

export function hostileLibrary(
  name: string,
  way: (typeof ways)[number],
  around: Around,
  { files }: Library,
): Hostile {
  const copyOf = new Map<string, string>();
  const given = [...around.stretches].flatMap(([id, file]) =>
    (changes[name]?.(file, around) ?? []).map((made, index) => {
      const own = way === 'replacing' && index === 0 ? id : `${id}-copy-${index}`;
      copyOf.set(own, id);
      return { file: own, id: own, text: JSON.stringify(made) };
    }),
  );
  const { stretches, findings } = lint(given, around);
  const bad = new Set(findings.filter(({ level }) => level === 'error').map(({ file }) => file));
  const own = new Map([...stretches].filter(([id]) => !bad.has(id)));
  return { library: makeLibrary(files, around.stretches, own), copyOf, given: given.length };
}

/**
 * A plan with the names of ours in it, and our library with the positions that the copies state: so the laws ask of a copy
 * what they ask of the stretch that it is, whatever it says of itself.
 */
export function unmasked(plan: Plan, { library, copyOf }: Hostile, ours: Library): [Plan, Library] {
  const stretches = new Map<string, Stretch>(ours.stretches);
  const used = new Map(plan.routine?.steps.map(({ stretch }) => [copyOf.get(stretch), stretch]));
  for (const [id, copy] of used) {
    const [mine, its] = [ours.stretches.get(id ?? ''), library.stretches.get(copy)];
    if (mine && its) stretches.set(mine.id, { ...mine, pose: its.pose, from: its.from });
  }
  const named = <Each extends { stretch: string }>(each: Each): Each => ({
    ...each,
    stretch: copyOf.get(each.stretch) ?? each.stretch,
  });
  const routine = plan.routine && {
    ...plan.routine,
    steps: plan.routine.steps.map(named),
    leftOut: plan.routine.leftOut.map(named),
  };
  return [
    { ...plan, routine },
    { ...ours, stretches },
  ];
}
