// Two scenarios side by side.
import assert from 'node:assert/strict';
import { chart, drag, painted, ready, redrawn, seen, test } from './browser.mjs';
import { visit as arrive } from './site.mjs';

const visit = (query, body) =>
  arrive(query, body, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });

const text = (page, selector) => page.locator(selector).first().textContent();
const rows = (page) => page.$$eval('#flows-table tbody tr', (all) => all.map((row) => row.dataset.region));

test('a preset to compare with changes headline, map, table and charts, and stands in the address', { core: true }, () =>
  visit('?month=2026-03', async (page) => {
    const exports = await chart(page, 'exports');
    const before = await seen(page);
    const order = await rows(page);
    await page.locator('#compare').selectOption('truce');
    await painted(page);
    const after = await seen(page);
    assert.match(after.headline, /than under the truce of November 2025/);
    assert.match(await text(page, '#flow-map'), /against the other scenario/);
    assert.match(await text(page, '#flow-map'), /less[^]*more/);
    assert.match(await text(page, '#flows-table caption'), /compared with the other scenario/);
    assert.notDeepEqual(after.cells, before.cells);
    assert.deepEqual(await rows(page), order, 'the rows stay where they were');
    const both = await redrawn(page, 'exports', exports);
    assert.match(both, /the other scenario/);
    await page.locator('.compared table').first().waitFor();
    assert.match(await text(page, '.compared'), /Who (loses|gains)[^]*Stock \(weeks\)/);
    await page.waitForURL((url) => url.searchParams.get('compare') === 'truce');
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await ready(page);
    assert.deepEqual(await seen(page), after, 'the same address shows the same page');
    await page.locator('#compare').selectOption('');
    await painted(page);
    assert.match((await seen(page)).headline, /average of 2024/);
    await page.waitForFunction(() => document.querySelector('.compared').textContent === '');
  }));

test('a copy can be pinned, compared with, swapped, kept in the address and undone', () =>
  visit('?month=2025-08', async (page) => {
    await page.locator('#pin').click();
    await drag(page, '#pace', 20);
    await page.waitForFunction(() => / per cent less than under the April 2025 controls/.test(document.querySelector('#headline').textContent));
    await page.waitForURL((url) => url.searchParams.get('compare') === 'april-2025');
    await page.locator('#pin').click();
    await page.waitForURL((url) => url.searchParams.get('compare') === 'preset=april-2025&pace=20');
    await drag(page, '#pace', 60);
    await page.locator('#swap').click();
    await page.waitForURL((url) => url.searchParams.get('pace') === '20' && url.searchParams.get('compare').endsWith('pace=60'));
    assert.equal(await page.locator('#pace').inputValue(), '20');
    await page.locator('#undo').click();
    await page.waitForFunction(() => document.querySelector('#pace').value === '60');
  }));

test('what cannot be compared with is said', () =>
  visit('?compare=nonsense', async (page) => {
    assert.match(await text(page, '.repairs'), /compare=nonsense/);
    assert.match((await seen(page)).headline, /average of 2024/);
  }));
