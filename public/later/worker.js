// The page's second program (crates/desk): in a worker of its own where the browser allows it,
// otherwise on the page's thread. later.js opens it when the page is ready; it speaks through one
// port with src/browser/desk.rs. The page asks [what, id, ...words] (after "shown" the query of what is
// shown, a size and what can be seen: charts' ids, "compared") and is answered
// [what, id, ...words] or [what, id, numbers]; it is told ["worker"] when
// the program works beside it and not on its thread, and ["failed"] if it could not start or has stopped. The panels
// (panels.js) have a second port, whose answers are ids of places and their markup.

/** The program, started, in the page's language. */
async function start(glue, program, spoken) {
  const { default: init, Desk } = await import(glue);
  await init({ module_or_path: program });
  const desk = new Desk();
  desk.speak(...spoken);
  return desk;
}

/** Calls something soon, when what has come already has been heard. */
function soonCaller(call) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = call;
  return () => port2.postMessage(null);
}

/** How long nothing may change before the panels after the first are made, ms: they take many runs. */
const PAUSE = 300;

/** How many panels there are: each is a question of its own. */
const PANELS = 6;

/** What is drawn of a run, and only of one that is still the newest. All else is answered at once. */
const DRAWN = /^(charts|compared|panels)/;

/** Pictures wait until nothing has changed for so long, ms; while a hand drags on, so long at most. */
const [QUIET, LATEST] = [60, 140];

/**
 * Answers what comes through the ports: of several questions of one kind the newest alone (each
 * chart is a kind of its own), and runs of the model before anything else. A question for a run, or
 * for pictures of another, says that something changes: what is drawn waits then, so that neither the
 * next run nor the page's next frame waits for pictures of a run that is past. The second port is that
 * of the panels (below): it asks, too, and is told what the page asks of them, one after the other.
 */
function serve(desk, [port, side]) {
  const waiting = new Map();
  let [pause, quiet, since] = [];
  /** What is answered next, if anything may be. Of what is drawn that is what waits longest. */
  const next = () => {
    if (waiting.has("outcome")) return "outcome";
    for (const kind of waiting.keys()) if (!quiet || !DRAWN.test(kind)) return kind;
  };
  const soon = soonCaller(() => {
    const kind = next();
    if (!kind) return;
    const [[what, id, ...words], from] = waiting.get(kind);
    waiting.delete(kind);
    try {
      const back = desk[what](...words);
      if (ArrayBuffer.isView(back)) from.postMessage([what, id, back], [back.buffer]);
      else if (back.length) from.postMessage([what, id, ...back]);
    } catch (reason) {
      failed([port, side], reason);
      return;
    }
    if (what === "panels" && words[1] + 1 < PANELS) {
      pause = setTimeout(wait, words[1] ? 0 : PAUSE, [what, id, words[0], words[1] + 1], from);
    }
    if (next()) soon();
  });
  const changes = () => {
    const now = performance.now();
    since ??= now;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = since = undefined;
      if (waiting.size) soon();
    }, Math.min(QUIET, since + LATEST - now));
  };
  const wait = (data, from) => {
    const idle = !next();
    waiting.set(data[0] === "charts" ? `charts ${data[3]}` : data[0], [data, from]);
    if (idle && next()) soon();
  };
  port.onmessage = ({ data }) => {
    const [what, id, query, size, ...kinds] = data;
    if (what === "outcome" || what === "shown") changes();
    if (what !== "shown") return wait(data, port);
    clearTimeout(pause);
    // The first panel takes no runs, and brings the places of all.
    wait(["panels", id, query, 0], side);
    for (const kind of kinds) wait(kind === "compared" ? [kind, id, query] : ["charts", id, query, kind, size], port);
  };
  side.onmessage = ({ data }) => wait(data, side);
}

function failed([port, side], reason) {
  port.onmessage = side.onmessage = null;
  for (const one of [port, side]) one.postMessage(["failed"]);
  console.warn("Rare Earth Flows: the charts have stopped:", reason);
}

/** How long a worker may take to start, ms; a phone on a slow line takes some seconds. */
const PATIENCE = 20_000;

/** Starts the program in a worker. The port goes there only when the program answers. */
const inWorker = (ports, glue, program, spoken) => new Promise((done, fail) => {
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
  worker.postMessage([glue, program, spoken]);
});

/**
 * Opens the desk behind a port and one for the panels. `glue` is an address, `program` an address or
 * the bytes; `spoken` is the page's language, as Desk.speak takes it.
 */
export async function open(ports, glue, program, spoken) {
  try {
    // A page without an origin, in a sandboxed frame, may start none from a file of its site; some
    // browsers say so on the console, too.
    if (origin === "null" && import.meta.url.startsWith("http")) throw origin;
    const begin = () => inWorker(ports, glue, program, spoken);
    // As for the first program (start.js): what stopped while it started is tried once more.
    await begin().catch((reason) => (/^RuntimeError/.test(reason) ? begin() : Promise.reject(reason)));
  } catch {
    try {
      serve(await start(glue, program, spoken), ports);
    } catch (reason) {
      failed(ports, reason);
    }
  }
}

// The other side: this very file as the worker.
if (typeof document === "undefined") {
  self.onmessage = async ({ data: [glue, program, spoken] }) => {
    try {
      const desk = await start(glue, program, spoken);
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
