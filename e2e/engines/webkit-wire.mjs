// The two ways into a window of WebKitGTK: WebKitWebDriver, and the browser's own inspector.
import { connect } from 'node:net';

/** No target of the browser has this number. */
const NOBODY = 1_000_000;

/**
 * Where the screen's own pointer rests, in the middle. Nobody manages windows there, so the one under
 * the pointer has the keyboard; it lies so that the pointer is over its edge, and not over the page.
 */
export const POINTER = { x: 1400, y: 1200 };

/** The driver's commands, by HTTP. */
export class Driver {
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
export class Inspector {
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
