import { describe, expect, it } from 'vitest';
import { json } from './library.ts';

type Lock = { packages: Record<string, { hasInstallScript?: true }> };
type Package = { allowScripts?: Record<string, boolean> };

describe('the first thing a newcomer reads is ours', () => {
  it('npm has no question about a package that wants to run a script at install: each is decided', () => {
    const { packages } = json('package-lock.json') as Lock;
    const wanting = Object.entries(packages)
      .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const { allowScripts = {} } = json('package.json') as Package;
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(wanting)].sort());
    expect(Object.values(allowScripts).every((allowed) => !allowed)).toBe(true);
  });
});
