// The page's second program (crates/desk): in a worker of its own where the browser allows it,
// otherwise on the page's thread. later.js opens it when the page is ready; it speaks through one
// port with src/browser/desk.rs. The page asks [what, id, ...words] and is answered
// [what, id, milliseconds, ...words] or [what, id, milliseconds, numbers]; it is told ["worker"] when
// the program works beside it and not on its thread, and ["failed"] if it could not start. The panels
// (panels.js) have a second port, whose answers are ids of places and their markup.

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

/** How long nothing may change before the panels after the first are made, ms: they take many runs. */
const PAUSE = 350;

/** How many panels there are: each is a question of its own. */
const PANELS = 6;

/**
 * Answers what comes through the ports: of several questions of one kind the newest alone (each
 * chart is a kind of its own), and runs of the model before anything else. The second port is that
 * of the panels (below): it asks, too, and is told what the page asks of them, one after the other.
 */
function serve(desk, [port, side]) {
  const waiting = new Map();
  let pause;
  const soon = soonCaller(() => {
    const kind = waiting.has("outcome") ? "outcome" : waiting.keys().next().value;
    const [[what, id, ...words], from] = waiting.get(kind);
    waiting.delete(kind);
    const start = performance.now();
    try {
      const back = desk[what](...words);
      const time = performance.now() - start;
      if (ArrayBuffer.isView(back)) from.postMessage([what, id, time, back], [back.buffer]);
      else from.postMessage([what, id, time, ...back]);
    } catch (reason) {
      failed([port, side], reason);
      return;
    }
    if (what === "panels" && words[1] + 1 < PANELS) {
      pause = setTimeout(wait, words[1] ? 0 : PAUSE, [what, id, words[0], words[1] + 1], from);
    }
    if (waiting.size) soon();
  });
  const wait = (data, from) => {
    const idle = !waiting.size;
    waiting.set(data[0] === "charts" ? `charts ${data[3]}` : data[0], [data, from]);
    if (idle) soon();
  };
  port.onmessage = ({ data }) => {
    if (data[0] !== "panels") return wait(data, port);
    clearTimeout(pause);
    // The first is made at once: it takes no runs, and brings the places of all.
    wait([...data, 0], side);
  };
  side.onmessage = ({ data }) => wait(data, side);
}

function failed([port, side], reason) {
  port.onmessage = side.onmessage = null;
  port.postMessage(["failed"]);
  console.warn("Rare Earth Flows: the charts could not start:", reason);
}

/** How long a worker may take to start, ms; a phone on a slow line takes some seconds. */
const PATIENCE = 20_000;

/** Starts the program in a worker. The port goes there only when the program answers. */
const inWorker = (ports, glue, program) => new Promise((done, fail) => {
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
    worker.postMessage(ports, ports);
    done();
  };
  worker.postMessage([glue, program]);
});

/**
 * Opens the desk behind a port and one for the panels. `glue` is an address, `program` an address or
 * the bytes.
 */
export async function open(ports, glue, program) {
  try {
    // A page without an origin, in a sandboxed frame, may start none from a file of its site; some
    // browsers say so on the console, too.
    if (origin === "null" && import.meta.url.startsWith("http")) throw origin;
    await inWorker(ports, glue, program);
  } catch {
    try {
      serve(await start(glue, program), ports);
    } catch (reason) {
      failed(ports, reason);
    }
  }
}

// The other side: this very file as the worker.
if (typeof document === "undefined") {
  self.onmessage = async ({ data: [glue, program] }) => {
    try {
      const desk = await start(glue, program);
      self.onmessage = ({ data: ports }) => {
        serve(desk, ports);
        ports[0].postMessage(["worker"]);
      };
      self.postMessage("ready");
    } catch (reason) {
      self.postMessage(String(reason));
    }
  };
}
