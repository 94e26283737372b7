// The page in its reader's language: the programs' sentences, the scripts', the pictures, the notes.
import assert from 'node:assert/strict';
import { ready, test } from './browser.mjs';
import { visit } from './site.mjs';

const LANGUAGES = {
  zh: { tag: 'zh-Hans', letters: /[\u4e00-\u9fff]/, tonnes: /1,202吨/, share: '分享', chart: /月/ },
  ja: { tag: 'ja', letters: /[\u3040-\u30ff]/, tonnes: /1,202トン/, share: '共有', chart: /[ぁ-んァ-ン]/ },
  de: { tag: 'de', letters: /Seltenerdmagnete/, tonnes: /1\.202\u00a0t/, share: 'Teilen', chart: /berechnet/ },
  fr: { tag: 'fr', letters: /terres rares/, tonnes: /1\u00a0202\u00a0t/, share: 'Partager', chart: /aimants/i },
};
/** English words that no translated page says; what stays English says so (`lang`) or is a name. */
const ENGLISH = /\b(the|and|with|from|without|month|weeks|tonnes)\b/i;

/** Every text that a reader of the page sees, but what is marked as another language, and input values. */
const texts = (page, root) => page.$eval(root, (home) => {
  const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
  const all = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement;
    if (!own.closest('[lang], style, script, [hidden], .src') && node.textContent.trim()) all.push(node.textContent.trim());
  }
  return all;
});

for (const [id, { tag, letters, tonnes, share, chart }] of Object.entries(LANGUAGES)) {
  test(`${id}: headline, map, controls, charts, notes and scripts speak it`, { core: id === 'de' }, () =>
    visit(`?v=1&lang=${id}`, async (page) => {
      assert.equal(await page.getAttribute('html', 'lang'), tag);
      const headline = await page.textContent('#headline');
      assert.match(headline, letters);
      assert.match(headline, tonnes);
      await page.locator('.ways').waitFor();
      assert.equal(await page.locator('.ways button').first().textContent(), share);
      assert.equal(await page.locator('.masthead > select').inputValue(), id);
      await page.locator('.chart').first().scrollIntoViewIfNeeded();
      await page.locator('.chart svg').first().waitFor();
      assert.match(await page.locator('.chart svg').first().getAttribute('aria-label'), chart);
      await page.locator('#panel-elements button').first().waitFor();
      for (const root of ['main', 'footer.notes']) {
        const said = (await texts(page, root)).filter((text) => ENGLISH.test(text));
        assert.deepEqual(said, [], `English in ${root}`);
      }
      const spoken = await page.$$eval('[aria-label], [title], [placeholder]', (all) => all
        .filter((one) => !one.closest('[lang] [lang]'))
        .flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name)).filter(Boolean)));
      assert.deepEqual(spoken.filter((text) => ENGLISH.test(text)), [], 'English for those who hear the page');
    }));
}

test('the method is told in every language, heading for heading and row for row, and leads back', () =>
  visit('', async (page) => {
    const parts = (name) => page.$$eval(name, (all) => all.map((one) => one.id || one.children.length));
    await page.goto(new URL('methods.html', page.url()).href);
    const [headings, rows] = [await parts('main [id]'), await parts('main tr')];
    assert.ok(headings.length > 30 && rows.length > 150);
    const pipeline = [await page.textContent('#s2-5')];
    for (const [id, { tag }] of Object.entries(LANGUAGES)) {
      await page.goto(`${page.url().split(/methods|\?/)[0]}?v=1&lang=${id}`);
      await ready(page);
      await page.locator('#limits a').click();
      await page.waitForURL(new RegExp(`methods\\.${id}\\.html$`));
      assert.equal(await page.getAttribute('html', 'lang'), tag);
      assert.deepEqual(await parts('main [id]'), headings);
      assert.deepEqual(await parts('main tr'), rows);
      const own = await page.textContent('#s2-5');
      assert.ok(own.startsWith('2.5 ') && !pipeline.includes(own), own);
      pipeline.push(own);
      const said = await page.$$eval('main :is(h1, h2, h3, p, li, th)', (all) => all.map((one) => {
        for (const other of one.querySelectorAll('code, [lang]')) other.remove();
        return one.textContent;
      }));
      // French has tonnes, too.
      assert.deepEqual(said.filter((text) => /\b(the|and|with|from|without|weeks)\b/i.test(text)), []);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px: no sideways scrolling`);
      }
      await page.locator('main a').first().click();
      await ready(page);
      assert.equal(await page.getAttribute('html', 'lang'), tag);
      assert.equal(await page.locator('.masthead > select').inputValue(), id);
    }
  }));

test('a browser that prefers a language gets it, and the address wins over it', () =>
  visit('', async (page) => {
    assert.equal(await page.getAttribute('html', 'lang'), 'ja');
    await page.goto(`${page.url().split('?')[0]}?lang=en`);
    await ready(page);
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(await page.textContent('#headline'), /China sends 1,202 t/);
  }, { locale: 'ja-JP' }));

test('another language is chosen in the masthead, kept, and changes nothing else', { core: true }, () =>
  visit('?v=1&preset=full-embargo&month=2025-06&region=JP', async (page) => {
    await page.locator('.masthead > select').selectOption('fr');
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    await ready(page);
    const query = new URL(page.url()).searchParams;
    for (const [key, value] of Object.entries({ preset: 'full-embargo', month: '2025-06', region: 'JP', lang: 'fr' })) {
      assert.equal(query.get(key), value, key);
    }
    assert.equal(await page.locator('#preset-full-embargo').isChecked(), true);
    assert.equal(await page.evaluate(() => localStorage['rare-earth-flows-lang']), 'fr');
    await page.goto(page.url().split('?')[0]);
    await ready(page);
    assert.equal(await page.getAttribute('html', 'lang'), 'fr', 'kept for the next visit');
  }));

test('a language that the page does not speak is said and repaired', () =>
  visit('?v=1&lang=xx', async (page) => {
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(await page.textContent('.repairs'), /lang=xx cannot be used: allowed is en, zh, ja, de, fr/);
  }));

test('without its file the page stays in English', () =>
  visit('?v=1&lang=de', async (page) => {
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(await page.textContent('#headline'), /China sends/);
  }, {
    prepare: (page) => page.route('**/words-*/de.json', (route) => route.abort()),
    counts: (line) => !/de\.json|stays in English|Failed to load resource/.test(line),
  }));

test('a story speaks the language, too', () =>
  visit('?v=1&lang=de&story=licences&step=2', async (page) => {
    await page.locator('.story .step.now').waitFor();
    assert.match(await page.textContent('.story .step.now'), /Lizenz/);
    assert.match(await page.textContent('.story-bar'), /2/);
    const said = (await texts(page, '.story')).filter((text) => ENGLISH.test(text));
    // What a step rests on keeps its own title.
    assert.ok(said.every((text) => text.length < 160), said.join('\n'));
  }));
