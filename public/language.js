// Another language than English: start.js asks for it before the program starts. What a language brings
// is one file of the build (crates/first-paint/src/tongues.rs): words of the programs and of the
// scripts, where names stand on the map, the notes below it.

const TAGS = { zh: "zh-Hans" };

/** How the reader's own language writes a number, so far as it is the one spoken. */
function number(id) {
  try {
    const own = navigator.languages.find((one) => one.startsWith(id)) ?? id;
    return new Intl.NumberFormat(own).format(12345.6);
  } catch {
    return "";
  }
}

/** Text that the program reads by its id, in the place of what had that id. */
function hold(home, id, text, dataset = {}) {
  document.getElementById(id)?.remove();
  const element = document.createElement("div");
  element.id = id;
  element.textContent = text;
  Object.assign(element.dataset, dataset);
  home.append(element);
}

/** Speaks a language; `read` gives the text of a file beside the page. */
export async function speak(id, read) {
  const home = document.getElementById("layouts");
  const { words, scripts, notes, layouts, folder } = JSON.parse(await read(`${home.dataset.words}/${id}.json`));
  window.words = scripts;
  hold(home, "words", words, { number: number(id) });
  for (const [frame, text] of Object.entries(layouts)) hold(home, `layout-${frame}`, text);
  home.dataset.folder = folder;
  document.querySelector("footer.notes").innerHTML = notes;
  document.documentElement.lang = TAGS[id] ?? id;
  document.title = say("Rare Earth Flows");
}
