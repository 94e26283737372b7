// Many changes, openings and embeds: nothing grows, nothing is left behind, nothing fails.
// `LOAD=10 node --test e2e/load.test.mjs` does ten times as much; `PLAY=3600` plays for an hour.
import assert from 'node:assert/strict';
import { DIST, open, painted, ready, test } from './browser.mjs';
import { serve } from './serve.mjs';
import { browser, visit } from './site.mjs';

const TIMES = Number(process.env.LOAD ?? 1);
/** How long the clock plays, s. */
const PLAY = Number(process.env.PLAY ?? 6);
/** How many embeds stand in one page. */
const EMBEDS = Math.min(50, 10 * TIMES);
/** A test that is to do more than in the suite takes longer than any of those. */
const LONG = TIMES > 1 || PLAY > 100;
if (LONG && !process.env.TEST_LIMIT) throw new Error('more than the suite does takes longer than a test may: set TEST_LIMIT, ms');
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

test('panels and dialogs open and close, and nothing is left', { needs: ['the inspector of Chromium'] }, (context) =>
  visit('', async (page) => {
    const session = await page.context().newCDPSession(page);
    await page.locator('#panel-checks li').first().waitFor();
    const dialog = async (name) => {
      await page.getByRole('button', { name }).click();
      await page.locator('dialog[open]').waitFor();
      await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
      await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    };
    const round = async (times) => {
      for (let time = 0; time < times; time += 1) {
        await page.locator('#flows-table tr[data-region="JP"] button').first().click();
        await page.locator('#panel-region h2').waitFor();
        await page.locator('#panel-region .fig').first().click();
        await page.locator('#panel-origin dl').waitFor({ state: 'visible' });
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Back to the world' }).click();
        await page.waitForFunction(() => !document.querySelector('#panel-region').firstChild);
        await dialog('Share');
        await dialog('Stories');
        await page.locator('details.more > summary').click();
        await page.locator('#panel-more #ramp').waitFor({ state: 'visible' });
        await page.locator('details.more > summary').click();
        for (const [symbol, name] of [['Dy', 'Dysprosium'], ['Nd', 'Neodymium']]) {
          await page.locator(`.el[data-element="${symbol}"]`).click();
          await page.locator('#panel-element h3', { hasText: name }).waitFor();
        }
        await page.getByRole('button', { name: 'China', exact: true }).click();
        await page.getByRole('button', { name: 'World', exact: true }).click();
      }
    };
    await round(Math.min(100, 3 * TIMES));
    const before = await held(page, session);
    await round(5 * TIMES);
    context.diagnostic(steady(before, await held(page, session), `${5 * TIMES} rounds`));
  }));

test('the clock plays on and on, and nothing grows', { needs: ['the inspector of Chromium'] }, (context) =>
  visit('', async (page) => {
    const session = await page.context().newCDPSession(page);
    await page.locator('#panel-checks li').first().waitFor();
    /** Plays, from the beginning again when the months are through; tells how often a month came. */
    const play = (seconds) => page.evaluate(async (long) => {
      const [button, clock] = [document.getElementById('play'), document.getElementById('clock')];
      const until = performance.now() + long * 1000;
      let [months, last] = [0, clock.value];
      while (performance.now() < until) {
        if (button.ariaPressed !== 'true') button.click();
        await new Promise((done) => setTimeout(done, 100));
        if (clock.value !== last) months += 1;
        last = clock.value;
      }
      if (button.ariaPressed === 'true') button.click();
      return months;
    }, seconds);
    await play(Math.min(60, PLAY / 2));
    const before = await held(page, session);
    const months = await play(PLAY);
    assert.ok(months > PLAY / 2, `${months} months in ${PLAY} s`);
    context.diagnostic(steady(before, await held(page, session), `${months} months in ${PLAY} s`));
  }));

test(`${EMBEDS} embeds in one page answer, each by itself`, async () => {
  const embeds = Array.from({ length: EMBEDS }, (_, at) => `<rare-earth-flows month="2025-0${at % 9 + 1}" height="500"></rare-earth-flows>`);
  const host = await serve(DIST, { pages: { '/article': `<!doctype html><link rel="icon" href="data:,"><title>Many</title><script src="/news/2026/flows/embed.js"></script>${embeds.join('<p>Words.</p>')}` } });
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
