// Bytes as text in a page, small: gzip, then seven bits a letter. Base64 would take a sixth more.
import { gzipSync } from 'node:zlib';

/** Letters that a page's parser would change or read as markup stand 256 higher. */
const SHIFTED = new Set([0x00, 0x0a, 0x0d, 0x3c]);

export function pack(bytes) {
  const packed = gzipSync(bytes, { level: 9, memLevel: 9 });
  let letters = '';
  let held = 0;
  let bits = 0;
  const put = (code) => { letters += String.fromCharCode(SHIFTED.has(code) ? code + 256 : code); };
  for (const byte of packed) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 7) {
      bits -= 7;
      put((held >> bits) & 127);
      held &= (1 << bits) - 1;
    }
  }
  if (bits) put((held << (7 - bits)) & 127);
  return letters;
}

/**
 * The other way, as a script of the page: `packed(path)` gives the bytes of a file of the site.
 * Programs are packed one by one, all texts together. `unpack()` puts markup that is packed into its
 * place, and layouts where the program finds them beside those it opens with.
 */
export const UNPACK = `
{
  const unpack = async (id) => {
    const element = document.getElementById("packed-" + id);
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
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  };
  const texts = unpack("texts").then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  window.packed = async (path) => {
    const name = path.replace(/^\\.\\//, "");
    const text = (await texts)[name];
    if (text !== undefined) return new TextEncoder().encode(text);
    if (!document.getElementById("packed-" + name)) throw new Error(name + " is not in this file");
    return unpack(name);
  };
  window.unpack = async () => {
    const all = await texts;
    for (const place of document.querySelectorAll("[data-unpack]")) place.outerHTML = all[place.dataset.unpack];
    const home = document.getElementById("layouts");
    for (const path of Object.keys(all).filter((path) => path.startsWith("layouts-"))) {
      const layouts = document.createElement("script");
      layouts.type = "text/plain";
      layouts.id = "layouts-" + path.replace(/.*\\/|\\.txt$/g, "");
      layouts.textContent = all[path];
      home.append(layouts);
    }
  };
}`;
