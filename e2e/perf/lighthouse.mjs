// Asks Lighthouse about the built page, with its mobile preset: slow 4G and a processor slowed four
// times, both simulated. Exits with 1 if accessibility, best practices or SEO is under 100 somewhere.
//   node e2e/perf/lighthouse.mjs [--runs 3]      all four scores; performance is the median of the runs
//   node e2e/perf/lighthouse.mjs --runs 0        without performance
// Lighthouse is installed by `npm ci` in e2e/lighthouse; without it the exit status is 77.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { DIST, launch } from '../browser.mjs';
import { POLICY, serve } from '../serve.mjs';

const PACKAGE = new URL('../lighthouse/node_modules/lighthouse/', import.meta.url);
const FULL = ['accessibility', 'best-practices', 'seo'];

let runs;
try {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
  if (!/^\d$/.test(values.runs)) throw new Error(`--runs is '${values.runs}'; allowed: 0 to 9`);
  runs = Number(values.runs);
} catch (error) {
  console.error(`lighthouse: ${error.message.split('\n')[0]}`);
  process.exit(2);
}
if (!existsSync(PACKAGE)) {
  console.log('skipped: Lighthouse is not here; npm ci in e2e/lighthouse brings it');
  process.exit(77);
}
const { default: lighthouse } = await import(new URL('core/index.js', PACKAGE));
const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8'));

/** A port that nobody listens at. */
function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** What Lighthouse says about a page, in a browser of its own. */
async function report(url, categories) {
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    const { lhr } = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: categories });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await browser.close();
  }
}

const score = (lhr, category) => Math.round(lhr.categories[category].score * 100);

/** Each audit of a category that counts and is not full, with the parts of the page it names. */
function missing(lhr, category) {
  return lhr.categories[category].auditRefs.flatMap(({ id, weight }) => {
    const audit = lhr.audits[id];
    if (audit.score === null || audit.score === 1) return [];
    const named = (audit.details?.items ?? []).slice(0, 5).map((item) => item.node?.snippet ?? item.source?.url ?? item.url ?? item.description ?? item.label).filter(Boolean);
    return [`  ${category}: ${id} ${audit.score} (weight ${weight}): ${audit.title}${audit.displayValue ? `, ${audit.displayValue}` : ''}${named.map((one) => `\n      ${String(one).slice(0, 160)}`).join('')}`];
  });
}

const article = (base) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Magnets and licences</title><meta name="description" content="An ordinary article with one map in it.">
<link rel="icon" href="data:,"><script src="${base}embed.js" async></script></head>
<body><main><h1>Magnets and licences</h1><p>In May 2025 little came through.</p>
<rare-earth-flows month="2025-05" region="DE" title="Magnets for Germany"></rare-earth-flows></main></body></html>`;

const base = '/news/2026/flows/';
const site = await serve(DIST, {
  base, brotli: true, policy: `${POLICY}; frame-src 'self'; manifest-src 'self'`, headers: { 'cache-control': 'public, max-age=31536000, immutable' },
  pages: { '/article': article(base) },
});
const places = { 'the page': site.url, 'an article with an embed': `${site.origin}/article`, 'the embed’s own address': `${site.url}?v=1&embed=1&month=2025-05&region=DE` };
let bad = false;
try {
  for (const [name, url] of Object.entries(places)) {
    const lhr = await report(url, FULL);
    const lines = FULL.flatMap((category) => missing(lhr, category));
    if (name === 'the page') console.log(`Lighthouse ${version}, ${lhr.environment.hostUserAgent.match(/Chrome\/[\d.]+/)?.[0]}, ${new Date().toISOString().slice(0, 10)}`);
    const cells = FULL.map((category) => `${category} ${score(lhr, category)}`);
    bad ||= FULL.some((category) => score(lhr, category) < 100);
    const speeds = [];
    for (let run = 0; run < runs; run += 1) speeds.push(await report(url, ['performance']));
    if (runs) {
      speeds.sort((a, b) => score(a, 'performance') - score(b, 'performance'));
      const middle = speeds[Math.floor(runs / 2)];
      const timing = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'cumulative-layout-shift'].map((id) => `${id} ${middle.audits[id].displayValue}`);
      cells.unshift(`performance ${score(middle, 'performance')} (of ${speeds.map((one) => score(one, 'performance')).join(', ')}; ${timing.join(', ')}; load average ${loadavg()[0].toFixed(1)})`);
      lines.push(...missing(middle, 'performance'));
    }
    console.log([`${name}: ${cells.join(', ')}`, ...lines].join('\n'));
  }
} finally {
  await site.close();
}
process.exit(bad ? 1 : 0);
