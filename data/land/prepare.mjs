// Makes land.txt from Natural Earth 1:110m as packed in world-atlas 2.0.2. Run once:
//   npm install world-atlas@2.0.2 topojson-client@3 && node prepare.mjs > land.txt
// Coordinates are hundredths of a degree; each number is the step from the one before it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { feature, mesh } = require('topojson-client');
const read = (name) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`)));

const ANTARCTICA = '010';
const isAntarctica = (ring) => ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length < -60;

// Longitudes run on past 180 where a line crosses it, so that no step is longer than half a turn.
const unwrapped = (line) => {
  let turns = 0;
  return line.map(([lon, lat], i) => {
    if (i > 0) turns -= Math.round((lon - line[i - 1][0]) / 360);
    return [lon + 360 * turns, lat];
  });
};

const steps = (line) => {
  let [x, y] = [0, 0];
  return unwrapped(line)
    .map(([lon, lat]) => [Math.round(lon * 100), Math.round(lat * 100)])
    .flatMap(([lon, lat], i) => {
      const step = [lon - x, lat - y];
      [x, y] = [lon, lat];
      return i > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
    })
    .map((step) => step.join(' '))
    .join(',');
};

const land = read('land-110m.json');
const polygons = feature(land, land.objects.land).features
  .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
for (const ring of polygons.flat()) if (!isAntarctica(ring)) console.log(`land ${steps(ring)}`);

const countries = read('countries-110m.json');
const inner = mesh(countries, countries.objects.countries,
  (a, b) => a !== b && a.id !== ANTARCTICA && b.id !== ANTARCTICA);
for (const line of inner.coordinates) console.log(`border ${steps(line)}`);
