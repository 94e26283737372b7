// Many changes, openings and embeds: nothing grows, nothing is left behind, nothing fails.
// `LOAD=10 node --test e2e/load.test.mjs` does ten times as much.
import assert from 'node:assert/strict';
import { DIST, open, painted, ready, test } from './browser.mjs';
import { serve } from './serve.mjs';
import { browser, visit } from './site.mjs';

const TIMES = Number(process.env.LOAD ?? 1);
/** What the heap may have more at the end than when it had settled, MB: caches of the browser. */
const SLACK = 1.5;

/** A row of numbers that looks random and is the same every time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the page holds: heap in MB, elements, listeners, documents. */
async function held(page, session) {
  await painted(page);
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const counters = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, ...counters };
}

function steady(before, after, what) {
  const told = `${what}: ${JSON.stringify({ before, after })}`;
  assert.ok(after.heap <= before.heap + SLACK, told);
  assert.ok(after.jsEventListeners <= before.jsEventListeners + 20, told);
  assert.ok(after.nodes <= before.nodes * 1.1 + 200, told);
  assert.equal(after.documents, before.documents, told);
  return told;
}

test('random changes of every control leave nothing behind', { needs: ['the inspector of Chromium'] }, (context) =>
  visit('', async (page) => {
    const session = await page.context().newCDPSession(page);
    await page.locator('details.more summary').click();
    await page.locator('#panel-more #ramp').waitFor();
    const random = numbers(7);
    const ids = await page.$$eval('.controls input[type="range"][id]', (all) => all.map((input) => input.id));
    assert.ok(ids.length >= 17, ids.join());
    const change = (count) => page.evaluate(async (steps) => {
      for (const [id, share] of steps) {
        const input = document.getElementById(id);
        const [min, max] = [Number(input.min), Number(input.max)];
        input.value = min + share * (max - min);
        for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(done));
      }
    }, Array.from({ length: count }, () => [ids[Math.floor(random() * ids.length)], random()]));
    // The steps to take back are kept, 200 at most: the heap has settled when they are there.
    await change(250);
    const before = await held(page, session);
    await change(300 * TIMES);
    context.diagnostic(steady(before, await held(page, session), `${300 * TIMES} changes`));
    assert.doesNotMatch(await page.locator('#headline').innerText(), /NaN|undefined/);
  }));

test('the clock plays, panels and dialogs open and close, and nothing is left', { needs: ['the inspector of Chromium'] }, () =>
  visit('', async (page) => {
    const session = await page.context().newCDPSession(page);
    await page.locator('#panel-checks li').first().waitFor();
    const round = async (times) => {
      for (let time = 0; time < times; time += 1) {
        await page.locator('#flows-table tr[data-region="JP"] button').first().click();
        await page.locator('#panel-region h2').waitFor();
        await page.locator('#panel-region .fig').first().click();
        await page.locator('#panel-origin dl').waitFor({ state: 'visible' });
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Back to the world' }).click();
        await page.waitForFunction(() => !document.querySelector('#panel-region').firstChild);
        await page.getByRole('button', { name: 'Share' }).click();
        await page.locator('dialog[open]').waitFor();
        await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
        await page.waitForFunction(() => !document.querySelector('dialog[open]'));
        await page.locator('#play').click();
        await page.waitForTimeout(150);
        await page.locator('#play').click();
      }
    };
    await round(5);
    const before = await held(page, session);
    await round(12 * TIMES);
    steady(before, await held(page, session), `${12 * TIMES} rounds`);
  }));

test('ten embeds in one page answer, each by itself', async () => {
  const embeds = Array.from({ length: 10 }, (_, at) => `<rare-earth-flows month="2025-0${at % 9 + 1}" height="500"></rare-earth-flows>`);
  const host = await serve(DIST, { pages: { '/article': `<!doctype html><link rel="icon" href="data:,"><title>Ten</title><script src="/news/2026/flows/embed.js"></script>${embeds.join('<p>Words.</p>')}` } });
  const page = await open(browser, { origins: [host.origin] });
  try {
    await page.goto(`${host.origin}/article`);
    for (const element of await page.locator('rare-earth-flows').all()) {
      await element.scrollIntoViewIfNeeded();
      const frame = await (await element.locator('iframe').elementHandle()).contentFrame();
      await ready(frame);
      assert.match(await frame.locator('#headline').innerText(), / 2025,/);
    }
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
    await host.close();
  }
});
