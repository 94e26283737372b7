// The guided mode: every story of ours, and every way through one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DIST, open, painted, ready, test } from './browser.mjs';
import { browser, visit as arrive } from './site.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IDS = JSON.parse(readFileSync(join(DIST, 'stories/index.json'))).map(({ id }) => id);
const story = (id) => JSON.parse(readFileSync(join(DIST, `stories/${id}.json`)));

const visit = (query, body, { fails = false, ...options } = {}) =>
  arrive(query, body, { reducedMotion: 'reduce', counts: () => !fails, ...options });
const query = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(document.documentElement.dataset.query)));
/** Waits until that step, from 1, is the one that is shown. */
const at = (page, step) => page.waitForFunction((wanted) => {
  const now = document.querySelector('.step.now');
  return now?.dataset.step === String(wanted) && new URLSearchParams(document.documentElement.dataset.query).get('step') === String(wanted);
}, step);

for (const id of IDS) {
  test(`'${id}': each step is shown as it says, with nothing to repair`, () => visit(`?story=${id}`, async (page) => {
    const { steps } = story(id);
    for (const [index, step] of steps.entries()) {
      if (index) await page.getByRole('button', { name: 'Next ›' }).click();
      await at(page, index + 1);
      const now = await query(page);
      const [month] = [step.set.month];
      assert.equal(await page.locator('.repairs li').count(), 0, `step ${index + 1}: ${await page.locator('.repairs').textContent()}`);
      const { preset = 'april-2025', ...rest } = step.set;
      assert.equal(now.preset ?? 'april-2025', preset);
      for (const [key, value] of Object.entries(rest)) {
        // What is as the preset has it is not in the address.
        const shown = now[key] ?? await page.evaluate((id) => document.getElementById(id)?.value, key);
        assert.ok(shown === value || (key === 'month' && !now.month), `step ${index + 1}: ${key}=${shown}, not ${value}`);
      }
      assert.ok(month, 'each step sets the clock');
      await page.waitForFunction(() => document.querySelector('.step.now .live').textContent === document.getElementById('headline').textContent);
      assert.ok(step.sources.length > 0 && step.question, 'each step has sources and a question');
    }
  }));
}

test('keys, buttons and scrolling move through a story; a question answers', { core: true }, () => visit('', async (page) => {
  await page.getByRole('button', { name: 'Stories' }).click();
  await page.getByRole('button', { name: /A few licences/ }).click();
  await at(page, 1);
  await page.keyboard.press('ArrowRight');
  await at(page, 2);
  await page.keyboard.press('p');
  await at(page, 1);
  await page.getByRole('button', { name: 'Next ›' }).click();
  await at(page, 2);
  await page.waitForTimeout(1300);
  await page.locator('.step[data-step="4"]').evaluate((one) => one.parentElement.scrollTo(0, one.offsetTop));
  await at(page, 4);
  const ask = page.locator('.step.now .question');
  await ask.getByText('Nearly all').click();
  await ask.getByText('Try another').waitFor();
  await ask.getByText('About 60 per cent').click();
  await ask.getByText('as they reported themselves').waitFor();
}));

test('a reader leaves into the free page with the state kept, and comes back', () => visit('?story=licences&step=3', async (page) => {
  await at(page, 3);
  const headline = await page.locator('#headline').textContent();
  assert.match(headline, /May 2025/);
  assert.equal(await page.locator('.controls').isVisible(), false);
  await page.locator('.step.now').getByText('Try it yourself').click();
  await page.locator('.story').waitFor({ state: 'detached' });
  assert.ok(await page.locator('.controls').isVisible());
  assert.equal(await page.locator('#headline').textContent(), headline);
  assert.equal('story' in (await query(page)), false);
  await page.getByRole('button', { name: /Back to/ }).click();
  await at(page, 3);
  await page.keyboard.press('Escape');
  await page.locator('.story').waitFor({ state: 'detached' });
}));

test('an address that says more than its step keeps what it says', () => visit('?v=1&pace=20&story=licences&step=5', async (page) => {
  await at(page, 5);
  assert.equal((await query(page)).pace, '20');
}));

test('in three columns a story scrolls by itself, and stays at its step until the reader moves', () => visit('?story=licences', async (page) => {
  await at(page, 1);
  await page.waitForTimeout(1600);
  await at(page, 1);
  await page.getByRole('button', { name: 'Next ›' }).click();
  await at(page, 2);
  const [top, high] = await page.locator('.story').evaluate((one) => [one.scrollTop, one.clientHeight]);
  assert.ok(top > 100 && high < 900, `${high} px high, scrolled by ${top}`);
}, { viewport: { width: 1440, height: 900 } }));

for (const width of [1100, 1440, 2560]) {
  test(`at ${width} pixels the map stands beside the story`, () => visit('?story=licences&step=2', async (page) => {
    await page.locator('.story').waitFor();
    const [story, map] = await page.evaluate(() => ['.story', '#flow-map'].map((query) => {
      const { left, right, top, width: wide, height } = document.querySelector(query).getBoundingClientRect();
      return { left, right, top, wide, height };
    }));
    assert.ok(story.right <= map.left && map.right <= width && map.wide > 500, JSON.stringify({ story, map }));
    assert.ok(await page.locator('#flow-map .flow[data-region="DE"] path').first().isVisible());
    // The middle of the map is what one sees there: no column without height cuts it off.
    assert.ok(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.map') !== null,
      [(map.left + map.right) / 2, Math.min(map.top + map.height / 2, 800)]));
  }, { viewport: { width, height: 900 } }));
}

test('in a notebook’s window a story, its whole map and the clock are in sight together', () => visit('?story=licences&step=3', async (page) => {
  for (const [width, height] of [[1440, 900], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    await painted(page);
    for (const part of ['.story-bar', '#flow-map', '.map .tools', '#clock']) {
      const box = await page.locator(part).boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= height, `${part} at ${width} × ${height}: ${JSON.stringify(box)}`);
    }
  }
}, { viewport: { width: 1440, height: 900 } }));

test('steps move on a phone, too, with the map in sight', () => visit('?story=stops', async (page) => {
  await at(page, 1);
  await page.waitForTimeout(1300);
  await page.locator('.step[data-step="2"]').evaluate((one) => one.parentElement.scrollTo(0, one.offsetTop));
  await at(page, 2);
  await page.getByRole('button', { name: 'Next ›' }).click();
  await at(page, 3);
  const map = await page.locator('#flow-map').boundingBox();
  assert.ok(map.y >= -5 && map.y < 200, `the map's top at ${map.y}`);
}, { viewport: { width: 360, height: 740 } }));

test('a story that is wrong or missing is reported by step and field, and the page goes on', () => visit('?story=mine', async (page) => {
  await page.getByText(/This story cannot be shown\..*404/).waitFor();
  const bad = story('licences');
  bad.steps[2].question.right = 7;
  await page.route('**/stories/mine.json', (route) => route.fulfill({ json: bad }));
  await page.reload();
  await ready(page);
  await page.getByText('steps[2].question.right: 7; allowed: 0 to 2').waitFor();
  assert.ok(await page.locator('.controls').isVisible());
}, { fails: true }));

test('check-story says the same without a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const check = (name, text) => {
      writeFileSync(join(folder, name), text);
      return spawnSync('node', [join(ROOT, 'script/check-story.mjs'), join(folder, name)], { encoding: 'utf8' });
    };
    const good = story('stops');
    assert.equal(check('stops.json', JSON.stringify(good)).status, 0);
    const cases = [
      [(one) => { delete one.title.en; }, /title\.en: nothing/],
      [(one) => { one.steps[1].set.speed = '3'; }, /steps\[1\]\.set\.speed: "3"/],
      [(one) => { one.steps[0].camera = 'moon'; }, /steps\[0\]\.camera: "moon"; allowed: world/],
      [(one) => { one.steps[0].sources = ['S9999']; }, /steps\[0\]\.sources\[0\]: "S9999"/],
      [(one) => { one.steps = []; }, /steps: \[\]/],
      [(one) => { one.id = 'other'; }, /id: "other"/],
    ];
    for (const [spoil, message] of cases) {
      const bad = structuredClone(good);
      spoil(bad);
      const { status, stderr, stdout } = check('stops.json', JSON.stringify(bad));
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(stdout, '');
    }
    assert.match(check('stops.json', '{').stderr, /JSON/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('stories are in the one-file build', async () => {
  const address = pathToFileURL(join(DIST, 'rare-earth-flows.html')).href;
  const page = await open(browser, { origins: [address], reducedMotion: 'reduce' });
  try {
    await page.goto(`${address}?story=without&step=2`);
    await ready(page);
    await at(page, 2);
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
  }
});

test('every story that lies there is in the list', () => {
  const files = readdirSync(join(DIST, 'stories')).filter((name) => name !== 'index.json').map((name) => name.replace('.json', ''));
  assert.deepEqual(files.sort(), [...IDS].sort());
});
