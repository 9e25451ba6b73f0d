import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, patternRule } from '../../src/core/assess/assess.ts';
import { type ActiveRule, limitsOf } from '../../src/core/assess/limits.ts';
import { type Constraints, fitFor } from '../../src/core/plan/adapt.ts';
import { constraintsOf } from '../../src/core/plan/constraints.ts';
import type { Joint } from '../../src/core/types.ts';
import { library, plain, root } from '../library.ts';

const { files, stretches } = library;
const somebody = assess({ ...plain, feltAt: [] }, library);
const base = files.gates.base ?? { holdLoad: 0, peakLoad: 0 };

/** Somebody for whom one rule holds and no other. */
const under = (rules: readonly ActiveRule[]): Constraints => ({
  ...constraintsOf(somebody),
  facts: { ...somebody.facts, fact: () => false },
  rules,
  limits: limitsOf(base, rules),
});

const offered = [...stretches.values()].filter(({ offered }) => offered !== false);

/** A rule in one line: the limits it sets, the stretches it leaves out, and those it changes. */
function lineOf(rule: ActiveRule): string {
  const { limits, ...person } = under([rule]);
  const free = under([]);
  const { holdSeconds, effortPercent } = rule.filter;
  const seconds = holdSeconds === undefined ? [] : [`holds ${holdSeconds} s at most`];
  const push = effortPercent === undefined ? [] : [`pushes ${effortPercent} % at most`];
  const out: string[] = [];
  const changed: string[] = [];
  for (const stretch of offered) {
    const [before, after] = [free, { ...person, limits }].map((who) =>
      fitFor(stretch, who, files['neural-load']),
    );
    if (!before?.fits || !after) continue;
    if (!after.fits) {
      out.push(stretch.id);
      continue;
    }
    const [was, is] = [before.adapted.pose, after.adapted.pose];
    const joints = [...new Set([...Object.keys(was), ...Object.keys(is)])] as Joint[];
    const moved = joints.filter((joint) => (was[joint] ?? 0) !== (is[joint] ?? 0));
    const how = moved.map((joint) => `${joint} ${was[joint] ?? 0}>${is[joint] ?? 0}`);
    if (how.length > 0) changed.push(`${stretch.id} {${how.join(', ')}}`);
  }
  return [
    rule.id,
    [
      ...(limits.holdLoad < base.holdLoad ? [`hold ${limits.holdLoad}`] : []),
      ...(limits.peakLoad < base.peakLoad ? [`move ${limits.peakLoad}`] : []),
      ...(limits.tensioners ? [] : ['no tensioners']),
      ...seconds,
      ...push,
    ].join(', ') || '-',
    out.join(', ') || '-',
    changed.join(', ') || '-',
  ].join(' | ');
}

describe('what each rule takes away, alone', () => {
  it('is as it was reviewed (npm run plans remakes it)', () => {
    const rules: [string, ActiveRule[]][] = [
      ['The gates', files.gates.rules.map((rule) => ({ ...rule, because: rule.id }))],
      ['The conditions', files.conditions.rules.map((rule) => ({ ...rule, because: rule.id }))],
      ['The patterns that bring a limit', files.patterns.patterns.flatMap(patternRule)],
    ];
    const fresh = [
      '# rule | limits of neural load, seconds, push | stretches it leaves out | stretches it changes {joint before>after}',
      '# Somebody well, with everything at hand and no other rule. Remade by `npm run plans`.',
      ...rules.flatMap(([title, some]) => ['', `# ${title}`, ...some.map(lineOf)]),
      '',
    ].join('\n');
    const path = join(root, 'tests', 'safety', 'rules.txt');
    if (process.env.UPDATE_PLANS) writeFileSync(path, fresh);
    expect(fresh.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
  });
});
