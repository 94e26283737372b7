// Addresses that the tests of access, engines and load go through: a new view, panel or story is
// one line here. `open` does what a reader does to see it, in a list one after the other; `width` is
// given where it is seen at one width alone, `page` where it is a page without the program, `within`
// where only that part is another than in other views, `themes` where not both colours are looked at.

/** On a phone the controls stand in a sheet. */
export async function openSheet(page) {
  const sheet = page.locator('#sheet');
  if (await sheet.isVisible()) await sheet.click();
}

async function openMore(page) {
  await openSheet(page);
  await page.locator('details.more summary').click();
  await page.locator('#panel-more #ramp').waitFor();
}

/** Opens the dialog, and gives it a file that it cannot open. */
async function share(page) {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.locator('.share-picture[src^="data:"], .share-picture[src^="blob:"]').waitFor();
  await page.waitForFunction(() => document.querySelector('.share-cite').textContent && document.querySelector('.share-preview > *'));
  await page.locator('#share-file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{"pace": "much"}') });
  await page.locator('.share-status.bad').waitFor();
}

/** Waits for a step, from 1, and presses every answer to its question, without a scroll that leads to another step. */
async function answer(page, step) {
  await page.locator(`.step.now[data-step="${step}"]`).waitFor();
  await page.locator(`.step[data-step="${step}"] .question button`).evaluateAll((all) => all.forEach((one) => one.click()));
}

/** A story, its first step and one in its middle. */
const story = (id, within) => ({
  name: `the story '${id}'`, query: `?story=${id}`, within, open: [
    (page) => answer(page, 1),
    async (page) => {
      for (let step = 2; step <= 3; step += 1) await page.getByRole('button', { name: 'Next ›' }).click();
      await answer(page, 3);
    },
  ],
});

export const VIEWS = [
  { name: 'the page as it opens', query: '' },
  { name: 'a region in focus', query: '?v=1&month=2025-05&region=DE' },
  { name: 'changes instead of flows', query: '?v=1&changes=1&preset=full-embargo' },
  { name: 'compounds, in value', query: '?v=1&class=compounds&unit=usd' },
  { name: 'a broken address', query: '?preset=nonsense&pace=99999&month=hello' },
  {
    name: 'more assumptions and a drawn path', query: '?v=1', open: async (page) => {
      await openMore(page);
      await page.locator('#panel-more [data-path="draw"]').click();
      await page.locator('#panel-more .drawing button').first().waitFor();
    },
  },
  {
    name: 'search', query: '?v=1', open: async (page) => {
      await page.locator('#find').fill('ger');
      await page.locator('#found').waitFor();
    },
  },
  { name: 'two scenarios compared', query: '?v=1&compare=truce' },
  {
    name: 'an element chosen', query: '?v=1', open: async (page) => {
      await page.locator('[data-element="Dy"]').first().click();
      await page.locator('#panel-element dl, #panel-element table').first().waitFor();
    },
  },
  {
    name: 'where a figure comes from', query: '?v=1&region=DE', open: async (page) => {
      await page.locator('#panel-region .fig').first().click();
      await page.locator('#panel-origin dl').waitFor();
    },
  },
  { name: 'a phone with its sheet open', query: '?v=1', width: 360, open: openSheet },
  { name: 'in an article', query: '?v=1&embed=1&region=US' },
  { name: 'in an article, without controls', query: '?v=1&embed=1&controls=0' },
  { name: 'the share dialog', query: '?v=1&region=DE', open: share, within: 'dialog' },
  {
    name: 'the list of stories', query: '?v=1', within: 'dialog', open: async (page) => {
      await page.getByRole('button', { name: 'Stories' }).click();
      await page.locator('dialog[open] a, dialog[open] button').first().waitFor();
    },
  },
  story('licences'), story('without', '.story'), story('stops', '.story'),
  ...['zh', 'ja', 'de', 'fr'].map((lang) => ({ name: `in the language ${lang}`, query: `?v=1&lang=${lang}&region=JP`, themes: ['light'] })),
  { name: 'in German with high contrast', query: '?v=1&lang=de&theme=contrast&region=JP', themes: ['dark'] },
  { name: 'the methods', query: 'methods.html', page: true },
  { name: 'the methods in Chinese', query: 'methods.zh.html', page: true, themes: ['light'] },
  { name: 'the sources', query: 'sources.html', page: true },
];

export const THEMES = ['light', 'dark'];
