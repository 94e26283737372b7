// Between Playwright and WebKitGTK's inspector: input that Playwright would make by script is done by
// the driver.

const MOUSE = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
const KEYBOARD = { type: 'key', id: 'keyboard' };
const WHEEL = { type: 'wheel', id: 'wheel' };

/** Keys that have no letter, as WebDriver names them. */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016', Delete: '\uE017', Meta: '\uE03D',
};

/** What Playwright made of an argument, undone: objects alone, for input has no others. */
const plain = (value) => (value && typeof value === 'object' && 'o' in value
  ? Object.fromEntries(value.o.map(({ k, v }) => [k, plain(v)]))
  : value);

/**
 * Between Playwright and the inspector. Playwright's input for such a browser is events made by
 * script; where it would make one, the driver does the real thing.
 */
export class Between {
  constructor(inspector, driver) {
    Object.assign(this, { inspector, driver, at: null, frames: new Map(), main: null, queue: [], busy: false, owed: false });
    inspector.onmessage = (message) => this.receive(message);
    inspector.onclose = () => this.onclose?.();
    this.waiting = [];
  }

  open() {
    for (const message of this.waiting.splice(0)) this.onmessage?.(message);
  }

  receive(message) {
    if (message.method === 'Target.dispatchMessageFromTarget') {
      const { method, params } = JSON.parse(message.params.message);
      if (method === 'Runtime.executionContextCreated') this.frames.set(params.context.id, params.context.frameId);
      if (method === 'Page.frameNavigated' && !params.frame.parentId) this.main = params.frame.id;
    }
    if (this.onmessage) this.onmessage(message);
    else this.waiting.push(message);
  }

  send(message) {
    // A page of a site may not lead to a file; a reader who types its address may.
    const file = message.method === 'Target.sendMessageToTarget'
      && /^window\.location\.href = ("file:.*")$/.exec(JSON.parse(message.params.message).params?.expression ?? '');
    if (file) {
      this.driver.send(`${this.driver.session}/url`, { url: JSON.parse(file[1]) }).catch(() => {});
      this.inspector.send({ ...message, params: { ...message.params, message: message.params.message.replace(/"expression":"(?:[^"\\]|\\.)*"/, '"expression":"0"') } });
      return;
    }
    const input = message.method === 'Target.sendMessageToTarget' && message.params.message.includes('__pwWebViewInput.')
      && this.input(JSON.parse(message.params.message));
    if (!input) {
      this.inspector.send(message);
      return;
    }
    const { targetId } = message.params;
    queueMicrotask(() => this.onmessage({ id: message.id, result: {} }));
    input.then((answer) => this.onmessage({
      method: 'Target.dispatchMessageFromTarget', params: { targetId, message: JSON.stringify(answer) },
    }));
  }

  close() { this.inspector.close(); }

  /** A promise of the answer if this asks for input, or nothing. */
  input({ id, method, params }) {
    if (method !== 'Runtime.callFunctionOn') return null;
    const values = params.arguments.map(({ value }) => value);
    const asked = values.map((value) => typeof value === 'string' && /^\(\w*\) => globalThis\.__pwWebViewInput\.(\w+)\(/.exec(value)?.[1]).find(Boolean);
    const act = asked && this.acts[asked];
    if (!act) return null;
    const frame = this.frames.get(JSON.parse(params.objectId).injectedScriptId);
    const given = plain(values.at(-1));
    const done = Promise.resolve(act.call(this, given, frame === this.main || this.main === null));
    return done.then(
      () => ({ id, result: { result: { type: 'object', value: { v: 'undefined' } }, wasThrown: false } }),
      (error) => ({ id, error: { message: error.message } }),
    );
  }

  /** Asks the driver for actions; those of one device that wait are done in one go, as a hand would. */
  act(device, ...actions) {
    return new Promise((done, failed) => {
      this.queue.push({ device, actions, done, failed });
      if (!this.busy) this.work();
    });
  }

  async work() {
    this.busy = true;
    while (this.queue.length) {
      const { device } = this.queue[0];
      const other = this.queue.findIndex((one) => one.device !== device);
      const now = this.queue.splice(0, other < 0 ? this.queue.length : other);
      await this.driver.perform({ ...device, actions: now.flatMap(({ actions }) => actions) }).then(
        () => now.forEach(({ done }) => done()),
        (error) => now.forEach(({ failed }) => failed(error)),
      );
    }
    this.busy = false;
  }
}
Between.prototype.acts = {
  // Of a frame in the page its own point comes after the page's.
  mouseMove({ x, y }, isMain) {
    if (!isMain) return null;
    this.at = { x: Math.round(x), y: Math.round(y) };
    return this.act(MOUSE, { type: 'pointerMove', duration: 0, ...this.at });
  },
  mouseEvent({ type, button, clickCount }) {
    const up = { type: 'pointerUp', button };
    if (type === 'mousedown') {
      const before = this.owed ? [up] : [];
      this.owed = false;
      return this.act(MOUSE, ...before, { type: 'pointerDown', button });
    }
    if (type === 'mouseup') {
      // A click, which comes of itself, may lead to another page, so it must be the last that
      // happens: the button comes up where Playwright would click, or presses again.
      this.owed = clickCount > 0;
      return this.owed ? null : this.act(MOUSE, up);
    }
    if (!this.owed) return null;
    this.owed = false;
    return this.act(MOUSE, up);
  },
  clearHover() { return null; },
  keydown({ key }) { return this.act(KEYBOARD, { type: 'keyDown', value: KEYS[key] ?? key }); },
  keyup({ key }) { return this.act(KEYBOARD, { type: 'keyUp', value: KEYS[key] ?? key }); },
  insertText(text) {
    return this.act(KEYBOARD, ...[...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  },
  wheel({ deltaX, deltaY }) {
    return this.act(WHEEL, { type: 'scroll', duration: 0, origin: 'viewport', ...this.at, deltaX, deltaY });
  },
};
