// The page in other people's pages: the element, the plain frame, messages in and out, heights.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, drag, launch, open, ready, test } from './browser.mjs';
import { NAMED, POLICY, serve } from './serve.mjs';

// An article that has a policy of its own must let frames of the site in.
const ARTICLE_POLICY = `${POLICY}; frame-src 'self'`;
const BASE = '/news/2026/flows/';
const article = (body) => `<!doctype html><link rel="icon" href="data:,"><title>An article</title>
<script>window.got = []; addEventListener('message', ({ data }) => got.push(data));</script>${body}`;

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve(DIST, { policy: ARTICLE_POLICY });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens an article with that in its body; ends with nothing noted. */
async function read(body, look, { headers, policy, ...options } = {}) {
  const host = await serve(DIST, { headers, policy, pages: { '/article': article(body) } });
  const page = await open(browser, { origins: [host.origin], ...options });
  try {
    await page.goto(`${host.origin}/article`);
    await look(page);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
    await host.close();
  }
}

/** The frame inside of an element, when its page answers. */
async function inside(page, selector = 'rare-earth-flows') {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const frame = await (await page.locator(`${selector} iframe`).elementHandle()).contentFrame();
  await ready(frame);
  return frame;
}

const listening = (attributes) => `<script src="${BASE}embed.js"></script>
<script>
  window.heard = [];
  for (const kind of ['ready', 'scenario-change']) {
    addEventListener(kind, ({ detail }) => heard.push([kind, detail]), true);
  }
</script>
<rare-earth-flows ${attributes}></rare-earth-flows>`;
const heard = (page, test, argument) => page.waitForFunction(test, argument).then(() => page.evaluate(() => window.heard.at(-1)));

test('embed.js is smaller than 3 kB and asks for nothing else', () => {
  const { size } = statSync(join(DIST, 'embed.js'));
  assert.ok(size < 3000, `${size} bytes`);
});

async function demo(page) {
  assert.equal(await page.locator('rare-earth-flows').count(), 3);
  assert.equal(await page.locator('#third iframe').getAttribute('src'), null, 'what is far away has not begun');
  for (const [id, set] of [['first', 'month=2025-08'], ['second', 'pace=20'], ['third', 'preset=us-embargo']]) {
    const frame = await inside(page, `#${id}`);
    // Its sentence stands in the article, too.
    await page.waitForFunction((one) => /\d/.test(document.querySelector(`[data-of="${one}"]`).textContent), id);
    const before = await page.locator(`[data-of="${id}"]`).textContent();
    await page.locator(`button[data-for="${id}"][data-set="${set}"]`).click();
    await page.waitForFunction(([one, was]) => document.querySelector(`[data-of="${one}"]`).textContent !== was, [id, before]);
    const [inFrame, inArticle] = [await frame.locator('#headline').textContent(), await page.locator(`[data-of="${id}"]`).textContent()];
    assert.equal(inArticle, inFrame);
    await page.waitForFunction((one) => {
      const frame = document.querySelector(one).shadowRoot.querySelector('iframe');
      return frame.height !== '640' && frame.height !== '1500';
    }, `#${id}`);
    const over = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    // A page of 700.4 px has 701; Firefox rounds what it says of the page down.
    assert.ok(over === 0 || over === -1, `${id} is as high as its page, ${over} px`);
  }
}

test('the demo article drives three embeds from its own text, under the policy, in a sub-folder', { core: true }, async () => {
  const page = await open(browser, { origins: [site.origin] });
  try {
    await page.goto(`${site.url}demo.html`);
    await demo(page);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
  }
});

test('the demo article works from file://, with the one-file build', async () => {
  const address = pathToFileURL(join(DIST, 'demo.html')).href;
  const page = await open(browser, { origins: [pathToFileURL(DIST).href] });
  try {
    await page.goto(address);
    await demo(page);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
  }
});

test('the element works with sandbox="allow-scripts"', () => read(
  listening('sandbox="allow-scripts" month="2025-06" region="DE" title="Magnets for Germany"'),
  async (page) => {
    await inside(page);
    await heard(page, () => window.heard.length > 0);
    const [kind, detail] = await page.evaluate(() => window.heard[0]);
    assert.equal(kind, 'ready');
    assert.match(detail.headline, /Germany gets/);
    assert.equal(detail.scenario.region, 'DE');
    await page.locator('rare-earth-flows').evaluate((map) => map.setScenario({ pace: 10 }));
    const [, after] = await heard(page, () => window.heard.at(-1)[1].scenario.pace === '10');
    assert.match(after.headline, /pace at 10 per cent/);
    assert.equal(await page.locator('rare-earth-flows iframe').getAttribute('title'), 'Magnets for Germany');
  },
  { headers: { 'access-control-allow-origin': '*' }, policy: NAMED },
));

test('attributes drive the element, and a preset starts afresh', () => read(listening('pace="30"'), async (page) => {
  const frame = await inside(page);
  await heard(page, () => window.heard.length > 0);
  await page.locator('rare-earth-flows').evaluate((map) => { map.setAttribute('region', 'JP'); map.setAttribute('month', '2025-07'); });
  const [, one] = await heard(page, () => window.heard.at(-1)[1].scenario.month === '2025-07');
  assert.deepEqual([one.scenario.region, one.scenario.pace], ['JP', '30']);
  await page.locator('rare-earth-flows').evaluate((map) => map.setScenario({ preset: 'full-embargo' }));
  const [, two] = await heard(page, () => window.heard.at(-1)[1].scenario.preset === 'full-embargo');
  assert.deepEqual([two.scenario.region, two.scenario.pace, two.scenario.month], ['JP', undefined, undefined]);
  assert.equal(new URL(two.url).searchParams.has('embed'), false, 'its link is for readers');
  await drag(frame, '#pace', 44);
  await heard(page, () => window.heard.at(-1)[1].scenario.pace === '44');
}));

test('a plain frame tells its height after it changes in every dialect, and never by itself', { core: true }, () => read(
  `<iframe name="x" width="600" height="300" src="${BASE}index.html?embed=1&initialWidth=600&childId=graphic&parentUrl=x"></iframe>`,
  async (page) => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    await page.waitForFunction(() => window.got.length >= 7);
    assert.equal(await frame.locator('.repairs li').count(), 0, 'what pym.js adds to the address is no fault');
    await page.waitForTimeout(500);
    const check = async () => {
      const got = await page.evaluate(() => window.got);
      const height = got.findLast((data) => data.event === 'height').height;
      const of = (test) => got.findLast(test);
      assert.equal(of((data) => data['datawrapper-height'])['datawrapper-height'].graphic, height);
      assert.deepEqual(of((data) => data.sentinel === 'amp'), { sentinel: 'amp', type: 'embed-size', height });
      assert.deepEqual(of((data) => data.context), { context: 'iframe.resize', height });
      assert.equal(JSON.parse(of((data) => typeof data === 'string' && data.startsWith('{'))).height, height);
      assert.equal(of((data) => typeof data === 'string' && data.startsWith('pym')), `pymxPYMxgraphicxPYMxheightxPYMx${height}`);
      return height;
    };
    const before = await check();
    const count = await page.evaluate(() => window.got.length);
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => window.got.length), count, 'nothing is sent while nothing changes');
    await page.locator('iframe').evaluate((one) => { one.width = 360; });
    await page.waitForFunction((was) => window.got.findLast((data) => data.event === 'height').height !== was, before);
    assert.notEqual(await check(), before);
  },
));

test('messages from outside are read like an address: repaired, and never markup', () => read(
  `<iframe width="600" height="900" src="${BASE}index.html?embed=1"></iframe>`,
  async (page) => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    await page.waitForFunction(() => window.got.some((data) => data.event === 'ready'));
    const before = await frame.locator('#headline').textContent();
    const send = (data) => page.evaluate((message) => document.querySelector('iframe').contentWindow.postMessage(message, '*'), data);
    for (const bad of ['x', null, 7, { type: 'rare-earth-flows' }, { type: 'rare-earth-flows', version: 2, scenario: { pace: 5 } },
      { type: 'other', version: 1, scenario: { pace: 5 } }, { type: 'rare-earth-flows', version: 1, scenario: 'pace=5' }]) await send(bad);
    await page.waitForTimeout(300);
    assert.equal(await frame.locator('#headline').textContent(), before, 'what is not for it is ignored');
    const evil = '<img src=x onerror="window.evil=1">';
    await send({ type: 'rare-earth-flows', version: 1, scenario: { pace: 99999, preset: evil, accent: evil, story: '../x', [evil]: evil } });
    await frame.locator('.repairs li').first().waitFor();
    assert.match(await frame.locator('.repairs').textContent(), /pace=99999.*300/);
    assert.equal(await frame.locator('#pace').inputValue(), '300');
    assert.equal(await frame.locator('.repairs img').count(), 0);
    assert.equal(await frame.evaluate(() => window.evil), undefined);
  },
));

test('controls=0 leaves the controls out', () => read(
  `<iframe width="600" height="900" src="${BASE}index.html?embed=1&controls=0"></iframe>`,
  async (page) => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    for (const hidden of ['.controls', '.masthead', '.evidence', 'footer.notes']) assert.equal(await frame.locator(hidden).isVisible(), false, hidden);
    await frame.getByRole('link', { name: 'Open in full' }).waitFor();
  },
));

test('each of three embeds begins when it comes near the window', async () => {
  const page = await open(browser, { origins: [site.origin], viewport: { width: 800, height: 600 } });
  try {
    await page.goto(`${site.url}demo.html`);
    const begun = () => page.evaluate(() => [...document.querySelectorAll('rare-earth-flows')]
      .map((map) => Boolean(map.shadowRoot.querySelector('iframe').src)));
    await page.waitForFunction(() => document.querySelector('rare-earth-flows')?.shadowRoot?.querySelector('iframe').src);
    assert.deepEqual(await begun(), [true, false, false]);
    await page.locator('#third').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('#third').shadowRoot.querySelector('iframe').src);
  } finally {
    await page.done();
  }
});

test('accent and typeface of the embedding page are taken, and can be read', () => read(
  `<style>rare-earth-flows { --rare-earth-flows-accent: #ffe08a; --rare-earth-flows-font: Georgia, serif; }</style>
   ${listening('month="2025-06" theme="light"')}`,
  async (page) => {
    const frame = await inside(page);
    await frame.locator('#looks').waitFor({ state: 'attached' });
    const colours = () => frame.evaluate(() => {
      const look = (one, name) => getComputedStyle(one).getPropertyValue(name).trim();
      return {
        flow: look(document.querySelector('.controls'), '--flow'),
        map: look(document.querySelector('#flow-map'), '--flow'),
        font: look(document.querySelector('#headline'), 'font-family'),
        names: look(document.querySelector('#flow-map'), 'font-family'),
      };
    });
    const { flow, map, font, names } = await colours();
    assert.match(font, /^"?Georgia"?, serif/);
    assert.match(names, /^"Source Sans 3"/, 'names of the map are placed by the widths of its own typeface');
    assert.equal(map, '#17607F', 'colours of the map mean something');
    const [red, green, blue] = flow.match(/\d+/g).map(Number);
    const light = [red, green, blue].map((part) => ((part / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    assert.ok(1.0 / (luminance + 0.05) > 4.5, `${flow} can be read on the page`);
    assert.ok(red > blue, 'and is still a yellow');
    await page.locator('rare-earth-flows').evaluate((one) => one.setScenario({ accent: 'no-colour' }));
    await frame.waitForFunction(() => getComputedStyle(document.querySelector('.controls')).getPropertyValue('--flow').trim() === '#17607F');
  },
));
