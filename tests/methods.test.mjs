// The method in other languages says what docs/model.md says: the same parts in the same order, with the
// same formulas, names, sources and numbers, made from its present text.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const ENGLISH = read('docs/model.md');
const SUM = createHash('sha256').update(ENGLISH).digest('hex').slice(0, 12);

/** Paragraphs, items, headings and rows of a document: kind, words, and the line each begins in. */
function blocks(document) {
  const found = [];
  let open = false;
  document.split('\n').forEach((line, place) => {
    const words = line.trim();
    const [heading] = words.match(/^#+/) ?? [];
    const kind = heading ? `heading ${heading.length}`
      : words.startsWith('|') ? `row of ${words.split('|').length}`
      : line.startsWith('- ') ? 'item'
      : /^\d+\. /.test(line) ? 'numbered item'
      : 'paragraph';
    if (!words || words.startsWith('<!--')) open = false;
    else if (kind === 'paragraph' && open) found.at(-1).words += ` ${words}`;
    else {
      found.push({ kind, words, line: place + 1 });
      open = !heading && !kind.startsWith('row');
    }
  });
  return found;
}

const code = (words) => (words.match(/`[^`]*`/g) ?? []).sort();
const sources = (words) => (words.match(/\bS\d+\b/g) ?? []).sort();
const bold = (words) => words.split('**').length;
/** Numbers outside of code, without what parts thousands and decimals. */
const numbers = (words) => (words.replace(/`[^`]*`|\]\([^)]*\)/g, ' ')
  .match(/\d+(?:[.,\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?/g) ?? []).map((number) => number.replace(/\D/g, ''));

const of = blocks(ENGLISH);
/** Every language that has its sentences has the method, too. */
const IDS = readdirSync(new URL('../languages/', import.meta.url)).filter((name) => name.endsWith('.po')).map((name) => name.slice(0, -3));
test('there are languages', () => assert.ok(IDS.length >= 4));

for (const id of IDS) {
  const name = `docs/model.${id}.md`;
  test(`${name} says what docs/model.md says`, () => {
    const text = read(name);
    const into = blocks(text);
    for (let place = 0; place < Math.max(of.length, into.length); place += 1) {
      const [from, to] = [of[place], into[place]];
      const where = `${name}:${to?.line ?? 'end'} (docs/model.md:${from?.line ?? 'end'})`;
      assert.equal(to?.kind, from?.kind, where);
      assert.deepEqual(code(to.words), code(from.words), `code in ${where}`);
      assert.deepEqual(sources(to.words), sources(from.words), `sources in ${where}`);
      assert.equal(bold(to.words), bold(from.words), `what is bold in ${where}`);
      const left = numbers(to.words).join(' ');
      for (const number of numbers(from.words)) {
        assert.ok(left.replaceAll(' ', '').includes(number), `${where}: the number ${number} is missing in '${to.words}'`);
      }
    }
    assert.match(text, new RegExp(`^<!-- From docs/model.md, sha256 ${SUM} -->\\n`),
      `${name}: docs/model.md has changed; bring the changes over and write its sum, ${SUM}, into the first line`);
  });
}
