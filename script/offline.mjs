// Puts sw.js beside a built index.html: the service worker public/sw.js with the list of the files that
// it keeps, each with a hash of what is in it. To be run again when one of them was changed by hand:
// a worker that finds another file than its list says keeps none.
//   node script/offline.mjs dist
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
if (!root || !existsSync(join(root, 'index.html'))) {
  console.error('offline: usage: node script/offline.mjs SITE_FOLDER (which holds index.html)');
  process.exit(2);
}

/** What no reader of the page can ask for: the other ways to have it, what articles and links load. */
const APART = /^(fixed\/|rare-earth-flows\.html$|sw\.js$|embed\.js$|demo\.|preview\.png$|story\.schema\.json$|fonts\/.*\.(txt|md)$)/;

const short = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const names = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
  .filter((name) => !APART.test(name))
  .sort();
const files = Object.fromEntries(names.map((name) => [name, short(readFileSync(join(root, name)))]));
const list = JSON.stringify(files);

const template = readFileSync(new URL('../public/sw.js', import.meta.url), 'utf8');
const code = template.split('\n').filter((line) => !/^\s*(\/\/|\/\*\*.*\*\/$)/.test(line) && line.trim()).join('\n');
const put = (text, place, filled) => {
  if (!text.includes(place)) throw new Error(`offline: public/sw.js has no '${place}'`);
  return text.replace(place, filled);
};
const filled = put(put(code, 'FILES = {}', `FILES = ${list}`), 'BUILD = ""', `BUILD = "${short(list + code).slice(0, 12)}"`);
writeFileSync(join(root, 'sw.js'), `${filled}\n`);
const bytes = names.reduce((sum, name) => sum + readFileSync(join(root, name)).length, 0);
console.log(`  ${root}/sw.js keeps ${names.length} files of ${(bytes / 1e6).toFixed(1)} MB`);
