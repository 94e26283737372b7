// Takes pictures of the built page for people to look at, into e2e/out/.
//   node e2e/look.mjs ['?v=1&preset=free-trade'] [NAME]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIST, launch, open, ready } from './browser.mjs';
import { serve } from './serve.mjs';

const [query = '', label = 'page'] = process.argv.slice(2);
const out = fileURLToPath(new URL('out/', import.meta.url));
mkdirSync(out, { recursive: true });

const [browser, site] = [await launch(), await serve(DIST)];
try {
  for (const width of [360, 768, 1440]) {
    for (const colorScheme of ['light', 'dark']) {
      const viewport = { width, height: width === 360 ? 740 : 900 };
      const page = await open(browser, { origins: [site.origin], viewport, colorScheme, reducedMotion: 'reduce' });
      await page.goto(site.url + query);
      await ready(page);
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      // What comes when the page is there: charts, panels, ways out of it.
      await page.waitForTimeout(2500);
      const name = `${label}-${width}-${colorScheme}`;
      await page.screenshot({ path: `${out}${name}-first.png` });
      await page.screenshot({ path: `${out}${name}.png`, fullPage: true });
      console.log(`e2e/out/${name}.png${page.trouble.length ? `  noted: ${page.trouble.join('; ')}` : ''}`);
      await page.done();
    }
  }
} finally {
  await browser.close();
  await site.close();
}
