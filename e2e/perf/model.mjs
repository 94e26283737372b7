// Times the model by itself as the page has it, in WebAssembly, and prints what a run takes.
//   node e2e/perf/model.mjs [--level 2] [--lto false]    (instead of what Cargo.toml says)
// Needs the compiler only: no browser, no page. Run it on a machine that does nothing else.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from './trace.mjs';

// As in crates/timed/src/main.rs: each call of main runs the next of them.
const CASES = ['105 weeks', '105 weeks, another pace each time', '313 weeks'];
const [WARM_UP, ROUNDS] = [200, 1000];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let level, lto;
try {
  ({ level, lto } = parseArgs({ options: { level: { type: 'string' }, lto: { type: 'string' } } }).values);
  if (lto !== undefined && !/^(true|false)$/.test(lto)) throw new Error(`--lto is '${lto}'; allowed: true, false`);
  if (level !== undefined && !/^[0-3sz]$/.test(level)) throw new Error(`--level is '${level}'; allowed: 0 to 3, s, z`);
} catch (error) {
  console.error(`model: ${error.message.split('\n')[0]}`);
  process.exit(2);
}

const target = 'wasm32-unknown-unknown';
const chosen = level === undefined ? [] : ['--config', `profile.desk.package.model.opt-level=${/\d/.test(level) ? level : `"${level}"`}`];
const joined = lto === undefined ? [] : ['--config', `profile.desk.lto=${lto}`];
const build = ['build', '--quiet', '--package', 'timed', '--profile', 'desk', '--target', target, ...chosen, ...joined];
const { status } = spawnSync('cargo', build, { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) process.exit(1);

const program = readFileSync(`${ROOT}/target/${target}/desk/timed.wasm`);
const { instance } = await WebAssembly.instantiate(program, {});
const taken = CASES.map(() => []);
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  for (const times of taken) {
    const start = performance.now();
    instance.exports.main(0, 0);
    times.push(performance.now() - start);
  }
}
console.log(`| ${program.length} bytes, Node ${process.versions.node} | least | median | 95th percentile |\n| --- | --- | --- | --- |`);
taken.forEach((times, at) => {
  const [least, half, most] = [1 / ROUNDS, 0.5, 0.95].map((share) => quantile(times.slice(WARM_UP), share).toFixed(3));
  console.log(`| ${CASES[at]} | ${least} ms | ${half} ms | ${most} ms |`);
});
