// Code that puts the page into another: the element or a plain frame, with a preview.

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** The code. `base` is the folder that the page lies in. */
export function code(kind, base, query, { title, width, height }) {
  const name = `title="${escaped(title)}"`;
  if (kind === "element") {
    const keys = [...query].filter(([key]) => key !== "v" && key !== "embed");
    const attributes = keys.map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
    const style = width ? ` style="display:block;max-width:${width}px"` : "";
    return `<script src="${base}embed.js" async></script>\n<rare-earth-flows${attributes} height="${height}"${style}\n  ${name}></rare-earth-flows>`;
  }
  return `<iframe src="${escaped(`${base}index.html?${query}`)}"\n  ${name} width="${width || "100%"}" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** Whether the page's own policy lets it show a frame of itself. */
async function mayFrame() {
  if (location.protocol === "file:") return true;
  if (origin === "null") return false;
  const answer = await fetch(location.href, { method: "HEAD" });
  const policy = answer.headers.get("content-security-policy") ?? "";
  const rule = /(?:frame|child)-src\s+([^;]*)/.exec(policy) ?? /default-src\s+([^;]*)/.exec(policy);
  return !rule || /'self'|\*/.test(rule[1]);
}

/** Folder of this very version, if the host keeps it beside the moving one. */
async function fixedFolder(page) {
  try {
    return JSON.parse(await page.text("version.json")).folder ?? "";
  } catch {
    return "";
  }
}

/** Heights in which nothing scrolls, px, with controls and without: with a region chosen, in German, which takes the
    most; of a frame as wide as its article from 1,000 px on. */
const HEIGHTS = { "": [1620, 1240], 400: [2160, 1340], 700: [1560, 1000], 1000: [1620, 1130] };

export default function section(page, picture) {
  const { lang } = document.documentElement;
  const { make, choice, copier } = page;
  const text = make("textarea", { readOnly: true, rows: 5, spellcheck: false, ariaLabel: say("Code") });
  const preview = make("div", { className: "share-preview" });
  const folder = `${location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, "")}`;
  let fixed = "";
  let live;
  const frame = make("iframe", { title: say("Preview"), tabIndex: -1 });

  async function show(query, width, height) {
    if (await (live ??= mayFrame().catch(() => false))) {
      const wide = width || 1000;
      const scale = Math.min(1, preview.clientWidth / wide);
      Object.assign(frame.style, { width: `${wide}px`, height: `${height}px`, transform: `scale(${scale})` });
      preview.style.height = `${height * scale}px`;
      const address = `${location.href.replace(/[?#].*$/, "")}?${query}`;
      if (frame.src !== address) frame.src = address;
      if (!frame.isConnected) preview.replaceChildren(frame);
      return;
    }
    const shape = { 400: "4x5", 700: "1x1" }[width] ?? "16x9";
    const theme = query.get("theme") === "dark" ? "dark" : "light";
    const drawn = await picture.svg(page, query, shape, theme);
    preview.style.height = "auto";
    preview.replaceChildren(make("img", { src: picture.address(drawn), alt: say("What the frame will show") }),
      ...(query.get("controls") === "0" ? [] : [make("p", {}, say("With the scenario's controls below the map."))]));
  }

  function change() {
    const query = new URLSearchParams(page.link().replace(/^[^?]*\?/, ""));
    query.set("embed", "1");
    if (controls.value() === "0") query.set("controls", "0");
    query.delete("theme");
    if (theme.value() !== "auto") query.set("theme", theme.value());
    query.delete("lang");
    if (language.value()) query.set("lang", language.value());
    const width = size.value();
    const height = HEIGHTS[width][controls.value() === "0" ? 1 : 0];
    const base = version.value() === "fixed" ? new URL(fixed, folder).href : folder;
    text.value = code(kind.value(), base, query, { title: page.headline(), width, height });
    show(query, width, height).catch((reason) => page.tell(reason.message, true));
  }

  const kind = choice("kind", say("Code"), [["element", say("HTML element")], ["frame", say("Plain frame")]], change);
  const size = choice("size", say("Width"), [["", say("As the column")], ["400", "400 px"], ["700", "700 px"], ["1000", "1000 px"]], change);
  const controls = choice("controls", say("Controls"), [["1", say("With")], ["0", say("Without")]], change);
  const theme = choice("theme", say("Theme"), [["auto", say("Auto")], ["light", say("Light")], ["dark", say("Dark")], ["contrast", say("Contrast")]], change);
  // An article has one language: this page's, unless its reader's is wanted.
  const own = Object.entries(page.languages).sort(([one], [other]) => lang.startsWith(other) - lang.startsWith(one));
  const language = choice("lang", say("Language"), [...own, ["", say("The reader's")]], change);
  const version = choice("version", say("Version"), [["live", say("Live")], ["fixed", say("Fixed")]], change);
  const hint = make("p", { className: "hint" }, say("Live follows new data and a better model; fixed shows these figures for good."));
  version.set.hidden = hint.hidden = true;
  fixedFolder(page).then((found) => {
    fixed = found;
    version.set.hidden = hint.hidden = !found;
  });
  requestAnimationFrame(change);
  return page.section(say("Put it into a page"),
    make("div", { className: "share-row" }, kind.set, size.set, controls.set, theme.set, language.set, version.set),
    hint, text,
    make("div", { className: "share-row" }, copier(() => text.value, say("Copy code"), say("The code is in the clipboard."))), preview);
}
