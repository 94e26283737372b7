// Starts the browser that is asked for and opens pages that note everything a reader should never meet:
// errors on the console, requests that leave the site, files that are not there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test as declare } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { slowed } from './lag.mjs';

export const DIST = process.env.DIST ?? fileURLToPath(new URL('../dist', import.meta.url));

/** The browser that all tests of this run are done in: `ENGINE=firefox node --test e2e/page.test.mjs`. */
const ENGINES = {
  chromium: async () => (await import('./engines/chromium.mjs')).engine(),
  phone: async () => (await import('./engines/chromium.mjs')).engine({ phone: true }),
  slow: async () => (await import('./engines/chromium.mjs')).engine({ slow: true }),
  firefox: async () => (await import('./engines/firefox.mjs')).engine(),
  webkit: async () => (await import('./engines/webkit.mjs')).engine(),
};
const wanted = process.env.ENGINE ?? 'chromium';
if (!(wanted in ENGINES)) throw new Error(`ENGINE is '${wanted}'; allowed: ${Object.keys(ENGINES).join(', ')}`);
export const engine = await ENGINES[wanted]();

/** Whether the browser has that. */
export const has = (what) => !(what in engine.lacks);

class Lack extends Error {}
/** Ends the test here, as skipped, if the browser has no such thing; the reason is printed. */
export function needs(...all) {
  for (const what of all) if (!has(what)) throw new Lack(`${engine.name}: ${engine.lacks[what]}`);
}

/**
 * How long a test may take, ms: ten times what the longest takes. Who waits longer waits for a
 * browser that no longer answers, and Playwright does that without end.
 */
const LIMIT = Number(process.env.TEST_LIMIT ?? 300_000) * engine.patience;

/** What `launch` gave, each with the browser that does its work `now`: another one after `anew`. */
const running = new Map();

/** A browser; it must be closed. */
export async function launch(extra = []) {
  if (!existsSync(`${DIST}/index.html`)) throw new Error(`${DIST}/index.html is not there; script/build makes it`);
  const browser = await engine.launch(extra);
  const one = { extra, now: browser, close: browser.close.bind(browser) };
  running.set(browser, one);
  browser.close = () => {
    running.delete(browser);
    return one.close();
  };
  return browser;
}

/** Ends all browsers, with everything that waits for an answer of theirs, and starts others instead. */
async function anew() {
  for (const one of running.values()) {
    const closed = one.close().catch(() => {});
    if (await Promise.race([closed, pause(10_000, 'late')]) === 'late') {
      spawnSync('pkill', ['-KILL', '-P', process.pid]); // the programs that this one started
      await closed;
    }
    one.now = await engine.launch(one.extra);
    one.close = one.now.close.bind(one.now);
  }
}

/** What the pages noted that were opened since the test began. */
let noted = [];

class Stuck extends Error {}
/** Does it; gives up on the browsers after the limit. */
async function within(limit, body) {
  const work = body();
  let timer;
  const late = new Promise((_, give) => {
    timer = setTimeout(() => give(new Stuck(`no end after ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof Stuck) {
      await anew();
      await Promise.race([work.catch(() => {}), pause(10_000, null, { ref: false })]); // it closes what else it opened
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Why a test that failed is begun again, if it is: the browser is at fault, not the page. */
const excuse = (error) => (error instanceof Stuck ? `${error.message}; the browser is started anew`
  : engine.computesWrong && noted.flat().find((trouble) => engine.computesWrong.test(trouble)));

/**
 * A test that is done in every browser, but for one that lacks what it `needs`. `CORE=1` leaves out
 * those that are not of the `core`. Where the browser no longer answers (it is started anew then), or
 * where it `computesWrong`, the test is begun again, once, which is said.
 */
export function test(name, ...rest) {
  const [{ needs: needed = [], core = false }, body] = rest.length > 1 ? rest : [{}, ...rest];
  if (process.env.CORE && !core) return;
  declare(name, async (context) => {
    try {
      needs(...needed);
      noted = [];
      await within(LIMIT, () => body(context)).catch((error) => {
        const reason = excuse(error);
        if (!reason) throw error;
        context.diagnostic(`${name}: ${reason}; the test is begun again`);
        return within(LIMIT, () => body(context));
      });
    } catch (error) {
      if (!(error instanceof Lack)) throw error;
      context.skip(error.message);
    }
  });
}

// Runs in the page before anything else: layout shifts and long tasks, noted as they happen.
function note() {
  window.noted = { shifts: [], longTasks: [] };
  const name = (node) => (node ? `${node.nodeName.toLowerCase()}${node.id ? `#${node.id}` : ''}` : '?');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.noted.shifts.push({ value: entry.value, at: entry.startTime, recent: entry.hadRecentInput, moved: entry.sources.map((s) => name(s.node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.noted.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** What the options of a page ask of the browser. */
const ASKED = {
  'scripts switched off': ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'touch': ({ hasTouch }) => hasTouch,
  'forced colours': ({ forcedColors }) => forcedColors,
  'more contrast': ({ contrast }) => contrast,
  'a policy set aside': ({ bypassCSP }) => bypassCSP,
  'the clipboard': ({ permissions }) => permissions?.includes('clipboard-read'),
  'another density': ({ deviceScaleFactor }) => deviceScaleFactor,
  'a wide window': ({ viewport }) => viewport?.width > 480,
};

/**
 * A page in a fresh context that may ask the given origins and nobody else.
 * No worker keeps files there unless it is asked for: tests look at what the server is asked.
 * `page.trouble` lists what went wrong, `page.done()` closes it.
 */
export async function open(browser, { origins = [], ...options } = {}) {
  needs(...Object.entries(ASKED).filter(([, asks]) => asks(options)).map(([what]) => what));
  const page = await engine.newPage(running.get(browser)?.now ?? browser, {
    ...(has('a wide window') && { viewport: { width: 1280, height: 900 } }), reducedMotion: 'no-preference', serviceWorkers: 'block', ...options,
  });
  page.setDefaultTimeout(20_000 * engine.patience);
  if (!has('media that change')) page.emulateMedia = async () => needs('media that change');
  page.trouble = [];
  noted.push(page.trouble);
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /could not start|have stopped/.test(text)) page.trouble.push(`console: ${text} (${message.location().url})`);
  });
  page.on('pageerror', (error) => page.trouble.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) page.trouble.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url) || origins.some((origin) => url.startsWith(origin))) return;
    page.trouble.push(`left the site: ${url}`);
  });
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(note);
    await slowed(page);
  }
  return page;
}

export const state = (frame) => frame.locator('html').getAttribute('data-state');

/** Waits until the page answers; says what it noted if it does not. */
export async function ready(frame, wanted = 'ready') {
  const trouble = frame.trouble ?? frame.page?.().trouble ?? [];
  try {
    await frame.waitForSelector(`html[data-state="${wanted}"]`, { state: 'attached', timeout: 30_000 * engine.patience });
  } catch {
    throw new Error(`data-state is '${await state(frame)}', not '${wanted}'; noted:\n  ${trouble.join('\n  ') || 'nothing'}`);
  }
}

/** Sets a range as a drag does: the value, an input event, and on release a change event. */
export async function drag(frame, selector, value) {
  const frames = () => frame.evaluate(() => performance.getEntriesByName('frame').length);
  const before = await frames();
  await frame.locator(selector).evaluate((input, wanted) => {
    input.value = wanted;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, String(value));
  // The model may run in a worker; a value that was there before runs nothing.
  for (let wait = 0; wait < 100 && (await frames()) === before; wait += 1) await frame.waitForTimeout(25);
  await painted(frame);
}

/**
 * Two frames later, and when the page's measure `frame` has ended (its mark stands until then, for
 * the model may run in a worker): what an event changed has been painted.
 */
export const painted = (frame) => frame.evaluate(async () => {
  const next = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const latest = performance.now() + 5000;
  await next();
  do await next();
  while (performance.getEntriesByName('frame', 'mark').length && performance.now() < latest);
});

/** What a reader sees, as text and shapes. */
export const seen = (frame) => frame.evaluate(() => {
  const text = (selector) => document.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? null;
  const flows = {};
  for (const flow of document.querySelectorAll('#flow-map .flow:not(.other)')) {
    // The first picture holds one shape for each room of a window; one of them is shown.
    if (!flow.ownerSVGElement.checkVisibility()) continue;
    const shapes = [flow, ...flow.querySelectorAll('path, polygon')].filter((shape) => /^(path|polygon)$/i.test(shape.tagName));
    flows[`${flow.dataset.region} ${flow.dataset.class}`] = {
      value: flow.dataset.value,
      shape: shapes.map((shape) => ['d', 'points', 'stroke-width', 'fill', 'stroke', 'style'].map((key) => shape.getAttribute(key)).join('|')).join('\n'),
    };
  }
  return {
    headline: text('#headline'),
    flows,
    cells: [...document.querySelectorAll('#flows-table td')].map((cell) => cell.textContent.trim()),
    month: document.querySelector('#clock')?.value ?? null,
    pace: document.querySelector('#pace')?.value ?? null,
  };
});

/** The texts of everything that announces something and can be seen. */
export const announced = (frame) => frame.evaluate(() =>
  [...document.querySelectorAll('[role="status"], [role="alert"], output')]
    .filter((element) => element.checkVisibility() && element.textContent.trim())
    .map((element) => element.textContent.trim()).join('\n'));

/** Scrolls a chart into the window; gives its picture when it has been drawn. */
export async function chart(frame, id) {
  const figure = frame.locator(`figure[data-chart="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.picture svg').waitFor({ state: 'attached' });
  return figure.locator('.picture').innerHTML();
}

/** Waits until a chart's picture is another than this one; gives the new one. */
export async function redrawn(frame, id, before) {
  const handle = await frame.waitForFunction(([wanted, was]) => {
    const now = document.querySelector(`figure[data-chart="${wanted}"] .picture`)?.innerHTML;
    return now && now !== was && now;
  }, [id, before]);
  return handle.jsonValue();
}
