// The story file as an entry point for fuzzing: any text gives a story that keeps every promise, or
// faults that each name step and field in one short line.
import assert from 'node:assert/strict';
import { CAMERAS, KEYS, read } from '../../public/later/story-check.js';

/** No fault is longer, letters, and no file has more of them. */
const LONGEST_FAULT = 800;
const MOST_FAULTS = 101;

/** The place by step and field, what was found, what is allowed. */
const FAULT = /^(the file|version|id|title|lead|\$schema|steps)(\[\d+\]|\.[\w.$-]{1,40}|\."[^\n]*")*: [^\n\r\u2028\u2029]+; allowed: [^\n\r]+$/;

function isWords(words) {
  assert.equal(Object.getPrototypeOf(words), Object.prototype);
  assert.ok(Object.hasOwn(words, 'en'), 'English is there');
  for (const [language, text] of Object.entries(words)) {
    assert.match(language, /^[a-z]{2}(-[A-Za-z]+)?$/);
    assert.ok(typeof text === 'string' && text.trim() && text.length <= 1500, 'a text');
  }
}

/** What the player (public/later/story.js) takes for granted, asked in another way than the reader asks it. */
function isStory(story, name) {
  assert.equal(story.version, 1);
  assert.ok(typeof story.id === 'string' && /^[a-z0-9-]+$/.test(story.id));
  assert.equal(story.id, name);
  isWords(story.title);
  if ('lead' in story) isWords(story.lead);
  assert.ok(Array.isArray(story.steps) && story.steps.length >= 1 && story.steps.length <= 30);
  for (const step of story.steps) {
    isWords(step.title);
    isWords(step.text);
    for (const [key, value] of Object.entries(step.set)) {
      assert.ok(KEYS.includes(key) || /^align\.[A-Z-]+$/.test(key), key);
      assert.ok(typeof value === 'string' && /^[\w.,:-]+$/.test(value), value);
    }
    assert.ok(CAMERAS.includes(step.camera ?? 'world'));
    for (const source of step.sources) {
      assert.equal(typeof source, 'string');
      if (/^S\d+$/.test(source)) continue;
      const link = new URL(source);
      assert.ok(link.protocol === 'https:' && link.host, source);
    }
    if ('question' in step) {
      const { ask, options, right, because } = step.question;
      isWords(ask);
      if (because !== undefined) isWords(because);
      options?.forEach(isWords);
      if (options) assert.ok(options[right], 'one option is right');
    }
  }
}

/** Reads a text as the story of that name; fails where a promise is broken. Gives whether it is one. */
export function story(text, name = 'mine') {
  const { story: found, wrong } = read(text, name);
  if (!wrong.length) isStory(found, name);
  assert.ok(wrong.length <= MOST_FAULTS, `${wrong.length} faults`);
  for (const fault of wrong) {
    assert.ok(fault.length <= LONGEST_FAULT, `${fault.length} letters: ${fault.slice(0, 200)}`);
    assert.match(fault, FAULT);
  }
  return !wrong.length;
}
