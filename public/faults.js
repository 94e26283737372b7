// What happened, in words: start.js asks for it when the page has failed, and not before.
const DAMAGED = () => say("The program arrived damaged or incomplete.");
const KINDS = [
  [() => typeof WebAssembly !== "object", () => say("This browser has no WebAssembly, or it is switched off.")],
  [(reason) => /Content Security Policy|unsafe-eval|blocked by CSP/i.test(reason),
    () => say("The site's security policy does not let the program run; it has to allow 'wasm-unsafe-eval'.")],
  // Firefox says this of a program that was cut off on its way.
  [(reason) => /^InternalError: out of memory/.test(reason) && !performance.getEntriesByName("flows-drawn").length,
    DAMAGED],
  [(reason) => reason instanceof WebAssembly.RuntimeError || /call stack|recursion|memory/i.test(reason),
    () => say("The program has stopped at an error. What you had set is in the address and is kept.")],
  [(reason) => reason instanceof WebAssembly.LinkError || /import/i.test(reason) && !/fetch|load|module script/i.test(reason),
    () => say("The program and its script come from two builds of the page.")],
  [(reason) => reason instanceof WebAssembly.CompileError || /magic|wasm|section/i.test(reason) && !/fetch/i.test(reason),
    DAMAGED],
  [() => navigator.onLine === false, () => say("There is no connection, and a file of the page is missing.")],
  [() => true, () => say("A file of the page is missing or was blocked.")],
];

/** Writes into the page's note why it failed, and how to go on. */
export function tell(reason) {
  const [, is] = KINDS.find(([kind]) => kind(reason));
  for (const note of document.querySelectorAll("[role=alert].failed-note")) {
    const again = note.querySelector("a");
    again.before(`${is()} `);
    if (location.search) {
      const anew = document.createElement("a");
      anew.href = location.pathname;
      anew.textContent = say("Start from the beginning");
      again.after(" · ", anew);
    }
  }
}
