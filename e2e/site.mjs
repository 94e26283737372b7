// The built page, served, and a browser to open it in, for all tests of a file that imports this.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST, launch, open, ready } from './browser.mjs';
import { serve } from './serve.mjs';

export let browser, site;
before(async () => {
  browser = await launch();
  site = await serve(DIST);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * Opens the page, runs the test, and lets it fail for anything noted on the way that `counts`.
 * `prepare` is done before the page is asked for, `arrived` once it is there; `goes` is how it is asked
 * for, `at` another site.
 */
export async function visit(query, body, { at = site, prepare, arrived = ready, goes, counts = () => true, ...options } = {}) {
  const page = await open(browser, { origins: [at.origin], ...options });
  try {
    await prepare?.(page);
    await page.goto(at.url + query, goes);
    await arrived(page);
    await body(page);
    assert.deepEqual(page.trouble.filter(counts), [],
      'no error on the console, no missing file, no request that leaves the site');
  } finally {
    await page.done();
  }
}
