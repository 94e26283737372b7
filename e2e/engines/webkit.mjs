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
import { Between } from './webkit-input.mjs';
import { Driver, Inspector, POINTER } from './webkit-wire.mjs';

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

/** How long both may take to answer, ms; a port may have been taken meanwhile, and others are tried. */
const BEGINNING = 10_000;

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
    }), 'MiniBrowser', BEGINNING);
    await until(() => driver.send('/status'), 'WebKitWebDriver', BEGINNING);
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
    // It computes WebAssembly wrong now and then (docs/reliability.md): a program without unsafe code
    // reads nothing out of bounds, and no other engine ever stopped in these tests.
    computesWrong: /Out of bounds memory access|Unreachable code should not be executed/,
    lacks: {
      'the inspector of Chromium': 'heap, tracing and touch by hand are commands of Chromium alone',
      '\'self\' in a sandboxed frame': 'WebKit takes \'self\' for nobody there: the policy must name the site',
      'a web manifest': 'WebKitGTK does not know manifest-src',
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
      const { driver, page, close } = await window(browser, viewport).catch(() => window(browser, viewport));
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
