// Puts a built site into one HTML file that starts from file://, with nothing beside it.
//   node script/one-file.mjs dist dist/rare-earth-flows.html
// Stylesheets, fonts and pictures become data in the markup, the glue and the program a script.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize, relative, resolve } from 'node:path';

const [root, output] = process.argv.slice(2);
if (!root || !output) {
  console.error('one-file: usage: node script/one-file.mjs SITE_FOLDER OUTPUT.html');
  process.exit(2);
}

const TYPES = {
  '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.json': 'application/json',
};
const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** The file of the site that a relative address means, or null if it means something else. */
function fileOf(address, from = '.') {
  if (outside.test(address)) return null;
  const path = join(root, normalize(join(from, address.replace(/[?#].*$/, ''))));
  if (relative(resolve(root), resolve(path)).startsWith('..')) return null;
  return existsSync(path) ? path : null;
}

function dataAddress(path) {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

const text = (path) => readFileSync(path, 'utf8');
/** Text that stands in a <script>: nothing in it may look like the end of one. */
const inScript = (code) => code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

function inlineStyle(path) {
  const from = relative(resolve(root), dirname(resolve(path))) || '.';
  const css = text(path).replaceAll(/url\(\s*(['"]?)([^'")]+)\1\s*\)/g, (whole, _quote, address) => {
    const file = fileOf(address, from);
    return file ? `url("${dataAddress(file)}")` : whole;
  });
  return css.replaceAll(/<\/(style)/gi, '<\\/$1');
}

const attributesOf = (tag) =>
  Object.fromEntries([...tag.matchAll(/\s([a-z][a-z0-9-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gi)]
    .map(([, name, double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare?.replace(/\/$/, '') ?? '']));

/** The glue's own module, as an address that `import` takes, and the program as bytes. */
function start(glue, program) {
  // In a module that comes from data, import.meta.url is no base: the program is handed over.
  const code = text(glue).replaceAll('import.meta.url', 'document.baseURI');
  if (/\bfrom\s*['"]\.|\bimport\s*['"]\./.test(code)) {
    throw new Error(`one-file: ${glue} imports further files; inline them here as well`);
  }
  return `<script type="text/plain" id="program">${readFileSync(program).toString('base64')}</script>
<script type="text/plain" id="glue">${Buffer.from(code).toString('base64')}</script>
<script type="module">
const page = document.documentElement;
const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
const address = URL.createObjectURL(new Blob([bytes('glue')], { type: 'text/javascript' }));
try {
  const { default: init } = await import(address);
  await init({ module_or_path: bytes('program') });
} catch (error) {
  page.dataset.state = 'failed';
  console.warn('Rare Earth Flows could not start:', error);
} finally {
  URL.revokeObjectURL(address);
}
</script>`;
}

function link(tag) {
  const { rel = '', href = '', ...rest } = attributesOf(tag);
  if (/\b(modulepreload|preload|prefetch|manifest)\b/.test(rel)) return '';
  const file = fileOf(href);
  if (!file) return tag;
  if (/\bstylesheet\b/.test(rel)) {
    return `<style${rest.media ? ` media="${rest.media}"` : ''}>${inlineStyle(file)}</style>`;
  }
  if (/\bicon\b/.test(rel)) return `<link rel="${rel}" href="${dataAddress(file)}">`;
  return tag;
}

function script(tag, body) {
  const attributes = attributesOf(tag);
  if (attributes['data-program']) {
    const glue = fileOf(attributes['data-script']);
    const program = fileOf(attributes['data-program']);
    if (!glue || !program) throw new Error(`one-file: ${tag} names files that ${root} does not hold`);
    return start(glue, program);
  }
  const file = attributes.src && fileOf(attributes.src);
  if (!file) return `${tag}${body}</script>`;
  const type = attributes.type ? ` type="${attributes.type}"` : '';
  const code = inScript(text(file));
  // A script that waits for the markup (`defer`) waits no longer once it is inline: a module does.
  return 'defer' in attributes && !type ? `<script type="module">${code}</script>` : `<script${type}>${code}</script>`;
}

const html = text(join(root, 'index.html'))
  .replaceAll(/<link\b[^>]*>/gi, link)
  .replaceAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/gi, (_whole, tag, body) => script(tag, body))
  .replaceAll(/(<img\b[^>]*?\ssrc=)(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi, (whole, before, a, b, c) => {
    const file = fileOf(a ?? b ?? c);
    return file ? `${before}"${dataAddress(file)}"` : whole;
  });

if (!html.includes('id="program"')) {
  throw new Error(`one-file: ${join(root, 'index.html')} has no <script data-script data-program> (see Trunk.toml)`);
}
writeFileSync(output, html);
