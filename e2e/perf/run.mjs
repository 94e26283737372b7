// Measures what the built page costs a browser and writes it into docs/performance.md.
//   node e2e/perf/run.mjs [--changes 200] [--dry] [--parts]    (--dry: print only; --parts: also what the time went into)
// Run it on a machine that does nothing else: other work shows in the figures.
import { parseArgs } from 'node:util';
import { DIST, launch, open, ready } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { ms, put, table, where } from './block.mjs';
import { parts } from './parts.mjs';
import { longTasks, quantile, workPerChange } from './trace.mjs';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const TRACED = 200;
const PAUSE = 120; // ms between two changes: each is painted before the next begins

let options;
try {
  options = parseArgs({ options: { changes: { type: 'string', default: '200' }, dry: { type: 'boolean', default: false }, parts: { type: 'boolean', default: false } } }).values;
  if (!/^[1-9]\d{0,4}$/.test(options.changes)) throw new Error(`--changes is '${options.changes}'; allowed: 1 to 99999`);
} catch (error) {
  console.error(`perf: ${error.message.split('\n')[0]}`);
  process.exit(2);
}

/** Loads the page in a browser of its own and moves the pace from the keyboard, traced. */
async function measure(slower) {
  const [browser, site] = [await launch(), await serve(DIST)];
  try {
    // All columns in the window: controls, map and what comes of it.
    const page = await open(browser, { origins: [site.origin], viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(site.url);
    await ready(page);
    await page.waitForTimeout(1500 * slower);
    const start = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      flows: performance.getEntriesByName('flows-drawn')[0]?.startTime,
      long: window.noted.longTasks,
    }));

    await page.locator('#pace').focus();
    const { min, max, step } = await page.locator('#pace').evaluate((input) => ({ min: +input.min, max: +input.max, step: +input.step || 1 }));
    const steps = Math.max(2, Math.min(40, Math.floor((max - min) / step)));
    await page.keyboard.press('Home');
    await page.waitForTimeout(500 * slower);
    await page.evaluate(() => { performance.clearMeasures(); });
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const heaps = [];
    let trace;
    await browser.startTracing(page, { categories: CATEGORIES });
    for (let change = 0; change < Number(options.changes); change += 1) {
      await page.keyboard.press(Math.floor(change / steps) % 2 ? 'ArrowLeft' : 'ArrowRight');
      await page.waitForTimeout(PAUSE * slower);
      // Tracing a long row of changes takes gigabytes: the first 200 are traced, the heap goes on.
      if (change === Math.min(Number(options.changes), TRACED) - 1) trace = JSON.parse((await browser.stopTracing()).toString());
      if (change === 99) heaps.push(await heap());
    }
    heaps.push(await heap());
    const events = trace.traceEvents ?? trace;
    const durations = (name) => page.evaluate((wanted) => performance.getEntriesByName(wanted, 'measure').map((entry) => entry.duration), name);
    return {
      version: browser.version(),
      start,
      work: workPerChange(events),
      tasks: longTasks(events),
      frame: await durations('frame'),
      model: await durations('model-run'),
      heaps,
      shift: await page.evaluate(() => window.noted.shifts.reduce((sum, shift) => sum + shift.value, 0)),
      trouble: page.trouble,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

const all = (run, by) => run.work.flatMap((change) => change.all.map((one) => one[by]));
const pair = (values) => `${ms(quantile(values, 0.5))} / ${ms(quantile(values, 0.95))}`;

function results(runs) {
  const rows = [
    ['Main-thread work per change, input to end of paint: p50 / p95', (run) => pair(run.work.map((one) => one.clock))],
    ['… in the processor’s time for that thread', (run) => pair(run.work.map((one) => one.processor))],
    ['All of the main thread until the next change, charts and panels too: p50 / p95', (run) => pair(all(run, 'clock'))],
    ['… in the processor’s time for that thread', (run) => pair(all(run, 'processor'))],
    ['… changes measured', (run) => String(run.work.length)],
    ['The page’s own measure `frame`, input to painted: p50 / p95', (run) => pair(run.frame)],
    ['The page’s own measure `model-run`: p50 / p95', (run) => pair(run.model)],
    ['Longest task while the slider moves', (run) => ms(run.tasks.longest)],
    ['Tasks over 50 ms while the slider moves', (run) => String(run.tasks.over50)],
    ['Tasks over 50 ms while the page starts', (run) => `${run.start.long.length} (${ms(run.start.long.reduce((a, b) => a + b, 0))})`],
    ['First contentful paint', (run) => ms(run.start.paint)],
    ['First live picture (`flows-drawn`)', (run) => ms(run.start.flows)],
    ['JavaScript heap after 100 changes, and after all', (run) => run.heaps.map((size) => `${size.toFixed(2)} MB`).join(', ')],
    ['Layout shift, from first paint to the last change', (run) => run.shift.toFixed(4)],
  ];
  return table([['', ...Object.keys(runs)], ...rows.map(([name, cell]) => [name, ...Object.values(runs).map(cell)])]);
}

const runs = { 'normal speed': await measure(1), 'slowed 4×': await measure(4) };
const [first] = Object.values(runs);
const text = `${where(first.version)}, ${options.changes} changes of the pace from the keyboard.

${results(runs)}
`;
console.log(text);
if (options.parts) {
  for (const [name, run] of Object.entries(runs)) {
    console.log(`${name}: main thread from one change to the next, mean, by the clock and in the processor's time`);
    const sums = [...parts(run.work.flatMap((change) => change.events))].sort((a, b) => b[1].wall - a[1].wall);
    for (const [part, { wall, cpu }] of sums) console.log(`  ${part.padEnd(24)}${ms(wall / run.work.length).padStart(10)}${ms(cpu / run.work.length).padStart(10)}`);
  }
}
for (const [name, run] of Object.entries(runs)) for (const line of run.trouble) console.error(`perf: noted at ${name}: ${line}`);

if (!options.dry) put('measured', text);
