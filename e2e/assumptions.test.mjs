// Values that are typed, the assumptions beside the main controls, single regions, a drawn path.
import assert from 'node:assert/strict';
import { drag, painted, ready, test } from './browser.mjs';
import { visit as arrive } from './site.mjs';

/** Opens the page with its assumptions. */
const visit = (query, body, options) => arrive(query, body, {
  viewport: { width: 1440, height: 900 },
  arrived: async (page) => {
    await ready(page);
    await page.locator('details.more summary').click();
    await page.locator('#panel-more #ramp').waitFor();
  },
  ...options,
});

const key = (page, name) => page.waitForURL((url) => url.searchParams.has(name)).then(() => new URL(page.url()).searchParams.get(name));
const gone = (page, name) => page.waitForURL((url) => !url.searchParams.has(name));
const enter = async (page, field, value) => {
  // By keys: what a program puts into a field is, to some browsers, no change that Enter confirms.
  await field.selectText();
  await page.keyboard.type(value);
  await field.press('Enter');
  await painted(page);
};
const typed = (page, id) => page.locator(`.slider:has(#${id}) .typed input`);
const headline = (page) => page.locator('#headline').innerText();
const changed = (page, was) => page.waitForFunction((before) => document.querySelector('#headline').innerText !== before, was);

for (const [id, good, beyond, limit] of [['pace', '42.5', '900', '300'], ['ramp', '3', '99', '26']]) {
  test(`${id}: a number can be typed; beyond a limit it is clamped and that is said; words are refused with the limits`, () =>
    visit('', async (page) => {
      const [field, said] = [typed(page, id), page.locator('.repairs')];
      const before = await field.inputValue();
      await enter(page, field, good);
      assert.equal(await key(page, id), good);
      assert.equal(await said.innerText(), '');
      await enter(page, field, beyond);
      await page.waitForFunction(([one, value]) => document.getElementById(one).value === value, [id, limit]);
      assert.match(await said.innerText(), new RegExp(`${id}=${beyond}.*0 to ${limit}.*${limit} is used`));
      assert.equal(await field.inputValue(), limit);
      await enter(page, field, 'soon');
      await page.waitForFunction(() => /soon/.test(document.querySelector('.repairs').innerText));
      assert.match(await said.innerText(), new RegExp(`${id}=soon cannot be used: allowed is 0 to ${limit}`));
      await page.waitForFunction(([one, value]) => document.querySelector(`.slider:has(#${one}) .typed input`).value === value, [id, limit]);
      await page.locator(`.slider:has(#${id}) .reset`).click();
      await gone(page, id);
      await page.waitForFunction(([one, value]) => document.querySelector(`.slider:has(#${one}) .typed input`).value === value, [id, before]);
    }));
}

test('every key of the address beside the main controls is a native field, and changes what is shown', () =>
  visit('?v=1&month=2025-08', async (page) => {
    for (const id of ['ramp', 'spill', 'refusal', 'enforcement', 'warning', 'cover', 'panic', 'delay', 'thrift', 'demand']) {
      assert.equal(await page.locator(`input[type="range"]#${id}`).count(), 1, id);
      assert.ok((await page.locator(`#${id}-hint`).textContent()).length > 30, `${id}: what it does`);
    }
    const before = await headline(page);
    await drag(page, '#ramp', 26);
    await changed(page, before);
    assert.equal(await key(page, 'ramp'), '26');
    await page.locator('#scope input[value="magnets"]').check();
    assert.equal(await key(page, 'scope'), 'magnets');
    await page.locator('#sharing input[value="b"]').check();
    assert.equal(await key(page, 'sharing'), 'b');
    await page.locator('#end').fill('2025-07-01');
    await page.locator('#end').press('Enter');
    assert.equal(await key(page, 'end'), '2025-07-01');
    assert.match(await headline(page), /with all magnets under control, other suppliers keeping to their contracts and two more changed/);
  }));

test('a drag of a field is one step, and undo puts the field back', () =>
  visit('', async (page) => {
    await page.locator('#spill').scrollIntoViewIfNeeded();
    const thumb = await page.locator('#spill').boundingBox();
    const at = (share) => [thumb.x + 10 + (thumb.width - 20) * share, thumb.y + thumb.height / 2];
    await page.mouse.move(...at(0.6));
    await page.mouse.down();
    for (const share of [0.5, 0.4, 0.3, 0.2]) await page.mouse.move(...at(share));
    await page.mouse.up();
    assert.equal(await key(page, 'spill'), '20');
    await drag(page, '#pace', 40);
    await page.locator('#undo').click();
    await gone(page, 'pace');
    await page.locator('#undo').click();
    await gone(page, 'spill');
    assert.equal(await page.locator('#spill').inputValue(), '60');
    assert.ok(await page.locator('#undo').isDisabled());
  }));

test('regions are cut off and aligned one by one, in the list and from the map', () =>
  visit('?v=1&month=2025-08', async (page) => {
    const list = page.locator('#panel-more');
    await list.locator('[data-cut="JP"]').check();
    assert.equal(await key(page, 'embargo'), 'JP');
    assert.ok(await list.locator('#embargo input[value="regions"]').isChecked());
    await page.locator('#flow-map .node[data-region="US"]').first().click({ force: true });
    const panel = page.locator('#panel-region');
    await panel.locator('[data-cut="US"]').check();
    await page.waitForURL((url) => url.searchParams.get('embargo') === 'US,JP');
    await page.waitForFunction(() => document.querySelector('#flow-map .flow:not(.other):not(.rerouted)[data-region="US"]').dataset.value === '0');
    assert.ok(await list.locator('[data-cut="US"]').isChecked());
    await enter(page, panel.locator('[data-key="align.US"]'), '0.5');
    assert.equal(await key(page, 'align.US'), '0.5');
    assert.equal(await list.locator('[data-key="align.US"]').inputValue(), '0.5');
    await list.locator('#embargo input[value="all"]').check();
    await page.waitForURL((url) => url.searchParams.get('embargo') === 'all');
    assert.equal(await list.locator('[data-cut]:checked').count(), 24);
    await enter(page, list.locator('[data-key="align.DE"]'), '7');
    assert.match(await page.locator('.repairs').innerText(), /align.DE=7 cannot be used: allowed is -1 to 1/);
  }));

test('what is being typed into a panel stays when the panel is told anew', () =>
  visit('?v=1&month=2025-08&region=US', async (page) => {
    const panel = page.locator('#panel-region');
    const field = panel.locator('[data-key="align.US"]');
    await field.waitFor();
    const told = () => panel.evaluate((one) => one.textContent);
    const before = await told();
    await field.selectText();
    await page.keyboard.type('0.2');
    await drag(page, '#pace', 10);
    await page.waitForFunction((was) => document.querySelector('#panel-region').textContent !== was, before);
    assert.equal(await field.inputValue(), '0.2');
    assert.ok(await field.evaluate((one) => one === document.activeElement), 'and keeps the focus');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    assert.equal(await key(page, 'align.US'), '0.25');
  }));

test('the pace is drawn as a path, by pointer and by keys, and left again', { core: true }, () =>
  visit('?v=1&month=2025-08', async (page) => {
    await page.locator('[data-path="draw"]').click();
    const start = await key(page, 'path');
    const points = page.locator('.drawing button');
    assert.equal(await points.count(), start.split(',').length);
    const before = await headline(page);
    // Down to nothing from where the ramp ends.
    await page.locator('.drawing').scrollIntoViewIfNeeded();
    const box = await points.nth(2).boundingBox();
    const home = await page.locator('.drawing').boundingBox();
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 12, home.y + home.height - 1, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => /^2025-01-01:5,.*,2025-07-\d\d:\d,/.test(url.searchParams.get('path')));
    await changed(page, before);
    // A press on the empty ground adds one; Delete takes it away; arrows move.
    await page.mouse.click(home.x + home.width * 0.8, home.y + 10);
    await page.waitForFunction((count) => document.querySelectorAll('.drawing button').length === count, start.split(',').length + 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await page.waitForFunction((count) => document.querySelectorAll('.drawing button').length === count, start.split(',').length);
    await points.first().focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForURL((url) => url.searchParams.get('path').startsWith('2025-01-01:10,'));
    assert.match(await points.first().getAttribute('aria-valuetext'), /1 Jan 2025: 10 %/);
    await page.locator('[data-path="leave"]').click();
    await gone(page, 'path');
    assert.equal(await points.count(), 0);
  }));

test('a path begins with the pace that was chosen, counts instead of it, and gives it back', () =>
  visit('?v=1&month=2025-08&pace=60', async (page) => {
    await page.locator('[data-path="draw"]').click();
    await page.waitForURL((url) => !url.searchParams.has('pace') && /:60$/.test(url.searchParams.get('path')));
    assert.ok(await page.locator('#pace').isDisabled(), 'the slider moves nothing, and rests');
    assert.doesNotMatch(await headline(page), /licence pace at/);
    await page.locator('[data-path="leave"]').click();
    await page.waitForURL((url) => url.searchParams.get('pace') === '60' && !url.searchParams.has('path'));
    assert.ok(await page.locator('#pace').isEnabled());
    await page.locator('[data-path="draw"]').click();
    await page.waitForURL((url) => url.searchParams.has('path'));
    await page.locator('[data-key="path"] .reset').click();
    await page.waitForURL((url) => url.searchParams.get('pace') === '60' && !url.searchParams.has('path'));
  }));

test('a path with one point, or out of order, is put right and that is said', () =>
  visit('?v=1&path=2025-06-02:50,2025-04-04:5', async (page) => {
    assert.match(await page.locator('.repairs').innerText(), /path=2025-06-02:50,2025-04-04:5 is put right/);
    assert.equal(await page.locator('.drawing button').count(), 2);
  }));

test('where a move takes long, the page hears one a frame, and the last of all', { needs: ['a wide window'] }, () =>
  visit('?v=1', async (page) => {
    await page.evaluate(() => {
      window.heard = [];
      let frame = 0;
      const count = () => {
        frame += 1;
        requestAnimationFrame(count);
      };
      count();
      // Behind the page's own listeners, and only what went on; it takes 30 ms.
      addEventListener('input', ({ target }) => {
        if (target.id === 'pace') window.heard.push([frame, target.value]);
        for (const end = performance.now() + 30; performance.now() < end;);
      });
    });
    const box = await page.locator('#pace').boundingBox();
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, y, { steps: 120 });
    await page.mouse.up();
    await page.waitForURL(/pace=/);
    const [heard, value] = await page.evaluate(() => [window.heard, document.getElementById('pace').value]);
    const frames = heard.map(([frame]) => frame);
    assert.ok(heard.length > 2, `${heard.length} moves went on`);
    // Letting go hands on what waits for its frame: the last may share it.
    assert.equal(new Set(frames.slice(0, -1)).size, frames.length - 1, `more than one in a frame: ${frames}`);
    assert.equal(heard.at(-1)[1], value);
    assert.equal(await key(page, 'pace'), value);
    await page.keyboard.press('Control+z');
    await gone(page, 'pace');
  }));
