// The panels of the built page: a region in focus, why a figure changed, the elements, the checks,
// where a figure comes from; and the page of methods.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DIST, drag, open, ready, test } from './browser.mjs';
import { browser, site, visit as arrive } from './site.mjs';

/** Opens the page and waits for the panels' last, the checks. */
const visit = (query, body, options) => arrive(query, body, {
  arrived: async (page) => {
    await ready(page);
    await page.locator('#panel-checks li').first().waitFor();
  },
  ...options,
});

const text = (page, selector) => page.locator(selector).innerText();

test('a region in focus speaks of everything, and there is a way back', { core: true }, () =>
  visit('', async (page) => {
    assert.equal(await page.locator('#panel-region > *').count(), 0);
    await page.locator('#flows-table tr[data-region="JP"] button').click();
    await page.locator('#panel-region h2').waitFor();
    assert.equal(await text(page, '#panel-region h2'), 'Japan');
    const told = await text(page, '#panel-region');
    for (const part of ['From', 'China', 'Stock at users', 'Lines stop from', 'Waiting for a decision',
      'Shin-Etsu', 'Recorded', 'What helps it most', 'Licence pace', 'Political steering']) {
      assert.ok(told.includes(part), part);
    }
    assert.doesNotMatch(told, /NaN|undefined|Infinity/);
    await page.getByRole('button', { name: 'Back to the world' }).press('Enter');
    await page.waitForFunction(() => !document.querySelector('#panel-region').firstChild);
    await page.waitForURL((url) => !url.searchParams.has('region'));
  }));

test('another region is told from its beginning', () =>
  visit('?v=1&region=DE', async (page) => {
    const scrolled = () => page.evaluate(() => document.querySelector('.evidence').scrollTop);
    await page.evaluate(() => { document.querySelector('.evidence').scrollTop = 900; });
    assert.ok((await scrolled()) > 500);
    await page.locator('#flow-map .flow[data-region="JP"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#panel-region h2')?.textContent === 'Japan');
    assert.equal(await scrolled(), 0);
  }, { viewport: { width: 1440, height: 900 } }));

test('what helps most is sorted, and is what the page gives when it is done', () =>
  visit('?v=1&region=DE&month=2025-08', async (page) => {
    const rows = page.locator('#panel-region .parts > div').first().locator('tbody tr');
    assert.equal(await rows.count(), 7);
    const missing = await rows.evaluateAll((all) => all.map((row) => Number(row.cells[2].textContent.replace(/[ ,t]/g, ''))));
    assert.deepEqual(missing, missing.toSorted((a, b) => a - b));
    const total = (told) => Number(told.match(/lacks ([\d,.]+) t/)?.[1].replace(',', ''));
    const before = total(await text(page, '#panel-region'));
    assert.ok(missing[0] < before);
    const [name, to] = await rows.first().evaluate((row) => [row.cells[0].textContent, row.cells[1].textContent.match(/→ (?:× )?([\d.]+)/)[1]]);
    const key = { 'Licence pace': 'pace', 'Approval rate': 'approval', 'Review time': 'review', 'Licence validity': 'validity', 'General licences': 'general', 'Political steering': 'steering', 'New plants outside China': 'build' }[name];
    await drag(page, `#${key}`, to);
    await page.waitForFunction((was) => !document.querySelector('#panel-region').innerText.includes(was), `lacks ${before.toLocaleString('en-GB')} t`);
    const now = await text(page, '#panel-region');
    assert.ok(now.includes(`lacks ${missing[0].toLocaleString('en-GB')} t`) || now.includes('nothing to help'), now.slice(0, 300));
  }));

test('every figure says where it comes from, within one action', { core: true }, () =>
  visit('?v=1&region=DE', async (page) => {
    const origin = page.locator('#panel-origin');
    await page.locator('#panel-region .fig').first().focus();
    await page.keyboard.press('Enter');
    await origin.locator('dl').waitFor({ state: 'visible' });
    for (const part of ['Value', 'Unit', 'Rule', 'Source', 'Confidence']) assert.ok((await origin.innerText()).includes(part), part);
    await page.keyboard.press('Escape');
    await origin.locator('dl').waitFor({ state: 'hidden' });
    const cell = page.locator('#flows-table tr[data-region="US"] td').nth(1);
    const value = await cell.innerText();
    await cell.click();
    await origin.locator('dl').waitFor({ state: 'visible' });
    // Sources with their titles and dates, from the list that the site has.
    await origin.locator('.src', { hasText: /\w{4,}.*, 20\d\d/ }).first().waitFor();
    const told = await origin.innerText();
    assert.ok(told.includes('United States') && told.includes(`${value} t`) && told.includes('BACI'), told);
    assert.match(told, /derived/);
    await page.getByRole('button', { name: 'Close' }).click();
    await origin.locator('dl').waitFor({ state: 'hidden' });
  }));

test('a change is split over the levers that differ, and the parts are the whole', () =>
  visit('', async (page) => {
    assert.equal(await page.locator('#panel-why > *').count(), 0);
    await drag(page, '#pace', 50);
    // One line until it is opened; then it stays open when it is told anew.
    await page.locator('#panel-why summary').waitFor();
    assert.equal(await page.locator('#panel-why table').isVisible(), false);
    assert.match(await text(page, '#panel-why'), /^\W*Why did this change\? [−+][\d,.]+ t$/);
    await page.locator('#panel-why summary').click();
    await drag(page, '#pace', 40);
    await drag(page, '#approval', 60);
    await page.locator('#panel-why tbody tr:nth-child(3)').waitFor();
    const told = await text(page, '#panel-why');
    assert.match(told, /Licence pace, 115 % → 40 %/);
    assert.match(told, /Shapley/);
    assert.match(told, /the whole change/);
    await page.getByRole('button', { name: 'Reset all' }).click();
    await page.waitForFunction(() => !document.querySelector('#panel-why').firstChild);
  }));

test('an element chooses its class in the map, says how it is controlled and keeps the focus', () =>
  visit('?v=1&month=2025-12', async (page) => {
    const tiles = page.locator('.strip .el');
    assert.equal(await tiles.count(), 17);
    const tile = page.locator('.el[data-element="Dy"]');
    await tile.focus();
    await page.keyboard.press('Enter');
    await page.locator('#panel-element dl').waitFor();
    assert.equal(await page.locator('#class').inputValue(), 'hox');
    await page.locator('#flow-map .flow[data-class="hox"]').first().waitFor({ state: 'attached' });
    assert.match(await text(page, '#panel-element'), /Dysprosium needs an export licence since 4 April 2025: Announcement No. 18/);
    await page.waitForTimeout(600);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.element), 'Dy');
    assert.equal(await tile.getAttribute('aria-pressed'), 'true');
    await page.locator('.el[data-element="Eu"]').click();
    await page.locator('#panel-element h3', { hasText: 'Europium' }).waitFor();
    assert.match(await text(page, '#panel-element'), /suspended until 10 November 2026/);
    assert.equal(await page.locator('#class').inputValue(), 'hox');
  }));

test('the checks of the model are run on the present scenario and hold', () =>
  visit('?v=1&preset=full-embargo', async (page) => {
    assert.equal(await page.locator('#panel-checks li').count(), 7);
    assert.equal(await page.locator('#panel-checks .bad').count(), 0);
    assert.match(await text(page, '#panel-checks'), /all hold/);
  }));

test('without workers the panels come from the page itself', () =>
  visit('?v=1&region=US', async (page) => {
    assert.equal(await text(page, '#panel-region h2'), 'United States');
    assert.equal(page.workers().length, 0);
  }, { prepare: (page) => page.addInitScript(() => { window.Worker = undefined; }) }));

test('the page of methods stands beside the page, whole, and leads back', async () => {
  const page = await open(browser, { origins: [site.origin] });
  try {
    await page.goto(site.url);
    await page.getByRole('link', { name: /How the model works/ }).click();
    await page.waitForURL(/methods\.html/);
    assert.ok((await page.locator('h2').count()) >= 8);
    assert.ok((await page.locator('table').count()) >= 8);
    assert.match(await page.locator('#s2-5').innerText(), /licence pipeline/);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px: no sideways scrolling`);
    }
    const cited = page.locator('a[href^="sources.html#S"]').first();
    const id = (await cited.getAttribute('href')).split('#')[1];
    assert.ok(readFileSync(`${DIST}/sources.html`, 'utf8').includes(`id="${id}"`));
    await page.getByRole('link', { name: 'Rare Earth Flows' }).first().click();
    await ready(page);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
  }
});
