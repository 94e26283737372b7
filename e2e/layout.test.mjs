// Where the parts of the page stand: three columns, a sheet, paper.
import assert from 'node:assert/strict';
import { DIST, drag, painted, test } from './browser.mjs';
import { serve } from './serve.mjs';
import { visit as arrive } from './site.mjs';

const visit = (query, viewport, body, options) =>
  arrive(query, body, { viewport, reducedMotion: 'reduce', ...options });

const boxes = (page, ...selectors) => page.evaluate((all) => all.map((selector) => {
  const { left, right, top, bottom } = document.querySelector(selector).getBoundingClientRect();
  return { left, right, top, bottom };
}), selectors);

test('at 1440 × 900 controls, map and consequences stand side by side, all in the window', () =>
  visit('', { width: 1440, height: 900 }, async (page) => {
    const [controls, map, clock, evidence] = await boxes(page, '.controls', '#flow-map', '#clock', '.evidence');
    assert.ok(controls.right <= map.left && map.right <= evidence.left, JSON.stringify({ controls, map, evidence }));
    for (const box of [controls, map, clock, evidence]) assert.ok(box.top >= 0 && box.bottom <= 900, JSON.stringify(box));
    assert.ok(map.right - map.left > 640, 'the map is the widest');
    await page.locator('.chart .picture svg').first().waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
  }));

for (const [query, width] of [['?region=DE', 1440], ['?region=JP', 1440], ['?embed=1&region=JP', 700], ['?region=DE', 360]]) {
  test(`the card of a chosen region covers no place's name: ${query}, ${width} px`, { needs: width > 480 ? ['a wide window'] : [] }, () =>
    visit(query, { width, height: 1000 }, async (page) => {
      await page.locator('.card:not(.own)').waitFor();
      const hidden = await page.evaluate(() => {
        const card = document.querySelector('.card:not(.own)').getBoundingClientRect();
        const names = [...document.querySelectorAll('#flow-map :is(.node, .legend) text')];
        return names.filter((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          return left < card.right && right > card.left && top < card.bottom && bottom > card.top;
        }).map((name) => name.textContent);
      });
      assert.deepEqual(hidden, []);
    }));
}

for (const width of [360, 560, 768, 1440, 1920]) {
  test(`what the hubs' shares are is told beside their names, ${width} px`, { needs: width > 480 ? ['a wide window'] : [] }, () =>
    visit('', { width, height: 1000 }, async (page) => {
      await page.locator('.tools').getByRole('button', { name: 'China', exact: true }).click();
      await page.locator('.hub-note').waitFor();
      await painted(page);
      const [covered, out] = await page.evaluate(() => {
        const note = document.querySelector('.hub-note').getBoundingClientRect();
        const meets = (one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return left < note.right && right > note.left && top < note.bottom && bottom > note.top;
        };
        const names = [...document.querySelectorAll('#flow-map :is(.hub, .node, .legend) text')];
        const map = document.querySelector('#flow-map').getBoundingClientRect();
        return [names.filter(meets).map((name) => name.textContent), note.left < map.left || note.right > map.right || note.top < map.top];
      });
      assert.deepEqual([covered, out], [[], false]);
    }));
}

test('before the program starts nothing is shown of what is for readers without scripts', { needs: ['a wide window'] }, () =>
  visit('', { width: 1440, height: 900 }, async (page) => {
    assert.equal(await page.locator('noscript').evaluateAll((all) => all.filter((one) => one.getClientRects().length).length), 0);
  }, { arrived: () => {}, prepare: (page) => page.route('**/*_bg.wasm', () => {}) }));

for (const width of [360, 640, 1080, 1280, 1400, 1880, 2560]) {
  test(`at ${width} pixels nothing sticks out`, () =>
    visit('', { width, height: 900 }, async (page) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} pixels`);
    }));
}

for (const width of [360, 768, 1440]) {
  test(`at ${width} pixels from right to left nothing sticks out and nothing lies on another`, { needs: width > 480 ? ['a wide window'] : [] }, () =>
    visit('', { width, height: 900 }, async (page) => {
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await page.locator('.way').first().waitFor();
      await painted(page);
      const over = await page.evaluate(() => [...document.querySelectorAll('body *:not(svg *)')].filter((element) => {
        const { left, right, width: wide, height } = element.getBoundingClientRect();
        return element.checkVisibility({ visibilityProperty: true }) && wide > 1 && height > 1 && (left < -1 || right > innerWidth + 1);
      }).map((element) => element.outerHTML.slice(0, 80)));
      assert.deepEqual(over, []);
      const [map, controls, clock, evidence] = await boxes(page, '#flow-map', '.controls', '#clock', '.evidence');
      // On a phone the controls are a sheet that lies over the rest.
      const all = Object.entries(width > 480 ? { map, controls, clock, evidence } : { map, clock, evidence });
      const [ways, segments, language] = await boxes(page, '.ways', '.masthead .segments', '.masthead > select');
      for (const group of [all, Object.entries({ ways, segments, language })]) {
        for (const [one, a] of group) {
          for (const [other, b] of group) {
            if (one < other) assert.ok(a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1, `${one} and ${other}: ${JSON.stringify([a, b])}`);
          }
        }
      }
      const anchored = await page.evaluate(() => [...document.querySelectorAll('svg')].filter((svg) => getComputedStyle(svg).direction !== 'ltr').length);
      assert.equal(anchored, 0, 'names in a picture begin where they are placed');
    }));
}

for (const query of ['?v=1', '?v=1&embed=1&controls=0']) {
  test(`in a column of 560 px the map has its small shape, with scale and notes, and nothing jumps: ${query}`, { needs: ['notes of layout shifts'] }, () =>
    visit(query, { width: 560, height: 700 }, async (page) => {
      await page.locator('#flow-map[viewBox="0 0 560 384"]').waitFor();
      const notes = page.locator('#flow-map .notes');
      assert.match(await notes.textContent(), /Europe enlarged/);
      assert.ok((await notes.boundingBox()).height > 10, 'the notes can be seen');
      assert.ok(await page.locator('#flow-map .node text').count() > 9, 'names');
      await painted(page);
      // Before that an article's frame loses what it does not show.
      const shifts = await page.evaluate(() => window.noted.shifts.filter(({ at }) => at > performance.getEntriesByName('flows-drawn')[0].startTime));
      assert.ok(shifts.reduce((sum, { value }) => sum + value, 0) < 0.001, JSON.stringify(shifts));
    }));
}

test('on a phone the map comes first, and the sheet leaves it in sight', () =>
  visit('', { width: 360, height: 740 }, async (page) => {
    const [map, headline] = await boxes(page, '#flow-map', '#headline');
    assert.ok(map.top < 120 && map.bottom <= headline.top, JSON.stringify({ map, headline }));
    assert.ok(!(await page.locator('#pace').isVisible()), 'the sheet is closed');
    await page.locator('#sheet').click();
    await painted(page);
    const [land, sheet] = await boxes(page, '#flow-map svg', '.controls');
    assert.ok(land.top >= -2 && land.bottom <= sheet.top, JSON.stringify({ land, sheet }));
    const flow = () => page.locator('#flow-map .flow:not(.other)[data-region="DE"]').getAttribute('data-value');
    const before = await flow();
    await drag(page, '#pace', 0);
    await page.waitForFunction((was) => document.querySelector('#flow-map .flow:not(.other)[data-region="DE"]').dataset.value !== was, before);
    await page.locator('#sheet').click();
    assert.ok(!(await page.locator('#pace').isVisible()), 'it is closed again');
  }));

test('on paper the page is a brief of two pages with its address', { needs: ['paper', 'media that change'] }, () =>
  visit('?pace=40&month=2025-06&compare=truce&region=DE&ramp=12', { width: 1440, height: 900 }, async (page) => {
    // What comes when the page is there is not on paper, but for what differs from the preset.
    await page.locator('#panel-checks li').first().waitFor();
    await page.locator('#panel-region h2').waitFor();
    await page.locator('.ways').waitFor();
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 2);
    await page.emulateMedia({ media: 'print' });
    const shown = (selector) => page.locator(selector).first().isVisible();
    for (const selector of ['#headline', '#flow-map', '#flows-table', '.slider .typed', '#limits', '#address', '.presets']) {
      assert.ok(await shown(selector), `${selector} is on paper`);
    }
    assert.ok(await shown('.more [data-key="ramp"]'));
    for (const selector of ['.consequences', '#play', '#pace', '.show', '.ways', '#focus', '.more [data-key="spill"]']) assert.ok(!(await shown(selector)), `${selector} is not`);
    const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    assert.equal(await page.locator('#address').textContent(), `${page.url()} · ${today}`);
  }, { colorScheme: 'dark' }));

for (const query of ['', '?embed=1']) {
  test(`on a slow line a phone paints nothing that the map, still to come, would push down: ${query || 'page'}`, { needs: ['notes of layout shifts'] }, async () => {
    const at = await serve(DIST, { pause: ['<figure class="map"', 700] });
    try {
      await visit(query, { width: 360, height: 740 }, async (page) => {
        await painted(page);
        assert.deepEqual(await page.evaluate(() => window.noted.shifts), []);
      }, { at });
    } finally {
      await at.close();
    }
  });
}

test('the scale of widths follows the map when it is magnified, and comes back', () =>
  visit('', { width: 1440, height: 900 }, async (page) => {
    const tonnes = () => page.$$eval('#flow-map .widths text', (all) => all.slice(1).map((one) => Number(one.textContent.replace(/\D/g, ''))));
    /** The width of the first example, against its tonnes. */
    const scale = async () => (await page.$$eval('#flow-map .widths rect', ([first]) => Number(first.getAttribute('height')))) / (await tonnes())[0];
    const [whole, at] = [await scale(), await tonnes()];
    await page.getByRole('button', { name: 'Europe', exact: true }).click();
    await page.waitForFunction((was) => document.querySelector('#flow-map .widths text:nth-of-type(2)').textContent !== was, `${at[0]} t`);
    const near = await scale();
    const camera = await page.$eval('#flow-map .camera', (one) => Number(one.getAttribute('transform').match(/scale\(([\d.]+)/)[1]));
    assert.ok(camera > 1.5 && Math.abs(near / whole / camera - 1) < 0.02, `${whole} and ${near} px a tonne, magnified ${camera} times`);
    await page.getByRole('button', { name: 'World', exact: true }).click();
    await page.waitForFunction((was) => document.querySelector('#flow-map .widths text:nth-of-type(2)').textContent === was, `${at[0]} t`);
    assert.ok(Math.abs((await scale()) / whole - 1) < 0.001);
  }));
