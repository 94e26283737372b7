// Measures how this page starts and moves, beside a page that a reader would make with D3, and writes it into
// docs/performance.md.
//   node e2e/perf/motion.mjs [--loads 5] [--dry]    (--dry: print only)
// Run it on a machine that does nothing else: other work shows in the figures.
import { parseArgs } from 'node:util';
import { launch } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { load, ms, put, table, where } from './block.mjs';
import { loads } from './loads.mjs';
import { moves, unseen } from './moves.mjs';
import { PAGES } from './pages.mjs';
import { quantile } from './trace.mjs';

let options;
try {
  options = parseArgs({ options: { loads: { type: 'string', default: '5' }, dry: { type: 'boolean', default: false } } }).values;
  if (!/^[1-9]\d?$/.test(options.loads)) throw new Error(`--loads is '${options.loads}'; allowed: 1 to 99`);
} catch (error) {
  console.error(`motion: ${error.message.split('\n')[0]}`);
  process.exit(2);
}

const SPEEDS = [[1, 'normal speed'], [4, 'slowed 4×']];
const told = [load()];
const trouble = [];
const noted = (what, found) => {
  trouble.push(...found.trouble.map((line) => `${what}: ${line}`));
  told.push(load());
  return found;
};

async function starts() {
  const [browser, sites] = [await launch(), await Promise.all(PAGES.map(({ root }) => serve(root, { brotli: true })))];
  try {
    const found = [];
    // The first of all has the server compress its files.
    await loads(browser, sites, { slower: 1, far: false }, 1);
    for (const far of [false, true]) {
      for (const [slower, speed] of SPEEDS) {
        const runs = await loads(browser, sites, { slower, far }, Number(options.loads));
        runs.forEach((run, at) => found.push({ ...noted(PAGES[at].name, run), far, slower, page: PAGES[at].name, speed }));
      }
    }
    return found;
  } finally {
    await browser.close();
    await Promise.all(sites.map((site) => site.close()));
  }
}

const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const percent = (share) => `${(share * 100).toFixed(2)} %`;
const pair = (values) => `${ms(quantile(values, 0.5))} / ${ms(quantile(values, 0.95))}`;
const rate = ({ frames, seconds }) => frames / seconds;
const pictures = (motion) => motion.pictures / motion.seconds;
/** A picture that no frame brought to the screen was not seen, and a frame may show a slider's thumb alone. */
const seen = (motion) => Math.min(rate(motion), pictures(motion));
const moved = (motion) => `${rate(motion).toFixed(0)}, ${ms(quantile(motion.gaps, 0.95))}`;

const started = await starts();
const runs = [];
for (const [slower, speed] of SPEEDS) {
  for (const page of PAGES) runs.push({ ...noted(page.name, await moves(page, slower)), page: page.name, speed, slower });
}
const away = [];
for (const page of PAGES) away.push(noted(page.name, await unseen(page)));

const beginning = table([
  ['', 'first contentful paint', 'first live picture', 'total blocking time, from first paint', '… from the beginning', 'layout shift', 'sent before the live picture', 'sent in all'],
  ...started.map((run) => [
    `${run.page}, ${run.speed}${run.far ? ', slow 4G' : ''}`, ms(run.paint), ms(run.flows), ms(run.blocking), ms(run.blockingFromStart), run.shift.toFixed(4), kB(run.early), kB(run.bytes),
  ]),
]);
const moving = table([
  ['', ...runs.map(({ page, speed }) => `${page}, ${speed}`)],
  ...[
    ['Dragging the pace: frames a second, 95th percentile between two', ({ slide }) => moved(slide)],
    ['… new pictures of the map a second', ({ slide }) => pictures(slide).toFixed(0)],
    ['Panning, magnified 3.2 times: frames a second, 95th percentile between two', ({ pan }) => moved(pan)],
    ['… new pictures of the map a second', ({ pan }) => pictures(pan).toFixed(0)],
    ['Playing the clock: frames a second, 95th percentile between two', ({ play }) => moved(play)],
    ['Input delay of a key on the slider: p50 / p95', ({ waited }) => pair(waited.keydown)],
    ['… from the key to the next paint (Event Timing): p50 / p95', ({ waited, keys }) => pair([...Array(Math.max(0, keys - waited.timed.length)).fill(0), ...waited.timed])],
    ['Input delay of the mouse while it drags the pace: p50 / p95', ({ waited }) => pair(waited.pointermove)],
    ['Main thread when nothing moves, share of a processor', ({ still }) => percent(still.thread)],
    // Chromium slows a page down by keeping a thread of its process busy.
    ['… with all threads of the page’s process', ({ still, slower }) => (slower === 1 ? percent(still.renderers) : 'not to be told')],
    ['Main thread when nothing moves, after all of the above', ({ after }) => percent(after.thread)],
    ['JavaScript heap then', ({ heap }) => `${heap.toFixed(2)} MB`],
  ].map(([name, cell]) => [name, ...runs.map(cell)]),
]);
const frames = table([
  ['In an article, out of view', ...PAGES.map(({ name }) => name)],
  ['Nothing moves: main thread, all threads', ...away.map(({ still }) => `${percent(still.thread)}, ${percent(still.renderers)}`)],
  ['The clock plays: main thread, all threads', ...away.map(({ playing }) => `${percent(playing.thread)}, ${percent(playing.renderers)}`)],
]);

/** Goals of this page: what, as it is, whether that is enough. */
const hard = started.find((run) => run.far && run.slower === 4 && run.page === PAGES[0].name);
const goals = [
  ['first picture at most 1.0 s on slow 4G, slowed 4×', ms(hard.paint), hard.paint <= 1000],
  ['first live picture at most 3.0 s there', ms(hard.flows), hard.flows <= 3000],
  ['total blocking time under 200 ms there', ms(hard.blocking), hard.blocking < 200],
  ['layout shift 0', Math.max(...started.map(({ page, shift }) => (page === PAGES[0].name ? shift : 0))).toFixed(4), started.every(({ page, shift }) => page !== PAGES[0].name || shift === 0)],
  ...runs.filter(({ page }) => page === PAGES[0].name).flatMap((run) => {
    const least = run.slower === 1 ? 60 : 30;
    // Chromium's own clock of frames is a hair off.
    const enough = (value) => Math.round(value) >= least;
    return [
      [`${least} frames a second with a new picture of the map while the pace is dragged, ${run.speed}`, seen(run.slide).toFixed(0), enough(seen(run.slide))],
      [`${least} frames a second panning, ${run.speed}`, rate(run.pan).toFixed(0), enough(rate(run.pan))],
      [`${least} frames a second playing, ${run.speed}`, rate(run.play).toFixed(0), enough(rate(run.play))],
      [`main thread under 1 per cent when nothing moves, ${run.speed}`, percent(run.still.thread), run.still.thread < 0.01],
    ];
  }),
  ['nothing out of view (under 0.1 per cent), at rest', percent(away[0].still.thread), away[0].still.thread < 0.001],
  ['nothing out of view (under 0.1 per cent), with the clock playing', percent(away[0].playing.thread), away[0].playing.thread < 0.001],
];
const list = (met) => goals.filter(([, , is]) => is === met).map(([what, value]) => `- ${what}: ${value}`).join('\n') || '- none';
const [before] = told;
const text = `${where(runs[0].version)}. Load of the machine: ${before.toFixed(1)} before the first page was opened, up to ${Math.max(...told).toFixed(1)} with the browser.${before > 1 ? ' Other work ran beside it: to be made again on a quiet machine.' : ''}

Starts, the median of ${options.loads} each, files sent with brotli at its best; slow 4G is 1.6 Mbit/s down, 750 kbit/s up and 150 ms for each answer:

${beginning}

Motions of three seconds each:

${moving}

${frames}

Goals of this page that were missed in this run:

${list(false)}

Met:

${list(true)}
`;
console.log(text);
for (const line of trouble) console.error(`motion: noted at ${line}`);
if (!options.dry) put('beside D3', text);
