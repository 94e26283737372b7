// Lays a copy of a built site into a folder of it that is named after what it holds: what an
// article embeds from there stays as it is for good, as long as the host keeps the folder.
//   node script/fixed.mjs dist
// `version.json` beside each index.html says where the fixed copy is: from the moving site
// `fixed/HASH/`, from the copy `./`.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
if (!root) {
  console.error('fixed: usage: node script/fixed.mjs SITE_FOLDER');
  process.exit(2);
}

/** What belongs to the moving site alone. */
const MOVING = new Set(['fixed', 'version.json', 'rare-earth-flows.html', 'sw.js']);
const names = readdirSync(root).filter((name) => !MOVING.has(name)).sort();
const files = names.flatMap((name) => {
  const inside = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return inside.filter((path) => path === join(root, name) || path.startsWith(`${join(root, name)}/`));
});

const hash = createHash('sha256');
for (const path of files.sort()) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
const folder = `fixed/${hash.digest('hex').slice(0, 12)}/`;

rmSync(join(root, 'fixed'), { recursive: true, force: true });
for (const name of names) cpSync(join(root, name), join(root, folder, name), { recursive: true });
const say = (where, found) => writeFileSync(join(root, where, 'version.json'), `${JSON.stringify({ folder: found })}\n`);
say(folder, './');
say('.', folder);
console.log(`  ${root}/${folder}`);
