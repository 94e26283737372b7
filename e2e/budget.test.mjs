// What the first load weighs after brotli: everything that is asked for until the page is ready.
// The second program (the folder desk-...) is asked for only then, and has a limit of its own; so is
// the worker that keeps the page for visits without a network.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DIST, launch, open, ready, test } from './browser.mjs';
import { serve } from './serve.mjs';

const LIMITS = {
  'everything': 250_000, 'the program (WASM)': 190_000, 'index.html': 60_000, 'the second program': 200_000,
};
const isSecond = (path) => /\/(desk-|words-[0-9a-f]+\/en\.txt$|sw\.js$)/.test(path);
const format = (number) => number.toLocaleString('en-GB').padStart(10);

let files, early;
before(async () => {
  const [browser, site] = [await launch(), await serve(DIST)];
  try {
    const page = await open(browser, { origins: [site.origin] });
    await page.addInitScript(() => {
      window.whenReady = new Promise((done) => {
        new MutationObserver((_list, observer) => {
          if (document.documentElement?.dataset.state !== 'ready') return;
          observer.disconnect();
          done(performance.now());
        }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });
      });
    });
    await page.goto(site.url);
    await ready(page);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    // The last of the second program's files, which its worker asks for.
    const asked = () => site.requests.some(({ file }) => file?.endsWith('desk_bg.wasm'));
    for (let wait = 0; wait < 200 && !asked(); wait += 1) await page.waitForTimeout(100);
    await page.waitForLoadState('networkidle');
    const ready_at = await page.evaluate(() => window.whenReady);
    const starts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime]));
    early = starts.filter(([name, start]) => isSecond(name) && start < ready_at).map(([name]) => name);
    files = [...new Set(site.requests.filter((request) => request.file).map((request) => request.file))]
      .map((file) => ({ name: basename(file), second: isSecond(file), bytes: readFileSync(file) }))
      .map(({ name, second, bytes }) => ({
        name,
        second,
        bytes: bytes.length,
        brotli: brotliCompressSync(bytes, { params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        } }).length,
      }));
  } finally {
    await browser.close();
    await site.close();
  }
});
after(() => {
  console.log(`${'first load'.padEnd(50)}${'bytes'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const file of files ?? []) console.log((file.second ? `  later: ${file.name}` : file.name).padEnd(50) + format(file.bytes) + format(file.brotli));
});

const sum = (wanted) => files.filter(wanted).reduce((total, file) => total + file.brotli, 0);
const CASES = {
  'everything': (file) => !file.second,
  'the program (WASM)': (file) => !file.second && file.name.endsWith('.wasm'),
  'index.html': (file) => file.name === 'index.html',
  'the second program': (file) => file.second,
};
for (const [what, wanted] of Object.entries(CASES)) {
  test(`${what}: at most ${LIMITS[what].toLocaleString('en-GB')} bytes`, (context) => {
    const bytes = sum(wanted);
    assert.ok(bytes > 0, 'nothing of that kind was loaded');
    assert.ok(bytes <= LIMITS[what], `${bytes.toLocaleString('en-GB')} bytes, ${(bytes - LIMITS[what]).toLocaleString('en-GB')} too many`);
    context.diagnostic(`${bytes.toLocaleString('en-GB')} bytes`);
  });
}

test('the second program is not asked for before the page is ready', () => {
  assert.deepEqual(early, []);
});
