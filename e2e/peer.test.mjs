// The page made with D3 that this one is measured beside (e2e/perf/motion.mjs) shows the same flows.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { seen, test } from './browser.mjs';
import { build } from './peers/d3/site.mjs';
import { serve } from './serve.mjs';
import { visit } from './site.mjs';

let peer;
before(async () => { peer = await serve(build()); });
after(() => peer?.close());

/** What each region takes of all. */
function shares(tonnes) {
  const total = Object.values(tonnes).reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(Object.entries(tonnes).map(([region, one]) => [region, one / total]));
}

const arrows = (page) => page.$$eval('.flow', (all) => Object.fromEntries(all.map((flow) =>
  [flow.dataset.region, { tonnes: Number(flow.dataset.value), width: Number(flow.getAttribute('stroke-width')) }])));
const tonnes = (all) => Object.fromEntries(Object.entries(all).map(([region, flow]) => [region, flow.tonnes]));

test('the page made with D3 has this page\'s flows of an ordinary month', async () => {
  let ours;
  await visit('?v=1&preset=free-trade&month=2025-02', async (page) => {
    const { flows } = await seen(page);
    ours = shares(Object.fromEntries(Object.entries(flows).map(([name, { value }]) => [name.split(' ')[0], Number(value)])));
  });
  await visit('', async (page) => {
    const theirs = shares(tonnes(await arrows(page)));
    assert.equal(Object.keys(theirs).length, 24);
    assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort());
    for (const [region, share] of Object.entries(ours)) {
      assert.ok(Math.abs(share - theirs[region]) < 0.0005, `${region}: ${share} here, ${theirs[region]} with D3`);
    }
  }, { at: peer });
});

test('its slider scales the flows, its clock goes on, its map can be moved and magnified', () =>
  visit('', async (page) => {
    const before = await arrows(page);
    await page.locator('#pace').fill('50');
    const half = await arrows(page);
    for (const [region, flow] of Object.entries(before)) {
      assert.ok(Math.abs(half[region].width - flow.width / 2) < 1e-6, `${region}: ${flow.width} px, then ${half[region].width}`);
    }
    await page.locator('#play').click();
    await page.waitForFunction(() => /February 2025/.test(document.querySelector('#headline').textContent));
    await page.locator('#play').click();

    const place = () => page.locator('#flow-map > g').getAttribute('transform');
    await page.locator('[data-tool="+"]').click();
    await page.waitForFunction(() => /scale\(1\.8\)/.test(document.querySelector('#flow-map > g').getAttribute('transform')));
    const magnified = await place();
    await page.mouse.move(600, 400);
    await page.mouse.down();
    await page.mouse.move(650, 430);
    await page.mouse.up();
    assert.notEqual(await place(), magnified);
  }, { at: peer }));
