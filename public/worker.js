// The page's second program (crates/desk): in a worker of its own where the browser allows it,
// otherwise on the page's thread. start.js opens it when the page is ready; it speaks through one
// port with src/browser/desk.rs. The page asks [what, id, ...words] and is answered
// [what, id, milliseconds, ...words] or [what, id, milliseconds, numbers]; it is told ["worker"] when
// the program works beside it and not on its thread, and ["failed"] if it could not start.

/** The program, started. */
async function start(glue, program) {
  const { default: init, Desk } = await import(glue);
  await init({ module_or_path: program });
  return new Desk();
}

/** Calls something soon, when what has come already has been heard. */
function soonCaller(call) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = call;
  return () => port2.postMessage(null);
}

/**
 * Answers what comes through the port: of several questions of one kind the newest alone (each
 * chart is a kind of its own), and runs of the model before anything else.
 */
function serve(desk, port) {
  const waiting = new Map();
  const soon = soonCaller(() => {
    const kind = waiting.has("outcome") ? "outcome" : waiting.keys().next().value;
    const [what, id, ...words] = waiting.get(kind);
    waiting.delete(kind);
    const start = performance.now();
    try {
      const back = desk[what](...words);
      const time = performance.now() - start;
      if (ArrayBuffer.isView(back)) port.postMessage([what, id, time, back], [back.buffer]);
      else port.postMessage([what, id, time, ...back]);
    } catch (reason) {
      failed(port, reason);
      return;
    }
    if (waiting.size) soon();
  });
  port.onmessage = ({ data }) => {
    const idle = !waiting.size;
    waiting.set(data[0] === "charts" ? `charts ${data[3]}` : data[0], data);
    if (idle) soon();
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
      self.onmessage = ({ data: port }) => {
        serve(desk, port);
        port.postMessage(["worker"]);
      };
      self.postMessage("ready");
    } catch (reason) {
      self.postMessage(String(reason));
    }
  };
}
