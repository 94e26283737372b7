// Files as text in a page, small: all of them in one stream of LZMA (several programs of one source
// have much in common, and no window of it is too far), then seven bits a letter. Base64 would take a
// sixth more. LZMA is `lzma1`, which script/bootstrap installs; its decoder stands in the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Letters that a page's parser would change stand 256 higher; so does one that could begin markup. */
const SHIFTED = /[\0\r]|<(?=[/!])/g;

/** Seven bits a letter. */
function letters(bytes) {
  let text = '';
  let held = 0;
  let bits = 0;
  const put = (code) => { text += String.fromCharCode(code); };
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 7) {
      bits -= 7;
      put((held >> bits) & 127);
      held &= (1 << bits) - 1;
    }
  }
  if (bits) put((held << (7 - bits)) & 127);
  return text.replaceAll(SHIFTED, (letter) => String.fromCharCode(letter.charCodeAt(0) + 256));
}

/** What only packing needs. */
const OF_THE_ENCODER = /^export const (CRC32_TABLE|PROB_PRICES|G_FAST_POS) = [\s\S]*?;$/gm;

/** The decoder as one module: `unpacker(bytes)` gives a function that unpacks so many bytes, and goes on
    where it stopped when it is asked for more. */
function decoder(library) {
  const parts = ['utils', 'streams', 'range-decoder', 'lz-window', 'decoder'];
  const code = parts.map((part) => readFileSync(join(library, 'lib', `${part}.js`), 'utf8')
    .replaceAll(OF_THE_ENCODER, '')
    .replaceAll(/^import [^;]*;$/gm, '')
    .replaceAll(/^export /gm, '')
    .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/^\s+/gm, '')).join('');
  return `${code}
export function unpacker(bytes, size) {
const output = new OutputBuffer(size);
const decoder = new Decoder();
decoder.initDecompression(new InputBuffer(bytes), output);
return (wanted) => {
while (decoder.nowPos64 < BigInt(wanted)) if (decoder.codeOneChunk() !== 0) throw new Error("what is packed into this file is damaged");
decoder.flush();
return output.buf;
};
}`;
}

/**
 * Markup that holds files, given as pairs of name and bytes in the order in which they are needed, and
 * a script: `packed(name)` gives the bytes of one, `unpack()` puts markup that is packed into its place, and layouts where the program
 * finds them beside those it opens with. `library` is the folder of `lzma1`.
 */
export async function packed(files, library) {
  const { compress, decompress } = await import(pathToFileURL(join(library, 'lib', 'index.js')).href);
  const all = Buffer.concat(files.map(([, bytes]) => bytes));
  const stream = compress(all, 9);
  if (!all.equals(Buffer.from(decompress(stream)))) throw new Error('pack: what was packed does not come out again');
  const sizes = JSON.stringify(files.map(([name, bytes]) => [name, bytes.length]));
  const element = (id, bytes) => `<script type="text/plain" id="${id}">${letters(bytes)}</script>`;
  return `${element('packed-decoder', gzipSync(decoder(library), { level: 9 }))}
${element('packed', stream)}
<script>/* LZMA: lzma1, copyright Filip Seman, MIT licence */
${UNPACK.replace('SIZES', () => sizes)}</script>`;
}

const UNPACK = `{
  const bytesOf = (id) => {
    const element = document.getElementById(id);
    const letters = element.textContent;
    element.remove();
    const bytes = new Uint8Array(letters.length * 7 >> 3);
    let held = 0, bits = 0, at = 0;
    for (let i = 0; i < letters.length; i += 1) {
      held = (held << 7) | (letters.charCodeAt(i) & 255);
      bits += 7;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = held >> bits;
        held &= (1 << bits) - 1;
      }
    }
    return bytes;
  };
  const sizes = SIZES;
  const unpacker = (async () => {
    const stream = new Blob([bytesOf("packed-decoder")]).stream().pipeThrough(new DecompressionStream("gzip"));
    const code = await new Response(stream).text();
    const module = await import("data:text/javascript;charset=utf-8," + encodeURIComponent(code));
    return module.unpacker(bytesOf("packed"), sizes.reduce((sum, [, size]) => sum + size, 0));
  })();
  window.packed = async (path) => {
    const wanted = path.replace(/^\\.\\//, "");
    const unpack = await unpacker;
    let end = 0;
    for (const [name, size] of sizes) {
      end += size;
      if (name === wanted) return unpack(end).slice(end - size, end);
    }
    throw new Error(wanted + " is not in this file");
  };
  const text = async (name) => new TextDecoder().decode(await window.packed(name));
  window.unpack = async () => {
    for (const place of document.querySelectorAll("[data-unpack]")) place.outerHTML = await text(place.dataset.unpack);
    const home = document.getElementById("layouts");
    for (const [path] of sizes.filter(([name]) => name.startsWith("layouts-"))) {
      const layouts = document.createElement("script");
      layouts.type = "text/plain";
      layouts.id = "layouts-" + path.replace(/.*\\/|\\.txt$/g, "");
      layouts.textContent = await text(path);
      home.append(layouts);
    }
  };
}`;
