// The page's second program (crates/desk): in a worker of its own where the browser allows it,
// otherwise on the page's thread. start.js opens it when the page is ready; it speaks through one
// port with src/browser/desk.rs. The page asks [what, id, ...words] and is answered
// [what, id, milliseconds, ...words], or ["failed"] if it could not start.

/** The program, started. */
async function start(glue, program) {
  const { default: init, Desk } = await import(glue);
  await init({ module_or_path: program });
  return new Desk();
}

/** Answers what comes through the port: of several questions of one kind the newest alone. */
function serve(desk, port) {
  const waiting = new Map();
  const answer = () => {
    const [what, id, ...words] = waiting.values().next().value;
    waiting.delete(what);
    const start = performance.now();
    try {
      const words_back = desk[what](...words);
      port.postMessage([what, id, performance.now() - start, ...words_back]);
    } catch (reason) {
      failed(port, reason);
      return;
    }
    if (waiting.size) setTimeout(answer);
  };
  port.onmessage = ({ data }) => {
    // What has come already is read before anything is drawn.
    if (!waiting.size) setTimeout(answer);
    waiting.set(data[0], data);
  };
}

function failed(port, reason) {
  port.onmessage = null;
  port.postMessage(["failed"]);
  console.warn("Rare Earth Flows: the charts could not start:", reason);
}

/** How long a worker may take to start, ms; a phone on a slow line takes some seconds. */
const PATIENCE = 20_000;

/** Starts the program in a worker. The port goes there only when the program answers. */
const inWorker = (port, glue, program) => new Promise((done, fail) => {
  const worker = new Worker(import.meta.url, { type: "module", name: "desk" });
  const giveUp = (reason) => {
    worker.terminate();
    fail(reason);
  };
  const timer = setTimeout(giveUp, PATIENCE, "the worker did not answer");
  worker.onerror = (event) => {
    event.preventDefault();
    clearTimeout(timer);
    giveUp(event.message);
  };
  worker.onmessage = ({ data }) => {
    clearTimeout(timer);
    if (data !== "ready") return giveUp(data);
    worker.postMessage(port, [port]);
    done();
  };
  worker.postMessage([glue, program]);
});

/** Opens the desk behind a port. `glue` is an address, `program` an address or the bytes. */
export async function open(port, glue, program) {
  try {
    await inWorker(port, glue, program);
  } catch {
    try {
      serve(await start(glue, program), port);
    } catch (reason) {
      failed(port, reason);
    }
  }
}

// The other side: this very file as the worker.
if (typeof document === "undefined") {
  self.onmessage = async ({ data: [glue, program] }) => {
    try {
      const desk = await start(glue, program);
      self.onmessage = ({ data: port }) => serve(desk, port);
      self.postMessage("ready");
    } catch (reason) {
      self.postMessage(String(reason));
    }
  };
}
