// The ways out of the page: to share it, to be led through it, and from an article's frame to the
// whole of it.

const root = document.documentElement;

/** Keeps something of the reader's on their machine, where early.js finds it; nothing takes it away again. */
function keep(key, value) {
  try {
    if (value) localStorage.setItem(`rare-earth-flows-${key}`, value);
    else localStorage.removeItem(`rare-earth-flows-${key}`);
  } catch {
    // Where nothing may be kept, the address alone says it.
  }
}

/** Keeps colours and motion when the reader chooses others: early.js begins with them. They may have chosen
    before this was loaded, so what the visit began with is compared, not what is shown now. */
function keepLooks(page) {
  const keys = ["theme", "motion"];
  const address = () => {
    try {
      return performance.getEntriesByType("navigation")[0].name;
    } catch {
      return location.href;
    }
  };
  // Of a file, Firefox does not say it.
  const asked = new URLSearchParams(address().split("?")[1]);
  const began = (key) => {
    const value = asked.get(key) ?? window.kept?.(key);
    return /^(light|dark|contrast|off)$/.test(value) ? value : null;
  };
  let last = new Map(keys.map((key) => [key, began(key)]));
  const look = () => {
    const now = new Map(keys.map((key) => [key, page.query().get(key)]));
    for (const key of keys) if (now.get(key) !== last.get(key)) keep(key, now.get(key));
    last = now;
  };
  look();
  page.follow(look);
}

/** Another language: kept on the reader's machine, and the page is opened anew as it stands; as another
    address, for which a browser asks its own store, and not as a reload, for which it asks the site. */
function choose(page, language) {
  keep("lang", language);
  const query = page.query();
  query.set("lang", language);
  location.replace(`?${query}`);
}

export default function ways(page) {
  // What stands then is the first picture, and nothing behind it answers.
  if (root.dataset.state === "failed") return;
  const { make, load } = page;
  const opener = (words, name, open) => {
    const button = make("button", { type: "button", className: "way" }, words);
    button.onclick = async () => {
      button.disabled = true;
      try {
        await open(await load(name, true));
      } catch (reason) {
        button.title = say("This could not be loaded: {reason}", { reason: reason.message });
        console.warn("Rare Earth Flows:", reason);
      }
      button.disabled = false;
    };
    return button;
  };
  const share = opener(say("Share"), "share", (module) => module.default(page));

  let story;
  const guided = (opened) => (story ??= load("story", true).then((module) => {
    module.follow(page, opened);
    return module;
  }));
  const wanted = (opened) => page.query().has("story") && guided(opened);
  page.follow(() => wanted(false));
  wanted(true);
  const stories = opener(say("Stories"), "story", async () => (await guided(false)).default(page));

  if (page.query().get("embed") === "1") {
    const whole = make("a", { target: "_blank", rel: "noopener" }, say("Open in full"));
    const follow = () => { whole.href = page.link(); };
    follow();
    page.follow(follow);
    document.getElementById("app").append(make("footer", { className: "credit" },
      make("b", {}, say("Rare Earth Flows")), ` ${say("A scenario calculator, not a forecast.")} `, whole, share));
    return;
  }
  // Behind the address on paper (start.js) stands the day on which it was printed.
  addEventListener("beforeprint", () => document.getElementById("address").append(` · ${page.day(new Date())}`));
  keepLooks(page);
  const language = make("select", { className: "way", id: "lang", ariaLabel: say("Language") },
    ...Object.entries(page.languages).map(([id, name]) => make("option", { value: id, lang: id, selected: root.lang.startsWith(id) }, name)));
  language.onchange = () => choose(page, language.value);
  // The room that the style sheet keeps beside the choice of colours.
  const colours = document.querySelector(".masthead .choice");
  const row = make("div", { className: "row" });
  colours.before(row);
  row.append(make("nav", { className: "ways", ariaLabel: say("Share and stories") }, share, stories), colours);
  // One file carries no other language.
  if (!window.packed) row.after(language);
}
