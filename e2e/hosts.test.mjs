// The built page where things are not as usual: no WASM, no scripts, a sandboxed frame, one file.
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, chart, drag, open, ready, redrawn, seen, test } from './browser.mjs';
import { NAMED, POLICY, serve } from './serve.mjs';
import { browser, site } from './site.mjs';

/** The picture, the sentence and the table that index.html holds before any script runs. */
async function firstPicture(page) {
  assert.ok((await page.locator('#flow-map .flow').count()) >= 24, 'flows in the first picture');
  const map = await page.locator('#flow-map').boundingBox();
  assert.ok(map && map.width > 200 && map.height > 100, 'the map can be seen');
  assert.match(await page.locator('#headline').innerText(), /\d/, 'the headline holds a figure');
  assert.ok((await page.locator('#flows-table tbody tr').count()) >= 24, 'rows of the table');
}

test('with WASM blocked the first picture, headline and table stay, and a way to reload', { core: true }, async () => {
  const page = await open(browser, { origins: [site.origin] });
  try {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(site.url);
    await ready(page, 'failed');
    await firstPicture(page);
    const reload = page.getByRole('link', { name: /reload|again/i }).or(page.getByRole('button', { name: /reload|again/i }));
    assert.ok(await reload.first().isVisible(), 'a link or button to load the page again');
  } finally {
    await page.done();
  }
});

test('with the program damaged the page says that it failed', async () => {
  const page = await open(browser, { origins: [site.origin] });
  try {
    await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not a program' }));
    await page.goto(site.url);
    await ready(page, 'failed');
    await firstPicture(page);
  } finally {
    await page.done();
  }
});

test('with scripts off the same picture and table are there', async () => {
  const page = await open(browser, { origins: [site.origin], javaScriptEnabled: false });
  try {
    await page.goto(site.url);
    await firstPicture(page);
    assert.deepEqual(page.trouble.filter((line) => line.startsWith('left')), []);
  } finally {
    await page.done();
  }
});

test('what index.html holds before any script runs is what the program then shows', async () => {
  const still = await open(browser, { origins: [site.origin], javaScriptEnabled: false });
  const live = await open(browser, { origins: [site.origin] });
  try {
    await still.goto(site.url);
    await live.goto(site.url);
    await ready(live);
    const [before, after] = [await seen(still), await seen(live)];
    assert.equal(before.headline, after.headline);
    assert.deepEqual(before.flows, after.flows);
    assert.deepEqual(before.cells, after.cells);
  } finally {
    await still.done();
    await live.done();
  }
});

// A frame without allow-same-origin has an origin of its own, so to the browser the page's modules,
// fonts and program come from another site: the host must send `Access-Control-Allow-Origin: *`, and
// its policy must name the site.
for (const [how, policy, needs] of [['names the site', NAMED, []], ["says 'self'", POLICY, ["'self' in a sandboxed frame"]]]) {
  test(`it works in <iframe sandbox="allow-scripts"> when the host sends Access-Control-Allow-Origin and its policy ${how}`, { needs, core: policy === NAMED }, async () => {
    const article = '<!doctype html><link rel="icon" href="data:,"><title>An article</title><iframe sandbox="allow-scripts" width="700" height="900" src="/news/2026/flows/index.html?embed=1"></iframe>';
    const host = await serve(DIST, { policy, headers: { 'access-control-allow-origin': '*' }, pages: { '/article': article } });
    const page = await open(browser, { origins: [host.origin] });
    try {
      await page.goto(`${host.origin}/article`);
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await ready(frame);
      const before = await seen(frame);
      await drag(frame, '#pace', 12);
      assert.notEqual((await seen(frame)).headline, before.headline);
      await page.waitForTimeout(700); // the address is written late; here it may not be written at all
      assert.deepEqual(page.trouble, []);
    } finally {
      await page.done();
      await host.close();
    }
  });
}

// A worker of that origin may not be started there: the charts are drawn on the page's thread.
test('charts are drawn in <iframe sandbox="allow-scripts">, where no worker may run', { core: true }, async () => {
  const article = '<!doctype html><link rel="icon" href="data:,"><title>An article</title><iframe sandbox="allow-scripts" width="700" height="900" src="/news/2026/flows/index.html"></iframe>';
  const host = await serve(DIST, { policy: NAMED, headers: { 'access-control-allow-origin': '*' }, pages: { '/article': article } });
  const page = await open(browser, { origins: [host.origin] });
  try {
    await page.goto(`${host.origin}/article`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    const before = await chart(frame, 'exports');
    await drag(frame, '#pace', 12);
    await redrawn(frame, 'exports', before);
    assert.equal(page.workers().length, 0);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
    await host.close();
  }
});

test('in an article the second program is not asked for', async () => {
  const page = await open(browser, { origins: [site.origin] });
  try {
    const from = site.requests.length;
    await page.goto(`${site.url}?embed=1`);
    await ready(page);
    await page.waitForTimeout(1000);
    assert.deepEqual(site.requests.slice(from).filter((request) => request.path.endsWith('.wasm') && request.path.includes('/desk-')), []);
  } finally {
    await page.done();
  }
});

test('with the second program missing the page says so and the rest stays', async () => {
  const page = await open(browser, { origins: [site.origin] });
  try {
    await page.route('**/desk_bg.wasm', (route) => route.abort());
    await page.goto(site.url);
    await ready(page);
    await page.locator('.consequences').scrollIntoViewIfNeeded();
    await page.getByText('The charts and panels have stopped').filter({ visible: true }).waitFor();
    const before = await seen(page);
    await drag(page, '#pace', 12);
    assert.notEqual((await seen(page)).headline, before.headline);
  } finally {
    await page.done();
  }
});

test('it works under Trusted Types, and markup with a script in it is refused', async () => {
  const strict = await serve(DIST, { policy: `${POLICY}; require-trusted-types-for 'script'; trusted-types default` });
  const page = await open(browser, { origins: [strict.origin] });
  try {
    await page.goto(`${strict.url}?v=1`);
    await ready(page);
    const before = await chart(page, 'exports');
    await page.locator('#panel-checks li').first().waitFor();
    await drag(page, '#pace', 12);
    // (`waitForFunction` evaluates words, which is forbidden here.)
    const picture = page.locator('figure[data-chart="exports"] .picture');
    for (let wait = 0; wait < 200 && (await picture.innerHTML()) === before; wait += 1) await page.waitForTimeout(50);
    assert.notEqual(await picture.innerHTML(), before, 'the chart is drawn anew');
    assert.equal(page.workers().length, 1, 'the worker, too');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.locator('dialog[open] img.share-picture[src]').waitFor();
    await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
    await page.goto(`${strict.url}?v=1&story=licences&step=2`);
    await ready(page);
    await page.getByText('2 of 7').waitFor();
    assert.deepEqual(page.trouble, []);
    const refused = await page.evaluate(() => [
      '<img src="x" onerror="1">', '<b>a</b><script>1<\/script>', '<a href="javascript:1">a</a>', '<iframe></iframe>',
    ].filter((markup) => {
      try {
        document.createElement('p').innerHTML = markup;
        return false;
      } catch {
        return true;
      }
    }).length);
    assert.equal(refused, 4);
    assert.equal(await page.evaluate(() => { try { return !new Worker('https://example.org/w.js'); } catch (error) { return error.name; } }), 'TypeError');
  } finally {
    await page.done();
    await strict.close();
  }
});

test('it works in a plain frame of another site', async () => {
  const article = `<!doctype html><link rel="icon" href="data:,"><title>An article</title><iframe width="700" height="900" src="${site.url}index.html?embed=1"></iframe>`;
  const paper = await serve(DIST, { pages: { '/article': article } });
  const elsewhere = paper.origin.replace('127.0.0.1', 'localhost');
  const page = await open(browser, { origins: [site.origin, elsewhere] });
  try {
    await page.goto(`${elsewhere}/article`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
    await paper.close();
  }
});

test('the one-file build starts from file:// and asks for nothing else', { core: true }, async () => {
  const file = join(DIST, 'rare-earth-flows.html');
  assert.ok(existsSync(file), 'script/build makes rare-earth-flows.html');
  const address = pathToFileURL(file).href;
  const page = await open(browser, { origins: [address] });
  try {
    await page.goto(address);
    await ready(page);
    const before = await seen(page);
    await drag(page, '#pace', 12);
    const after = await seen(page);
    assert.notEqual(after.headline, before.headline);
    assert.notDeepEqual(after.cells, before.cells);
    const picture = await chart(page, 'exports');
    await drag(page, '#pace', 60);
    await redrawn(page, 'exports', picture);
    // What was packed is back in its place: land, and the sources that figures name.
    assert.ok(await page.locator('defs #land').count(), 'land');
    await page.locator('#flows-table tr[data-region="DE"] td').nth(1).click();
    await page.locator('#panel-origin .src', { hasText: 'BACI' }).first().waitFor();
    await page.waitForTimeout(700);
    const fonts = await page.evaluate(() => document.fonts.ready.then(() => [...document.fonts]
      // The stand-ins are fonts of the reader's machine, which may have none of them.
      .filter((font) => font.family.includes('Source Sans') && font.status !== 'loaded').map(({ family, status }) => `${family}: ${status}`)));
    assert.deepEqual(fonts, [], 'fonts that could not be read');
    assert.ok(statSync(file).size <= 700_000, `${statSync(file).size} bytes, at most 700,000`);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
  }
});
