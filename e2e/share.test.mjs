// What a reader takes along: link, sentence, pictures, numbers, code; and the file that one brings.
import assert from 'node:assert/strict';
import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, needs, open, ready, test } from './browser.mjs';
import { NAMED, POLICY, serve } from './serve.mjs';
import { browser, site, visit } from './site.mjs';

/** Opens the page at a whole address, and its dialog. */
const share = (address, body, { host = site, ...options } = {}) => visit(address, body, {
  at: { origin: host.origin, url: '' },
  acceptDownloads: true,
  arrived: async (page) => {
    await ready(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.locator('dialog.share').waitFor();
  },
  ...options,
});

async function file(page, button) {
  needs('downloads');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const row = (page, name) => page.locator('.share-row', { hasText: name });

/** Throws unless the text is well-formed XML, by the browser's own parser. */
const parsed = (page, text) => page.evaluate((xml) => {
  const found = new DOMParser().parseFromString(xml, 'image/svg+xml');
  if (found.querySelector('parsererror')) throw new Error(found.querySelector('parsererror').textContent);
  return [...found.querySelectorAll('text')].map((one) => one.textContent);
}, text);

const SIZES = { '16:9': [1280, 720], '1:1': [1080, 1080], '4:5': [1080, 1350], '9:16': [1080, 1920] };

test('pictures are made in four shapes, once and twice as large, and hold what they need', () =>
  share(`${site.url}?month=2025-08&region=DE&class=magh`, async (page) => {
    const headline = await page.locator('#headline').textContent();
    for (const [shape, [width, height]] of Object.entries(SIZES)) {
      await page.getByRole('radio', { name: shape, exact: true }).check();
      for (const [button, scale] of [['PNG', 1], ['PNG, 2×', 2]]) {
        const { name, bytes } = await file(page, page.getByRole('button', { name: button, exact: true }));
        assert.match(name, /\.png$/);
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [width * scale, height * scale], `${shape} ${button}`);
      }
      const { bytes } = await file(page, page.getByRole('button', { name: 'SVG', exact: true }).last());
      const svg = bytes.toString('utf8');
      const texts = (await parsed(page, svg)).join(' ');
      for (const part of [headline.split(' ').slice(0, 6).join(' '), 'Baseline 2024', 'Width: tonnes a month', 'month=2025-08', 'Rare Earth Flows, version']) {
        assert.ok(texts.replaceAll(/\s+/g, ' ').includes(part), `${shape}: '${part}' in ${texts.slice(0, 300)}`);
      }
      assert.match(svg, /@font-face\{[^}]*url\("data:font\/woff2;base64,/);
      assert.doesNotMatch(svg, /var\(|<use|href="#/);
      assert.ok(svg.match(/class="flow"/g).length >= 24, 'the flows are in it');
      assert.match(svg, /<path[^>]* d="M?m?[^"]{5000}/i, 'land is in it');
    }
  }));

test('numbers, scenario and run can be taken as files that say where they come from', () =>
  share(`${site.url}?pace=25`, async (page) => {
    const month = row(page, 'This month');
    const csv = (await file(page, month.getByText('CSV'))).bytes.toString();
    assert.match(csv, /^# China's exports of rare earth magnets in May 2025/);
    assert.match(csv, /\?v=1&pace=25/);
    assert.match(csv, /\nDE,Germany,\d/);
    const json = JSON.parse((await file(page, month.getByText('JSON'))).bytes);
    assert.equal(json.regions.length, 24);
    assert.match(json.address, /pace=25/);
    const scenario = row(page, 'The scenario');
    const settings = (await file(page, scenario.getByText('CSV'))).bytes.toString();
    assert.match(settings, /^# The scenario: every setting/);
    assert.match(settings, /\n# Scenario: April 2025 controls, changed \(/);
    assert.match(settings, /\npace,25,/);
    assert.equal(JSON.parse((await file(page, scenario.getByText('JSON'))).bytes).pace, 25);
    assert.match((await file(page, row(page, 'The whole run').getByText('CSV'))).bytes.toString(), /^# The whole run of the scenario[^]*\nmonth,region,class,sector,series,value,unit\n2025-01,US,/);
    assert.match(await page.locator('.share-cite').textContent(), /^Rare Earth Flows, version .*“Under the April 2025 controls with licence pace at 25 per cent.*” Computed by its model/);
  }));

test('link, sentence and citation are copied', { core: true }, () =>
  share(`${site.url}?region=JP`, async (page) => {
    const clip = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy headline' }).click();
    await page.getByText('The sentence is in the clipboard.').waitFor();
    assert.equal(await clip(), await page.locator('#headline').textContent());
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is in the clipboard.').waitFor();
    assert.equal(await clip(), `${site.url}?v=1&region=JP`);
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('a scenario file opens by choosing or dropping it; a wrong one says why, by field', { needs: ['files chosen'] }, () =>
  share(site.url, async (page) => {
    const give = (name, text) => page.locator('#share-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('mine.json', '{"version": 1, "preset": "truce", "pace": 33}');
    await page.getByText('mine.json is shown.').waitFor();
    assert.equal(await page.locator('#pace').inputValue(), '33');
    assert.ok(await page.locator('#preset-truce').isChecked());
    await give('wrong.json', '{"version": 1, "pace": 900}');
    await page.getByText(/wrong\.json cannot be opened\. pace: 900 is not allowed; allowed: .*300/).waitFor();
    await give('broken.json', '{"version": 1,');
    await page.getByText(/broken\.json cannot be opened/).waitFor();
    assert.equal(await page.locator('#pace').inputValue(), '33', 'what is wrong changes nothing');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{"version": 1, "pace": 44}'], 'dropped.json'));
      document.querySelector('.share-drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByText('dropped.json is shown.').waitFor();
    assert.equal(await page.locator('#pace').inputValue(), '44');
    await give('rich.json', '{"version": 1, "baseline": [{"region": "DE", "class": "magh", "tonnes_per_year": 4000}]}');
    await page.getByText(/rich\.json is shown\. .*cannot say/).waitFor();
  }));

test('the code for an article can be had for both ways, and shows what it says', () =>
  share(`${site.url}?region=FR&month=2025-07`, async (page) => {
    const code = page.getByRole('textbox', { name: 'Code' });
    const now = async () => code.inputValue();
    await page.waitForFunction(() => document.querySelector('.share textarea').value);
    assert.match(await now(), /<script src="http[^"]+embed\.js" async><\/script>\n<rare-earth-flows month="2025-07" region="FR"/);
    const part = page.locator('section', { hasText: 'Put it into a page' });
    for (const name of ['Plain frame', 'Without', 'Dark', '400 px']) {
      await part.getByRole('radio', { name, exact: true }).check();
    }
    const text = await now();
    assert.match(text, /<iframe src="[^"]+index\.html\?v=1&amp;month=2025-07&amp;region=FR&amp;embed=1&amp;controls=0&amp;theme=dark&amp;lang=en"/);
    assert.match(text, /width="400"/);
    // Under a policy without frame-src the preview is a picture.
    await part.locator('.share-preview img').waitFor();
    await part.getByRole('radio', { name: 'Fixed' }).check();
    const folder = (await now()).match(/src="([^"]+)index\.html/)[1];
    assert.match(folder, /\/fixed\/[0-9a-f]{12}\/$/);
    const inDist = join(DIST, folder.slice(site.url.length));
    assert.ok(existsSync(join(inDist, 'index.html')) && existsSync(join(inDist, 'embed.js')));
  }));

test('where frames are allowed the preview is the page itself', async () => {
  const host = await serve(DIST, { policy: `${POLICY}; frame-src 'self'` });
  try {
    await share(host.url, async (page) => {
      const frame = await (await page.waitForSelector('.share-preview iframe')).contentFrame();
      await ready(frame);
      await page.locator('.share-preview').scrollIntoViewIfNeeded();
      assert.equal(await frame.locator('.masthead').isVisible(), false);
      // A narrow one is as wide as it says, and as high as what it shows.
      await page.locator('section', { hasText: 'Put it into a page' }).getByRole('radio', { name: '400 px', exact: true }).check();
      await page.waitForFunction(() => document.querySelector('.share-preview iframe').getBoundingClientRect().width <= 400);
      const [shown, high] = await frame.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
      assert.ok(high <= shown, `${high} px of page in a frame of ${shown}`);
    }, { host });
  } finally {
    await host.close();
  }
});

test('the fixed copy is a whole site that knows itself', async () => {
  const [hash] = readdirSync(join(DIST, 'fixed'));
  const page = await open(browser, { origins: [site.origin] });
  try {
    await page.goto(`${site.url}fixed/${hash}/index.html?month=2025-06`);
    await ready(page);
    assert.match(await page.locator('#headline').textContent(), /June 2025/);
    assert.equal(JSON.parse(readFileSync(join(DIST, 'fixed', hash, 'version.json'))).folder, './');
  } finally {
    await page.done();
  }
});

test('sharing works in the one-file build and in a sandboxed frame', async () => {
  const address = pathToFileURL(join(DIST, 'rare-earth-flows.html')).href;
  await share(`${address}?region=DE`, async (page) => {
    await page.locator('.share-picture[src^="data:"]').waitFor();
    const { bytes } = await file(page, page.getByRole('button', { name: 'PNG', exact: true }));
    assert.equal(bytes.readUInt32BE(16), 1280);
  }, { host: { origin: address } });
  const article = '<!doctype html><link rel="icon" href="data:,"><title>An article</title><iframe sandbox="allow-scripts allow-downloads" width="700" height="900" src="/news/2026/flows/index.html?embed=1"></iframe>';
  const host = await serve(DIST, { policy: NAMED, headers: { 'access-control-allow-origin': '*' }, pages: { '/article': article } });
  const page = await open(browser, { origins: [host.origin], acceptDownloads: true });
  try {
    await page.goto(`${host.origin}/article`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    await frame.getByRole('button', { name: 'Share' }).click();
    await frame.locator('.share-picture[src^="data:"]').waitFor();
    const { bytes } = await file(page, frame.getByRole('button', { name: 'PNG', exact: true }));
    assert.equal(bytes.readUInt32BE(16), 1280);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
    await host.close();
  }
});
