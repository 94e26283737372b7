// Starts the program and keeps the first picture for the case that it cannot.
const root = document.documentElement;
const here = document.getElementById("start");
const first = document.getElementById("first");
const app = document.getElementById("app");

function failed(reason) {
  if (root.dataset.state === "failed" && first.isConnected) return;
  root.dataset.state = "failed";
  app.replaceChildren();
  if (!first.isConnected) app.before(first);
  console.warn("Rare Earth Flows could not start:", reason);
}

// A panic of the program reaches the page as a WebAssembly error; afterwards nothing of it answers.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) failed(event.error);
});

try {
  const script = new URL(here.dataset.script, document.baseURI);
  const program = new URL(here.dataset.program, document.baseURI);
  const { default: init } = await import(script.href);
  await init({ module_or_path: program });
} catch (reason) {
  failed(reason);
}
