// How a page starts: what a reader sees when, what keeps the thread, what comes over the wire.
import { ready } from '../browser.mjs';
import { opened } from './pages.mjs';
import { quantile } from './trace.mjs';

/** Lighthouse's slow 4G: bits a second, and ms that each answer waits. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** So long nobody asks the page anything, ms: a question brings a script along that takes a slow page 50 ms. */
const ALONE = 4000;
/** What follows the start still counts so long, ms. */
const AFTER = 5000;
const LONG = 50;

/** Notes long tasks with their times, before anything else runs. */
function watch() {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** Loads a page once, with nothing kept from before. */
async function once(browser, site, { slower, far }) {
  const { page, session } = await opened(browser, slower, [site.origin]);
  try {
    if (far) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
    }
    await page.addInitScript(watch);
    const before = site.requests.length;
    await page.goto(site.url);
    await page.waitForTimeout(ALONE);
    await ready(page);
    await page.waitForFunction((after) => {
      const flows = performance.getEntriesByName('flows-drawn')[0]?.startTime;
      const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
      return flows && loadEventEnd && performance.now() > Math.max(flows, loadEventEnd) + after;
    }, AFTER, { polling: 500 });
    const found = await page.evaluate(() => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const flows = performance.getEntriesByName('flows-drawn')[0].startTime;
      const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        paint: first, flows, tasks: window.tasks, shift: window.noted.shifts.reduce((sum, { value }) => sum + value, 0),
        early: asked.filter(({ startTime }) => startTime < flows).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      };
    });
    const { tasks, ...rest } = found;
    const blocking = (from) => tasks.reduce((sum, { startTime, duration }) =>
      sum + Math.max(0, startTime + duration - Math.max(startTime, from) - LONG), 0);
    return {
      ...rest, blocking: blocking(found.paint), blockingFromStart: blocking(0),
      bytes: site.requests.slice(before).reduce((sum, { bytes }) => sum + bytes, 0), trouble: page.trouble,
    };
  } finally {
    await page.done();
  }
}

/** Loads each of the sites so many times, by turns; of each figure the median. */
export async function loads(browser, sites, how, times) {
  const all = sites.map(() => []);
  for (let time = 0; time < times; time += 1) {
    for (const [at, site] of sites.entries()) all[at].push(await once(browser, site, how));
  }
  return all.map((runs) => {
    const median = (key) => quantile(runs.map((run) => run[key]), 0.5);
    const keys = ['paint', 'flows', 'blocking', 'blockingFromStart', 'shift', 'early', 'bytes'];
    return { ...Object.fromEntries(keys.map((key) => [key, median(key)])), trouble: runs.flatMap(({ trouble }) => trouble) };
  });
}
