// Says what is wrong with stories, by step and field; nothing of the project has to be built.
//   node script/check-story.mjs FILE...
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const { read } = await import(new URL('../public/later/story-check.js', import.meta.url));
const files = process.argv.slice(2);
if (!files.length) {
  console.error('check-story: usage: node script/check-story.mjs FILE...');
  process.exit(2);
}
const sources = fileURLToPath(new URL('../data/sources.csv', import.meta.url));
const known = new Set(readFileSync(sources, 'utf8').split('\n').map((line) => line.split(',')[0]));

let wrong = 0;
for (const file of files) {
  let found;
  try {
    const { story, wrong } = read(readFileSync(file, 'utf8'), basename(file, '.json'));
    found = wrong;
    (Array.isArray(story?.steps) ? story.steps : []).forEach((step, index) => (Array.isArray(step?.sources) ? step.sources : []).forEach((id, at) => {
      if (typeof id === 'string' && /^S\d+$/.test(id) && !known.has(id)) found.push(`steps[${index}].sources[${at}]: "${id}"; allowed: an id from data/SOURCES.md`);
    }));
  } catch (error) {
    found = [error.message];
  }
  for (const line of found) console.error(`${file}: ${line}`);
  wrong += found.length;
}
if (wrong) process.exit(2);
console.log(`${files.length} ${files.length === 1 ? 'story is' : 'stories are'} well formed`);
