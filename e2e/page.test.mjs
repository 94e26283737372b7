// The built page, as a reader meets it: served from a sub-folder under the promised policy.
import assert from 'node:assert/strict';
import { announced, drag, painted, ready, seen, test } from './browser.mjs';
import { visit } from './site.mjs';
import { openSheet } from './views.mjs';

const flowThatChanged = (before, after) =>
  Object.keys(before.flows).find((key) => before.flows[key].value !== after.flows[key]?.value);

test('it starts, draws at least 24 flows that carry their data, and asks nobody else', { core: true }, () =>
  visit('', async (page) => {
    const flows = await page.$$eval('#flow-map .flow', (all) => all.map((flow) => ({
      ...flow.dataset,
      line: (flow.matches('path') ? flow : flow.querySelector('path'))?.getAttribute('d'),
    })));
    assert.ok(flows.length >= 24, `${flows.length} flows`);
    for (const flow of flows) {
      for (const key of ['origin', 'region', 'class']) assert.ok(flow[key], `data-${key} of ${JSON.stringify(flow)}`);
      for (const key of ['value', 'baseline']) assert.ok(Number(flow[key]) >= 0 && flow[key] !== '', `data-${key} of ${flow.region}`);
      assert.match(flow.line ?? '', /^M/i, `the centre line of ${flow.region}`);
    }
    const regions = new Set(flows.map((flow) => flow.region));
    const nodes = new Set(await page.$$eval('#flow-map .node', (all) => all.map((node) => node.dataset.region)));
    for (const region of regions) assert.ok(nodes.has(region), `a node for ${region}`);
    assert.ok((await page.title()).length > 0);
  }));

test('a drag of the pace changes the headline, a flow, its shape and the table, then the address', { core: true }, () =>
  // A month in which the mature pace has long been reached: here the arrows visibly follow it.
  visit('?month=2025-08', async (page) => {
    const before = await seen(page);
    await drag(page, '#pace', 12);
    const after = await seen(page);
    assert.equal(after.pace, '12');
    assert.notEqual(after.headline, before.headline);
    const flow = flowThatChanged(before, after);
    assert.ok(flow, 'a flow with another data-value');
    assert.notEqual(after.flows[flow].shape, before.flows[flow].shape, `the shape of ${flow}`);
    assert.notDeepEqual(after.cells, before.cells, 'the cells of the table');
    assert.ok((await page.locator('#flow-map .flow').count()) >= 24, 'no flow is dropped');

    await page.waitForURL((url) => url.searchParams.get('v') === '1' && url.searchParams.get('pace') === '12');
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await ready(page);
    const again = await seen(page);
    assert.deepEqual(again, after, 'the same address shows the same page');
  }));

test('the pace answers to the keyboard', { core: true }, () =>
  visit('', async (page) => {
    await openSheet(page);
    const before = await seen(page);
    await page.locator('#pace').focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft');
    await painted(page);
    const after = await seen(page);
    assert.ok(Number(after.pace) < Number(before.pace), `${before.pace} to ${after.pace}`);
    assert.ok(flowThatChanged(before, after), 'a flow with another data-value');
  }));

for (const id of ['approval', 'review']) {
  test(`the slider ${id} changes the page and the address`, () =>
    visit('', async (page) => {
      const before = await seen(page);
      const limit = await page.locator(`#${id}`).evaluate((input, low) => (low ? input.min : input.max), id === 'approval');
      await drag(page, `#${id}`, limit);
      assert.ok(flowThatChanged(before, await seen(page)), 'a flow with another data-value');
      await page.waitForURL((url) => url.searchParams.get(id) === limit);
    }));
}

test('a preset sets the sliders and stands in the address', () =>
  visit('', async (page) => {
    assert.ok(await page.locator('#preset-april-2025').isChecked(), 'April 2025 is the default');
    const before = await seen(page);
    await page.locator('#preset-free-trade').evaluate((radio) => radio.click());
    await painted(page);
    const after = await seen(page);
    assert.notEqual(after.headline, before.headline);
    assert.ok(flowThatChanged(before, after));
    await page.waitForURL((url) => url.searchParams.get('preset') === 'free-trade');
    assert.ok(!new URL(page.url()).searchParams.has('pace'), 'only what differs from the preset is written');
  }));

test('a preset whose rules are for other goods shows those goods, and no other preset changes them', () =>
  visit('', async (page) => {
    const goods = () => page.locator('#class').inputValue();
    await page.locator('#preset-truce').check({ force: true });
    assert.equal(await goods(), 'magnets');
    await page.locator('#preset-quotas-2010').check({ force: true });
    await page.waitForFunction(() => /quotas of 2010.*metals and compounds/.test(document.querySelector('#headline').textContent));
    assert.equal(await goods(), 'compounds');
    await page.locator('#preset-truce').check({ force: true });
    assert.equal(await goods(), 'compounds', 'what the reader sees by now stays');
  }));

test('the arrow keys on the clock change the month', { core: true }, () =>
  visit('', async (page) => {
    const before = await seen(page);
    await page.locator('#clock').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await painted(page);
    const after = await seen(page);
    assert.notEqual(after.month, before.month);
    assert.notEqual(after.headline, before.headline);
    await page.waitForURL((url) => /^\d{4}-\d\d$/.test(url.searchParams.get('month') ?? ''));
  }));

test('play moves the clock and pause stops it', { core: true }, () =>
  visit('?v=1&month=2025-01', async (page) => {
    const month = () => page.locator('#clock').inputValue();
    const label = () => page.locator('#play').evaluate((play) => `${play.getAttribute('aria-pressed')} ${play.getAttribute('aria-label')} ${play.textContent}`);
    const [start, still] = [await month(), await label()];
    await page.locator('#play').click();
    await page.waitForFunction((was) => document.querySelector('#clock').value !== was, start);
    assert.notEqual(await label(), still, 'the button says that it plays');
    await page.locator('#play').click();
    await painted(page);
    assert.equal(await label(), still, 'the button says that it waits');
    const stopped = await month();
    await page.waitForTimeout(1500);
    assert.equal(await month(), stopped);
  }));

test('a broken address is repaired, and the page says what it repaired', { core: true }, () =>
  visit('?preset=nonsense&pace=99999&month=hello&v=1', async (page) => {
    const said = await announced(page);
    for (const [key, value] of [['preset', 'nonsense'], ['pace', '99999'], ['month', 'hello']]) {
      assert.ok(said.includes(value) || said.toLowerCase().includes(key), `'${key}' or '${value}' in what the page says: ${said}`);
    }
    const pace = await page.locator('#pace').evaluate((input) => ['min', 'value', 'max'].map((key) => Number(input[key])));
    assert.ok(pace[0] <= pace[1] && pace[1] <= pace[2]);
    assert.ok(await page.locator('#preset-april-2025').isChecked());
    assert.match((await seen(page)).headline, /\d/);
  }));

test('markup in an address never becomes markup in the page', () =>
  visit(`?v=1&preset=${encodeURIComponent('<img src=x onerror=document.title="taken">')}&region=%3Cscript%3E`, async (page) => {
    assert.equal(await page.locator('img[src="x"]').count(), 0);
    assert.notEqual(await page.title(), 'taken');
  }));

test('nothing shifts after the first paint, neither while starting nor when a slider moves', { needs: ['notes of layout shifts'] }, () =>
  visit('', async (page) => {
    await page.waitForTimeout(300);
    for (const value of [10, 80, 35]) await drag(page, '#pace', value);
    await page.locator('#clock').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => window.noted.shifts), []);
  }));

/** Shifts that a reader did not cause: nothing was pressed or chosen in the half second before. */
const unexpected = (page) => page.evaluate(() => window.noted.shifts.filter((shift) => !shift.recent));
const columns = { viewport: { width: 1440, height: 900 } };

test('with all columns in the window nothing shifts either, when panels come and when they say more', () =>
  visit('', async (page) => {
    await page.locator('#panel-checks li').first().waitFor({ state: 'attached' });
    for (const [id, value] of [['pace', 10], ['pace', 80], ['approval', 60]]) {
      await drag(page, `#${id}`, value);
      await page.waitForTimeout(900);
      assert.ok(await page.locator('#panel-why > *').count(), 'why it changed is told');
    }
    assert.deepEqual(await page.evaluate(() => window.noted.shifts), []);
    // Opened, it keeps its size: another lever, another line.
    await page.locator('#panel-why summary').click();
    await page.locator('#panel-why tbody tr:nth-child(3)').waitFor();
    await page.waitForTimeout(600);
    await drag(page, '#validity', 13);
    await page.locator('#panel-why tbody tr:nth-child(4)').waitFor();
    await page.waitForTimeout(100);
    assert.deepEqual(await unexpected(page), []);
  }, columns));

test('a region in focus makes its room at once', () =>
  visit('?v=1&region=JP', async (page) => {
    await page.locator('#panel-region h2').waitFor();
    await page.locator('#panel-checks li').first().waitFor({ state: 'attached' });
    await drag(page, '#pace', 40);
    await page.locator('#panel-why > *').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(200);
    assert.deepEqual(await page.evaluate(() => window.noted.shifts), []);
    await page.getByRole('button', { name: 'Back to the world' }).click();
    await page.waitForFunction(() => !document.querySelector('#panel-region').firstChild);
    await page.waitForTimeout(600);
    await page.locator('#flow-map .flow[data-region="DE"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#panel-region h2').waitFor();
    await page.waitForTimeout(200);
    assert.deepEqual(await unexpected(page), []);
  }, columns));

for (const width of [360, 768, 1440]) {
  test(`at ${width} pixels nothing is wider than the window`, { core: width === 360 }, () =>
    visit('', async (page) => {
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        const scrolls = (element) => element && element !== document.body
          && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
        return {
          page: document.documentElement.scrollWidth - limit,
          elements: [...document.querySelectorAll('body *:not(svg *)')]
            .filter((element) => element.getBoundingClientRect().right > limit + 1 && !scrolls(element.parentElement))
            .map((element) => element.outerHTML.slice(0, 80)),
        };
      });
      assert.ok(wide.page <= 0, `${wide.page} pixels too wide: ${wide.elements.slice(0, 3).join(' ')}`);
      if (width < 640) await page.locator('#sheet').click();
      for (const id of ['#flow-map', '#headline', '#pace', '#clock', '#play']) {
        const box = await page.locator(id).boundingBox();
        assert.ok(box && box.width > 20 && box.height > 0, `${id} can be seen`);
      }
    }, { viewport: { width, height: 800 } }));
}

test('under reduced motion nothing moves by itself', () =>
  visit('', async (page) => {
    await drag(page, '#pace', 30);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await painted(page);
    const shapes = () => page.locator('#flow-map').evaluate((map) => map.outerHTML);
    const picture = () => page.locator('#flow-map').screenshot();
    const drawn = await shapes();
    let [first, second] = [await picture(), null];
    // The browser may paint a tile anew that it had only mended, and the edge of a circle across two
    // tiles differ by a hair then: once. What moves never gives two pictures that are alike.
    for (let time = 0; time < 3; time += 1) {
      await page.waitForTimeout(700);
      [first, second] = [second ?? first, await picture()];
      if (first.equals(second)) break;
    }
    assert.ok(first.equals(second), 'the map is still');
    assert.equal(await shapes(), drawn, 'nothing in it has changed');
    const running = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
    assert.equal(running, 0, 'running animations');
  }, { reducedMotion: 'reduce' }));

test('marks and measures tell when the flows are drawn and what a change costs', () =>
  visit('', async (page) => {
    const count = (name) => page.evaluate((wanted) => performance.getEntriesByName(wanted).length, name);
    assert.ok((await count('flows-drawn')) >= 1, 'the mark flows-drawn');
    const [runs, frames] = [await count('model-run'), await count('frame')];
    await drag(page, '#pace', 21);
    await page.waitForTimeout(100);
    assert.ok((await count('model-run')) > runs, 'a measure model-run for the change');
    assert.ok((await count('frame')) > frames, 'a measure frame for the change');
  }));

test('every control has a name', () =>
  visit('', async (page) => {
    const nameless = await page.$$eval('input, select, button, a[href]', (all) => all
      .filter((element) => element.checkVisibility())
      .filter((element) => !(element.labels?.length || element.getAttribute('aria-label')
        || element.getAttribute('aria-labelledby') || element.textContent.trim() || element.title))
      .map((element) => element.outerHTML.slice(0, 100)));
    assert.deepEqual(nameless, []);
  }));
