// WebKitGTK as Debian ships it. Two ways lead into the one browser: WebKitWebDriver gives real keys,
// clicks and wheels and sets the window's size; the browser's own inspector, which Playwright speaks,
// gives everything else. So tests are written for one interface.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webkit } from 'playwright-core';
import { program } from './program.mjs';

/** Everything that was started, ended with this program however it ends. */
const started = new Set();
process.on('exit', () => started.forEach((one) => one.kill('SIGKILL')));
process.once('SIGTERM', () => process.exit(143));
function start(command, words, options) {
  const one = spawn(command, words, options);
  started.add(one);
  one.once('exit', () => started.delete(one));
  return one;
}

const pause = (time) => new Promise((done) => setTimeout(done, time));

const BRINGER = 'script/bootstrap --browsers';
const BROWSERS = ['x86_64', 'aarch64'].flatMap((machine) => ['4.1', '6.0']
  .map((version) => `/usr/lib/${machine}-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`));

/** The window's own buttons as small as can be, so that it can be as narrow as a phone. */
const NARROW = 'entry, button, toolbar, image { min-width: 0; padding: 0; margin: 0; border-width: 0; -gtk-icon-transform: scale(0); }\nentry { font-size: 1px; }';

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Where the screen's own pointer rests, in the middle. Nobody manages windows there, so the one under
 * the pointer has the keyboard; it lies so that the pointer is over its edge, and not over the page.
 */
const POINTER = { x: 1400, y: 1200 };

/** A screen that nobody sees, for as long as the tests of a file run. */
async function screen() {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', `${2 * POINTER.x}x${2 * POINTER.y}x24`, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((done, failed) => {
    server.once('error', failed);
    server.once('exit', () => failed(new Error('Xvfb ended')));
    server.stdio[3].once('data', (text) => done(String(text).trim()));
  });
  return { server, display: `:${number}` };
}

/** The driver's commands, by HTTP. */
class Driver {
  constructor(port) { this.base = `http://127.0.0.1:${port}`; }

  async send(path, body, method = body ? 'POST' : 'GET') {
    const answer = await fetch(this.base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKitWebDriver: ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  async begin() {
    const { sessionId } = await this.send('/session', { capabilities: { alwaysMatch: {} } });
    this.session = `/session/${sessionId}`;
  }

  perform(action) { return this.send(`${this.session}/actions`, { actions: [action] }); }

  /** Makes the window so large that what is in it has that size. */
  async size(width, height) {
    for (let [wide, high] = [width, height], time = 0; time < 4; time += 1) {
      await this.send(`${this.session}/window/rect`, { x: Math.round(POINTER.x - wide / 2), y: POINTER.y - 8, width: wide, height: high });
      const [w, h] = await this.send(`${this.session}/execute/sync`, { script: 'return [innerWidth, innerHeight]', args: [] });
      if (w === width && h === height) return;
      [wide, high] = [wide + width - w, high + height - h];
    }
    throw new Error(`the window cannot be made ${width} × ${height}`);
  }
}

/**
 * The browser's remote inspector: a length, a flag for the order of bytes, a name, and what GVariant
 * makes of two numbers and a text.
 */
class Inspector {
  constructor(port) {
    this.port = port;
    this.held = Buffer.alloc(0);
  }

  async begin() {
    this.socket = connect(this.port, '127.0.0.1');
    await new Promise((done, failed) => {
      this.socket.once('connect', done);
      this.socket.once('error', failed);
    });
    this.socket.setNoDelay(true);
    this.socket.on('error', () => {});
    this.socket.on('close', () => this.onclose?.());
    this.socket.on('data', (bytes) => this.read(bytes));
    this.tell('SetupInspectorClient', Buffer.from([0]));
  }

  tell(name, body) {
    const all = Buffer.concat([Buffer.alloc(5), Buffer.from(`${name}\0`), body]);
    all.writeUInt32BE(all.length - 5);
    all[4] = 1;
    this.socket.write(all);
  }

  read(bytes) {
    this.held = this.held.length ? Buffer.concat([this.held, bytes]) : bytes;
    while (this.held.length >= 5 && this.held.length >= 5 + this.held.readUInt32BE(0)) {
      const end = 5 + this.held.readUInt32BE(0);
      const body = this.held.subarray(5, end);
      this.held = this.held.subarray(end);
      const name = body.subarray(0, body.indexOf(0)).toString();
      if (name !== 'SendMessageToFrontend') continue;
      const message = JSON.parse(body.subarray(name.length + 17, body.length - 1).toString());
      // That a command was heard comes first, its answer after it; and within the browser that waits
      // until the first is acknowledged, which takes 40 ms unless something goes the other way: that
      // a target closed which was never there.
      if (message.id) this.tell('FrontendDidClose', Inspector.of(NOBODY));
      this.onmessage?.(message);
    }
  }

  static of(target) {
    const numbers = Buffer.alloc(16);
    numbers.writeBigUInt64LE(1n);
    numbers.writeBigUInt64LE(BigInt(target), 8);
    return numbers;
  }

  inspect(target) {
    this.target = target;
    this.tell('Setup', Inspector.of(target));
  }

  send(message) {
    this.tell('SendMessageToBackend', Buffer.concat([Inspector.of(this.target), Buffer.from(`${JSON.stringify(message)}\0`)]));
  }

  close() { this.socket.end(); }
}

const NOBODY = 1_000_000;

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
class Between {
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

async function until(step, what, patience = 20_000) {
  let last;
  for (const latest = Date.now() + patience; Date.now() < latest;) {
    try {
      const found = await step();
      if (found) return found;
    } catch (error) { last = error; }
    await pause(50);
  }
  throw new Error(`${what}: ${last?.message ?? 'never'}`);
}

/** A window of its own, with a driver and an inspector of its own: pages share nothing. */
async function window({ display, config }, { width, height }) {
  const [port, driverPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${port}`, XDG_CONFIG_HOME: config,
  };
  const programs = [
    [program('WEBKIT', BROWSERS, BRINGER), '--automation'],
    [program('WEBKIT_DRIVER', ['WebKitWebDriver'], BRINGER), `--port=${driverPort}`, `--target=127.0.0.1:${port}`],
  ].map(([command, ...words]) => start(command, words, { env, stdio: 'ignore' }));
  const stop = () => programs.forEach((one) => one.kill('SIGKILL'));
  try {
    const driver = new Driver(driverPort);
    await until(() => new Promise((done, failed) => {
      const socket = connect(port, '127.0.0.1', () => { socket.end(); done(true); });
      socket.once('error', failed);
    }), 'MiniBrowser');
    await until(() => driver.send('/status'), 'WebKitWebDriver');
    await driver.begin();
    await driver.size(width, height);
    const inspector = new Inspector(port);
    await inspector.begin();
    const between = new Between(inspector, driver);
    inspector.inspect(1);
    const browser = await webkit.connectOverCDP(between);
    const close = async () => {
      stop();
      // Playwright may wait for an answer that nobody gives any more.
      await Promise.race([browser.close().catch(() => {}), pause(500)]);
    };
    return { driver, page: browser.contexts()[0].pages()[0], close };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The next file that the browser saves, as Playwright tells of one. */
async function saved(folder) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const name = await until(() => {
    const found = readdirSync(folder).find((one) => !one.endsWith('.wkdownload'));
    return found && statSync(join(folder, found)).size > 0 && found;
  }, 'no file was saved');
  return { suggestedFilename: () => name, path: async () => join(folder, name) };
}

export function engine() {
  return {
    name: 'WebKitGTK',
    patience: 1,
    lacks: {
      'the inspector of Chromium': 'heap, tracing and touch by hand are commands of Chromium alone',
      '\'self\' in a sandboxed frame': 'WebKit takes \'self\' for nobody there: the policy must name the site',
      'a web manifest': 'WebKitGTK does not know manifest-src',
      'rest after scrolling': 'WebKit tells of a movement after each scroll, and with it the page takes the hint away',
      'a wheel with a key': 'WebKitWebDriver turns the wheel without the keys that are held',
      'fingers': 'that is Chromium\'s, as a phone',
      'touch': 'a window of WebKitGTK has no touch here',
      'scripts switched off': 'the inspector needs them',
      'forced colours': 'WebKit has no such mode',
      'notes of layout shifts': 'WebKit has no PerformanceObserver for them',
      'paper': 'Playwright prints in Chromium alone',
      'a policy set aside': 'the inspector cannot set it aside',
      'several pages that share': 'each page is a browser of its own',
      'another density': 'the window has one pixel for each',
    },
    launch: async () => {
      const { server, display } = await screen();
      const config = mkdtempSync(join(tmpdir(), 'webkit-'));
      for (const name of ['gtk-3.0', 'files']) mkdirSync(join(config, name));
      writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${config}/files"\n`);
      writeFileSync(join(config, 'gtk-3.0/gtk.css'), NARROW);
      return {
        display,
        config,
        close: async () => {
          server.kill();
          rmSync(config, { recursive: true });
        },
      };
    },
    async newPage(browser, { viewport, reducedMotion, colorScheme, contrast, serviceWorkers }) {
      const { driver, page, close } = await window(browser, viewport);
      page.done = close;
      const { waitForEvent } = page;
      page.waitForEvent = (what, ...rest) => (what === 'download' ? saved(join(browser.config, 'files')) : waitForEvent.call(page, what, ...rest));
      page.setViewportSize = ({ width, height }) => driver.size(width, height);
      await page.emulateMedia({ reducedMotion, colorScheme: colorScheme ?? 'light', contrast });
      if (serviceWorkers === 'block') {
        await page.addInitScript(() => {
          if (self.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = async () => {};
        });
      }
      return page;
    },
  };
}
