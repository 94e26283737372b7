// Addresses that the tests of access, engines and load go through: a new view, panel or story is
// one line here. `open` does what a reader does to see it; `width` is given where it is seen at one
// width alone, and `page` where it is a page without the program.

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
  { name: 'search', query: '?v=1', open: (page) => page.locator('#find').fill('ger') },
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
  { name: 'the methods', query: 'methods.html', page: true },
  { name: 'the sources', query: 'sources.html', page: true },
];

export const THEMES = ['light', 'dark'];
