// A phone: fingers on the map, the sheet and the sliders; a narrow window. `ENGINE=phone` alone.
import assert from 'node:assert/strict';
import { painted, ready, seen, test as declare } from './browser.mjs';
import { visit } from './site.mjs';

const test = (name, body) => declare(name, { needs: ['fingers'], core: true }, body);

/** Waits until a flung page has come to rest: until then it goes on from wherever it is put. */
const rested = (page) => page.evaluate(() => new Promise((done) => {
  let [still, at] = [0, window.scrollY];
  const look = () => {
    still = window.scrollY === at ? still + 1 : 0;
    at = window.scrollY;
    if (still === 15) done(); else requestAnimationFrame(look);
  };
  look();
}));

/** Fingers on the glass, by hand: each call says where they are now; none means that they left. */
async function fingers(page) {
  const session = await page.context().newCDPSession(page);
  let down = 0;
  return async (...points) => {
    const type = !points.length ? 'touchEnd' : points.length > down ? 'touchStart' : 'touchMove';
    down = points.length;
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  };
}
const scale = (page) => page.evaluate(() => {
  const moved = document.querySelector('#flow-map .camera').getAttribute('transform');
  return moved ? Number(moved.match(/scale\((-?[\d.]+)/)[1]) : 1;
});
const middle = async (page) => {
  const box = await page.locator('#flow-map').boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const tap = (page, selector) => page.locator(selector).first().tap();
const focused = (page) => page.evaluate(() => document.querySelector('#flow-map .flow.focused')?.dataset.region ?? null);

test('the map and the button that plays are in the window together', () =>
  visit('', async (page) => {
    const [map, play, sheet] = await Promise.all(['#flow-map', '#play', '#sheet'].map((one) => page.locator(one).boundingBox()));
    assert.ok(map.y >= 0 && play.y > map.y && play.y + play.height <= sheet.y, JSON.stringify({ map, play, sheet }));
  }));

test('two fingers magnify the map and bring it back, and the page stays where it is', () =>
  visit('', async (page) => {
    const [x, y] = await middle(page);
    const touch = await fingers(page);
    const spread = async (...widths) => {
      for (const apart of widths) await touch([x - apart, y], [x + apart, y]);
      await touch();
      await painted(page);
    };
    await spread(20, 30, 45, 60, 80, 100);
    const near = await scale(page);
    assert.ok(near > 1.8, `magnified ${near} times`);
    assert.equal(await page.evaluate(() => window.visualViewport.scale), 1, 'not the page');
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await spread(100, 80, 60, 40, 20, 10);
    await page.waitForTimeout(600);
    assert.ok((await scale(page)) < near, 'pinched together again');
  }));

test('one finger scrolls the page over the whole map, and moves a magnified one', () =>
  visit('', async (page) => {
    const [x, y] = await middle(page);
    const touch = await fingers(page);
    const draw = async () => {
      for (const by of [0, -10, -30, -60, -90, -120]) {
        await touch([x, y + by]);
        await page.waitForTimeout(20);
      }
      await touch();
      await page.waitForTimeout(400);
    };
    await draw();
    assert.ok((await page.evaluate(() => window.scrollY)) > 50, 'the page has scrolled');
    assert.equal(await scale(page), 1);
    assert.equal(await focused(page), null, 'and nothing was chosen');
    await rested(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    await rested(page);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    for (const apart of [20, 40, 70, 100]) await touch([x - apart, y], [x + apart, y]);
    await touch();
    await page.waitForTimeout(600);
    const where = () => page.evaluate(() => document.querySelector('#flow-map .camera').getAttribute('transform'));
    const before = await where();
    await draw();
    assert.equal(await page.evaluate(() => window.scrollY), 0, 'the page stays');
    assert.notEqual(await where(), before, 'the map has moved');
  }));

test('a tap chooses a region and says its figures; what is told can be read', () =>
  visit('?v=1&month=2025-05', async (page) => {
    const disc = await page.locator('#flow-map .node[data-region="US"]').first().boundingBox();
    await page.touchscreen.tap(disc.x + disc.width / 2, disc.y + disc.height / 2);
    await page.waitForFunction(() => document.querySelector('#flow-map .flow.focused'));
    assert.equal(await focused(page), 'US');
    await page.waitForURL((url) => url.searchParams.get('region') === 'US');
    const card = page.locator('.card:not(.own)');
    assert.match(await card.innerText(), /United States[^]*\d/);
    const box = await card.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 361, JSON.stringify(box));
  }));

test('the sheet opens by a tap; a finger draws the slider; headline, flows and table follow', () =>
  visit('?v=1&month=2025-08', async (page) => {
    const before = await seen(page);
    await tap(page, '#sheet');
    await page.locator('#pace').waitFor({ state: 'visible' });
    await page.locator('#pace').scrollIntoViewIfNeeded();
    await painted(page);
    const box = await page.locator('#pace').boundingBox();
    const touch = await fingers(page);
    const value = Number(before.pace) / await page.locator('#pace').evaluate((input) => Number(input.max));
    const at = (share) => [box.x + 10 + (box.width - 20) * share, box.y + box.height / 2];
    for (const share of [value, value - 0.05, value - 0.1, value - 0.2, 0.05]) {
      await touch(at(share));
      await page.waitForTimeout(20);
    }
    await touch();
    await page.waitForURL((url) => url.searchParams.has('pace'));
    await painted(page);
    const after = await seen(page);
    assert.ok(Number(after.pace) < Number(before.pace), `${before.pace} to ${after.pace}`);
    assert.notEqual(after.headline, before.headline);
    assert.notDeepEqual(after.cells, before.cells);
  }));

test('the clock plays and stops by a tap', () =>
  visit('?v=1&month=2025-01', async (page) => {
    await tap(page, '#play');
    await page.waitForURL((url) => url.searchParams.get('month') !== '2025-01');
    await tap(page, '#play');
    await painted(page);
    const stopped = await page.locator('#clock').inputValue();
    await page.waitForTimeout(1500);
    assert.equal(await page.locator('#clock').inputValue(), stopped);
  }));

test('share and a story work by taps alone', () =>
  visit('', async (page) => {
    await page.getByRole('button', { name: 'Share' }).tap();
    const dialog = page.locator('dialog.share');
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 361, JSON.stringify(box));
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    await page.getByRole('button', { name: 'Stories' }).tap();
    await page.getByRole('button', { name: /A few licences/ }).tap();
    await page.locator('.step.now[data-step="1"]').waitFor();
    await page.getByRole('button', { name: 'Next ›' }).tap();
    await page.locator('.step.now[data-step="2"]').waitFor();
  }));

test('turned on its side nothing is lost', () =>
  visit('', async (page) => {
    await page.setViewportSize({ width: 740, height: 360 });
    await painted(page);
    await ready(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the window');
    for (const id of ['#flow-map', '#headline', '#clock', '#play']) {
      await page.locator(id).scrollIntoViewIfNeeded();
      assert.ok(await page.locator(id).isVisible(), id);
    }
  }));
