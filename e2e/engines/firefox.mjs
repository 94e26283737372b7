// The system's Firefox, which Playwright drives over WebDriver BiDi.
import { createRequire } from 'node:module';
import { firefox } from 'playwright-core';
import { program } from './program.mjs';

const UNKNOWN = 'emulation.setMediaFeaturesOverride';

/**
 * Where this Firefox and Playwright do not understand each other, what goes between them is mended.
 * Playwright asks every context for its colour scheme by a command that Firefox does not know yet,
 * and would give up: it is answered on the way, for preferences do that here. And a file that the
 * page made itself comes without a number, by which Playwright tells downloads apart: it is given one.
 */
function answerForFirefox() {
  const { ws: Socket } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle');
  const { emit, send } = Socket.prototype;
  let files = 0;
  Socket.prototype.emit = function (what, data, ...rest) {
    const text = what === 'message' && data.length < 10_000 ? data.toString() : '';
    if (!text.includes('"browsingContext.download')) return emit.call(this, what, data, ...rest);
    if (text.includes('downloadWillBegin')) files += 1;
    return emit.call(this, what, Buffer.from(text.replace('"navigation":null', `"navigation":"file-${files}"`)), ...rest);
  };
  Socket.prototype.send = function (data, ...rest) {
    if (typeof data === 'string' && data.includes(UNKNOWN)) {
      const { id, method } = JSON.parse(data);
      if (method === UNKNOWN) {
        setImmediate(() => this.emit('message', Buffer.from(JSON.stringify({ type: 'success', id, result: {} })), false));
        return;
      }
    }
    send.call(this, data, ...rest);
  };
}

/** What a context of Playwright's can ask for, as preferences: they are the whole browser's. */
const preferences = ({ reducedMotion, colorScheme, forcedColors, bypassCSP }) => ({
  'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  'browser.display.document_color_use': forcedColors === 'active' ? 2 : 1,
  'security.csp.enable': !bypassCSP,
});

export function engine() {
  answerForFirefox();
  const path = program('FIREFOX', ['firefox-esr', 'firefox'], 'script/bootstrap --browsers');
  return {
    name: 'Firefox',
    patience: 1,
    lacks: {
      'the inspector of Chromium': 'heap, tracing and touch by hand are commands of Chromium alone',
      'fingers': 'that is Chromium\'s, as a phone',
      'touch': 'Playwright has no touch for this Firefox',
      'scripts switched off': 'WebDriver BiDi cannot switch scripts off in this Firefox',
      'media that change': 'colour scheme, motion and paper are preferences here, set at the start',
      'more contrast': 'Firefox takes it from the system alone',
      'notes of layout shifts': 'Firefox has no PerformanceObserver for them',
      'paper': 'Playwright prints in Chromium alone',
    },
    launch: async () => {
      const launched = new Map();
      return {
        async like(options) {
          const firefoxUserPrefs = preferences(options);
          const key = JSON.stringify(firefoxUserPrefs);
          if (!launched.has(key)) {
            launched.set(key, await firefox.launch({ channel: 'moz-firefox', executablePath: path, firefoxUserPrefs }));
          }
          return launched.get(key);
        },
        close: () => Promise.all([...launched.values()].map((one) => one.close())),
      };
    },
    async newPage(browser, { bypassCSP, forcedColors, ...options }) {
      const one = await browser.like({ bypassCSP, forcedColors, ...options });
      const context = await one.newContext(options);
      const page = await context.newPage();
      page.done = () => context.close();
      return page;
    },
  };
}
