// The second visit without a network, a new build, the ways to switch it off, browsers that refuse.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, chart, drag, launch, open, ready, redrawn, test } from './browser.mjs';
import { POLICY, serve } from './serve.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const list = fileURLToPath(new URL('../script/offline.mjs', import.meta.url));
/** A copy of the built site that a test may change, served. */
async function host(body, { how, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(DIST, folder, { recursive: true });
  const site = await serve(folder, how);
  const page = await open(browser, { origins: [site.origin], serviceWorkers: 'allow', ...options });
  try {
    await body(page, site, folder);
  } finally {
    await page.done();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** Puts another build into the folder: another script that starts it, other pages. */
function build(folder, name, { index = (html) => html } = {}) {
  const start = readdirSync(folder).find((file) => file.startsWith('start-'));
  const next = `start-${name.repeat(16)}.js`;
  renameSync(join(folder, start), join(folder, next));
  const change = (file, how) => writeFileSync(join(folder, file), how(readFileSync(join(folder, file), 'utf8')));
  change(next, (code) => `document.documentElement.dataset.build = '${name}';\n${code}`);
  change('index.html', (html) => index(html.replace(start, next)));
  change('sources.html', (html) => html.replace('<h1>', `<h1>${name}: `));
  execFileSync('node', [list, folder]);
}

/** Asks the page again and again, until it says yes. */
async function until(page, question, ...words) {
  for (const latest = Date.now() + 60_000; Date.now() < latest;) {
    if (await page.evaluate(question, ...words)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`never: ${question}`);
}

/** Waits until the browser keeps the build that the folder holds. */
async function kept(page, folder) {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const files = Object.keys(JSON.parse(worker.match(/FILES = (\{.*?\})/)[1])).length;
  await until(page, async ([build, count]) => {
    const found = await navigator.serviceWorker.getRegistration();
    const name = (await caches.keys()).find((one) => one.endsWith(build));
    return name && (await (await caches.open(name)).keys()).length === count && found?.active?.state === 'activated'
      && !found.installing && !found.waiting && navigator.serviceWorker.controller;
  }, [worker.match(/BUILD = "(\w+)"/)[1], files]);
}
const built = (page) => page.evaluate(() => document.documentElement.dataset.build ?? 'first');
const stores = (page) => page.evaluate(() => caches.keys());
const visit = async (page, address) => {
  await page.goto(address);
  await ready(page);
};

test('the second visit needs no network: charts, other goods, stories, methods', { core: true }, () =>
  host(async (page, site, folder) => {
    await visit(page, site.url);
    await kept(page, folder);
    site.down = true;
    const asked = site.requests.length;
    await visit(page, `${site.url}index.html?v=1&month=2025-05`);
    const before = await chart(page, 'exports');
    await drag(page, '#pace', 12);
    await redrawn(page, 'exports', before);
    const flow = await page.locator('.flow[data-region="JP"]').first().getAttribute('data-value');
    await page.locator('.show select').first().selectOption('compounds');
    await page.waitForFunction((was) =>
      document.querySelector('.flow[data-region="JP"]')?.dataset.value !== was, flow);
    await visit(page, `${site.url}?v=1&story=licences&step=2`);
    await page.locator('.story').waitFor();
    for (const other of ['sources.html', 'methods.html']) {
      await page.goto(site.url + other);
      assert.ok((await page.locator('h1').textContent()).length > 3);
    }
    assert.equal(site.requests.length, asked, 'nothing came from the server');
  }));

test('files can be taken without a network', { needs: ['downloads'] }, () =>
  host(async (page, site, folder) => {
    await visit(page, site.url);
    await kept(page, folder);
    site.down = true;
    await visit(page, site.url);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.locator('.share-picture[src^="data:"]').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG', exact: true }).click()]);
    assert.match(download.suggestedFilename(), /png$/);
  }));

test('a new build is taken whole, and half of one not at all', () =>
  host(async (page, site, folder) => {
    await visit(page, site.url);
    await kept(page, folder);
    // On its way to the server: the list is there, one of its files is not yet the new one.
    build(folder, 'b');
    const right = readFileSync(join(folder, 'methods.html'));
    writeFileSync(join(folder, 'methods.html'), 'half of it');
    await visit(page, site.url);
    assert.equal(await built(page), 'b', 'with a network, what the server has');
    await page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      await found.update().catch(() => {});
      const coming = found.installing;
      if (coming) await new Promise((done) => { coming.onstatechange = () => coming.state === 'redundant' && done(); });
    });
    site.down = true;
    await visit(page, site.url);
    assert.equal(await built(page), 'first', 'without one, the last whole build');
    await page.goto(`${site.url}sources.html`);
    assert.doesNotMatch(await page.locator('h1').textContent(), /^b:/);
    site.down = false;
    writeFileSync(join(folder, 'methods.html'), right);
    await visit(page, site.url);
    await kept(page, folder);
    site.down = true;
    await visit(page, site.url);
    assert.equal(await built(page), 'b');
    await page.goto(`${site.url}sources.html`);
    assert.match(await page.locator('h1').textContent(), /^b:/);
    site.down = false;
    await page.goto('about:blank');
    await visit(page, site.url);
    await until(page, async () => (await caches.keys()).length === 1);
  }));

test('an open page of an older build keeps its files', { needs: ['several pages that share'] }, () =>
  host(async (page, site, folder) => {
    await visit(page, site.url);
    await kept(page, folder);
    const program = await page.evaluate(() => document.getElementById('start').src);
    build(folder, 'c');
    const other = await page.context().newPage();
    await visit(other, site.url);
    await kept(other, folder);
    site.down = true;
    assert.equal(await page.evaluate(async (url) => (await fetch(url)).status, program), 200);
    await other.close();
  }));

for (const [how, off] of Object.entries({
  'by a tag': (folder) => build(folder, 'd', { index: (html) => html.replace('</head>', '<meta name="offline" content="off"></head>') }),
  'by taking sw.js away': (folder) => rmSync(join(folder, 'sw.js')),
})) {
  test(`a host switches it off ${how}, and what was kept goes`, () =>
    host(async (page, site, folder) => {
      await visit(page, site.url);
      await kept(page, folder);
      assert.equal((await stores(page)).length, 1);
      off(folder);
      await visit(page, site.url);
      await until(page, async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length);
    }));
}

const REFUSALS = {
  'has none': () => { Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }); },
  'throws at the question': () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  },
  'refuses the worker': () => {
    // (An empty page, which comes first, may have none.)
    if ('ServiceWorkerContainer' in window) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  },
};
for (const [what, refuse] of Object.entries(REFUSALS)) {
  test(`a browser that ${what}: the page works, and nothing is said`, () =>
    host(async (page, site) => {
      await page.addInitScript(refuse);
      await visit(page, site.url);
      await chart(page, 'exports');
      await page.waitForLoadState('networkidle');
      assert.deepEqual(page.trouble, []);
    }));
}

test('an article\'s frame and a fixed copy keep nothing', () =>
  host(async (page, site) => {
    const { folder } = JSON.parse(readFileSync(join(DIST, 'version.json'), 'utf8'));
    for (const address of [`${site.origin}/article`, `${site.url}${folder}index.html`]) {
      await page.goto(address);
      const frame = address.endsWith('article') ? await (await page.waitForSelector('iframe')).contentFrame() : page;
      await ready(frame);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
      assert.deepEqual(await stores(page), []);
    }
    assert.deepEqual(page.trouble, []);
  }, { how: { pages: { '/article': '<!doctype html><link rel="icon" href="data:,"><title>An article</title><iframe width="700" height="900" src="/news/2026/flows/index.html?embed=1"></iframe>' } } }));

test('the page can be installed where the host\'s policy allows a manifest', { needs: ['a web manifest'] }, async () => {
  await host(async (page, site) => {
    await visit(page, site.url);
    const href = await page.waitForFunction(() => document.querySelector('link[rel=manifest]')?.href);
    const found = await page.evaluate(async (url) => {
      const manifest = await (await fetch(url)).json();
      const size = async ({ src }) => {
        const image = new Image();
        image.src = new URL(src, url);
        await image.decode();
        return image.naturalWidth;
      };
      return { ...manifest, start: new URL(manifest.start_url, url).href, found: await Promise.all(manifest.icons.map(size)) };
    }, await href.jsonValue());
    assert.equal(found.start, `${site.url}index.html`);
    assert.deepEqual(found.found.slice(1), [192, 512, 512]);
    assert.deepEqual(page.trouble, []);
  }, { how: { policy: `${POLICY}; manifest-src 'self'` } });
  await host(async (page, site, folder) => {
    await visit(page, site.url);
    await kept(page, folder);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('link[rel=manifest]').count(), 0);
    assert.deepEqual(page.trouble, []);
  });
});
