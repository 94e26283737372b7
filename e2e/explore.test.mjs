// Exploring the map: pointing, choosing, moving, magnifying, searching; and that nothing runs
// while nothing moves.
import assert from 'node:assert/strict';
import { painted, ready, test } from './browser.mjs';
import { visit as visitSite } from './site.mjs';

// Counts the frames that the page asks for.
function countFrames() {
  const ask = window.requestAnimationFrame.bind(window);
  window.frames_asked = 0;
  window.requestAnimationFrame = (call) => {
    window.frames_asked += 1;
    return ask(call);
  };
}

/** Opens the page on a wide window, once its first picture has been painted. */
const visit = (query, body, options = {}) => visitSite(query, body, {
  viewport: { width: 1440, height: 900 },
  prepare: (page) => page.addInitScript(countFrames),
  arrived: async (page) => {
    await ready(page);
    await painted(page);
  },
  ...options,
});

/** The camera, read from the picture. */
const camera = (page) => page.evaluate(() => {
  const moved = document.querySelector('#flow-map .camera').getAttribute('transform') ?? 'translate(0 0) scale(1)';
  const [dx, dy, scale] = moved.match(/-?[\d.]+/g).map(Number);
  return { scale, dx, dy };
});
/** The camera when it has stood for a while. */
const settled = async (page) => {
  let seen = [];
  while (seen.length < 4 || new Set(seen.slice(-4)).size > 1) {
    await page.waitForTimeout(100);
    // On a busy machine a tenth of a second may pass without a frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    seen = [...seen, JSON.stringify(await camera(page))];
  }
  return JSON.parse(seen.at(-1));
};
const button = (page, name) => page.locator('.tools').getByRole('button', { name, exact: true });
const world = (page) => button(page, 'World').click().then(() => settled(page));
const frames = async (page, time = 1000) => {
  const start = await page.evaluate(() => window.frames_asked);
  await page.waitForTimeout(time);
  return (await page.evaluate(() => window.frames_asked)) - start;
};
const region = (page) => page.evaluate(() => ({
  hovered: document.querySelector('#flow-map .flow.hovered')?.dataset.region ?? null,
  focused: document.querySelector('#flow-map .flow.focused')?.dataset.region ?? null,
  card: document.querySelector('.card').checkVisibility() ? document.querySelector('.card').innerText : null,
}));
/** Px of the canvas that hold something. While it is hidden the browser has nothing to paint of it. */
const particles = (page) => page.evaluate(() => {
  const canvas = document.querySelector('.map canvas');
  if (canvas.hidden) return 0;
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]) count += 1;
  return count;
});
/** Points of the window along a flow's centre line, and the directions across it. */
const along = (page, id, share) => page.evaluate(([id, share]) => {
  const line = document.querySelector(`#flow-map .flow[data-region="${id}"] .centre`);
  const map = line.getScreenCTM();
  const at = (length) => line.getPointAtLength(length).matrixTransform(map);
  const length = line.getTotalLength() * share;
  const [a, b] = [at(length), at(length + 1)];
  const step = Math.hypot(b.x - a.x, b.y - a.y);
  return { x: a.x, y: a.y, across: { x: -(b.y - a.y) / step, y: (b.x - a.x) / step } };
}, [id, share]);
const middle = async (page) => {
  const box = await page.locator('#flow-map').boundingBox();
  return { x: box.x + box.width * 0.5, y: box.y + box.height * 0.45 };
};

test('buttons, keys and double clicks move the camera, and it comes back to the world', () =>
  visit('', async (page) => {
    assert.deepEqual(await camera(page), { scale: 1, dx: 0, dy: 0 });
    for (const name of ['Europe', 'East Asia', 'North America', 'China']) {
      await button(page, name).click();
      assert.ok((await settled(page)).scale > 1.5, name);
      assert.equal(await button(page, name).getAttribute('aria-pressed'), 'true', `${name} is pressed`);
      assert.equal(await button(page, 'World').getAttribute('aria-pressed'), 'false');
      assert.equal(await page.locator('#flow-map .hub.name').first().isVisible(), name === 'China', `hubs: ${name}`);
    }
    assert.equal((await world(page)).scale, 1);
    await button(page, 'Zoom in (+)').click();
    assert.ok((await settled(page)).scale > 1.5);
    await button(page, 'Zoom out (−)').click();
    assert.equal((await settled(page)).scale, 1);

    await page.locator('#flow-map').focus();
    await page.keyboard.press('+');
    const near = await settled(page);
    assert.ok(near.scale > 1.5);
    await page.keyboard.press('ArrowRight');
    assert.ok((await settled(page)).dx < near.dx, 'to the right');
    await page.keyboard.press('0');
    assert.equal((await settled(page)).scale, 1);

    const at = await middle(page);
    await page.mouse.dblclick(at.x, at.y + 120);
    assert.ok((await settled(page)).scale > 1.5, 'a double click');
  }));

test('the wheel scrolls the page until the map has the focus, then it magnifies at the pointer', { core: true }, () =>
  visit('', async (page) => {
    const at = await middle(page);
    await page.mouse.move(at.x, at.y + 120);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(150);
    assert.equal((await camera(page)).scale, 1, 'the map stays');
    assert.ok((await page.evaluate(() => window.scrollY)) > 0, 'the page scrolls');
    await page.evaluate(() => window.scrollTo(0, 0));

    await page.mouse.click(at.x, at.y + 120);
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, -240);
    assert.ok((await settled(page)).scale > 1.2, 'after a click');
    assert.equal(await page.evaluate(() => window.scrollY), before, 'the page stays');
    await page.mouse.wheel(0, 2000);
    assert.equal((await settled(page)).scale, 1);
  }));

test('while the wheel scrolls the page, a hint says how it would magnify', () =>
  visit('', async (page) => {
    const at = await middle(page);
    await page.mouse.move(at.x, at.y + 120);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(150);
    assert.ok(await page.locator('.hinting').count());
    await page.mouse.move(at.x + 40, at.y + 90);
    await page.locator('.sheet:not(.hinting)').waitFor();
  }));

test('with the key for it the wheel magnifies at once', { needs: ['a wheel with a key'] }, () =>
  visit('', async (page) => {
    const at = await middle(page);
    await page.mouse.move(at.x, at.y + 120);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    assert.ok((await settled(page)).scale > 1.2);
  }));

test('a drag moves a magnified map and chooses nothing', { core: true }, () =>
  visit('', async (page) => {
    await button(page, 'Europe').click();
    const before = await settled(page);
    const from = await along(page, 'DE', 0.9);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 6 });
    const held = await settled(page); // the map follows once a frame
    assert.ok(held.dx > before.dx + 20, `${held.dx} from ${before.dx}`);
    await page.mouse.up();
    await settled(page);
    assert.equal((await region(page)).focused, null);
  }));

test('two fingers magnify', { needs: ['the inspector of Chromium'] }, () =>
  visit('', async (page) => {
    const at = await middle(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type, apart) => session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ x: at.x + side * apart, y: at.y + 100, id })),
    });
    await touch('touchStart', 30);
    for (const apart of [35, 45, 60, 80, 100]) await touch('touchMove', apart);
    await touch('touchEnd');
    const { scale } = await settled(page);
    assert.ok(scale > 1.8, `magnified ${scale} times`);
  }, { hasTouch: true }));

test('ten px beside a thin flow it is pointed at; a click pins it, Escape and a second click let it go', () =>
  visit('', async (page) => {
    for (const [id, share] of [['BR', 0.7], ['MX', 0.9], ['ROW', 0.7]]) {
      for (const side of [-10, 10]) {
        const { x, y, across } = await along(page, id, share);
        await page.mouse.move(x + across.x * side, y + across.y * side);
        await painted(page);
        const { hovered, card } = await region(page);
        assert.equal(hovered, id, `${side} px beside ${id}`);
        assert.match(card, /t of .*%/s, 'the card tells its figures');
      }
    }
    const { x, y } = await along(page, 'BR', 0.7);
    await page.mouse.click(x, y);
    await page.mouse.move(5, 5);
    await painted(page);
    const pinned = await region(page);
    assert.equal(pinned.focused, 'BR');
    assert.match(pinned.card, /Brazil/);
    await page.keyboard.press('Escape');
    await painted(page);
    assert.deepEqual(await region(page), { hovered: null, focused: null, card: null });
    await page.waitForTimeout(400);
    await page.mouse.click(x, y);
    await page.waitForTimeout(400);
    await page.mouse.click(x, y);
    await painted(page);
    assert.equal((await region(page)).focused, null);
    // On a smaller map another flow may be as near.
  }, { viewport: { width: 1900, height: 1000 } }));

test('a click that a program makes chooses what it is made on', () =>
  visit('', async (page) => {
    const flow = page.locator('#flow-map .flow:not(.other)[data-region="JP"]');
    await flow.evaluate((element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    await painted(page);
    assert.equal((await region(page)).focused, 'JP');
    await page.locator('#flow-map .node[data-region="US"]').evaluate((element) => {
      const box = element.getBoundingClientRect();
      const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
    });
    await painted(page);
    assert.equal((await region(page)).focused, 'US');
  }));

test('the keyboard goes from flow to flow, and what is not in focus stays readable', { core: true }, () =>
  visit('', async (page) => {
    await page.locator('#flow-map').focus();
    await page.keyboard.press('Tab');
    await painted(page);
    const { hovered } = await region(page);
    assert.ok(hovered, 'a flow has the focus');
    await page.keyboard.press('Enter');
    await painted(page);
    assert.equal((await region(page)).focused, hovered);
    const least = await page.evaluate(() => Math.min(...[...document.querySelectorAll('#flow-map .flow, #flow-map .node')]
      .map((element) => Number(getComputedStyle(element).opacity))));
    await page.waitForTimeout(300);
    assert.ok(least >= 0.7, `opacity ${least}`);
  }));

test('the card stays inside of the map and off the flow it tells of', () =>
  visit('', async (page) => {
    for (const id of await page.$$eval('#flow-map .flow', (all) => all.map((flow) => flow.dataset.region))) {
      const { x, y } = await along(page, id, 0.95);
      await page.mouse.move(x, y);
      await painted(page);
      const [card, map] = [await page.locator('.card:not(.own)').boundingBox(), await page.locator('#flow-map').boundingBox()];
      assert.ok(card, id);
      assert.ok(card.x >= map.x - 1 && card.y >= map.y - 1, `${id}: ${JSON.stringify(card)}`);
      assert.ok(card.x + card.width <= map.x + map.width + 1 && card.y + card.height <= map.y + map.height + 1, id);
      assert.ok(x < card.x || x > card.x + card.width || y < card.y || y > card.y + card.height, `${id}: under its card`);
    }
  }));

/** The middle of an element on the screen. */
const centre = async (locator) => {
  const box = await locator.boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

test('hubs, suppliers and China tell what they are, with their figures and after whom', () =>
  visit('?v=1&month=2025-08', async (page) => {
    const card = page.locator('.card.own');
    const says = async (words, label) => {
      await card.getByText(words).first().waitFor();
      if (label) assert.equal(await card.locator('p').first().innerText(), label);
    };
    // What tells it is loaded when a reader comes to the map.
    await page.mouse.move(...await centre(page.locator('#flow-map')));
    await card.waitFor({ state: 'attached' });
    const disc = await centre(page.locator('#flow-map .disc circle').first());
    await page.mouse.move(...disc);
    await says(/^China: [\d,]+ t of rare earth magnets exported in August 2025/);
    await says(/weeks of normal exports; held by customs/);
    const [x, y, label] = await page.evaluate(() => {
      const flow = [...document.querySelectorAll('.flow.other')].find(({ dataset }) => Number(dataset.value) > 0);
      const line = flow.querySelector('.centre');
      const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
      return [x, y, flow.getAttribute('aria-label')];
    });
    await page.mouse.move(x, y);
    await says(/^Assumed, after \w/, label);
    const other = await page.locator('.card:not(.own)').evaluate((one) => one.checkVisibility({ visibilityProperty: true }));
    assert.equal(other, false, 'one card at a time');
    await page.keyboard.press('Escape');
    await page.locator('#flow-map').press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.locator('[data-tool="4"]').click();
    await settled(page);
    const hub = page.locator('[data-hub="ningbo"]');
    await page.getByText("~ %: the hub's share").waitFor();
    await page.mouse.move(...await centre(hub.locator('circle').first()));
    await says(/^Assumed, after \w/, await hub.getAttribute('aria-label'));
    const unsourced = page.locator('[data-hub="jiangsu-anhui"]');
    await page.mouse.move(...await centre(unsourced.locator('circle').first()));
    await says('Assumed, without a source', await unsourced.getAttribute('aria-label'));
    await page.mouse.move(4, 4);
    await card.waitFor({ state: 'hidden' });
    await hub.focus();
    await says(/\(assumed share\)/, await hub.getAttribute('aria-label'));
    await page.locator('#class').selectOption('compounds');
    await page.locator('.camera:has(.flow[data-class^="comp"]) [data-hub][tabindex="0"]').first().waitFor();
    await page.locator('[data-tool="0"]').click();
    await settled(page);
    assert.equal(await page.locator('[data-hub][tabindex]').count(), 0, 'nothing unseen is a stop');
  }));

for (const [typed, id] of [['Allemagne', 'DE'], ['tschech', null], ['日本', 'JP'], ['Deutschland', 'DE'], ['united st', 'US']]) {
  test(`a search for '${typed}' finds its region`, () =>
    visit('', async (page) => {
      await page.locator('#find').fill(typed);
      assert.equal(await page.locator('#find').getAttribute('aria-expanded'), 'true');
      assert.ok(await page.locator('#found [aria-selected="true"]').count());
      await page.keyboard.press('Enter');
      assert.ok((await settled(page)).scale > 1.5, 'the camera goes there');
      const { focused } = await region(page);
      assert.ok(focused);
      if (id) assert.equal(focused, id);
      assert.equal(await page.locator('#found').isVisible(), false);
    }));
}

test('no frame is asked for while nothing moves; particles drift while the clock plays and are gone after', () =>
  visit('?v=1&month=2025-10', async (page) => {
    await page.waitForTimeout(300);
    assert.equal(await frames(page), 0, 'frames while the page is still');
    assert.equal(await particles(page), 0);
    await page.locator('#play').click();
    await page.waitForTimeout(500);
    assert.ok((await particles(page)) > 50, 'particles while the clock plays');
    assert.ok((await frames(page)) > 5);
    await page.locator('#play').click();
    await page.waitForTimeout(3500);
    assert.equal(await particles(page), 0, 'particles after it');
    assert.equal(await frames(page), 0, 'frames after it');
  }));

test('all flows have particles while the clock plays, with a region in focus, too', () =>
  visit('?v=1&month=2025-10&region=JP', async (page) => {
    assert.equal(await frames(page), 0, 'a region in focus alone moves nothing');
    await page.locator('#play').click();
    await page.waitForTimeout(600);
    assert.ok((await particles(page)) > 300);
  }));

test('a flow pointed at has particles, and they go with the pointer', () =>
  visit('', async (page) => {
    const { x, y } = await along(page, 'US', 0.6);
    await page.mouse.move(x, y);
    await page.waitForTimeout(300);
    assert.ok((await particles(page)) > 5);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(200);
    assert.equal(await particles(page), 0);
    assert.equal(await frames(page), 0);
  }));

test('a preset goes to its widths in a moment, and says its figures at once', () =>
  visit('?v=1&month=2025-05', async (page) => {
    const looks = await page.evaluate(async () => {
      const flow = document.querySelector('#flow-map .flow[data-region="US"]');
      const look = () => ({ width: Number(flow.querySelector('.fill').getAttribute('stroke-width')), value: flow.dataset.value });
      const all = [look()];
      document.querySelector('#preset-free-trade').click();
      const end = performance.now() + 1000;
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        all.push(look());
      }
      return all;
    });
    const [before, arrived] = [looks[0], looks.at(-1)];
    assert.notEqual(before.value, arrived.value);
    assert.ok(before.width < arrived.width);
    const between = looks.filter(({ width }) => width > before.width && width < arrived.width);
    assert.ok(between.length > 0, JSON.stringify(looks.map(({ width }) => width)));
    assert.ok(between.every(({ value }) => value === arrived.value), 'the figure is true from the first frame on');
  }));

test('under reduced motion nothing flies, glides or drifts', () =>
  visit('', async (page) => {
    await page.locator('#play').click();
    await page.waitForTimeout(300);
    assert.equal(await particles(page), 0);
    await page.locator('#play').click();
    await painted(page);
    const asked = await page.evaluate(() => {
      const before = window.frames_asked;
      document.querySelector('.tools [data-tool="1"]').click();
      return window.frames_asked - before;
    });
    assert.equal(asked, 0, 'frames for a flight');
    await page.waitForTimeout(50);
    assert.ok((await camera(page)).scale > 1.5, 'it is there at once');
  }, { reducedMotion: 'reduce' }));
