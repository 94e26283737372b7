// Puts the D3 page together: what is beside this file, D3 itself, and the project's own land and figures.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const DATA = '../../../data/';

/** The rows of a table of data/, each by its columns. */
function table(name) {
  const fields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);
  const [head, ...rows] = readFileSync(at(`${DATA}${name}.csv`), 'utf8').trim().split('\n').map(fields);
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index]])));
}

/** The magnets of 2024 by region, and what customs recorded of each month since. */
export function figures() {
  const year = new Map(table('baseline').filter(({ series }) => series === 'magnets').map((row) => [row.region, Number(row.tonnes_per_year)]));
  const regions = table('regions').filter(({ id }) => year.has(id))
    .map(({ id, name, lon, lat }) => ({ id, name, lon: Number(lon), lat: Number(lat), tonnes: year.get(id) }));
  const months = table('recorded_totals').filter(({ series, month, months: count }) => series === 'magnets' && count === '1' && month >= '2025')
    .map(({ month, tonnes }) => ({ month, tonnes: Number(tonnes) }));
  const [hub] = table('hubs');
  return { origin: [Number(hub.lon), Number(hub.lat)], total: regions.reduce((sum, { tonnes }) => sum + tonnes, 0), regions, months };
}

/** Makes the page's folder and gives its path. */
export function build() {
  const folder = at('../../out/d3/');
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', 'page.js']) copyFileSync(at(name), folder + name);
  copyFileSync(at('../../node_modules/d3/dist/d3.min.js'), `${folder}d3.min.js`);
  copyFileSync(at(`${DATA}land/land.txt`), `${folder}land.txt`);
  writeFileSync(`${folder}flows.json`, JSON.stringify(figures()));
  return folder;
}
