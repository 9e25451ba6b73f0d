import words from '../../../data/words/lint.json';
import type { Ends } from '../body/pose.ts';
import { remedyFor } from '../problem.ts';
import { inSpans, roleOf } from '../roles.ts';
import type { RolesFile, Spans } from '../schema/roles.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

type Roles = RolesFile['roles'];

/** It says what it is for, in roles that exist, and is what each of them says. */
export function roleFaults(file: StretchFile, ends: Ends, roles: Roles): Finding[] {
  if (file.roles.length === 0 && file.offered !== false) {
    return [finding('role', ['roles'], words.role.none, words.role.noneRemedy)];
  }
  return file.roles.flatMap((each, index) => {
    const name = roleOf(each);
    const path: Path = typeof each === 'string' ? ['roles', index] : ['roles', index, 'role'];
    const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
    return role
      ? unlike(file, ends, role).map((what) => finding('role', path, `'${name}' ${what}`))
      : [finding('role', path, fill(words.role.unknown, { name }), remedyFor(name, Object.keys(roles)))];
  });
}

/** How a stretch is not what its role says. */
function unlike(file: StretchFile, { end, start }: Ends, { kinds, targets, pose }: Roles[string]): string[] {
  const or = ` ${words.or} `;
  return [
    ...(kinds.includes(file.kind) ? [] : [fill(words.role.kind, { kinds: kinds.join(or), kind: file.kind })]),
    ...(file.targets.some((each) => targets.includes(each))
      ? []
      : [fill(words.role.target, { right: targets.join(or), given: file.targets.join(', ') })]),
    ...(pose && !(inSpans(end, pose) && inSpans(start, pose))
      ? [fill(words.role.outside, { spans: spansSaid(pose) })]
      : []),
  ];
}

const spansSaid = (spans: Spans): string =>
  Object.entries(spans)
    .map(([joint, { atLeast, atMost }]) => `${joint} ${atLeast ?? ''}..${atMost ?? ''}`)
    .join(', ');
