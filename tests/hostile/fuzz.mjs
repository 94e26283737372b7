// The long run: the kept corpus, changed again and again.
//   node tests/hostile/fuzz.mjs story|message EXECUTIONS [SEED]
import { inspect } from 'node:util';
import { TARGETS, fuzz } from './targets.mjs';

const [name, executions, seed = '1'] = process.argv.slice(2);
if (!(name in TARGETS) || !/^\d+$/.test(executions) || !/^\d+$/.test(seed)) {
  console.error(`fuzz: TARGET EXECUTIONS [SEED], with TARGET one of ${Object.keys(TARGETS).join(', ')}`);
  process.exit(2);
}
const { taken, slowest, seconds, faults } = fuzz(TARGETS[name](), Number(executions), Number(seed),
  (run, time) => console.log(`${name}: ${run} executions, ${Math.round(time)} s, seed ${seed}`));
for (const { run, input, error } of faults) {
  console.error(`fault in execution ${run}: ${error.message}\n  ${inspect(input, { maxStringLength: 2000, breakLength: 200 })}`);
}
console.log(`${name}: ${executions} executions, ${Math.round(seconds)} s, seed ${seed}; ${taken} taken as good, slowest ${slowest.toFixed(1)} ms, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
