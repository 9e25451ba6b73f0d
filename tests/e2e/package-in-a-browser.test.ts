import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain, root, tingling } from '../library.ts';
import { prescriptionFor } from '../package/given.ts';
import { browser, documentAt } from './browser.ts';

const answers = { ...plain, ...tingling };

/** A page as somebody would write it: the package as it is, and no build. */
const page = `<!doctype html><title>stretch</title><ol id="steps"></ol>
<script type="importmap">{ "imports": { "stretch-coach": "/dist/index.mjs", "stretch-coach/data": "/dist/data.mjs" } }</script>
<script type="module">
  import { artistFor, completed, prescribe, readLibrary, toSvg } from 'stretch-coach';
  import { files } from 'stretch-coach/data';
  const library = readLibrary(files);
  const draw = artistFor(library);
  const { answers } = completed(${JSON.stringify(answers)}, library);
  const { plan } = prescribe(answers, library);
  for (const step of plan.routine.steps) {
    const line = document.createElement('li');
    line.innerHTML = toSvg(draw(step.stretch, { pose: step.pose }));
    line.append(step.name);
    steps.append(line);
  }
  const tallest = Math.max(...[...document.querySelectorAll('svg')].map((each) => each.getBoundingClientRect().height));
  document.documentElement.dataset.tallest = tallest;
</script>`;

const server = createServer(({ url = '/' }, answer) => {
  const module = /^\/dist\/(?:index|data)\.mjs$/.test(url);
  answer.setHeader('content-type', module ? 'text/javascript' : 'text/html; charset=utf-8');
  answer.end(module ? readFileSync(join(root, url)) : page);
});

describe.skipIf(browser === undefined)(
  'the package in a browser (needs Chromium on the PATH)',
  { timeout: 90_000 },
  () => {
    beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
    afterAll(() => new Promise((closed) => server.close(closed)));

    it('plans and draws', async () => {
      const { port } = server.address() as AddressInfo;
      const document = await documentAt(`http://127.0.0.1:${port}/`);
      const names = [...document.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(([, name]) => name);
      expect(names).toEqual(prescriptionFor(answers).plan.routine?.steps.map(({ name }) => name));
      expect(Number(/data-tallest="([\d.]+)"/.exec(document)?.[1])).toBeGreaterThan(50);
    });
  },
);
