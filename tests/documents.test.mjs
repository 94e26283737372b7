// docs/model.md and the code cannot part: what the one names or numbers, the other has.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const list = (folder) => readdirSync(join(ROOT, folder), { withFileTypes: true });
const walk = (folder) => list(folder).flatMap((entry) =>
  (entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));

const MODEL = 'crates/model/src';
const SOURCES = walk(MODEL).filter((path) => path.endsWith('.rs'));
/** Without comments: what is only talked about is not there. */
const code = (path) => read(path).replace(/^\s*\/\/.*$/gm, '');
const DOCUMENT = read('docs/model.md');
const FILE = read('docs/scenario.md');
/** What stands between backticks. */
const spans = (text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);
const SPANS = new Set(spans(DOCUMENT));
/** The cells of a table's row, its backticks kept. */
const cells = (row) => row.replace(/^\|\s*|\s*\|$/g, '').split(/\s*\|\s*/);
const rows = (text, width) => text.split('\n').filter((line) => /^\| `[a-z-]+` \|/.test(line))
  .map(cells).filter((row) => row.length === width);
const key = (row) => row[0].replaceAll('`', '');
/** A number as it stands in a text: 0.50 and 0.5 are the same. */
const number = (text) => Number(text.match(/-?\d+(?:\.\d+)?/)?.[0]);

/** Every plain number of a scenario, as docs/scenario.md has it, which a test keeps current. */
const NUMBERS = new Map(rows(FILE, 7).map((row) =>
  [key(row), { unit: row[2], free: number(row[4]), april: number(row[5]), evidence: row[6] }]));
/** The same in docs/model.md. */
const TOLD = new Map(rows(DOCUMENT, 5).filter((row) => NUMBERS.has(key(row)))
  .map((row) => [key(row), { own: row[2], plausible: row[3], evidence: row[4] }]));
const sources = (text) => [...text.matchAll(/\bS\d+\b/g)].map(([id]) => id);

function none(found, reason) {
  assert.deepEqual(found, [], `${reason}\n${found.join('\n')}`);
}

test('every pass of the run is named in docs/model.md', () => {
  const run = code(`${MODEL}/simulate.rs`).match(/pub fn go_on\(&mut self[\s\S]*?\n {4}\}\n/)?.[0] ?? '';
  const loop = run.replace(/^[\s\S]*\bfor number in .*$/m, '');
  const passes = [...loop.matchAll(/\b(?:state|standing|plan)\.(\w+)\(/g)].map(([, name]) => name);
  assert.ok(passes.length > 10, `the passes of Engine::go_on were not found: ${passes}`);
  const table = DOCUMENT.slice(DOCUMENT.indexOf('## The week, pass by pass'), DOCUMENT.indexOf('## 2. Equations'));
  const told = table.split('\n').filter((line) => line.startsWith('| `')).map((line) => key(cells(line)));
  assert.deepEqual(told, passes, 'The table of the week is Engine::go_on: the same passes in the same order.');
});

test('every file of the model is named in docs/model.md', () => {
  const folders = ['simulate', 'maths', 'query', 'uncertainty'];
  const files = folders.flatMap((folder) => walk(`${MODEL}/${folder}`)).map((path) => path.slice(MODEL.length + 1));
  none(files.filter((path) => !SPANS.has(path)), 'docs/model.md says what each file of the model does:');
});

test('every file and place that docs/model.md names exists', () => {
  const paths = [...SPANS].filter((span) => /^[\w./-]+\.(rs|csv|md|mjs|json)$|^(crates|data|docs|tests)\/[\w./-]+$/.test(span));
  assert.ok(paths.length > 40, 'hardly any path was found in docs/model.md');
  const there = (path) => existsSync(join(ROOT, path)) || existsSync(join(ROOT, MODEL, path));
  none(paths.filter((path) => !there(path)), 'docs/model.md names what is not there:');
});

test('every function, field and variant that docs/model.md names exists', () => {
  const names = [...SPANS].filter((span) => /^\w+::\w+$/.test(span));
  assert.ok(names.length > 25, 'hardly any function was found in docs/model.md');
  const missing = names.filter((name) => {
    const [owner, item] = name.split('::');
    const own = new RegExp(`\\b(?:struct|enum|trait|impl(?:<[^>]*>)?) ${owner}\\b`);
    const files = SOURCES.filter((path) => path.endsWith(`/${owner}.rs`) || own.test(code(path)));
    const declared = new RegExp(`\\bfn ${item}\\b|\\b(?:const|static) ${item}\\b|^\\s*pub(?:\\(\\w+\\))? ${item}:|^\\s*${item}[,({ ]`, 'm');
    return !files.some((path) => declared.test(code(path)));
  });
  none(missing, 'docs/model.md names what the model does not have:');
});

test('every number of a scenario has its row, with the default that the code has', () => {
  assert.ok(NUMBERS.size > 50, 'the table of docs/scenario.md was not found');
  none([...NUMBERS.keys()].filter((name) => !TOLD.has(name)), 'Not in the tables of docs/model.md, section 3:');
  const wrong = [...NUMBERS].flatMap(([name, { free, april, unit }]) => {
    const { own } = TOLD.get(name) ?? { own: '' };
    const [first, second] = own.split('; april-2025: ');
    const said = free === 1 ? unit.replace(/^(week|month|year)s$/, '$1') : unit;
    const right = number(first) === free && number(second ?? first) === april
      && (free === april) === (second === undefined) && first.replace(/^-?[\d.]+ ?/, '') === said;
    return right ? [] : [`${name}: '${own}', and the code has ${free} and ${april} ${unit}`];
  });
  none(wrong, 'Defaults of docs/model.md that are not those of the code:');
});

test('plausible ranges are those that are drawn', () => {
  const text = code(`${MODEL}/uncertainty/ranges.rs`);
  const ranges = new Map([...text.matchAll(/\b(peaked|even)\("([\w-]+)", ([\d.]+), ([\d.]+)\)(\.policy\(\))?/g)]
    .map(([, shape, name, low, high, policy]) => [name, { shape, low: Number(low), high: Number(high), policy: Boolean(policy) }]));
  assert.ok(ranges.size > 20, 'the ranges were not found');
  const wrong = [...TOLD].flatMap(([name, { plausible }]) => {
    const range = ranges.get(name);
    const drawn = !plausible.includes('not drawn');
    if (!range) return drawn ? [`${name}: '${plausible}', and it is not drawn`] : [];
    const [low, high] = [...plausible.matchAll(/\d+(?:\.\d+)?/g)].map(([value]) => Number(value));
    const right = drawn && low === range.low && high === range.high
      && plausible.includes('even') === (range.shape === 'even') && plausible.includes('if asked') === range.policy;
    return right ? [] : [`${name}: '${plausible}', and drawn is ${JSON.stringify(range)}`];
  });
  none(wrong, 'Ranges of docs/model.md that are not those of the code:');
});

test('every other key of the scenario file is in docs/model.md', () => {
  const keys = [...FILE.matchAll(/^### `([\w-]+)`$/gm)].map(([, name]) => name);
  assert.ok(keys.length > 20, 'the keys of docs/scenario.md were not found');
  none(keys.filter((name) => !SPANS.has(name)), 'Lists and choices that docs/model.md does not have:');
});

test('every source that docs/model.md cites is in data/sources.csv', () => {
  const known = new Set([...read('data/sources.csv').matchAll(/^(S\d+),/gm)].map(([, id]) => id));
  none([...new Set(sources(DOCUMENT))].filter((id) => !known.has(id)), 'Cited, and not in data/sources.csv:');
  const lost = [...NUMBERS].flatMap(([name, { evidence }]) => sources(evidence)
    .filter((id) => !sources(TOLD.get(name)?.evidence ?? '').includes(id)).map((id) => `${name}: ${id}`));
  none(lost, 'Sources that the code gives for a number, and docs/model.md does not:');
});

test('every preset has its row, with its dates', () => {
  const ids = [...code(`${MODEL}/scenario/preset.rs`).matchAll(/Self::\w+ => "([\w-]+)"/g)].map(([, id]) => id);
  assert.ok(ids.length > 5, 'the presets were not found');
  const section = DOCUMENT.slice(DOCUMENT.indexOf('### 4.2 Presets'), DOCUMENT.indexOf('### 4.3'));
  none(ids.filter((id) => !section.includes(`| \`${id}\` |`)), 'Presets without a row in section 4.2:');
  const two = (text) => text.padStart(2, '0');
  const text = code(`${MODEL}/scenario/preset/list.rs`);
  const days = [...text.matchAll(/\bDate::new\((\d+), (\d+), (\d+)\)/g)].map(([, y, m, d]) => `${y}-${two(m)}-${two(d)}`);
  const months = [...text.matchAll(/\bMonth::new\((\d+), (\d+)\)/g)].map(([, y, m]) => `${y}-${two(m)}`);
  none([...days, ...months].filter((date) => !section.includes(date)), 'Dates of presets that section 4.2 does not have:');
});

test('what is set and read by nothing is said to be without effect', () => {
  const settings = SOURCES.filter((path) => path.startsWith(`${MODEL}/scenario/`));
  const others = SOURCES.filter((path) => !settings.includes(path)).concat(`${MODEL}/scenario.rs`).map(code).join('\n');
  // A regime reads its own fields.
  const all = others + code(`${MODEL}/scenario/regime.rs`).replace(/^\s*pub \w+:.*$/gm, '');
  const idle = ['buyers', 'damage', 'regime', 'supply'].flatMap((name) => {
    const text = code(`${MODEL}/scenario/${name}.rs`);
    return [...text.matchAll(/pub struct (\w+) \{([\s\S]*?)\n\}/g)].flatMap(([, owner, body]) =>
      [...body.matchAll(/^\s*pub (\w+):/gm)].filter(([, field]) => !new RegExp(`\\.${field}\\b`).test(all))
        .map(([, field]) => `${owner}::${field}`));
  });
  const section = DOCUMENT.slice(DOCUMENT.indexOf('### Without effect'), DOCUMENT.indexOf('## 4. '));
  const told = spans(section).filter((span) => span.includes('::'));
  assert.deepEqual(told.sort(), idle.sort(), "docs/model.md, 'Without effect', lists what no part of the model reads.");
});

test('links of the documents lead somewhere', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', ...walk('docs').filter((path) => path.endsWith('.md'))];
  const dead = documents.flatMap((path) => [...read(path).matchAll(/\]\(([^)#\s]+?)(?:#[^)]*)?\)/g)].map(([, link]) => link)
    .filter((link) => !/^(https?:|mailto:|<)/.test(link) && !existsSync(join(ROOT, dirname(path), link)))
    .map((link) => `${path}: ${link}`));
  none(dead, 'Links that lead nowhere:');
});
