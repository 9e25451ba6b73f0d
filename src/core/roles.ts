import { angle, isWithin } from './body/pose.ts';
import { onceFor } from './remembered.ts';
import type { Ask, Spans, Stated } from './schema/roles.ts';
import type { Joint, Pose, Stretch } from './types.ts';

/** Whether every joint named is within its span. */
export function inSpans(pose: Pose, spans: Spans): boolean {
  for (const joint in spans) {
    if (!isWithin(angle(pose, joint as Joint), spans[joint as Joint] ?? {})) return false;
  }
  return true;
}

export const roleOf = (stated: Stated | Ask): string => (typeof stated === 'string' ? stated : stated.role);

/** Whether a stretch is one of those asked for, by its role and its positions: never by its name. */
export function isAsked(stretch: Pick<Stretch, 'roles' | 'start' | 'pose'>, ask: Ask): boolean {
  if (!stretch.roles.some((each) => roleOf(each) === roleOf(ask))) return false;
  if (typeof ask === 'string') return true;
  return (
    (!ask.starts || ask.starts.includes(stretch.start)) && (!ask.pose || inSpans(stretch.pose, ask.pose))
  );
}

export const isAskedByAny = (stretch: Stretch, asks: readonly Ask[]): boolean =>
  asks.some((ask) => isAsked(stretch, ask));

/** Stretches by their ids. */
type Stretches = ReadonlyMap<string, Stretch>;

/** The ids of what is asked for, each once: ask after ask, in each by position and by rank. */
export function idsFor(asks: readonly Ask[], stretches: Stretches): string[] {
  const lists = asks.map((ask) => inTurn(ask, stretches));
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())];
}

function inTurn(ask: Ask, stretches: Stretches): string[] {
  const all = byRole(stretches).get(roleOf(ask)) ?? [];
  if (typeof ask === 'string') return all.map(({ id }) => id);
  const found = all.filter((stretch) => isAsked(stretch, ask));
  const order = ask.first;
  if (!order) return found.map(({ id }) => id);
  const place = ({ start }: Stretch): number => {
    const at = order.indexOf(start);
    return at < 0 ? order.length : at;
  };
  return [...found].sort((one, other) => place(one) - place(other)).map(({ id }) => id);
}

/** The stretches of each role by rank; those without a rank come after, in the order of the library. */
const byRole = onceFor((stretches: Stretches): ReadonlyMap<string, readonly Stretch[]> => {
  const ranked = new Map<string, { stretch: Stretch; rank: number }[]>();
  for (const stretch of stretches.values()) {
    for (const each of stretch.roles) {
      const list = ranked.get(roleOf(each)) ?? [];
      ranked.set(roleOf(each), list);
      list.push({ stretch, rank: typeof each === 'string' ? unranked : each.rank });
    }
  }
  return new Map(
    [...ranked].map(([role, list]) => [
      role,
      list.sort((one, other) => one.rank - other.rank).map(({ stretch }) => stretch),
    ]),
  );
});

const unranked = Number.MAX_SAFE_INTEGER;
