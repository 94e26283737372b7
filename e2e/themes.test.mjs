// High contrast, by the reader's choice and by their system's; colours that the system forces.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ready, test } from './browser.mjs';
import { visit } from './site.mjs';

const axe = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const [WHITE, BLACK] = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];

test('the theme is light or dark as the system is, chosen on the page, and stands in the address', { needs: ['media that change'] }, () =>
  visit('', async (page) => {
    await page.getByRole('radio', { name: 'Contrast' }).check({ force: true });
    assert.equal(await ground(page), WHITE);
    assert.match(await page.evaluate(() => document.documentElement.dataset.query), /theme=contrast/);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await ground(page), BLACK);
  }));

test('colours and rest that were chosen are kept for the next visit, not for an article or against the address', () =>
  visit('', async (page) => {
    const home = page.url().split('?')[0];
    const theme = async (query) => {
      await page.goto(home + query);
      await ready(page);
      return page.getAttribute('html', 'data-theme');
    };
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is kept that was not chosen');
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.waitForFunction(() => localStorage['rare-earth-flows-theme'] === 'dark');
    assert.equal(await theme(''), 'dark');
    assert.ok(await page.getByRole('radio', { name: 'Dark' }).isChecked());
    assert.equal(await theme('?theme=light'), 'light');
    assert.equal(await theme('?embed=1'), '', 'an article decides by itself');
    assert.equal(await theme(''), 'dark', 'an address that was looked at is no choice');
    await page.locator('#share, .ways').first().waitFor();
    await page.getByRole('radio', { name: 'Auto' }).check({ force: true });
    await page.waitForFunction(() => !('rare-earth-flows-theme' in localStorage));
    assert.equal(await theme(''), '');
    await page.evaluate(() => { localStorage['rare-earth-flows-theme'] = 'solarized'; });
    assert.equal(await theme(''), '', 'what another page keeps under that name is no theme of ours');
    assert.equal(await page.locator('.repairs').innerText(), '');
  }));

for (const [query, attribute, what] of [['?theme=dark', 'theme', 'its colours'], ['?embed=1', 'embed', 'an article’s frame']]) {
  test(`the first paint knows ${what}, however late the program's script comes`, () => {
    let go;
    const seen = new Promise((done) => { go = done; });
    return visit(query, ready, {
      prepare: (page) => page.route('**/start-*.js', async (route) => { await seen; await route.continue(); }),
      arrived: async (page) => {
        await page.locator('#first #headline').waitFor();
        await page.waitForTimeout(100);
        const [value, state] = await page.evaluate((key) => [document.documentElement.dataset[key], document.documentElement.dataset.state], attribute);
        go();
        assert.ok(value, 'it is said before');
        assert.equal(state, 'loading');
      },
      // The page is there when its modules are: the test does not wait for them.
      goes: { waitUntil: 'commit' },
    });
  });
}

test('the pages beside it have the reader’s colours, and their address stays', () =>
  visit('', async (page) => {
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.waitForFunction(() => localStorage['rare-earth-flows-theme'] === 'dark');
    for (const name of ['methods.html', 'sources.html']) {
      const address = new URL(name, page.url()).href;
      await page.goto(address);
      assert.equal(await page.getAttribute('html', 'data-theme'), 'dark', name);
      assert.equal(page.url(), address);
      // In a wide window, too, they are one page below the other, with all their tables.
      await page.setViewportSize({ width: 1600, height: 900 });
      for (const part of await page.locator('main :is(p, table, ol)').all()) assert.ok((await part.boundingBox()).height > 10, name);
    }
  }));

test('colours that are chosen before what keeps them is there are kept, too', () =>
  visit('', async (page) => {
    await page.route('**/ways.js', async (route) => {
      await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
      await page.waitForURL(/theme=dark/);
      await route.continue();
    });
    await page.reload();
    await page.waitForFunction(() => localStorage['rare-earth-flows-theme'] === 'dark');
    await page.unroute('**/ways.js');
    await page.evaluate(() => localStorage.clear());
    await page.goto(page.url().replace('dark', 'light'));
    await page.locator('.ways').waitFor();
    assert.equal(await page.evaluate(() => localStorage['rare-earth-flows-theme']), undefined, 'an address is no choice');
  }));

test('a system that asks for more contrast has it in every theme', async () => {
  for (const [query, colorScheme, wanted] of [
    ['', 'light', WHITE], ['', 'dark', BLACK], ['?theme=dark', 'light', BLACK], ['?theme=light', 'dark', WHITE],
  ]) {
    await visit(query, async (page) => assert.equal(await ground(page), wanted, `${query} ${colorScheme}`),
      { contrast: 'more', colorScheme });
  }
});

for (const colorScheme of ['light', 'dark']) {
  test(`words have 7 to 1 in high contrast, ${colorScheme}`, () =>
    visit('?theme=contrast&region=DE', async (page) => {
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['color-contrast-enhanced'],
        rules: { 'color-contrast-enhanced': { enabled: true } } }));
      assert.deepEqual(found.violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${html} ${any[0]?.message}`)), []);
    }, { colorScheme, bypassCSP: true }));

  test(`with forced colours what colour says can still be told, ${colorScheme}`, () =>
    visit('', async (page) => {
      const found = await page.evaluate(() => {
        const style = (query) => getComputedStyle(document.querySelector(query));
        const names = ['slot', 'flow-0', 'flow-1', 'flow-2', 'flow-3', 'flow-4', 'page'];
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.forcedColorAdjust = 'none';
        const colours = names.map((name) => {
          probe.style.color = `var(--${name})`;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        return {
          colours,
          chosen: style('.segments input:checked + span').backgroundColor,
          other: style('.segments input:not(:checked) + span').backgroundColor,
          china: style('.origin text').fill,
          disc: style('.disc circle').fill,
          flow: style('.flow.other path').stroke,
          ground: style('body').backgroundColor,
        };
      });
      assert.equal(new Set(found.colours).size, found.colours.length, found.colours.join(', '));
      assert.notEqual(found.chosen, found.other);
      assert.notEqual(found.china, found.disc);
      assert.ok(![found.ground, ...found.colours].includes(found.flow), `others' flows: ${found.flow}`);
      await page.locator('#pace').focus();
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { outlineColor, outlineStyle } = getComputedStyle(document.activeElement);
        return { outlineColor, outlineStyle, what: document.activeElement.outerHTML.slice(0, 90) };
      });
      assert.ok(focused.outlineStyle === 'solid' && focused.outlineColor !== found.ground, JSON.stringify([focused, found]));
    }, { forcedColors: 'active', colorScheme }));
}
