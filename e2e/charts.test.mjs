// The charts of the built page: drawn by the second program when they can be seen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chart, drag, open, ready, redrawn, test } from './browser.mjs';
import { browser, site, visit } from './site.mjs';

const ids = (page) => page.$$eval('figure[data-chart]', (all) => all.map((figure) => figure.dataset.chart));

test('every chart appears, with a title, a description and no NaN, drawn in a worker', { core: true }, () =>
  visit('', async (page) => {
    for (const id of await ids(page)) {
      const picture = await chart(page, id);
      assert.match(picture, /aria-label="[^"]+"/, `${id}: a title`);
      assert.match(picture, /<desc>[^<]+<\/desc>/, `${id}: a description`);
      assert.doesNotMatch(picture, /NaN|Infinity/, id);
    }
    assert.equal(page.workers().length, 1);
  }));

test('a chart follows a slider', () =>
  visit('', async (page) => {
    const before = await chart(page, 'exports');
    await drag(page, '#pace', 12);
    await redrawn(page, 'exports', before);
  }));

test('of many changes in a row the last is what is shown', () =>
  visit('', async (page) => {
    const before = await chart(page, 'exports');
    for (const value of [90, 80, 70, 60, 50, 40, 30, 20, 12]) {
      await page.locator('#pace').evaluate((input, wanted) => {
        input.value = wanted;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, String(value));
    }
    await redrawn(page, 'exports', before);
    await page.waitForTimeout(300);
    const shown = await chart(page, 'exports');
    const again = await open(browser, { origins: [site.origin] });
    try {
      await again.goto(`${site.url}?v=1&pace=12`);
      await ready(again);
      await chart(again, 'exports');
      await again.waitForTimeout(300);
      assert.equal(await chart(again, 'exports'), shown);
    } finally {
      await again.done();
    }
  }));

test('a chart keeps its place while it is not drawn yet', { needs: ['notes of layout shifts'] }, () =>
  visit('', async (page) => {
    const heights = () => page.$$eval('.chart .picture', (all) => all.map((one) => one.offsetHeight));
    const before = await heights();
    for (const id of await ids(page)) await chart(page, id);
    assert.deepEqual(await heights(), before);
    assert.deepEqual(await page.evaluate(() => window.noted.shifts), []);
  }));

test('what is outside the window is not drawn', () =>
  visit('', async (page) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(500);
    const drawn = await page.$$eval('figure[data-chart]', (all) => all
      .filter((figure) => figure.getBoundingClientRect().top > innerHeight + 50 && figure.querySelector('.picture svg'))
      .map((figure) => figure.dataset.chart));
    assert.deepEqual(drawn.filter((id) => id !== 'exports'), []);
  }));

test('its numbers can be opened, and saved with the picture', { needs: ['downloads'] }, () =>
  visit('', async (page) => {
    await chart(page, 'exports');
    const figure = page.locator('figure[data-chart="exports"]');
    await figure.locator('summary').click();
    await figure.locator('.numbers table').waitFor();
    assert.ok((await figure.locator('.numbers tbody tr').count()) >= 12);
    for (const [name, starts] of [['CSV', '# Rare earth magnets are exported least'], ['SVG', '<svg']]) {
      const [saved] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name }).click()]);
      assert.equal(saved.suggestedFilename(), `rare-earth-flows-exports.${name.toLowerCase()}`);
      const text = readFileSync(await saved.path(), 'utf8');
      assert.ok(text.startsWith(starts), text.slice(0, 60));
      assert.doesNotMatch(text, /var\(/);
    }
  }));
