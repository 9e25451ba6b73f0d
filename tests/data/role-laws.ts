import { endsOf } from '../../src/core/body/pose.ts';
import { roleFaults as stretchFaults } from '../../src/core/lint/roles.ts';
import { roleOf } from '../../src/core/roles.ts';
import type { Ask, RolesFile } from '../../src/core/schema/roles.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';

/** What the laws of roles are about: `files` by name, `stretches` by id, as they are on the disk. */
export type RoleData = {
  roles: RolesFile['roles'];
  stretches: Readonly<Record<string, StretchFile>>;
  files: Readonly<Record<string, unknown>>;
};

type Place = { place: string; ask: Ask };

/** The keys under which a file asks for stretches by their roles. */
const asking = ['of', 'notRoles', 'onlyRoles', 'sliders'];

/** Everything that asks for a role, with its place: `data/patterns.json sets.nerve[2].of[0]`. */
export function* asksIn(value: unknown, place: string, under = ''): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${place}[${key}]` : `${place}${place.endsWith(' ') ? '' : '.'}${key}`;
    if (Array.isArray(value) && asking.includes(under)) yield { place: at, ask: inner as Ask };
    else yield* asksIn(inner, at, key);
  }
}

const asksOf = ({ files }: Pick<RoleData, 'files'>): Place[] =>
  Object.entries(files).flatMap(([name, file]) => [...asksIn(file, `data/${name}.json `)]);

/** What is wrong with the roles: file, place, what, and what to do. */
export function roleFaults(data: RoleData): string[] {
  return [
    ...vocabularyFaults(data),
    ...Object.keys(data.stretches).flatMap(faultsOf(data)),
    ...askFaults(data),
  ];
}

function vocabularyFaults(data: RoleData): string[] {
  const grouped = new Set([...asksIn(data.files.patterns, '')].map(({ ask }) => roleOf(ask)));
  return Object.entries(data.roles).flatMap(([id, { says, notAsked }]) => {
    const place = `data/roles.json roles.${id}`;
    return [
      ...(/^[A-Z].+\.$/.test(says ?? '') ? [] : [`${place}: no sentence; say in \`says\` what it does`]),
      ...(grouped.has(id) || notAsked
        ? []
        : [`${place}: no group of data/patterns.json asks for it; add one, or say why in \`notAsked\``]),
      ...(grouped.has(id) && notAsked ? [`${place}: a group asks for it; take \`notAsked\` away`] : []),
    ];
  });
}

/** As the program says it of any file. */
const faultsOf =
  ({ roles, stretches }: RoleData) =>
  (id: string): string[] => {
    const stretch = stretches[id];
    return (stretch ? stretchFaults(stretch, endsOf(stretch), roles) : []).map(
      ({ path: [key, index], message, remedy }) => {
        const place = index === undefined ? String(key) : `${key}[${index}]`;
        return `data/stretches/${id}.json ${place}: ${message}${remedy === undefined ? '' : `; ${remedy}`}`;
      },
    );
  };

function askFaults(data: RoleData): string[] {
  const held = new Set(Object.values(data.stretches).flatMap(({ roles }) => (roles ?? []).map(roleOf)));
  return asksOf(data).flatMap(({ place, ask }) => {
    const role = roleOf(ask);
    if (data.stretches[role]) return [`${place}: '${role}' is a stretch; ask for a role of data/roles.json`];
    if (!data.roles[role]) return [`${place}: no role '${role}'; add it to data/roles.json`];
    return held.has(role) ? [] : [`${place}: no stretch has the role '${role}'`];
  });
}
