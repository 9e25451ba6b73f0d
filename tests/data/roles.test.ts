import { describe, expect, it } from 'vitest';
import { idsFor } from '../../src/core/roles.ts';
import type { Ask, RolesFile } from '../../src/core/schema/roles.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import { dataFiles, json, library, stretchFiles } from '../library.ts';
import { asksIn, type RoleData, roleFaults } from './role-laws.ts';

const data: RoleData = {
  roles: (json('data', 'roles.json') as RolesFile).roles,
  stretches: Object.fromEntries(
    stretchFiles.map((id) => [id, json('data', 'stretches', `${id}.json`) as StretchFile]),
  ),
  files: Object.fromEntries(
    dataFiles.filter((name) => name !== 'roles').map((name) => [name, json('data', `${name}.json`)]),
  ),
};

const hold = data.stretches['hamstring-supine-strap'] as StretchFile;
const withStretch = (change: Partial<StretchFile>): RoleData => ({
  ...data,
  stretches: { ...data.stretches, mine: { ...hold, ...change } },
});
const withRoles = (roles: RoleData['roles']): RoleData => ({ ...data, roles: { ...data.roles, ...roles } });
const asking = (of: Ask): RoleData => ({
  ...data,
  files: { ...data.files, patterns: { ...(data.files.patterns as object), mine: [{ of: [of] }] } },
});
const role = { says: 'Holds it long.', kinds: ['static' as const], targets: ['hamstrings'] };

describe('roles', () => {
  it('are known, said in a sentence, held by a stretch and asked for', () => {
    expect(roleFaults(data)).toEqual([]);
  });
  it('are few enough to be read at once', () => {
    expect(Object.keys(data.roles).length).toBeLessThanOrEqual(30);
  });
  it.each<[string, RoleData, RegExp]>([
    [
      'a stretch with a role that does not exist',
      withStretch({ roles: ['hamstring-hold', 'hamstrng-hold'] }),
      /^data\/stretches\/mine\.json roles\[1\]: there is no role "hamstrng-hold"; Did you mean hamstring-hold\?/,
    ],
    [
      'a stretch that does not say what it is for',
      withStretch({ roles: [] }),
      /^data\/stretches\/mine\.json roles: none; Say what it is for/,
    ],
    [
      'a stretch of another kind than its role',
      withStretch({ kind: 'dynamic', roles: ['hamstring-hold'] }),
      /^data\/stretches\/mine\.json roles\[0\]: 'hamstring-hold' is of kind static, not dynamic/,
    ],
    [
      'a stretch for another muscle than its role',
      withStretch({ targets: ['soleus'], roles: ['hamstring-hold'] }),
      /^data\/stretches\/mine\.json roles\[0\]: 'hamstring-hold' is for hamstrings, not soleus/,
    ],
    [
      'a stretch outside of the positions of its role',
      withStretch({ kind: 'slider', targets: ['sciatic-nerve'], roles: ['ankle-slider'] }),
      /^data\/stretches\/mine\.json roles\[0\]: 'ankle-slider' stays within .*hipFlexion.*, and this does not/,
    ],
    [
      'a role without a sentence',
      withRoles({ 'hamstring-hold': { ...role, says: ' ' } }),
      /^data\/roles\.json roles\.hamstring-hold: no sentence/,
    ],
    [
      'a role that no group asks for',
      withRoles({ mine: role }),
      /^data\/roles\.json roles\.mine: no group of data\/patterns\.json asks for it/,
    ],
    [
      'a group that asks for a role nobody has',
      { ...asking({ role: 'mine', starts: ['prone'] }), roles: { ...data.roles, mine: role } },
      /^data\/patterns\.json mine\[0\]\.of\[0\]: no stretch has the role 'mine'/,
    ],
    [
      'a group that asks for a role that does not exist',
      asking('mine'),
      /^data\/patterns\.json mine\[0\]\.of\[0\]: no role 'mine'; add it to data\/roles\.json/,
    ],
    [
      'a group that names a stretch',
      asking('hamstring-supine-strap'),
      /^data\/patterns\.json mine\[0\]\.of\[0\]: 'hamstring-supine-strap' is a stretch; ask for a role/,
    ],
  ])('%s is named with its file and place', (_name, broken, fault) => {
    expect(roleFaults(broken)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('what is asked for', () => {
  const asks = Object.entries(data.files).flatMap(([name, file]) => [...asksIn(file, `data/${name}.json `)]);
  it.each(asks)('$place: some stretch is in such a position', ({ ask }) => {
    expect(idsFor([ask], library.stretches)).not.toEqual([]);
  });
  it('comes by rank, then without one; a position that is asked for first comes first', () => {
    expect(idsFor(['nerve-slider'], library.stretches)).toEqual([
      'sciatic-slider-seated',
      'sciatic-slider-supine',
      'sciatic-slider-sidelying',
    ]);
    expect(idsFor([{ role: 'nerve-slider', first: ['side-lying'] }], library.stretches)).toEqual([
      'sciatic-slider-sidelying',
      'sciatic-slider-seated',
      'sciatic-slider-supine',
    ]);
  });
  it('keeps to positions: how one starts, and the angles at the end', () => {
    const lying: Ask = { role: 'hamstring-hold', starts: ['supine'], pose: { hipFlexion: { atLeast: 90 } } };
    expect(idsFor([lying], library.stretches)).toEqual([
      'hamstring-supine-90-90',
      'hamstring-supine-hip-first',
    ]);
  });
  it('names each once, where two ask for it', () => {
    const ids = idsFor(['hip-first-hold', 'hamstring-hold'], library.stretches);
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.slice(0, 4)).toEqual(idsFor(['hip-first-hold'], library.stretches));
  });
});
