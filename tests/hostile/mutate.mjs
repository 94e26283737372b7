// Changes inputs, the same way for the same seed: as text, and as values, so that what comes out is
// wrong in more places than the first bracket.

/** What readers stumble over, and pieces of the formats. */
const WORDS = ['"', '\\', '{', '}', '[', ']', ',', ':', 'null', 'true', '1e999', '-0', '""', '{}', '[]', '\n', '\u2028', '\ufeff',
  '\u202e', '\ud800', '\\u0000', '[[[[[[[[', '{"a":', '"__proto__":', '"en":', '"toString":', '<script>', 'https://', 'javascript:', '&', '%00', '=', 'é'];

/** Keys that mean something to the language, to the page, or to neither. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'length', 'then', 'en', 'de', 'xx-Hant', '', '0',
  'id', 'title', 'text', 'set', 'steps', 'right', 'options', 'sources', 'question', 'camera', 'align.US', 'align.__proto__', 'preset', 'pace',
  'embed', 'story', 'step', 'lang', 'accent', 'font', 'region', 'month', 'v', 'type', 'version', 'scenario', 'event', 'height', 'onclick', 'a&b=c#d?', '\n', '\ud800'];

/** Texts that try to become something else. */
const TEXTS = ['<img src=x onerror="window.evil=1">', '"><script>window.evil=1</script>', "' onfocus='window.evil=1' '", 'javascript:window.evil=1',
  '</style><svg onload=window.evil=1>', 'https://[', 'https://', 'https://a b', 'http://example.org/', 'https://example.org/?a=<b>', 'data:text/html,<script>1</script>',
  'S01', 'S9999', '../../x', 'x";}body{display:none}', 'Georgia, serif', '#17607F', 'red', '2025-05', '', ' ', '\u202e', '\ud800', 'april-2025', 'free-trade',
  '99999', '-1', '1e309', 'NaN', 'world', 'ready', 'rare-earth-flows', '{}', '\u0000', '\n'];

/** A change sees no further into a value. */
const DEEPEST = 40;

export class Mutator {
  #a; #b; #c; #count = 1;

  /** One that does the same whenever it is given the same seed. */
  constructor(seed) {
    [this.#a, this.#b, this.#c] = [seed >>> 0, 0x9e3779b9, 0x7f4a7c15];
    for (let turn = 0; turn < 16; turn += 1) this.below(2);
  }

  /** A whole number from 0 below `end`; 0 if that is 0. (sfc32) */
  below(end) {
    const sum = (this.#a + this.#b + this.#count) >>> 0;
    this.#count = (this.#count + 1) >>> 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) >>> 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) >>> 0;
    return Math.floor((sum / 2 ** 32) * end);
  }

  one(list) {
    return list[this.below(list.length)];
  }

  /** A text changed in one to four places; `other` lends pieces, and none grows beyond `longest`. */
  text(input, other, longest = 20_000) {
    let now = input;
    for (let left = this.below(4); left >= 0; left -= 1) {
      const at = this.below(now.length + 1);
      const end = Math.min(at + 1 + this.below(16), now.length);
      const put = (piece, to = at) => now.slice(0, at) + piece + now.slice(to);
      switch (this.below(8)) {
        case 0: now = put(String.fromCharCode(this.below(this.below(8) ? 128 : 65_536)), end && at + 1); break;
        case 1: now = put('', end); break;
        case 2: now = put(this.one(WORDS)); break;
        case 3: now = put(this.one(WORDS), end); break;
        case 4: now = put(this.one(TEXTS), end); break;
        case 5: now = put(now.slice(at, end).repeat(1 + this.below(30))); break;
        case 6: {
          const from = this.below(other.length);
          now = put(other.slice(from, from + 1 + this.below(64)));
          break;
        }
        default: now = this.below(8) ? put(String(this.below(1000)), at + 1) : now.slice(0, at);
      }
    }
    return now.slice(0, longest);
  }

  /** A value that nobody expects. What `odd` lends is no JSON. */
  #value(odd) {
    switch (this.below(9)) {
      case 0: return this.one([null, true, false, 0, -0, -1, 1, 7, 1.5, 1e308]);
      case 1: return this.one([[], {}, [[]], [null], ['S01'], ['https://example.org/'], [[['en']]]]);
      case 2: return Object.fromEntries([[this.one(KEYS), this.one(TEXTS)], [this.one(KEYS), {}]]);
      case 3: return this.one(TEXTS).repeat(1 + this.below(200));
      case 4: return Array.from({ length: this.below(40) }, () => this.one(TEXTS));
      case 5: {
        let deep = this.one(TEXTS);
        for (let level = this.below(60); level > 0; level -= 1) deep = level % 2 ? [deep] : { en: deep };
        return deep;
      }
      case 6: return odd ? odd(this) : null;
      default: return this.one(TEXTS);
    }
  }

  /** A value changed in one to three places, in place where it can be; `other` lends pieces. */
  value(input, other, odd) {
    const home = { root: input };
    for (let left = this.below(3); left >= 0; left -= 1) {
      const [owner, key] = this.#place(home);
      const kept = owner[key];
      const put = (name, value) => Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
      switch (this.below(7)) {
        case 0:
          if (Array.isArray(owner)) owner.splice(key, 1);
          else if (owner !== home) delete owner[key];
          break;
        case 1: {
          const [lender, lent] = this.#place({ root: other });
          put(key, structuredClone(lender[lent]));
          break;
        }
        case 2:
          if (Array.isArray(owner)) owner.splice(key, 0, this.#value(odd));
          else if (owner !== home) put(this.one(KEYS), this.#value(odd));
          break;
        case 3:
          if (Array.isArray(owner) || owner === home) break;
          delete owner[key];
          put(this.below(4) ? this.one(KEYS) : this.text(key, this.one(KEYS), 100), kept);
          break;
        case 4:
          if (typeof kept === 'string') put(key, this.text(kept, this.one(TEXTS), 2000));
          else if (typeof kept === 'number') put(key, this.below(20) - 5);
          break;
        default: put(key, this.#value(odd));
      }
    }
    return home.root;
  }

  /** Somewhere in a value: what holds it, and its key there. */
  #place(home) {
    let [owner, key] = [home, 'root'];
    for (let level = 0; level < DEEPEST; level += 1) {
      const inside = owner[key];
      if (!Array.isArray(inside) && Object.prototype.toString.call(inside) !== '[object Object]') break;
      const keys = Object.keys(inside);
      if (!keys.length || !this.below(4)) break;
      [owner, key] = [inside, this.one(keys)];
    }
    return [owner, key];
  }
}
