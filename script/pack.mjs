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

/** The other way, as a script of the page: the bytes behind the id of an element. */
export const UNPACK = `
window.packed = async (id) => {
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
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
};
// Markup that is packed takes its place; layouts become what the program finds beside those it opens with.
window.unpack = async () => {
  const text = async (id) => new TextDecoder().decode(await window.packed(id));
  for (const place of document.querySelectorAll('[data-unpack]')) place.outerHTML = await text(place.dataset.unpack);
  for (const { id } of document.querySelectorAll('[id^=packed-layouts-]')) {
    const layouts = document.createElement('script');
    layouts.type = 'text/plain';
    layouts.textContent = await text(id);
    layouts.id = id.slice('packed-'.length);
    document.getElementById('layouts').append(layouts);
  }
};`;
