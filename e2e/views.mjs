// Addresses that the tests of access, engines and load go through: a new view, panel or story is
// one line here. `open` does what a reader does to see it.
export const VIEWS = [
  { name: 'the page as it opens', query: '' },
  { name: 'a region in focus', query: '?v=1&month=2025-05&region=DE' },
  { name: 'changes instead of flows', query: '?v=1&changes=1&preset=full-embargo' },
  { name: 'compounds, in value', query: '?v=1&class=compounds&unit=usd' },
  { name: 'a broken address', query: '?preset=nonsense&pace=99999&month=hello' },
  { name: 'more assumptions', query: '?v=1', open: (page) => page.locator('details.more summary').click() },
  { name: 'search', query: '?v=1', open: (page) => page.locator('#find').fill('ger') },
  { name: 'in an article', query: '?v=1&embed=1&region=US' },
];

export const THEMES = ['light', 'dark'];
