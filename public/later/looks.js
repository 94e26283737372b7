// An embedding page's accent colour and typeface, as the keys `accent` and `font` name them. The colour
// goes to what is pressed and moved; it is drawn towards the text's colour until it can be read on the
// page and the page's colour on it. The map keeps its colours, which mean something, and its typeface,
// by whose widths its names are placed.

/** The least contrast of words, by WCAG 2.2: for everybody, or for who asks for more. */
const least = () => (document.documentElement.dataset.theme === "contrast" || matchMedia("(prefers-contrast: more)").matches ? 7 : 4.5);
const GENERIC = /^(serif|sans-serif|monospace|system-ui|ui-(serif|sans-serif|monospace|rounded)|cursive|fantasy)$/;
const WHERE = ":is(.show, .controls, .tools, .clock, .lede, .credit, .story, dialog)";

/** Names of typefaces as a style sheet takes them; what is no name is left out. */
export const typefaces = (names) => names.split(",").map((name) => name.trim())
  .filter((name) => /^[A-Za-z0-9 -]+$/.test(name)).map((name) => (GENERIC.test(name) ? name : `"${name}"`));

/** Red, green and blue of a colour, from 0 to 255; null if it is none. */
function parts(colour) {
  const probe = document.createElement("canvas").getContext("2d");
  const read = (before) => {
    probe.fillStyle = before;
    probe.fillStyle = colour;
    return probe.fillStyle;
  };
  const found = read("#000");
  if (found !== read("#fff") || !/^#[0-9a-f]{6}$/.test(found)) return null;
  return [1, 3, 5].map((at) => parseInt(found.slice(at, at + 2), 16));
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, as far on the way to the text's as it must be. */
export function readable(colour, page, text) {
  for (let way = 0; way < 1; way += 0.05) {
    const mixed = colour.map((part, at) => Math.round(part + (text[at] - part) * way));
    if (contrast(mixed, page) >= least()) return mixed;
  }
  return text;
}

export default function looks(page) {
  const root = document.documentElement;
  const sheet = page.make("style", { id: "looks" });
  document.head.append(sheet);
  const show = () => {
    const query = page.query();
    const wanted = query.get("accent") ?? "";
    const accent = parts(/^[0-9a-f]+$/i.test(wanted) ? `#${wanted}` : wanted);
    const own = (name) => parts(getComputedStyle(root).getPropertyValue(name).trim());
    const names = typefaces(query.get("font") ?? "");
    // Where the system forces its own colours, they are the reader's wish.
    const colour = accent && !matchMedia("(forced-colors: active)").matches && `rgb(${readable(accent, own("--page"), own("--text")).join(" ")})`;
    sheet.textContent = (colour ? `${WHERE}{--flow:${colour};accent-color:${colour}}` : "")
      + (names.length ? `body{font-family:${names.join(",")},var(--font)}svg{font-family:var(--font)}` : "");
  };
  page.follow(show);
  new MutationObserver(show).observe(root, { attributeFilter: ["data-theme"] });
  for (const seen of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]) {
    matchMedia(seen).addEventListener("change", show);
  }
  show();
}
