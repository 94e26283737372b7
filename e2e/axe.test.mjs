// What axe-core finds in every view, language and theme, and in an article's frame.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { createRequire } from 'node:module';
import { DIST, chart, ready, test } from './browser.mjs';
import { POLICY, serve } from './serve.mjs';
import { visit as visitSite } from './site.mjs';
import { THEMES, VIEWS } from './views.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a view where nothing moves; what is no program is there at once. */
const visit = (query, body, options = {}) => visitSite(query, body, {
  reducedMotion: 'reduce',
  arrived: query.includes('.html') ? () => {} : ready,
  ...options,
});

/** What axe finds in a page or a part of it, a line a fault. */
async function faults(page, within) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(AXE);
  const found = await page.evaluate((part) => window.axe.run(part ?? document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // What is in order need not be told in full.
    resultTypes: ['violations'],
  }), within);
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary.split('\n').slice(1).join(' ').trim().slice(0, 200)})`));
}

/** The site under a policy that lets the page frame itself. */
const framing = {};
before(async () => Object.assign(framing, await serve(DIST, { policy: `${POLICY}; frame-src 'self'` })));
after(() => framing.close?.());

// Each view at one width here; `ACCESS=all` looks at both widths, which takes twice as long.
const WIDTHS = [360, 1440];
for (const [at, view] of VIEWS.entries()) {
  const widths = view.width ? [view.width] : process.env.ACCESS === 'all' ? WIDTHS : [WIDTHS[at % 2]];
  for (const width of widths) {
    const themes = view.themes ?? THEMES;
    test(`axe finds nothing: ${view.name}, ${width} px, ${themes.join(' and ')}`, { needs: ['media that change'] }, () =>
      visit(view.query, async (page) => {
        for (const open of [view.open ?? (() => {})].flat()) {
          await open(page);
          for (const colorScheme of themes) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await page.waitForTimeout(100);
            assert.deepEqual(await faults(page, view.within), [], colorScheme);
          }
        }
      }, {
        viewport: { width, height: 900 },
        arrived: async (page) => {
          if (view.page) return;
          await ready(page);
          if (view.within || /embed=1|story=/.test(view.query)) return;
          await page.locator('#panel-checks li').first().waitFor();
          await chart(page, 'exports');
          await page.evaluate(() => scrollTo(0, 0));
        },
      }));
  }
}

test(`axe finds nothing: in the frame of an article, with its accent and typeface, ${THEMES.join(' and ')}`, { needs: ['media that change'] }, () =>
  visit('?v=1', async (page) => {
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { src: '?v=1&embed=1&region=US&accent=ffe08a&font=Georgia,serif', title: 'The map', width: 700, height: 1200 });
      document.body.replaceChildren(frame);
    });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    await frame.waitForFunction(() => document.getElementById('looks')?.textContent.includes('Georgia'));
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(100);
      assert.deepEqual(await faults(frame), [], colorScheme);
    }
  }, { at: framing }));

test('axe finds nothing: the page that failed', () =>
  visit('?v=1', async (page) => {
    await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
    await page.getByText('stopped at an error').waitFor();
    page.trouble.length = 0;
    assert.deepEqual(await faults(page), []);
  }));
