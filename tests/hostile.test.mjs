// Hostile input for what is JavaScript: the story file, and messages between the page and an article.
// tests/hostile/ has the entry points; the long run is `node tests/hostile/fuzz.mjs`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { heard } from '../public/later/embedded.js';
import { read } from '../public/later/story-check.js';
import { HEARERS } from './hostile/message.mjs';
import { Mutator } from './hostile/mutate.mjs';
import { story } from './hostile/story.mjs';
import { TARGETS, corpus, fuzz } from './hostile/targets.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Changes of the corpus; the long run makes millions. */
const CHANGES = 20_000;
/** No input takes longer, ms, whatever the machine does besides. */
const PATIENCE = 5000;

const good = () => ({ version: 1, id: 'mine', title: { en: 'Mine' }, steps: [{ title: { en: 'A' }, text: { en: 'B' }, set: {}, sources: ['S01'] }] });
/** The faults of a good story that was changed. */
function wrong(change) {
  const one = good();
  change(one);
  const text = JSON.stringify(one);
  story(text);
  return read(text, 'mine').wrong;
}

for (const name of Object.keys(TARGETS)) {
  test(`${name}: what is kept, and ${CHANGES} changes of it, break no promise`, () => {
    const target = TARGETS[name]();
    assert.ok(target.kept.length >= 8, `${target.kept.length} inputs are kept`);
    target.kept.forEach((input) => target.read(input));
    const { faults, slowest, taken } = fuzz(target, CHANGES, 7);
    assert.deepEqual(faults.map(({ run, error }) => `execution ${run}: ${error.message}`), []);
    assert.ok(slowest < PATIENCE, `${slowest} ms`);
    assert.ok(taken > CHANGES / 100, `of them only ${taken} were good: the changes are too wild to reach anything`);
  });
}

test('the same seed makes the same changes, another one others', () => {
  const make = (seed) => {
    const mutator = new Mutator(seed);
    return Array.from({ length: 50 }, () => JSON.stringify(mutator.value(good(), good())) + mutator.text('{"a": 1}', '[]'));
  };
  assert.deepEqual(make(1), make(1));
  assert.notDeepEqual(make(1), make(2));
});

test('stories that are long, deep or wrong everywhere are refused in a moment and in few words', () => {
  const many = (count, one) => Array.from({ length: count }, (_, at) => one(at)).join(',');
  for (const text of [
    '['.repeat(999_999), '{"a":'.repeat(150_000), `${'['.repeat(499_999)}${']'.repeat(499_999)}`, ' '.repeat(1_000_000), '9'.repeat(999_999),
    `{${many(80_000, (at) => `"${at}":0`)}}`, `{"steps":[${many(200_000, () => '{}')}]}`,
    `{"version":1,"steps":[{"sources":[${many(200_000, () => '0')}],"set":{${many(40_000, (at) => `"k${at}":0`)}}}]}`,
    `{"id":${'['.repeat(400_000)}${']'.repeat(400_000)},"title":{"en":{"en":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}}`,
  ]) {
    const start = performance.now();
    assert.equal(story(text), false);
    assert.ok(performance.now() - start < PATIENCE, text.slice(0, 40));
  }
  assert.deepEqual(read(' '.repeat(1_000_001), 'mine').wrong, ['the file: 1000001 letters; allowed: 1000000 at most']);
  const all = wrong((one) => { one.steps[0].sources = Array(500).fill('x'); });
  assert.equal(all.length, 101);
  assert.equal(all.at(-1), 'the file: more than 100 faults; allowed: none');
});

test('what fuzzing found in stories stays mended', () => {
  assert.equal(story(JSON.stringify(good())), true);
  const cases = [
    // Where text is expected, a list of one text was taken for it, and an object that cannot be one stopped the reader.
    [(one) => { one.id = ['mine']; }, ['id: a list of 1; allowed: small letters, digits and hyphens']],
    [(one) => { one.id = { toString: 1 }; }, ['id: an object; allowed: small letters, digits and hyphens']],
    [(one) => { one.steps[0].sources = [['S01']]; }, [/^steps\[0\]\.sources\[0\]: a list of 1;/]],
    [(one) => { one.steps[0].sources = [{ toString: 1 }]; }, [/^steps\[0\]\.sources\[0\]: an object;/]],
    // An address that no browser can read was only found when its link was made.
    [(one) => { one.steps[0].sources = ['https://[']; }, [/^steps\[0\]\.sources\[0\]: "https:\/\/\[";/]],
    // A key was put into the line as it was: as long as the file, and over several lines.
    [(one) => { one['a\nb: '.repeat(1000)] = 1; }, [/^the file\."a\\nb: [^\n]{10,150}": 1; allowed: /]],
    [(one) => { one.steps[0].set['\u2028'] = '1'; }, [/^steps\[0\]\.set\." ": "1"; allowed: /]],
    [(one) => { one.$schema = 7; }, ['$schema: 7; allowed: the address of the schema']],
    [(one) => { one.id = 'other'; }, ['id: "other"; allowed: the file\'s name without .json']],
  ];
  for (const [change, lines] of cases) {
    const found = wrong(change);
    assert.equal(found.length, lines.length, found.join('\n'));
    lines.forEach((line, at) => (typeof line === 'string' ? assert.equal(found[at], line) : assert.match(found[at], line)));
  }
});

test('messages in every state of disorder: each is heard by who it is for, and by nobody from a stranger', () => {
  const taken = corpus('message').map((text) => HEARERS.map((hear) => {
    assert.equal(hear(JSON.parse(text), true), false);
    return hear(JSON.parse(text), false);
  }));
  const [page, article] = [0, 1].map((at) => taken.flatMap((one, number) => (one[at] ? [number + 1] : [])));
  assert.deepEqual(page, [1, 2, 3, 4, 7, 9, 10], 'read like an address');
  assert.deepEqual(article, [8, 9, 10], 'heights and events');
});

test('what fuzzing found in messages stays mended', () => {
  const ours = (rest) => ({ type: 'rare-earth-flows', version: 1, ...rest });
  const [page, article] = HEARERS;
  // The element fired whatever name the frame gave, and an object that cannot be a text stopped it.
  for (const event of ['click', 'load', undefined, {}, { toString: 1, valueOf: 1 }, ['ready']]) assert.equal(article(ours({ event }), false), false);
  for (const height of ['100%', -5, NaN, Infinity, [300], { toString: 1, valueOf: 1 }]) assert.equal(article(ours({ event: 'height', height }), false), false);
  assert.equal(article(ours({ event: 'height', height: 300 }), false), true);
  // Lists and bytes were read as keys and values, each member of them.
  for (const scenario of [['pace'], new Uint8Array(50_000_000), new Map([['pace', 5]]), new Date(0), 'pace=5', null]) assert.equal(page(ours({ scenario }), false), false);
  const scenario = Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`k${at}`, 'x']));
  const start = performance.now();
  assert.equal(Object.keys(heard(ours({ scenario }))).length, 60);
  assert.ok(performance.now() - start < PATIENCE);
});

test('check-story refuses the whole corpus as the page does, in one line a fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const corpus = join(ROOT, 'fuzz/corpus/story');
    const files = readdirSync(corpus).sort().map((name) => {
      const file = join(folder, name, 'mine.json');
      mkdirSync(join(folder, name));
      copyFileSync(join(corpus, name), file);
      return file;
    });
    const { status, stdout, stderr } = spawnSync('node', [join(ROOT, 'script/check-story.mjs'), ...files], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [2, '']);
    assert.deepEqual(stderr.split('\n').slice(0, -1), files.flatMap((file) => read(readFileSync(file, 'utf8'), 'mine').wrong.map((line) => `${file}: ${line}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('scripts that show what comes from outside write no markup', () => {
  for (const name of ['embed.js', 'later/story.js', 'later/story-check.js', 'later/embedded.js', 'later/looks.js', 'later/later.js', 'later/ways.js']) {
    assert.doesNotMatch(readFileSync(join(ROOT, 'public', name), 'utf8'), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|createContextualFragment|\beval\b|new Function/, name);
  }
});
