// What other sites show beside a link to the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, test } from './browser.mjs';
import { visit } from './site.mjs';

const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const tag = (name) => html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`))?.[1];

test('the tags are there and say what the picture shows', () => {
  assert.equal(tag('og:title'), 'Rare Earth Flows');
  assert.equal(tag('twitter:card'), 'summary_large_image');
  assert.deepEqual([tag('og:image:width'), tag('og:image:height')], ['1200', '630']);
  assert.ok(tag('og:description').length > 50);
  const headline = html.match(/<p id="headline">([^<]*)<\/p>/)[1];
  assert.equal(tag('og:image:alt'), headline);
  assert.match(tag('og:image'), /(^|\/)preview\.png$/);
  assert.equal(tag('og:url') === undefined, !process.env.SITE_URL, 'only a build that was told has its own address');
});

test('the picture is a PNG of 1200 × 630 with words, land and flows, and nobody loads it', () => visit('', async (page) => {
  const bytes = readFileSync(join(DIST, 'preview.png'));
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  assert.ok(bytes.length < 300_000, `${bytes.length} bytes`);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(!loaded.some((name) => name.endsWith('preview.png')));
  const dark = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 630 });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const count = (from, to) => {
      const { data } = context.getImageData(0, from, 1200, to - from);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 160) found += 1;
      return found;
    };
    return { headline: count(20, 110), map: count(150, 560), below: count(590, 620) };
  }, `data:image/png;base64,${bytes.toString('base64')}`);
  for (const [part, found] of Object.entries(dark)) assert.ok(found > 150, `${part}: ${found} dark pixels`);
}));
