// The ways out of the page: to share it, to be led through it, and from an article's frame to the
// whole of it.

export default function ways(page) {
  // What stands then is the first picture, and nothing behind it answers.
  if (document.documentElement.dataset.state === "failed") return;
  const { make, load } = page;
  const opener = (words, name, open) => {
    const button = make("button", { type: "button", className: "way" }, words);
    button.onclick = async () => {
      button.disabled = true;
      try {
        await open(await load(name, true));
      } catch (reason) {
        button.title = `This could not be loaded: ${reason.message}`;
        console.warn("Rare Earth Flows:", reason);
      }
      button.disabled = false;
    };
    return button;
  };
  const share = opener("Share", "share", (module) => module.default(page));

  let story;
  const guided = (opened) => (story ??= load("story", true).then((module) => {
    module.follow(page, opened);
    return module;
  }));
  const wanted = (opened) => page.query().has("story") && guided(opened);
  page.follow(() => wanted(false));
  wanted(true);
  const stories = opener("Stories", "story", async () => (await guided(false)).default(page));

  if (page.query().get("embed") === "1") {
    const whole = make("a", { target: "_blank", rel: "noopener" }, "Open in full");
    const follow = () => { whole.href = page.link(); };
    follow();
    page.follow(follow);
    document.getElementById("app").append(make("footer", { className: "credit" },
      make("b", {}, "Rare Earth Flows"), " A scenario calculator, not a forecast. ", whole, share));
    return;
  }
  // The room that the style sheet keeps beside the choice of colours.
  const colours = document.querySelector(".masthead .choice");
  const row = make("div", { className: "row" });
  colours.before(row);
  row.append(make("nav", { className: "ways", ariaLabel: "Share and stories" }, share, stories), colours);
}
