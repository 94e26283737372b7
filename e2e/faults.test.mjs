// Bad days: files that are missing, blocked, cut off or of another build; a browser that refuses
// something; a program that stops. The page says what happened, and what can stay stays.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, chart, drag, painted, ready, seen, test } from './browser.mjs';
import { POLICY, serve } from './serve.mjs';
import { visit as visitSite } from './site.mjs';

const named = (pattern, folder = '.') => readdirSync(join(DIST, folder)).find((name) => pattern.test(name));
const PROGRAM = named(/^rare-earth-flows-.*\.wasm$/);
const DESK = named(/^desk-/);
const bytes = (...path) => readFileSync(join(DIST, ...path));
const wasm = (body) => (route) => route.fulfill({ contentType: 'application/wasm', body });
const SCENARIO = '?v=1&pace=20&region=DE';

/** Opens the page with something broken; it may say so, but asks nobody else. */
const visit = (prepare, body, { query = SCENARIO, ...options } = {}) =>
  visitSite(query, body, { prepare, arrived: () => {}, counts: (line) => line.startsWith('left'), ...options });

/** The page has failed: it says so and why, keeps picture and table, and offers to try again. */
async function stays(page, why) {
  await ready(page, 'failed');
  const note = page.locator('.failed-note[role=alert]');
  await note.getByText(why).waitFor();
  assert.ok(await note.isVisible());
  assert.ok((await page.locator('#flow-map .flow').count()) >= 24, 'the first picture');
  assert.match(await page.locator('#headline').innerText(), /\d/, 'the headline');
  assert.ok((await page.locator('#flows-table tbody tr').count()) >= 24, 'the table');
  const again = note.getByRole('link', { name: 'Try again' });
  assert.equal(await again.evaluate((link) => link.href), page.url(), 'the same address again');
}

const PROGRAM_FAULTS = {
  'missing': [(route) => route.fulfill({ status: 404, body: '' }), /damaged|missing/],
  'blocked': [(route) => route.abort(), /missing or was blocked/],
  'cut off in the middle': [wasm(bytes(PROGRAM).subarray(0, 200_000)), /damaged or incomplete/],
  'a page of the host instead': [(route) => route.fulfill({ contentType: 'text/html', body: '<h1>Welcome</h1>' }), /damaged or incomplete/],
  'of another build': [wasm(bytes(DESK, 'desk_bg.wasm')), /two builds/],
};
for (const [what, [answer, why]] of Object.entries(PROGRAM_FAULTS)) {
  test(`the program is ${what}`, () =>
    visit((page) => page.route(`**/${PROGRAM}`, answer), (page) => stays(page, why)));
}

test('the program’s script is missing', () =>
  visit((page) => page.route(`**/${PROGRAM.replace('_bg.wasm', '.js')}`, (route) => route.abort()),
    (page) => stays(page, /missing or was blocked/)));

test('the site’s policy forbids programs', { core: true }, async () => {
  const strict = await serve(DIST, { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
  try {
    await visit(() => {}, (page) => stays(page, /policy does not let the program run/), { at: strict });
  } finally {
    await strict.close();
  }
});

test('a browser without WebAssembly', () =>
  visit((page) => page.addInitScript(() => { delete globalThis.WebAssembly; }),
    (page) => stays(page, /no WebAssembly/)));

test('the words for it are missing, too: the page still says that it failed', () =>
  visit(async (page) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.route('**/faults-*.js', (route) => route.abort());
  }, (page) => stays(page, /could not start/)));

test('the script that starts the program is missing: after a minute the page says so', () =>
  visit((page) => page.route('**/start-*.js', (route) => route.abort()), async (page) => {
    const note = page.locator('.failed-note[role=alert]');
    assert.equal(await note.isVisible(), false);
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    assert.ok(await note.isVisible());
    assert.ok((await page.locator('#flow-map .flow').count()) >= 24);
  }));

/** What a panic ends in, in a program of six bytes of code. */
const TRAP = `new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.t()`;
for (const [where, run] of Object.entries({
  'in a handler': `setTimeout(() => { ${TRAP}; })`,
  'in a promise': `Promise.resolve().then(() => { ${TRAP}; })`,
})) {
  test(`a panic ${where} shows the first picture and keeps the scenario`, { core: where === 'in a handler' }, () =>
    visit(() => {}, async (page) => {
      await ready(page);
      await drag(page, '#pace', 12);
      await page.waitForURL(/pace=12/);
      await page.addScriptTag({ content: run }).catch(() => {});
      await page.evaluate((code) => { (0, eval)(code); }, run).catch(() => {});
      await stays(page, /stopped at an error/);
      await page.getByRole('link', { name: 'Try again' }).click();
      await ready(page);
      assert.equal(await page.locator('#pace').inputValue(), '12');
    }, { bypassCSP: true }));
}

/** A program with no more memory than it starts with and so many pages. */
function withMemory(pages, all = bytes(PROGRAM)) {
  const number = (at) => {
    let value = 0, shift = 0, byte;
    do { byte = all[at++]; value |= (byte & 127) << shift; shift += 7; } while (byte & 128);
    return [value, at];
  };
  const written = (value) => {
    const out = [];
    do { out.push((value & 127) | (value > 127 ? 128 : 0)); value >>= 7; } while (value);
    return out;
  };
  for (let at = 8; at < all.length;) {
    const [size, body] = number(at + 1);
    if (all[at] === 5) {
      const [least] = number(body + 2);
      const section = [1, 1, ...written(least), ...written(least + pages)];
      return Buffer.concat([all.subarray(0, at), Buffer.from([5, section.length, ...section]), all.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error('the program has no memory of its own');
}

/** The engine computes the program wrong while it starts: always, or as WebKit on Linux does, now and then. */
const stops = (always) => (page) => page.addInitScript((again) => {
  const [visit] = performance.getEntriesByType('navigation');
  if (!again && visit.type === 'reload') return;
  const wrong = () => Promise.reject(new WebAssembly.RuntimeError('Out of bounds memory access'));
  WebAssembly.instantiateStreaming = WebAssembly.instantiate = wrong;
}, always);

test('a program that stops while it starts is tried once more, with the same scenario', { core: true }, () =>
  visit(stops(false), async (page) => {
    await ready(page);
    assert.equal(await page.locator('#pace').inputValue(), '20');
  }));

test('a program that always stops while it starts is tried twice, not for ever', () =>
  visit(stops(true), async (page) => {
    await stays(page, /stopped at an error/);
    assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'reload');
  }));

test('no memory to start with', () =>
  visit((page) => page.route(`**/${PROGRAM}`, wasm(withMemory(0))), (page) => stays(page, /stopped at an error/)));

test('memory runs out while the reader changes things', () =>
  // It starts with 17 pages of 64 kB and needs some thirty more to become ready.
  visit((page) => page.route(`**/${PROGRAM}`, wasm(withMemory(60))), async (page) => {
    await ready(page);
    for (let change = 0; change < 80; change += 1) {
      if (await page.locator('html').getAttribute('data-state') === 'failed') break;
      await page.locator('.card-choice input').nth(change % 8).evaluate((radio) => radio.click(), null, { timeout: 1000 }).catch(() => {});
      await page.locator('#pace').evaluate((input, value) => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, String(change * 3), { timeout: 1000 }).catch(() => {});
    }
    await stays(page, /stopped at an error/);
  }));

test('memory of the second program runs out at its work: the page’s own goes on with the map', () =>
  // It starts with 17 pages and shows what is seen with some 60 more; runs of the panels need more.
  visit((page) => page.route('**/desk_bg.wasm', wasm(withMemory(70, bytes(DESK, 'desk_bg.wasm')))), async (page) => {
    await ready(page);
    await page.locator('#panel-checks li').first().waitFor();
    for (const pace of [30, 60, 5, 80]) await drag(page, '#pace', pace);
    await page.getByText('The charts and panels have stopped').filter({ visible: true }).waitFor();
    assert.equal(await page.locator('.chart .picture, .panel').filter({ visible: true }).count(), 0, 'nothing of another scenario is shown');
    const before = await seen(page);
    await drag(page, '#pace', 95);
    const after = await seen(page);
    assert.notEqual(after.headline, before.headline);
    assert.notDeepEqual(after.flows, before.flows);
    assert.equal(await page.locator('html').getAttribute('data-state'), 'ready');
  }));

test('the layouts are missing: the map keeps the last goods and says so', () =>
  visit((page) => page.route('**/layouts-*/*', (route) => route.abort()), async (page) => {
    await ready(page);
    await page.locator('#class').selectOption('compounds');
    await page.getByText('could not be loaded').filter({ visible: true }).waitFor();
    assert.ok((await page.locator('#flow-map .flow').count()) >= 24);
    const before = await seen(page);
    await drag(page, '#pace', 100);
    assert.notDeepEqual((await seen(page)).cells, before.cells, 'the table goes on');
  }));

for (const file of ['panels.js', 'worker.js', 'desk.js', 'desk_bg.wasm']) {
  test(`of the second program ${file} is missing: the page says so, the rest goes on`, () =>
    visit((page) => page.route(`**/${DESK}/${file}`, (route) => route.abort()), async (page) => {
      await ready(page);
      await page.locator('.consequences').scrollIntoViewIfNeeded();
      await page.getByText('The charts and panels have stopped').filter({ visible: true }).waitFor();
      const before = await seen(page);
      await drag(page, '#pace', 70);
      assert.notEqual((await seen(page)).headline, before.headline);
    }));
}

test('the list of sources is missing: a figure still says which it comes from', () =>
  visit((page) => page.route('**/sources.html', (route) => route.abort()), async (page) => {
    await ready(page);
    await page.locator('#panel-checks li').first().waitFor();
    await page.locator('#flows-table tr[data-region="DE"] td').nth(1).click();
    await page.locator('#panel-origin .src', { hasText: /^S\d+/ }).first().waitFor();
  }));

test('a canvas that loses its context while it is shown', () =>
  visit((page) => page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    window.lost = [];
    HTMLCanvasElement.prototype.getContext = function (...how) {
      window.lost.push(this);
      return get.apply(this, how);
    };
  }), async (page) => {
    await ready(page);
    await page.waitForTimeout(500);
    assert.ok(await page.evaluate(() => window.lost.length) > 0, 'there is a canvas');
    await page.evaluate(() => {
      for (const canvas of [...window.lost]) {
        const context = canvas.getContext('2d');
        for (const name of ['clearRect', 'stroke', 'fill', 'beginPath', 'drawImage']) context[name] = () => {};
        context.isContextLost = () => true;
        canvas.dispatchEvent(new Event('contextlost', { cancelable: true }));
        canvas.width = 0;
      }
    });
    const before = await seen(page);
    await drag(page, '#pace', 70);
    assert.notEqual((await seen(page)).headline, before.headline);
    assert.equal(await page.locator('html').getAttribute('data-state'), 'ready');
  }));

const REFUSALS = {
  'workers': () => { window.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } }; },
  'storage': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
    }
  },
  'a canvas': () => { HTMLCanvasElement.prototype.getContext = () => null; },
  'service workers': () => { delete Navigator.prototype.serviceWorker; },
  'writing the address': () => {
    History.prototype.replaceState = () => { throw new DOMException('too often', 'SecurityError'); };
  },
  'idle callbacks': () => { delete window.requestIdleCallback; },
  'watching what can be seen': () => { delete window.IntersectionObserver; },
};
for (const [what, refuse] of Object.entries(REFUSALS)) {
  test(`a browser that refuses ${what}`, () =>
    visit((page) => page.addInitScript(refuse), async (page) => {
      await ready(page);
      const before = await seen(page);
      await drag(page, '#pace', 90);
      assert.notEqual((await seen(page)).headline, before.headline);
      await page.locator('#play').click();
      await page.waitForTimeout(1200);
      if (what === 'workers') await chart(page, 'exports');
      assert.equal(await page.locator('html').getAttribute('data-state'), 'ready');
      assert.deepEqual(page.trouble, []);
    }));
}

for (const [what, spoil] of Object.entries({
  'without Intl': () => { delete globalThis.Intl; },
  'with a locale that Intl does not know': () => {
    Object.defineProperty(navigator, 'languages', { get: () => ['x_unknown', '', 'C'] });
  },
})) {
  test(`a browser ${what} still finds regions by name`, () =>
    visit((page) => page.addInitScript(spoil), async (page) => {
      await ready(page);
      await page.locator('#find').fill('germ');
      await page.locator('#found li').first().waitFor();
      assert.match(await page.locator('#found').innerText(), /Germany/);
      assert.equal(await page.locator('html').getAttribute('data-state'), 'ready');
      assert.deepEqual(page.trouble, []);
    }));
}

test('a tab that was frozen while the clock played goes on where it was', { needs: ['the inspector of Chromium'] }, () =>
  visit(() => {}, async (page) => {
    await ready(page);
    await page.locator('#play').click();
    await page.waitForTimeout(1000);
    const tab = await page.context().newCDPSession(page);
    await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((done) => setTimeout(done, 3000));
    await tab.send('Page.setWebLifecycleState', { state: 'active' });
    const back = Number(await page.locator('#clock').inputValue());
    await page.waitForTimeout(2100);
    const later = Number(await page.locator('#clock').inputValue());
    assert.ok(later > back && later <= back + 4, `${back} to ${later}: no month is made up for`);
    await page.locator('#play').click();
    await painted(page);
    const before = await seen(page);
    await drag(page, '#pace', 90);
    assert.notEqual((await seen(page)).headline, before.headline);
  }, { query: '?v=1&month=2025-01' }));
