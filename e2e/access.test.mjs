// Access: the map and the table by keys; what is announced; targets, zoom, motion.
import assert from 'node:assert/strict';
import { drag, painted, test } from './browser.mjs';
import { visit as visitSite } from './site.mjs';
import { openSheet } from './views.mjs';

/** Opens the page where nothing moves. */
const visit = (query, body, options = {}) => visitSite(query, body, { reducedMotion: 'reduce', ...options });

/** What has the focus. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return { region: element.dataset.region ?? null, class: element.getAttribute('class'), says: element.getAttribute('aria-label') };
});

test('the flows are one stop of the Tab key, and arrows go from region to region', { core: true }, () =>
  visit('?v=1&month=2025-05', async (page) => {
    await page.locator('#flow-map').focus();
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelectorAll('#flow-map .flow[tabindex="0"]').length === 1);
    const first = await focused(page);
    assert.match(first.says, /\d.*May 2025/, 'name, figure and month are spoken');
    // Every region is reached by arrows alone.
    const all = new Set(await page.$$eval('#flow-map .flow:not(.other):not(.rerouted)', (flows) => flows.map((flow) => flow.dataset.region)));
    const seen = new Set([first.region]);
    const ways = new Map([[first.region, []]]);
    const queue = [first.region];
    while (queue.length) {
      const from = queue.shift();
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        await page.evaluate((region) => document.querySelector(`#flow-map .flow:not(.other):not(.rerouted)[data-region="${region}"]`).focus(), from);
        await page.keyboard.press(key);
        const { region } = await focused(page);
        if (!seen.has(region)) {
          seen.add(region);
          ways.set(region, key);
          queue.push(region);
        }
      }
    }
    assert.deepEqual([...all].filter((region) => !seen.has(region)), [], 'regions that no arrow reaches');
    await page.keyboard.press('Tab');
    assert.ok(!(await focused(page)).class?.includes('flow'), 'one more Tab leaves the flows');
  }, { viewport: { width: 1440, height: 900 } }));

test('Page Down goes to what else comes to a region, Page Up back, Enter and Escape in and out of focus', () =>
  visit('?v=1&month=2025-05', async (page) => {
    await page.locator('#flow-map').focus();
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelectorAll('#flow-map .flow[tabindex="0"]').length === 1);
    const region = await page.locator('#flow-map .flow.other').evaluateAll((flows) => flows.find((flow) => Number(flow.dataset.value) > 0).dataset.region);
    await page.evaluate((id) => document.querySelector(`#flow-map .flow:not(.other)[data-region="${id}"]`).focus(), region);
    await page.keyboard.press('PageDown');
    const other = await focused(page);
    assert.ok(other.class.includes('other') && other.region === region, JSON.stringify(other));
    assert.match(other.says, /\d/);
    await page.keyboard.press('PageUp');
    const back = await focused(page);
    assert.ok(!back.class.includes('other') && back.region === region, JSON.stringify(back));
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => document.querySelector('#flow-map .flow.focused')?.dataset.region === id, region);
    assert.equal((await focused(page)).region, region, 'the focus stays');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('#flow-map .flow.focused'));
  }, { viewport: { width: 1440, height: 900 } }));

test('other goods keep the one stop, and the region that had it', () =>
  visit('?v=1', async (page) => {
    await page.locator('#flow-map').focus();
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelectorAll('#flow-map .flow[tabindex="0"]').length === 1);
    const { region } = await focused(page);
    await page.locator('#class').selectOption('compounds');
    await page.waitForFunction((id) => {
      const stops = document.querySelectorAll('#flow-map .flow[tabindex="0"]');
      return stops.length === 1 && stops[0].dataset.region === id && stops[0].dataset.class.startsWith('comp');
    }, region);
  }));

test('a change is announced once, when it has come to rest', { core: true }, () =>
  visit('?v=1&month=2025-08', async (page) => {
    await page.locator('#pace').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('#headline + [role=status]').waitFor({ state: 'attached' });
    await page.waitForTimeout(900);
    await page.evaluate(() => {
      window.said = [];
      const status = document.querySelector('#headline + [role=status]');
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(1500);
    const said = await page.evaluate(() => window.said);
    assert.equal(said.length, 1, JSON.stringify(said));
    assert.equal(said[0], await page.locator('#headline').textContent());
    assert.ok(said[0].length < 400, 'briefly');
  }));

test('what has the keyboard’s focus can be seen to have it', () =>
  visit('?v=1', async (page) => {
    const dull = [];
    await page.keyboard.press('Tab');
    for (let stop = 0; stop < 60; stop += 1) {
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const shown = (one) => one && (() => { const style = getComputedStyle(one); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })();
        const slot = element.querySelector?.('.slot');
        const marked = shown(element) || shown(element.nextElementSibling) || shown(element.closest('label'))
          || (slot && getComputedStyle(slot).stroke !== 'none');
        return { marked, html: element.outerHTML.slice(0, 90) };
      });
      if (!found) break;
      if (!found.marked) dull.push(found.html);
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(dull, []);
  }));

for (const width of [360, 1440]) {
  test(`targets are 24 px or stand as far apart, ${width} px`, () =>
    visit('?v=1', async (page) => {
      await openSheet(page);
      await page.locator('details.more summary').click();
      const small = await page.evaluate(() => {
        const box = (element) => (element.matches('input[type=radio], input[type=checkbox]') ? element.closest('label') ?? element : element).getBoundingClientRect();
        const all = [...document.querySelectorAll('a[href], button, input, select, summary, [role=option]')]
          .filter((element) => element.checkVisibility() && box(element).width > 0 && !element.closest('p, li'));
        // What scrolls in the sheet stands in front of the page, not beside it.
        const layer = (element) => (!element || getComputedStyle(element).position === 'fixed' ? element : layer(element.parentElement));
        // 2.5.8: a circle of 24 px on a smaller target touches no other target.
        return all.filter((element) => {
          const own = box(element);
          if (own.width >= 23.9 && own.height >= 23.9) return false;
          const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
          return all.some((other) => {
            if (other === element || box(other).width === 0 || layer(other) !== layer(element)) return false;
            const its = box(other);
            const [dx, dy] = [Math.max(its.left - x, 0, x - its.right), Math.max(its.top - y, 0, y - its.bottom)];
            return Math.hypot(dx, dy) < 12;
          });
        }).map((element) => `${Math.round(box(element).width)} × ${Math.round(box(element).height)}: ${element.outerHTML.slice(0, 80)}`);
      });
      assert.deepEqual(small, []);
    }, { viewport: { width, height: 900 } }));
}

// 200 and 400 per cent of a window of 1280 × 1024, as WCAG 1.4.4 and 1.4.10 ask for.
for (const zoom of [2, 4]) {
  test(`at ${zoom * 100} per cent nothing is lost and nothing scrolls sideways`, () =>
    visit('?v=1', async (page) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      for (const id of ['#flow-map', '#headline', '#clock', '#play', '#flows-table', '#find', '#pace']) {
        if (id === '#pace') await openSheet(page);
        await page.locator(id).scrollIntoViewIfNeeded();
        assert.ok(await page.locator(id).isVisible(), id);
      }
      const cut = await page.evaluate(() => [...document.querySelectorAll('h1, p, label, button, output, legend, summary')]
        .filter((element) => element.checkVisibility() && !element.classList.contains('unseen') && !element.closest('.wheel-hint')
          // What is for screen readers alone is cut on purpose.
          && getComputedStyle(element).clipPath === 'none'
          && element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).overflowX !== 'visible')
        .map((element) => element.outerHTML.slice(0, 80)));
      assert.deepEqual(cut, []);
    }, { viewport: { width: 1280 / zoom, height: 1024 / zoom }, deviceScaleFactor: zoom }));
}

test('text twice as large stays inside', () =>
  visit('?v=1', async (page) => {
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await painted(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }, { viewport: { width: 1280, height: 900 } }));

test('under reduced motion no frame is asked for after a change has been painted', () =>
  visit('?v=1', async (page) => {
    await drag(page, '#pace', 30);
    await page.locator('.tools').getByRole('button', { name: 'Europe' }).click();
    await page.locator('#play').click();
    await page.waitForTimeout(400);
    // The page's measure `frame` waits for one paint; nothing else may ask.
    await page.evaluate(() => {
      window.asked = [];
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (call) => { window.asked.push(performance.now()); return ask(call); };
    });
    await page.waitForTimeout(2500);
    const [asked, running] = await page.evaluate(() => [window.asked.length, document.getAnimations().length]);
    await page.locator('#play').click();
    assert.equal(running, 0, 'animations');
    assert.equal(asked, 0, 'frames asked for in 2.5 seconds of play');
  }));

test('the table says what the map says', () =>
  visit('?v=1&month=2025-05', async (page) => {
    const [flows, rows] = await page.evaluate(() => [
      [...document.querySelectorAll('#flow-map .flow:not(.other):not(.rerouted)')].map((flow) => flow.dataset.region).sort(),
      [...document.querySelectorAll('#flows-table tbody tr')].map((row) => row.dataset.region).sort(),
    ]);
    assert.deepEqual(rows, flows);
  }));

test('the table is one stop, arrows go through its cells, and Enter tells where a figure comes from', { core: true }, () =>
  visit('?v=1&month=2025-05', async (page) => {
    await page.locator('#panel-checks li').first().waitFor();
    await page.locator('#flows-table tbody button').first().focus();
    await page.keyboard.press('Shift');
    await page.locator('#flows-table[role=grid]').waitFor();
    const stops = () => page.locator('#flows-table tbody [tabindex="0"]').count();
    const at = () => page.evaluate(() => [document.activeElement.closest('tr').rowIndex, document.activeElement.closest('td, th').cellIndex]);
    assert.equal(await stops(), 1);
    for (const [key, where] of [
      ['ArrowRight', [1, 1]], ['ArrowDown', [2, 1]], ['ArrowDown', [3, 1]], ['End', [3, 4]], ['ArrowRight', [3, 4]],
      ['Home', [3, 0]], ['ArrowUp', [2, 0]], ['ArrowRight', [2, 1]],
    ]) {
      await page.keyboard.press(key);
      assert.deepEqual(await at(), where, key);
      assert.equal(await stops(), 1);
    }
    assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'solid');
    const name = await page.locator('#flows-table tbody tr:nth-child(2) th').innerText();
    await page.keyboard.press('Enter');
    await page.locator('#panel-origin dl').waitFor({ state: 'visible' });
    assert.ok((await page.locator('#panel-origin').innerText()).includes(name));
    await page.keyboard.press('Escape');
    await page.locator('#panel-origin dl').waitFor({ state: 'hidden' });
    assert.deepEqual(await at(), [2, 1], 'the focus is back');
    // Other goods are other rows: one stop again.
    await page.locator('#class').selectOption('compounds');
    await painted(page);
    await page.waitForFunction(() => document.querySelectorAll('#flows-table tbody [tabindex="0"]').length === 1);
  }));
