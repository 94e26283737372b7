// What moves on a page: frames while a hand or the clock moves it, how long input waits, what is used when nothing moves.
import { launch, ready } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { opened } from './pages.mjs';
import { motion } from './trace.mjs';

const CATEGORIES = ['disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];
const LENGTH = 3000; // ms of each motion
const STILL = 5000; // ms of watching a page in which nothing moves
const KEYS = 40;
const REPORT = 8; // ms between two reports of a mouse
const SWEEPS = 4.5; // a slider's track is gone along so often
const TURNS = 2; // the map is drawn around in a circle so often
const RADIUS = 100; // px

/** Notes for every key and every move of the pointer how long it waited, and what Event Timing has of keys. */
function watch() {
  window.waited = { keydown: [], pointermove: [] };
  for (const kind of Object.keys(window.waited)) {
    addEventListener(kind, (event) => window.waited[kind].push(performance.now() - event.timeStamp), { capture: true, passive: true });
  }
  window.timed = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.timed.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}

/**
 * Counts frames for which something of the map's picture was changed. The time of the page's timeline
 * stands still within a frame, and asking for it asks for no frame.
 */
function observe() {
  window.pictures = new Set();
  new MutationObserver(() => { window.pictures.add(document.timeline.currentTime); })
    .observe(document.querySelector('#flow-map'), { attributes: true, childList: true, characterData: true, subtree: true });
}

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Moves the mouse as often as a mouse reports, for as long as a motion takes, without waiting for the page: each frame has a new place. */
async function stroke(session, place) {
  const sent = [];
  const begin = performance.now();
  for (let step = 0; performance.now() - begin < LENGTH; step += 1) {
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...place((performance.now() - begin) / LENGTH) }));
    await pause(Math.max(0, begin + (step + 1) * REPORT - performance.now()));
  }
  await Promise.all(sent);
}

/** Frames while something is done, from Chromium's trace, and new pictures of the map. */
async function traced(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(() => {
    window.pictures.clear();
    performance.mark('motion-begin');
  });
  await work();
  const pictures = await page.evaluate(() => {
    performance.mark('motion-end');
    return window.pictures.size;
  });
  const trace = JSON.parse((await browser.stopTracing()).toString());
  return { ...motion(trace.traceEvents ?? trace), pictures };
}

/** Draws with the button held down, as `place` says for each share of the time. */
async function drawn(browser, page, session, place) {
  const from = place(0);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const found = await traced(browser, page, () => stroke(session, place));
  await page.mouse.up();
  return found;
}

/** The main thread's share of a processor while nothing is done, and that of all processes that draw pages. */
async function resting(browser, session) {
  const processes = await browser.newBrowserCDPSession();
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    const renderers = processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    return { time: value('Timestamp'), tasks: value('TaskDuration'), renderers };
  };
  await session.send('Performance.enable');
  const before = await taken();
  await pause(STILL);
  const after = await taken();
  await processes.detach();
  const share = (key) => (after[key] - before[key]) / (after.time - before.time);
  return { thread: share('tasks'), renderers: share('renderers') };
}

/** All motions of a page, in a browser of its own. */
export async function moves(peer, slower) {
  const [browser, site] = [await launch(), await serve(peer.root)];
  try {
    const { page, session } = await opened(browser, slower, [site.origin]);
    await page.addInitScript(watch);
    await page.goto(site.url);
    await ready(page);
    await page.evaluate(observe);
    await pause(STILL + 1500 * slower);
    const still = await resting(browser, session);

    await page.locator('#pace').focus();
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press(key % 2 ? 'ArrowLeft' : 'ArrowRight');
      await pause(120 * slower);
    }
    const box = async (selector) => page.locator(selector).first().boundingBox();
    const slider = await box('#pace');
    const share = await page.locator('#pace').evaluate(({ value, min, max }) => (value - min) / (max - min));
    // The thumb lies inside of the track by half its width.
    const along = (part) => ({ x: slider.x + 10 + (slider.width - 20) * part, y: slider.y + slider.height / 2 });
    await page.evaluate(() => { window.waited.pointermove = []; });
    const fold = (part) => 1 - Math.abs(1 - part % 2);
    const slide = await drawn(browser, page, session, (time) => along(fold(share + SWEEPS * time)));
    const waited = await page.evaluate(() => ({ ...window.waited, timed: window.timed }));
    await pause(1500 * slower);

    await page.locator('#play').click();
    const play = await traced(browser, page, () => pause(LENGTH));
    await page.locator('#play').click();
    await pause(1500 * slower);

    for (let click = 0; click < 2; click += 1) {
      await page.locator('[data-tool="+"]').click();
      await pause(600 * slower);
    }
    const map = await box('#flow-map');
    const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 };
    const turn = (time) => TURNS * time * 2 * Math.PI;
    const pan = await drawn(browser, page, session, (time) =>
      ({ x: middle.x + RADIUS * Math.cos(turn(time)), y: middle.y + RADIUS * Math.sin(turn(time)) }));
    await pause(STILL + 1500 * slower);
    const after = await resting(browser, session);
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    return { version: browser.version(), still, after, waited, keys: KEYS, slide, play, pan, heap, trouble: page.trouble };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A page in somebody else's, from another origin, scrolled out of view: at rest, and with its clock playing. */
export async function unseen(peer) {
  const [browser, site] = [await launch(), await serve(peer.root)];
  const article = `<!doctype html><link rel="icon" href="data:,"><title>Article</title><iframe src="${site.url}${peer.embed}" style="width:100%;height:900px"></iframe><div style="height:5000px"></div>`;
  const host = await serve(peer.root, { pages: { '/article': article } });
  try {
    const { page, session } = await opened(browser, 1, [site.origin, host.origin]);
    await page.goto(`${host.origin}/article`);
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    await ready(frame);
    await pause(STILL);
    const away = async () => {
      await page.evaluate(() => { scrollTo(0, document.body.scrollHeight); });
      await pause(2000);
      return resting(browser, session);
    };
    const still = await away();
    await frame.locator('#play').click();
    await pause(500);
    const playing = await away();
    return { still, playing, trouble: page.trouble };
  } finally {
    await browser.close();
    await Promise.all([site.close(), host.close()]);
  }
}
