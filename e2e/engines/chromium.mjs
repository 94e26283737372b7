// The system's Chromium, which Playwright drives itself; as it is, as a phone, or on a slow machine.
import { chromium } from 'playwright-core';
import { program } from './program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How many times slower a slow machine is. */
const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 };

/** @param {{phone?: boolean, slow?: boolean}} how */
export function engine({ phone = false, slow = false } = {}) {
  const lacks = {};
  if (phone) lacks['a wide window'] = 'a phone\'s window is 360 px wide';
  else lacks.fingers = 'ENGINE=phone has them';
  if (slow) lacks['a fast machine'] = `the processor is made ${SLOWER} times slower`;
  return {
    name: `Chromium${phone ? ', a phone' : ''}${slow ? `, ${SLOWER} times slower` : ''}`,
    lacks,
    patience: slow ? SLOWER : 1,
    launch: (extra = []) => chromium.launch({
      executablePath: program('CHROMIUM', NAMES, 'script/bootstrap --test'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', ...extra],
    }),
    async newPage(browser, options) {
      const context = await browser.newContext({ ...(phone && PHONE), ...options });
      const page = await context.newPage();
      if (slow) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      page.done = () => context.close();
      return page;
    },
  };
}
