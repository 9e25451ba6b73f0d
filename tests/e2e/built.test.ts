import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { questions } from '../../src/author/questions.ts';
import { spoken } from '../../src/author/spoken.ts';
import { view } from '../../src/author/view.ts';
import { toJson } from '../../src/index.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { loadMade } from '../../src/shell/files/data.ts';
import { at, copyOf, desk } from '../author/desk.ts';
import { json, library, plain, root, tingling } from '../library.ts';
import { library as given, prescriptionFor } from '../package/given.ts';
import { newHome } from './home.ts';

const built = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');
const answers = { ...plain, ...tingling };

describe('what is left out of the built program is not missed', () => {
  const made = createRequire(import.meta.url)(
    join(root, 'dist', 'author.js'),
  ) as typeof import('../../src/author/index.ts');
  const look = { paint: plainPaint, unicode: true, columns: 80, rows: 24 };
  it.each(['hamstring-supine-strap', 'sciatic-slider-seated'])(
    "a stretch of one's own like %s: every question is shown and said, with the bounds of every angle",
    (id) => {
      const spans = new Set<string>();
      for (const { id: question, joint } of questions.filter((each) => each.isDue(copyOf(id)))) {
        const state = at(question, id);
        const shown = made.view(state, desk, look).join('\n');
        expect(shown).toBe(view(state, desk, look).join('\n'));
        expect(made.spoken(state, desk)).toEqual(spoken(state, desk));
        made.pressed(state, { key: '1' }, desk);
        if (joint) spans.add(/-?\d+ to \d+/.exec(shown)?.[0] ?? 'none');
      }
      expect(spans.size).toBeGreaterThan(3);
      expect(spans).not.toContain('none');
    },
  );
});

describe('the built package brings nothing of a terminal, nor of Node', () => {
  it.each(['index.mjs', 'index.cjs', 'data.mjs'])('%s imports nothing', (name) => {
    const { metafile } = buildSync({
      ...{ entryPoints: [join(root, 'dist', name)], bundle: true, write: false, metafile: true },
      ...{ platform: 'neutral', external: ['*'] },
    });
    expect(Object.values(metafile.inputs).map(({ imports }) => imports)).toEqual([[]]);
  });
  it('is made of our own pure parts, of zod, and of what finds the nearest word; without the words of the commands, without the diary', () => {
    const { metafile } = buildSync({
      ...{ entryPoints: [join(root, 'src', 'index.ts')], bundle: true, write: false, metafile: true },
      ...{ platform: 'neutral', mainFields: ['module', 'main'], absWorkingDir: root },
    });
    const parts = Object.keys(metafile.inputs).map(
      (path) => /^(?:node_modules\/[^/]+|src\/[^/]+|data)/.exec(path)?.[0] ?? path,
    );
    expect([...new Set(parts)].sort()).toEqual([
      ...['data', 'node_modules/fastest-levenshtein', 'node_modules/zod'],
      ...['src/core', 'src/index.ts', 'src/package', 'src/render', 'src/session'],
    ]);
    const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0),
    );
    const ofTheCommand =
      /core\/diary|data\/words\/(?:ask|commands|diary|due|errors|import|lint|list|remind|second-day)/;
    expect(shipped.filter((path) => ofTheCommand.test(path))).toEqual([]);
  });

  it('plans, draws and coaches where there is nothing but the language itself and the address of the web', () => {
    const context = createContext({ module: { exports: {} }, URL, answers: JSON.stringify(answers) });
    runInContext(`const exports = module.exports; ${built('index.cjs')}`, context);
    runInContext(built('data.mjs').replace('export const', 'var'), context);
    const made = runInContext(
      `{
        const { artistFor, completed, lineText, newSession, prescribe, readLibrary, toHtml, toJson, update, view } = module.exports;
        const library = readLibrary(files);
        const artist = artistFor(library);
        const prescription = prescribe(completed(JSON.parse(answers), library).answers, library);
        const [session] = update(newSession(prescription, library, { ask: false }), { type: 'start', at: 0 });
        JSON.stringify({
          plan: toJson(prescription.plan),
          page: toHtml(prescription.plan, { artist }),
          screen: view(session, { columns: 80, rows: 24, artist }).map(lineText),
        });
      }`,
      context,
    );
    const { plan, page, screen } = JSON.parse(String(made)) as {
      plan: string;
      page: string;
      screen: string[];
    };
    expect(plan).toBe(toJson(prescriptionFor(answers).plan));
    expect(page).toContain('<svg');
    expect(screen.join('\n')).toMatch(/[\u2801-\u28ff]/);
  });
});

describe('the shipped knowledge', () => {
  it('is that of data/, as one module', () => {
    const context = createContext({});
    const files = JSON.parse(
      String(
        runInContext(`${built('data.mjs').replace('export const', 'var')}; JSON.stringify(files)`, context),
      ),
    ) as Record<string, Record<string, unknown>>;
    const { stretches, ...others } = files;
    expect(Object.keys(stretches ?? {})).toEqual(given.stretches.map(({ id }) => id));
    for (const [name, file] of Object.entries(others)) expect(file).toEqual(json('data', `${name}.json`));
    for (const [id, file] of Object.entries(stretches ?? {})) {
      expect(file).toEqual(json('data', 'stretches', `${id}.json`));
    }
  });
  // Zod is 75 KB of it, the drawings 48 KB, the checks of the library's files 33 KB; the test above says what stays out.
  it('is within its means: the package itself stays under 325 KB, under 116 KB packed', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(built('index.mjs').length).toBeLessThan(325_000);
    expect(gzipSync(built('index.mjs')).length).toBeLessThan(116_000);
  });
});

describe('the bundle', () => {
  const libraries: { bundled: object } = createRequire(import.meta.url)('../../bin/bundled.js');
  const bundle = built('cli.js');
  it('is ASCII alone: it is read as Latin-1', () => {
    expect(Buffer.byteLength(bundle)).toBe(bundle.length);
  });
  it('has no zod in it', () => {
    expect(bundle).not.toMatch(/node_modules\/zod|ZodObject|_zod/);
  });
  it.each(['inquirer', 'ora', 'clipboardy', 'ical-generator'])('loads %s only when it is used', (name) => {
    expect(bundle).not.toMatch(new RegExp(`require\\(['"]${name}['"]\\)`));
    expect(Object.keys(libraries.bundled)).toContain(name);
  });
});

describe('the knowledge that the build made', () => {
  it('is what the files of data/ say, name by name', () => {
    const made = loadMade(root);
    expect([...made.stretches]).toEqual([...library.stretches]);
    expect({ ...made.files }).toEqual({ ...library.files });
  });
  it('is read from data/ where the build made none', () => {
    const folder = newHome();
    cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
    expect([...loadMade(folder).stretches]).toEqual([...library.stretches]);
  });
  it('is named, with the place, where it is broken', () => {
    const folder = newHome();
    const path = join(folder, 'dist', 'knowledge');
    mkdirSync(join(folder, 'dist'));
    writeFileSync(path, built('knowledge').slice(0, -100));
    expect(() => loadMade(folder).stretches).toThrow(path);
  });
});
