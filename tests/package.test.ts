import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, root } from './library.ts';

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

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), 'utf8')] as const,
);

describe('what runs at the host of the code', () => {
  it.each(workflows)(
    "%s takes others' actions by commit, says which version that is, and may only read",
    (_, text) => {
      const uses = [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, what]) => what);
      expect(uses.length).toBeGreaterThan(0);
      expect(
        uses.filter((what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what ?? '')),
      ).toEqual([]);
      expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    },
  );
  it.each(workflows)('%s runs only commands that are there', (_, text) => {
    const { scripts } = json('package.json') as { scripts: Record<string, string> };
    const run = [...text.matchAll(/run: npm run (\S+)/g)].map(([, name]) => name ?? '');
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
  it('a release is checked as every commit is, and only then published, with its provenance', () => {
    const [, release = ''] = workflows.find(([name]) => name === 'release.yml') ?? [];
    const [check = '', publish = ''] = release.split(/^ {2}publish:$/m);
    expect(check).toContain('uses: ./.github/workflows/ci.yml');
    expect(check).not.toContain('id-token');
    expect(publish).toMatch(/needs: check[\s\S]*id-token: write[\s\S]*npm publish --provenance/);
  });
});

describe('a release', () => {
  const { released }: { released: (told: object, env: object) => object } = createRequire(import.meta.url)(
    '../bin/build/release.js',
  );
  const at = { GITHUB_SERVER_URL: 'https://host.example', GITHUB_REPOSITORY: 'somebody/stretch' };
  const told = { name: 'stretch-coach', version: '1.2.3' };

  it('says where it comes from: nobody knows that before', () => {
    expect(json('package.json')).not.toHaveProperty('repository');
    expect(released(told, { ...at, GITHUB_REF_NAME: 'v1.2.3' })).toEqual({
      ...told,
      homepage: 'https://host.example/somebody/stretch#readme',
      bugs: { url: 'https://host.example/somebody/stretch/issues' },
      repository: { type: 'git', url: 'git+https://host.example/somebody/stretch.git' },
    });
  });
  it.each<[string, object]>([
    ['a tag of another version', { ...at, GITHUB_REF_NAME: 'v1.2.4' }],
    ['a tag that is no version', { ...at, GITHUB_REF_NAME: '1.2.3' }],
    ['a place that nobody names', { GITHUB_REF_NAME: 'v1.2.3' }],
  ])('%s is none', (_, env) => {
    expect(() => released(told, env)).toThrow(/one of them is wrong|set both/);
  });
});
