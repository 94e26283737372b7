// Reads `cargo metadata` from standard input and an allow list from deny.toml; every dependency
// must have a licence expression that the list satisfies.
//   cargo metadata --format-version 1 | node script/licences.mjs deny.toml
import { readFileSync } from 'node:fs';

const toml = readFileSync(process.argv[2], 'utf8');
const list = toml.match(/^\[licenses\][^[]*?^allow = \[([^\]]*)\]/m)?.[1];
if (!list) throw new Error(`${process.argv[2]}: no list 'allow' under [licenses]`);
const allowed = new Set([...list.matchAll(/"([^"]+)"/g)].map((match) => match[1]));

/** Whether an SPDX expression can be met: OR needs one side, AND both, WITH belongs to its name. */
export function satisfied(expression, allowed) {
  const tokens = expression.replaceAll('/', ' OR ').replaceAll(/[()]/g, ' $& ').trim().split(/\s+/);
  const either = () => {
    let result = both();
    while (tokens[0] === 'OR') result = (tokens.shift(), both()) || result;
    return result;
  };
  const both = () => {
    let result = one();
    while (tokens[0] === 'AND') result = (tokens.shift(), one()) && result;
    return result;
  };
  const one = () => {
    let name = tokens.shift();
    if (name === '(') {
      const result = either();
      tokens.shift();
      return result;
    }
    if (tokens[0] === 'WITH') name += ` ${tokens.shift()} ${tokens.shift()}`;
    return allowed.has(name);
  };
  return either();
}

const { packages, workspace_members } = JSON.parse(readFileSync(0, 'utf8'));
const own = new Set(workspace_members);
const others = packages.filter((found) => !own.has(found.id));
const bad = others.filter((found) => !found.license || !satisfied(found.license, allowed));
for (const { name, version, license, license_file } of bad) {
  const what = license ?? (license_file ? `only a file, ${license_file}` : 'none');
  console.error(`licences: ${name} ${version} has the licence ${what}; allowed: ${[...allowed].join(', ')}`);
}
if (bad.length) process.exit(1);
console.log(`licences: all ${others.length} dependencies are under an allowed licence`);
