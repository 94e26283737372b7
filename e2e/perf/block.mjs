// What the measuring programs share: tables, what they were measured on, and their places in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const DOCUMENT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** The day and the machine, as a sentence without its full stop. */
export function where(version) {
  const cpuinfo = process.platform === 'linux' ? readFileSync('/proc/cpuinfo', 'utf8') : '';
  const model = cpuinfo.match(/^model name\s*:\s*(.+)$/m)?.[1] ?? cpus()[0]?.model;
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, ${model}, Chromium ${version}, headless, no GPU, 1440 × 900`;
}

/** The machine's load, the mean of the last minute. */
export const load = () => loadavg()[0];

/** Milliseconds as a reader takes them in. */
export const ms = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 0)} ms` : 'not measured');

/** A table in Markdown; the first row is its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Puts a text between the lines `<!-- NAME: begin -->` and `<!-- NAME: end -->` of docs/performance.md. */
export function put(name, text) {
  const before = readFileSync(DOCUMENT, 'utf8');
  const [first, last] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [begin, end] = [before.indexOf(first), before.indexOf(last)];
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md: no lines '${first}' and '${last}'`);
  writeFileSync(DOCUMENT, `${before.slice(0, begin + first.length)}\n${text}${before.slice(end)}`);
}
