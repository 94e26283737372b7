// Prints the size of every file of a built site, as it is and after brotli.
//   node script/sizes.mjs dist
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const root = process.argv[2] ?? 'dist';
const format = new Intl.NumberFormat('en-GB');
const row = (name, bytes, brotli) =>
  console.log(`  ${name.padEnd(48)}${format.format(bytes).padStart(12)}${format.format(brotli).padStart(12)}`);

console.log(`  ${root.padEnd(48)}${'bytes'.padStart(12)}${'brotli'.padStart(12)}`);
for (const name of readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
  .filter((name) => !name.startsWith('fixed/'))
  .sort()) {
  const bytes = readFileSync(join(root, name));
  row(name, bytes.length, brotliCompressSync(bytes).length);
}
