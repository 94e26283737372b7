// Serves a folder as a static host would: right types, from a sub-folder, under the policy that
// docs/embedding.md promises to work with. Remembers what was asked for.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self'",
].join('; ');

/**
 * The same with the site named: in a sandboxed frame, which has no origin, `'self'` is nobody in
 * WebKit.
 */
export const NAMED = (origin) => POLICY.replaceAll("'self'", origin);

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
};

/** What no host compresses: typefaces and pictures are compressed already. */
const DENSE = new Set(['.woff2', '.png', '.ico']);

/** A file after brotli at its best, kept once it has been made: a host does that when a site is put up. */
const packed = new Map();
function pack(file) {
  if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)));
  return packed.get(file);
}

/**
 * @param {string} root the folder to serve
 * @param {{base?: string, policy?: string|null|((origin: string) => string), headers?: object, pages?: Record<string, string>, brotli?: boolean, pause?: [string, number]}} how
 *   While `down` of what it gives is true, nobody answers. `pages` are further documents by path, outside of `base` and of the policy: an article, say.
 *   With `pause` documents are sent until that text, and the rest so many milliseconds later, nothing of it by brotli.
 *   With `brotli` it sends what can be compressed so, at the best quality; else everything as it is. `bytes` of a request is what was sent for it, without headers.
 */
export async function serve(root, { base = '/news/2026/flows/', policy = POLICY, headers = {}, pages = {}, brotli = false, pause } = {}) {
  const requests = [];
  const site = { requests, down: false };
  const answer = (request, response) => {
    if (site.down) {
      request.socket.destroy();
      return;
    }
    const path = decodeURIComponent(new URL(request.url, 'http://here').pathname);
    if (path in pages) {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(pages[path]);
      return;
    }
    const name = path.startsWith(base) ? normalize(path.slice(base.length)) || 'index.html' : null;
    const file = name && !name.startsWith('..') ? join(root, name === '.' ? 'index.html' : name) : null;
    const there = file && statSync(file, { throwIfNoEntry: false });
    const found = there?.isFile();
    const small = found && brotli && !pause && !DENSE.has(extname(file)) ? pack(file) : null;
    requests.push({ path, file: found ? file : null, name, status: found ? 200 : 404, bytes: small?.length ?? (found ? there.size : 0) });
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const policyHeader = policy && type.startsWith('text/html') ? { 'content-security-policy': typeof policy === 'function' ? policy(site.origin) : policy } : {};
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...(small && { 'content-encoding': 'br' }), ...policyHeader, ...headers });
    if (pause && type.startsWith('text/html')) {
      const [document, [until, after]] = [readFileSync(file, 'utf8'), pause];
      const at = document.indexOf(until);
      if (at < 0) throw new Error(`${name} has no '${until}' to pause at`);
      response.write(document.slice(0, at));
      setTimeout(() => response.end(document.slice(at)), after);
    } else if (small) response.end(small);
    else createReadStream(file).pipe(response);
  };
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  return Object.assign(site, { origin, url: origin + base, close });
}
