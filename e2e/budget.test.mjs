// What the first load weighs after brotli: everything that is asked for until the page is ready.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DIST, launch, open, ready } from './browser.mjs';
import { serve } from './serve.mjs';

const LIMITS = { 'everything': 250_000, 'the program (WASM)': 190_000, 'index.html': 60_000 };
const format = (number) => number.toLocaleString('en-GB').padStart(10);

let files;
before(async () => {
  const [browser, site] = [await launch(), await serve(DIST)];
  try {
    const page = await open(browser, { origins: [site.origin] });
    await page.goto(site.url);
    await ready(page);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.waitForLoadState('networkidle');
    files = [...new Set(site.requests.filter((request) => request.file).map((request) => request.file))]
      .map((file) => ({ name: basename(file), bytes: readFileSync(file) }))
      .map(({ name, bytes }) => ({
        name,
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
  for (const file of files ?? []) console.log(file.name.padEnd(50) + format(file.bytes) + format(file.brotli));
});

const sum = (wanted) => files.filter(wanted).reduce((total, file) => total + file.brotli, 0);
const CASES = {
  'everything': () => true,
  'the program (WASM)': (file) => file.name.endsWith('.wasm'),
  'index.html': (file) => file.name === 'index.html',
};
for (const [what, wanted] of Object.entries(CASES)) {
  test(`${what}: at most ${LIMITS[what].toLocaleString('en-GB')} bytes`, (context) => {
    const bytes = sum(wanted);
    assert.ok(bytes > 0, 'nothing of that kind was loaded');
    assert.ok(bytes <= LIMITS[what], `${bytes.toLocaleString('en-GB')} bytes, ${(bytes - LIMITS[what]).toLocaleString('en-GB')} too many`);
    context.diagnostic(`${bytes.toLocaleString('en-GB')} bytes`);
  });
}
