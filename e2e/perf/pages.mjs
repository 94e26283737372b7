// The two pages that are measured beside each other: ours, and what a reader would make with D3.
// `#pace`, `#play`, `#flow-map` and `[data-tool="+"]` are on both.
import { DIST, open } from '../browser.mjs';
import { build } from '../peers/d3/site.mjs';

export const PAGES = [
  { name: 'this page', root: DIST, embed: '?v=1&embed=1' },
  { name: 'D3', root: build(), embed: '' },
];

/** A page in a window as large as a notebook's, its processor so many times slower, with the inspector's session. */
export async function opened(browser, slower, origins) {
  const page = await open(browser, { origins, viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, session };
}
