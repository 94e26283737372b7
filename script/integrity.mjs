// Puts subresource integrity into a built page, or takes it out again.
//   node script/integrity.mjs FOLDER [--off]
// Named with their hashes are what index.html links: stylesheets, the module script, preloaded modules.
// With it a browser refuses such a file if a byte of it is another one, so whoever changes files
// afterwards runs this again.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, option, ...more] = process.argv.slice(2);
if (!folder || more.length || (option && option !== '--off') || !existsSync(join(folder, 'index.html'))) {
  console.error('integrity: node script/integrity.mjs FOLDER [--off]; FOLDER holds a built index.html');
  process.exit(2);
}
const page = join(folder, 'index.html');
const before = readFileSync(page, 'utf8').replaceAll(/ integrity="[^"]*"/g, '');
let count = 0;
const after = option ? before : before.replaceAll(/<(?:script type="module" (?:id="start" )?src|link rel="(?:stylesheet|modulepreload)" href)="(?:\.\/)?([\w./-]+)"/g, (tag, file) => {
  count += 1;
  return `${tag} integrity="sha384-${createHash('sha384').update(readFileSync(join(folder, file))).digest('base64')}"`;
});
if (!option && !count) {
  console.error(`integrity: ${page} links nothing that can be named`);
  process.exit(1);
}
writeFileSync(page, after);
console.log(option ? `integrity: taken out of ${page}` : `integrity: ${count} files named in ${page}`);
