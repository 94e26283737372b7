// Puts a built site into one HTML file that starts from file://, with nothing beside it.
//   node script/one-file.mjs dist dist/rare-earth-flows.html FOLDER_OF_LZMA1
// Stylesheets, fonts and pictures become data in the markup; programs and their scripts are packed.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize, relative, resolve } from 'node:path';
import { packed } from './pack.mjs';

const [root, output, library] = process.argv.slice(2);
if (!root || !output || !library) {
  console.error('one-file: usage: node script/one-file.mjs SITE_FOLDER OUTPUT.html FOLDER_OF_LZMA1');
  process.exit(2);
}

const TYPES = {
  '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.json': 'application/json', '.js': 'text/javascript',
  '.wasm': 'application/wasm',
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
  // Letters of other languages, which the file does not carry.
  const own = text(path).replaceAll(/@font-face\{[^}]*-more\.woff2[^}]*\}/g, '');
  const css = own.replaceAll(/url\(\s*(['"]?)([^'")]+)\1\s*\)/g, (whole, _quote, address) => {
    const file = fileOf(address, from);
    return file ? `url("${dataAddress(file)}")` : whole;
  });
  return css.replaceAll(/<\/(style)/gi, '<\\/$1');
}

const attributesOf = (tag) =>
  Object.fromEntries([...tag.matchAll(/\s([a-z][a-z0-9-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gi)]
    .map(([, name, double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare?.replace(/\/$/, '') ?? '']));

/** The folder of the layouts. */
const layouts = readdirSync(root).find((name) => name.startsWith('layouts-')) ?? 'layouts';

/** The folder of the languages, of which the file carries English. */
const words = readdirSync(root).find((name) => name.startsWith('words-')) ?? 'words';

/** What start.js names as files, as data attributes of its tag. */
const PARTS = ['script', 'program', 'later', 'faults', 'access', 'language'];

/** Files beside the page that its modules ask for by their path. */
const beside = (folder, wanted) => readdirSync(join(root, folder))
  .filter((name) => wanted.test(name)).map((name) => `${folder}/${name}`);

/** A story in English alone: the file carries no other language. */
const english = (path) => Buffer.from(JSON.stringify(JSON.parse(text(join(root, path)), (_key, value) => (
  value && typeof value === 'object' && typeof value.en === 'string' ? { en: value.en } : value))));

/** Every file that the script that starts the program can ask for, and `markup`; and that script. */
function start(tag, attributes, markup) {
  const paths = PARTS.map((part) => (attributes[`data-${part}`] ?? '').replace(/^\.\//, ''));
  const loader = fileOf(attributes.src ?? '');
  if (!loader || paths.some((path) => !fileOf(path))) throw new Error(`one-file: ${tag} names files that ${root} does not hold`);
  const [script, program, later, ...more] = paths;
  const folder = dirname(later);
  const texts = [script, ...more, ...beside(folder, /\.(js|css)$/), ...beside(layouts, /\.txt$/), ...beside(words, /^en\.txt$/), ...beside('stories', /\.json$/)];
  for (const name of texts.filter((path) => path.endsWith('.js'))) {
    if (/^\s*(import|export)\b[^(]*?\bfrom\s*['"]\./m.test(text(join(root, name)))) {
      throw new Error(`one-file: ${name} imports further files, which a packed module cannot`);
    }
  }
  const bytes = (path) => [path, path.startsWith('stories/') ? english(path) : readFileSync(join(root, path))];
  const written = Object.entries(markup).map(([name, found]) => [name, Buffer.from(found)]);
  // What is needed first stands first.
  const files = [bytes(program), ...written, ...texts.map(bytes), ...beside(folder, /\.wasm$/).map(bytes)];
  const names = PARTS.map((part, index) => `data-${part}="${paths[index]}"`).join(' ');
  return [files, `<script type="module" id="${attributes.id}" ${names}>
${inScript(text(loader))}</script>`];
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

let first = '';
function script(tag, body) {
  const attributes = attributesOf(tag);
  const file = attributes.src && fileOf(attributes.src);
  if (!file) return `${tag}${body}</script>`;
  const type = attributes.type ? ` type="${attributes.type}"` : '';
  const code = inScript(text(file));
  // What holds up the first paint is done first of all. (After the packed programs, and as a module, it made
  // WebKitGTK give up on the typeface, which is data in the style sheet, one time in two.)
  if ('blocking' in attributes) {
    first = `<script>{${code}}</script>`;
    return '';
  }
  // A script that waits for the markup (`defer`) waits no longer once it is inline: a module does.
  return 'defer' in attributes && !type ? `<script type="module">${code}</script>` : `<script${type}>${code}</script>`;
}

/** The list that stands on a page of its own is folded into the file, where the link to it stands. */
function listed(html) {
  const page = join(root, 'sources.html');
  const list = existsSync(page) ? text(page).match(/<ol>[\s\S]*<\/ol>/)?.[0] : null;
  if (!list) throw new Error(`one-file: ${page} has no list of sources`);
  return html.replace(/<p><a href="methods\.html">[^<]*<\/a><\/p>/, '')
    .replace(/<p><a href="sources\.html">([^<]*)<\/a><\/p>/, (_whole, title) =>
      `<details><summary>${title}</summary>${list}</details>`);
}

/** Markup that is packed, too, and put back before anything else is done: what stands for it, and what it is. */
const MARKUP = {
  land: ['g', /<defs>[\s\S]*?<\/defs>/],
  picture: ['g', /(?<=<svg id="flow-map"[^>]*>)<svg class="medium"[\s\S]*?(?=<\/svg><\/figure>)/],
  words: ['div', /<div hidden id="words">[\s\S]*?<\/div>/],
  sources: ['ol', /<ol>[\s\S]*<\/ol>/],
};

/** The page with places for such markup, and the markup by name. */
function taken(html) {
  const markup = {};
  for (const [name, [tag, what]] of Object.entries(MARKUP)) {
    markup[name] = html.match(what)?.[0];
    if (!markup[name]) throw new Error(`one-file: ${join(root, 'index.html')} has no ${name}`);
    html = html.replace(what, `<${tag} data-unpack="${name}"></${tag}>`);
  }
  return [html, markup];
}

/** Of the first picture's two shapes one is enough for the moment before the program starts. */
function oneShape(html) {
  const from = html.indexOf('<svg class="phone"');
  if (from < 0) throw new Error("one-file: the first picture has no shape 'phone'");
  let depth = 0;
  const ends = [...html.slice(from).matchAll(/<svg\b|<\/svg>/g)].find(({ 0: tag }) => {
    depth += tag === '</svg>' ? -1 : 1;
    return depth === 0;
  });
  html = html.slice(0, from) + html.slice(from + ends.index + ends[0].length);
  return html.replace('</head>', '<style>#first #flow-map>svg.medium{display:inline}</style>\n</head>');
}

/** All layouts are packed into the file: those that the page opens with need not stand there, too. */
const withoutLayouts = (html) => html.replaceAll(/<script type="text\/plain" id="layout-[a-z]+">[^<]*<\/script>/g, '');

/** A file has no picture beside it for others to show. */
const withoutTags = (html) => html.replaceAll(/<meta (?:property="og:|name="twitter:)[^>]*>/g, '');

const index = withoutTags(text(join(root, 'index.html')));
const [shell, markup] = taken(withoutLayouts(oneShape(listed(index))));
const STARTS = /(<script\b[^>]*\bdata-program=[^>]*>)<\/script>/;
const startTag = shell.match(STARTS)?.[1];
if (!startTag) {
  throw new Error(`one-file: ${join(root, 'index.html')} has no <script data-script data-program> (see Trunk.toml)`);
}
const [files, starts] = start(startTag, attributesOf(startTag), markup);
const PLACE = '<!-- what starts -->';
const html = shell.replace(STARTS, PLACE)
  .replaceAll(/<link\b[^>]*>/gi, link)
  .replaceAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/gi, (_whole, tag, body) => script(tag, body))
  .replaceAll(/(<img\b[^>]*?\ssrc=)(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi, (whole, before, a, b, c) => {
    const file = fileOf(a ?? b ?? c);
    return file ? `${before}"${dataAddress(file)}"` : whole;
  });
const filled = `${await packed(files, library)}\n${starts}`;
const CHARSET = '<meta charset="utf-8">';
if (!html.includes(CHARSET)) throw new Error(`one-file: ${join(root, 'index.html')} has no ${CHARSET}`);
writeFileSync(output, html.replace(PLACE, () => filled).replace(CHARSET, () => `${CHARSET}\n${first}`));
