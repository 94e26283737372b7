// The article's own script: words of the text set what a map shows, and a map's sentence is shown
// below it. This is all that a page needs to write.
for (const button of document.querySelectorAll("button[data-set]")) {
  button.addEventListener("click", () => {
    const keys = Object.fromEntries(new URLSearchParams(button.dataset.set));
    document.getElementById(button.dataset.for).setScenario(keys);
  });
}

for (const line of document.querySelectorAll("[data-of]")) {
  const map = document.getElementById(line.dataset.of);
  for (const kind of ["ready", "scenario-change"]) {
    map.addEventListener(kind, ({ detail }) => { line.textContent = detail.headline; });
  }
}
