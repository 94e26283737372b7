// The map as a file: the second program draws it; here it gets land, borders and its typeface, which
// the page holds, and becomes a PNG.

/** The shapes, with the map's frame that each takes (scene::poster::Format). */
export const FORMATS = [
  { id: "16x9", name: "16:9", frame: "wide" },
  { id: "1x1", name: "1:1", frame: "medium" },
  { id: "4x5", name: "4:5", frame: "phone" },
  { id: "9x16", name: "9:16", frame: "phone" },
];

/** Where the flows of these goods stand in a frame, as text. */
async function layout(page, frame, goods) {
  const home = document.getElementById("layouts");
  const all = document.getElementById(`layouts-${frame}`)?.textContent
    ?? await page.text(`${home.dataset.folder}/${frame}.txt`);
  return all.split("# ").find((part) => part.startsWith(`${goods}\n`))?.split("\n").slice(1).join("\n") ?? "";
}

/** A file as data. */
async function data(address) {
  const blob = await (await fetch(address)).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.replace(/^data:[^;]*/, "data:font/woff2"));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

let typeface;
/** The typeface as style sheets say it, with its letters in it: those with accents where the language has them. */
const font = () => (typeface ??= (async () => {
  const face = (letters, more = "") =>
    `@font-face{font-family:"Source Sans 3";font-weight:400 600;src:url("${letters}")${more}}`;
  const link = document.querySelector("link[rel=preload][as=font]");
  if (!link) {
    const styles = [...document.querySelectorAll("style")].map((style) => style.textContent).join();
    const letters = /url\("(data:font[^"]+)"/.exec(styles)?.[1];
    return letters ? face(letters) : "";
  }
  const first = face(await data(link.href));
  if (!/^(de|fr)/.test(document.documentElement.lang)) return first;
  const range = ";unicode-range:U+AB,U+BB,U+C0-D6,U+D8-F6,U+F8-FB,U+FD-FF,U+152-153,U+201A,U+201E";
  return first + face(await data(link.href.replace(/\.woff2$/, "-more.woff2")), range);
})());

/** The SVG file of what a query shows. */
export async function svg(page, query, format, theme) {
  const { frame } = FORMATS.find(({ id }) => id === format) ?? FORMATS[0];
  const stored = await layout(page, frame, query.get("class") ?? "magnets");
  const words = [`${query}`, format, theme, stored, page.day(new Date()), page.link(query)];
  const [[drawn], faces] = await Promise.all([page.ask("picture", ...words), font().catch(() => "")]);
  const outline = (_whole, before, id) =>
    `<path${before} d="${document.getElementById(id)?.getAttribute("d") ?? ""}"`;
  const style = faces && `<style>${faces}</style>`;
  return drawn.replace(/<use([^>]*?) href="#([a-z]+)"/g, outline).replace("<rect", `${style}<rect`);
}

export const address = (text) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;

/** The same as a PNG, so many pixels for each of its own. */
export async function png(text, scale) {
  const image = new Image();
  image.src = address(text);
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error(say("this browser made no picture")))), "image/png");
  });
}
