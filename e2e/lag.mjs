// `LAG=250 node --test e2e/…`: the frames of a page, the messages to its workers and its requests come
// that many ms later than they are asked for. A test that looks at the page before it has done what it
// was told fails with it every time, and not once in a hundred. What measures a time, or counts frames,
// may fail for the lag alone.
const LAG = Number(process.env.LAG ?? 0);

function late(time) {
  const pause = () => new Promise((done) => setTimeout(done, time));

  const [ask, drop] = [window.requestAnimationFrame.bind(window), window.cancelAnimationFrame.bind(window)];
  const waiting = new Map(); // what calls each off
  let last = 0;
  window.requestAnimationFrame = (call) => {
    last += 1;
    const id = last;
    const timer = setTimeout(() => {
      const frame = ask((now) => {
        waiting.delete(id);
        call(now);
      });
      waiting.set(id, () => drop(frame));
    }, time);
    waiting.set(id, () => clearTimeout(timer));
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    waiting.get(id)?.();
    waiting.delete(id);
  };

  const get = window.fetch;
  window.fetch = (...given) => pause().then(() => get(...given));

  const post = window.Worker?.prototype.postMessage;
  if (post) {
    window.Worker.prototype.postMessage = function (...given) {
      pause().then(() => post.apply(this, given));
    };
  }
}

/** Slows the page, if that is asked for. It must be called before the page is opened. */
export const slowed = (page) => (LAG ? page.addInitScript(late, LAG) : undefined);
