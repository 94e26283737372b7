// The languages that the page speaks are named in five places, none of which can ask another: the
// address, the build, the script that starts the page, the choice in it, and the files of translations.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
/** What stands in a file between the brackets of a pattern. */
function found(path, pattern) {
  const [, inside] = read(path).match(pattern) ?? assert.fail(`${path}: ${pattern} is not in it`);
  return inside;
}
const quoted = (text) => [...text.matchAll(/"([a-z]{2})"/g)].map(([, id]) => id);
/** Keys and texts of an object that is written in a script. */
const quotedPairs = (text) => [...text.matchAll(/([a-z]{2}): "([^"]+)"/g)].map(([, key, value]) => [key, value]);

/** As the page's address takes them, English first. */
const ALL = quoted(found('crates/address/src/view.rs', /pub const LANGUAGES: \[&str; \d+\] = \[([^\]]*)\]/));
const FOREIGN = ALL.slice(1);
/** The build's list of those. */
const BUILT = found('crates/languages/src/files.rs', /pub const LANGUAGES: \[Language; \d+\] = \[([\s\S]*?)\n\];/);

test('the address knows English and four languages beside it, each once', () => {
  assert.equal(ALL[0], 'en');
  assert.equal(ALL.length, 5);
  assert.equal(new Set(ALL).size, ALL.length);
});

test('the build makes the words of each, from a file of translations', () => {
  assert.deepEqual([...BUILT.matchAll(/\bid: "([^"]*)"/g)].map(([, id]) => id), FOREIGN);
  const tags = Object.fromEntries(quotedPairs(found('public/language.js', /const TAGS = \{([^}]*)\}/)));
  assert.deepEqual([...BUILT.matchAll(/\btag: "([^"]*)"/g)].map(([, tag]) => tag), FOREIGN.map((id) => tags[id] ?? id), 'the script that speaks it gives the page the same tag');
  const files = readdirSync(new URL('../languages/', import.meta.url)).filter((name) => name.endsWith('.po'));
  assert.deepEqual(files.map((name) => name.replace('.po', '')).sort(), [...FOREIGN].sort());
});

test('the page starts in each of them, and in no other', () => {
  const lists = [...read('public/start.js').matchAll(/\/\^\(([a-z|]+)\)\\b\//g)].map(([, ids]) => ids.split('|'));
  assert.deepEqual(lists, [FOREIGN, ALL], 'what has to be loaded, and what a reader can wish for');
});

test('the page lets a reader choose each of them, in its own words', () => {
  const object = found('public/later/later.js', /page\.languages = \{([^}]*)\}/);
  const choice = quotedPairs(object);
  assert.deepEqual(choice.map(([id]) => id), ALL);
  for (const [id, name] of choice) {
    const own = new Intl.DisplayNames([id], { type: 'language' }).of(id === 'zh' ? 'zh-Hans' : id);
    assert.equal(name.toLowerCase(), own.toLowerCase());
  }
  assert.deepEqual([...BUILT.matchAll(/\bname: "([^"]*)"/g)].map(([, name]) => name), choice.slice(1).map(([, name]) => name),
    'the pages of methods call them so, too');
  const elsewhere = readdirSync(new URL('../public/later/', import.meta.url))
    .filter((file) => file !== 'later.js' && /["'](zh|ja)["']|\b(zh|ja): ?["']/.test(read(`public/later/${file}`)));
  assert.deepEqual(elsewhere, [], 'other scripts ask `page.languages`');
});

test('every story of ours, and the list of them, is told in each of them', async () => {
  const { faults } = await import('../public/later/story-check.js');
  for (const file of readdirSync(new URL('../public/stories/', import.meta.url))) {
    const found = JSON.parse(read(`public/stories/${file}`));
    if (file !== 'index.json') assert.deepEqual(faults(found, ALL), [], file);
    else for (const { id, title, lead } of found) for (const words of [title, lead]) assert.deepEqual(Object.keys(words).sort(), [...ALL].sort(), id);
  }
});

test('the tests of languages look at each of them', () => {
  const looked = found('e2e/languages.test.mjs', /const LANGUAGES = \{([\s\S]*?)\n\};/);
  assert.deepEqual([...looked.matchAll(/^ {2}([a-z]{2}): \{ tag: '([^']*)'/gm)].map(([, id]) => id), FOREIGN);
});
