// The entry points by name, each with its corpus (fuzz/corpus/NAME) and the changes that are made to it.
import { readFileSync, readdirSync } from 'node:fs';
import { message, odd } from './message.mjs';
import { Mutator } from './mutate.mjs';
import { story } from './story.mjs';

/** The inputs that are kept, in the order of their names, so that a seed does the same everywhere. */
export function corpus(name) {
  const folder = new URL(`../../fuzz/corpus/${name}/`, import.meta.url);
  return readdirSync(folder).sort().map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

/** What a text holds, or nothing. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Story files: changed as values and written again, or changed as text, or both. */
function stories() {
  const kept = corpus('story');
  const values = kept.map(parsed).filter((value) => value !== undefined);
  return {
    read: story,
    kept,
    make(mutator) {
      const text = () => (mutator.below(4) ? JSON.stringify(mutator.value(structuredClone(mutator.one(values)), mutator.one(values))) ?? '' : mutator.one(kept));
      return mutator.below(3) ? text() : mutator.text(text(), mutator.one(kept));
    },
  };
}

/** Messages: values, which need not be JSON. */
function messages() {
  const kept = corpus('message').map((text) => JSON.parse(text));
  return {
    read: message,
    kept,
    make: (mutator) => mutator.value(structuredClone(mutator.one(kept)), mutator.one(kept), odd),
  };
}

export const TARGETS = { story: stories, message: messages };

/** Runs an entry point on changes of its corpus; gives how many were taken as good, the slowest, and the faults. `told` hears of each million. */
export function fuzz({ read, make }, executions, seed, told = () => {}) {
  const mutator = new Mutator(seed);
  const found = { taken: 0, slowest: 0, faults: [] };
  const start = performance.now();
  for (let run = 1; run <= executions; run += 1) {
    const input = make(mutator);
    const began = performance.now();
    try {
      if (read(input)) found.taken += 1;
    } catch (error) {
      found.faults.push({ run, input, error });
      if (found.faults.length >= 20) break;
    }
    found.slowest = Math.max(found.slowest, performance.now() - began);
    if (run % 1_000_000 === 0) told(run, (performance.now() - start) / 1000);
  }
  found.seconds = (performance.now() - start) / 1000;
  return found;
}
