// The rules of the house, as tests: each failure says which file, and why the rule is there.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = new Set(['.git', 'target', 'dist', 'node_modules', 'out']);
/** Files that a program writes: no limit of length holds for them. */
const GENERATED = new Set(['Cargo.lock', 'e2e/package-lock.json', 'e2e/lighthouse/package-lock.json']);

function walk(folder = '') {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

const FILES = walk();
const TEXT = /\.(rs|toml|md|mjs|js|css|html|csv|json|svg|yml)$|^(script|\.ci)\/[\w-]+$|^LICENSE$/;
const cache = new Map();
function read(path) {
  if (!cache.has(path)) cache.set(path, readFileSync(join(ROOT, path), 'utf8'));
  return cache.get(path);
}
const withEnding = (...endings) => FILES.filter((path) => endings.includes(extname(path)));
const RUST = withEnding('.rs');
/** Rust that is part of a program or library, up to its tests; whole-line comments blanked. */
const code = (path) => read(path).replace(/^\s*\/\/.*$/gm, '').replace(/^#\[cfg\(test\)\][\s\S]*$/m, '');
const isTest = (path) => /(^|\/)(tests|benches|examples)(\/|\.rs$)/.test(path);

/** Fails with every line of the files that matches, and the reason. */
function never(files, pattern, reason, content = read) {
  const found = files.flatMap((path) => content(path).split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])));
  assert.deepEqual(found, [], `${reason}\n${found.join('\n')}`);
}

const manifests = FILES.filter((path) => path.endsWith('Cargo.toml'));
/** The programs beside the page's: each is called by its scripts in one place; all else in its crate is pure. */
const BESIDE = ['crates/desk/', 'crates/papers/'];
const DOORS = BESIDE.map((crate) => `${crate}src/door.rs`);
const isPure = (path) => (path.startsWith('crates/') && !DOORS.includes(path)) && !path.startsWith('crates/no-streams/'); // it stands in for a crate of the browser's

/** The names of all dependencies that a manifest declares. */
function dependencies(path) {
  const names = [];
  let inTable = false;
  for (const line of read(path).split('\n')) {
    const table = line.match(/^\[(.+)\]/)?.[1];
    if (table) {
      const [, kind, name] = table.match(/(?:^|\.)((?:dev-|build-)?dependencies)(?:\.(.+))?$/) ?? [];
      inTable = Boolean(kind) && !name;
      if (name) names.push(name);
    } else if (inTable) {
      const name = line.match(/^([\w-]+)(?:\.[\w-]+)?\s*=/)?.[1];
      if (name) names.push(name);
    }
  }
  return names;
}
const own = new Set(manifests.map((path) => read(path).match(/^name = "(.+)"/m)?.[1]));
const outside = [...new Set(manifests.flatMap(dependencies))].filter((name) => !own.has(name)).sort();

test('the pure crates have never heard of a browser', () => {
  const browser = /\b(web_sys|js_sys|wasm_bindgen|leptos|gloo\w*)\b/;
  never(RUST.filter(isPure), browser,
    'Crates in crates/ run on any machine, in a test as in the page: what they need from a browser, src/browser hands them.', code);
  for (const path of manifests.filter(isPure)) {
    const bad = dependencies(path).filter((name) => /^(web-sys|js-sys|wasm-bindgen|leptos|gloo)/.test(name))
      .filter((name) => !(name === 'wasm-bindgen' && BESIDE.includes(path.replace('Cargo.toml', ''))));
    assert.deepEqual(bad, [], `${path}: a pure crate cannot depend on a browser`);
  }
});

test('the model knows neither drawing nor a clock nor chance', () => {
  never(RUST.filter((path) => path.startsWith('crates/model/src')), /\b(plotters|SystemTime|Instant|rand)\b/,
    'The same scenario must give the same numbers, everywhere and next year.', code);
});

const inBrowser = (path) => path === 'src/browser.rs' || path.startsWith('src/browser/');
const app = RUST.filter((path) => path.startsWith('src/'));

test('only src/browser touches the page', () => {
  const elsewhere = app.filter((path) => !inBrowser(path));
  never(elsewhere, /\b(web_sys|js_sys|gloo\w*)\b/,
    'One door to the page: everything that talks to the browser is a function in src/browser, and decides nothing.', code);
  never(RUST.filter((path) => !inBrowser(path) && !isTest(path) && !path.endsWith('/build.rs')), /(allow|expect)\(.*clippy::disallowed_(methods|types)/,
    'Only src/browser may allow what clippy.toml disallows: the reasons stand there.', code);
});

test('no file is longer than 400 lines', () => {
  const long = withEnding('.rs', '.css', '.mjs', '.js').filter((path) => !GENERATED.has(path))
    .map((path) => [path, read(path).split('\n').length]).filter(([, lines]) => lines > 400);
  assert.deepEqual(long, [], 'About a hundred lines and one subject each is the habit; beyond 400 a file holds two subjects.');
});

test('nothing unwraps outside of tests', () => {
  never(RUST.filter((path) => !isTest(path)), /\.unwrap\(/,
    'A panic is a dead page for its reader: say what happens instead, or fail when the project is built.', code);
});

test('nothing is left to do in the code', () => {
  const marks = new RegExp(['\\btodo!\\(', '\\bunimplemented!\\(', ['\\bFIX', 'ME\\b'].join(''), ['\\bTO', 'DO\\b'].join('')].join('|'));
  never(FILES.filter((path) => TEXT.test(path) && path !== 'Cargo.toml'), marks,
    'Work that is left belongs on the list of issues, where somebody sees it.');
});

test('no path of one machine, no address of one network', () => {
  const path = new RegExp(`(?<![\\w.:/$})-])/(?:${['root', 'home', 'Users', 'work'].join('|')})/\\w`);
  never(FILES.filter((file) => TEXT.test(file) || GENERATED.has(file)), path, 'A clone must work on every machine: use paths inside of the project, or $HOME.');
  for (const path of ['e2e/package-lock.json', 'e2e/lighthouse/package-lock.json']) {
    const elsewhere = Object.values(JSON.parse(read(path)).packages).map((found) => found.resolved)
      .filter((address) => address && !address.startsWith('https://registry.npmjs.org/'));
    assert.deepEqual(elsewhere, [], `${path} names a registry that others cannot reach`);
  }
  never(['Cargo.lock'], /^source = "(?!registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index")/,
    'Every dependency comes from crates.io, so that everyone can fetch it.');
});

test('the six packages that the project is built on are declared and used', () => {
  const source = RUST.map(code).join('\n');
  for (const name of ['wasm-bindgen', 'web-sys', 'leptos', 'plotters', 'serde', 'gloo']) {
    assert.ok(outside.includes(name), `${name} is in no Cargo.toml: the project is meant to be built on it`);
    assert.ok(new RegExp(`\\b${name.replaceAll("-", "_")}\\b`).test(source), `${name} is declared but used nowhere`);
  }
});

test('every dependency has a reason in docs/decisions.md', () => {
  const reasons = read('docs/decisions.md');
  const node = Object.keys(JSON.parse(read('e2e/package.json')).devDependencies ?? {});
  const missing = [...outside, ...node].filter((name) => !reasons.includes(`\`${name}\``));
  assert.deepEqual(missing, [], 'What is taken from others is kept for years: docs/decisions.md says, with its name in backticks, why it is worth that.');
});

test('the page is built small', () => {
  for (const link of read('index.html').match(/<link data-trunk rel="rust"[^>]*>/g)) {
    assert.match(link, /data-cargo-profile-release="(page|desk)"/,
      'Without it Trunk takes the ordinary release profile, and the program is far larger.');
  }
  assert.doesNotMatch(read('Cargo.toml'), /^strip\s*=\s*true/m,
    'wasm-bindgen needs the section that strip removes.');
});

test('the page asks nobody else for anything', () => {
  const files = FILES.filter((path) => path === 'index.html' || dirname(path) === 'style' || path.startsWith('public/'))
    .filter((path) => /\.(html|css|js)$/.test(path));
  never(files, /(?:\b(?:src|href)=["']?|url\(["']?|\bimport\s*\(?\s*["'])(?:https?:)?\/\/(?!www\.w3\.org)/,
    'No request leaves the site: fonts, scripts and pictures lie in public/. (Links that a reader follows are made by the program.)');
});

test('the README stays short', () => {
  const lines = read('README.md').split('\n').length;
  assert.ok(lines <= 150, `README.md has ${lines} lines: what is longer belongs in docs/`);
});
