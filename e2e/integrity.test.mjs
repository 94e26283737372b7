// The page with subresource integrity, put in by script/integrity.mjs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, launch, open, ready, test } from './browser.mjs';
import { serve } from './serve.mjs';

const SCRIPT = fileURLToPath(new URL('../script/integrity.mjs', import.meta.url));

/** Serves a copy of the page with integrity and opens it, after `change` was done to the copy. */
async function copy(body, change = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-'));
  cpSync(DIST, folder, { recursive: true });
  execFileSync(process.execPath, [SCRIPT, folder]);
  const text = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...text.matchAll(/(?:src|href)="\.?\/?([^"]+)" integrity="/g)].map((match) => match[1]);
  const [browser, site] = [await launch(), await serve(folder)];
  try {
    change(folder, named);
    const page = await open(browser, { origins: [site.origin] });
    await page.goto(site.url);
    await body(page, { folder, named });
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

test('with integrity the page starts, and taken out the file is as before', () =>
  copy(async (page, { folder, named }) => {
    assert.equal(named.length, 4, named.join(' '));
    await ready(page);
    assert.deepEqual(page.trouble, []);
    execFileSync(process.execPath, [SCRIPT, folder, '--off']);
    assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), readFileSync(join(DIST, 'index.html'), 'utf8'));
  }));

for (const [what, file] of [['the script that starts it', /^start-/], ['the stylesheet', /^style-/], ['the program’s own script', /^rare-earth-flows-/]]) {
  const preloaded = what.startsWith('the program');
  test(`with integrity ${what} is ${preloaded ? 'reported' : 'refused'} when a byte was added`, () =>
    copy(async (page) => {
      for (let waited = 0; waited < 10_000 && !page.trouble.some((line) => line.includes('integrity')); waited += 100) await page.waitForTimeout(100);
      assert.ok(page.trouble.some((line) => line.includes('integrity')), page.trouble.join('\n'));
      if (/starts/.test(what)) assert.equal(await page.evaluate(() => document.documentElement.dataset.state), 'loading');
      if (/stylesheet/.test(what)) assert.equal(await page.evaluate(() => [...document.styleSheets].filter((sheet) => sheet.href).length), 0);
      // The last is named by a preload alone: the browser says so, and now and then runs it all the same.
    }, (folder, named) => appendFileSync(join(folder, named.find((name) => file.test(name))), ' ')));
}
