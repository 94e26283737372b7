// The dialog that hands out what is shown: link, sentence, picture, numbers, code for a page; and
// opens a scenario file.
let dialog;

/** Hands a file to the reader. Nothing leaves the page. */
export function save(page, name, content, type) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  page.make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Copies a text, also where the page has no right to the clipboard. */
async function copy(text, inside) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    inside.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error(say("the browser does not let this page copy; select the text instead"));
  }
}

/** Tools for building the dialog: sections, choices, buttons that say what came of them. */
function kit(page) {
  const { make } = page;
  const status = make("p", { className: "share-status", role: "status" });
  const tell = (words, bad = false) => {
    status.textContent = words;
    status.classList.toggle("bad", bad);
  };
  return {
    ...page,
    status,
    tell,
    /** A button whose failure is said. */
    button(words, act, done = "") {
      const button = make("button", { type: "button", className: "way" }, words);
      button.onclick = async () => {
        button.disabled = true;
        try {
          await act();
          tell(done);
        } catch (reason) {
          tell(reason.message, true);
        }
        button.disabled = false;
      };
      return button;
    },
    copier: (text, words, done) => kitted.button(words, () => copy(text(), dialog), done),
    /** A choice among a few; calls `changed` with nothing. */
    choice(name, legend, options, changed) {
      const set = make("fieldset", { className: "choice" }, make("legend", {}, legend));
      const row = make("div", { className: "segments" });
      for (const [value, words] of options) {
        const input = make("input", { type: "radio", name: `share-${name}`, value });
        input.checked = value === options[0][0];
        input.onchange = changed;
        row.append(make("label", {}, input, make("span", {}, words)));
      }
      set.append(row);
      return { set, value: () => row.querySelector(":checked").value };
    },
    section: (title, ...content) => make("section", {}, make("h3", {}, title), ...content),
  };
}
let kitted;

function words(kit) {
  const { make, section, copier } = kit;
  const link = make("input", { readOnly: true, value: kit.link(), ariaLabel: say("Link") });
  const cite = make("p", { className: "share-cite" });
  return {
    part: section(say("Link and words"), link,
      make("div", { className: "share-row" },
        copier(kit.link, say("Copy link"), say("The link is in the clipboard.")),
        copier(kit.headline, say("Copy headline"), say("The sentence is in the clipboard.")),
        copier(() => cite.textContent, say("Copy citation"), say("The citation is in the clipboard."))),
      cite),
    cite,
  };
}

function numbers(kit, files) {
  const { make, section, button } = kit;
  const offer = (words, at, name, type) => button(words, async () => {
    save(kit, `rare-earth-flows-${name}`, (await files())[at], type);
  }, say("The file is made."));
  return section(say("Numbers"),
    make("div", { className: "share-row" }, make("span", {}, say("This month")),
      offer("CSV", 0, "month.csv", "text/csv"), offer("JSON", 1, "month.json", "application/json")),
    make("div", { className: "share-row" }, make("span", {}, say("The scenario")),
      offer("CSV", 2, "scenario.csv", "text/csv"), offer("JSON", 3, "scenario.json", "application/json")),
    make("div", { className: "share-row" }, make("span", {}, say("The whole run")),
      offer("CSV", 4, "run.csv", "text/csv")));
}

/** A picture in the shape and colours chosen. */
function picture(kit, module) {
  const { make, section, button, choice } = kit;
  const image = make("img", { className: "share-picture", alt: kit.headline() });
  let drawn;
  const draw = () => {
    drawn = module.svg(kit, kit.query(), shape.value(), colours.value());
    drawn.then((text) => { image.src = module.address(text); }, (reason) => kit.tell(reason.message, true));
  };
  const shape = choice("shape", say("Shape"), module.FORMATS.map(({ id, name }) => [id, name]), draw);
  const colours = choice("colours", say("Colours"), [["light", say("Light")], ["dark", say("Dark")]], draw);
  const name = (end) => `rare-earth-flows-${shape.value()}${end}`;
  const bitmap = (scale) => async () => save(kit, name(scale === 1 ? ".png" : "-2x.png"), await module.png(await drawn, scale), "image/png");
  draw();
  return section(say("Picture"), make("div", { className: "share-row" }, shape.set, colours.set), image,
    make("div", { className: "share-row" },
      button("PNG", bitmap(1), say("The picture is made.")), button("PNG, 2×", bitmap(2), say("The picture is made.")),
      button("SVG", async () => save(kit, name(".svg"), await drawn, "image/svg+xml"), say("The picture is made."))));
}

/** A scenario file that the reader chooses or drops. */
function opening(kit) {
  const { make, section, tell } = kit;
  const field = make("input", { type: "file", accept: ".json,application/json", id: "share-file" });
  const take = async (file) => {
    if (!file) return;
    if (file.size > 1_000_000) return tell(say("{file}: larger than 1 MB, which no scenario file is", { file: file.name }), true);
    const [query, ...rest] = await kit.ask("open", await file.text());
    if (!query) {
      const [at, found, allowed] = rest;
      return tell(say("{file} cannot be opened. {at}: {found}; allowed: {allowed}", { file: file.name, at, found, allowed }), true);
    }
    const keys = Object.fromEntries(new URLSearchParams(query));
    kit.change({ ...keys, preset: keys.preset ?? "april-2025" });
    tell(`${say("{file} is shown.", { file: file.name })} ${rest[0]}`);
  };
  const guarded = (file) => take(file).catch((reason) => tell(reason.message, true));
  field.onchange = () => guarded(field.files[0]).then(() => { field.value = ""; });
  const zone = make("div", { className: "share-drop" },
    make("label", { htmlFor: "share-file" }, `${say("A scenario file (JSON): choose it, or drop it here.")} `), field);
  zone.ondragover = (event) => {
    event.preventDefault();
    zone.classList.add("over");
  };
  zone.ondragleave = () => zone.classList.remove("over");
  zone.ondrop = (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    guarded(event.dataTransfer.files[0]);
  };
  return section(say("Open a scenario"), zone);
}

export default async function share(page) {
  const [module, code] = await Promise.all([page.load("picture"), page.load("code")]);
  dialog?.remove();
  kitted = kit(page);
  const { make } = page;
  const close = make("button", { type: "button", className: "way", ariaLabel: say("Close") }, say("Close"));
  close.onclick = () => dialog.close();
  dialog = make("dialog", { className: "share", attributes: { "aria-label": say("Share") } });
  document.body.append(dialog);
  const files = () => page.ask("numbers", `${page.query()}`, page.day(new Date()), page.link());
  const said = words(kitted);
  dialog.append(
    make("header", {}, make("h2", {}, say("Share what is shown")), close),
    kitted.status,
    make("p", { className: "share-headline" }, page.headline()),
    make("div", { className: "share-parts" },
      make("div", {}, said.part, numbers(kitted, files), opening(kitted)),
      picture(kitted, module), code.default(kitted, module)));
  dialog.showModal();
  files().then((all) => { said.cite.textContent = all[5]; }, (reason) => kitted.tell(reason.message, true));
}
