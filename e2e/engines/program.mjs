// Where a browser's program is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The path that the environment or the system has for one of the names, or nothing. */
export function installed(variable, names) {
  for (const name of [process.env[variable], ...names].filter(Boolean)) {
    if (name.includes('/')) {
      if (existsSync(name)) return name;
      continue;
    }
    try {
      return execFileSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).trim();
    } catch { /* the next name */ }
  }
  return null;
}

/** The same, or words about what brings it. */
export function program(variable, names, bringer) {
  const path = installed(variable, names);
  if (!path) throw new Error(`${names[0]} is not installed; ${bringer} does it`);
  return path;
}
