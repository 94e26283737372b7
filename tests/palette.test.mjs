// The colours as the style sheet has them: contrast (WCAG 2.2) in every theme, and what is left of
// the scales for three kinds of colour blindness and in greyscale.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CSS = readFileSync(fileURLToPath(new URL('../style/palette.css', import.meta.url)), 'utf8');
const block = (start) => Object.fromEntries([...CSS.slice(CSS.indexOf(start) + start.length).split('}')[0]
  .matchAll(/--([\w-]+): (#[0-9A-F]{6});/gi)].map(([, name, colour]) => [name, colour]));
const DARK = '@media screen and (prefers-color-scheme: dark)';
const THEMES = {
  light: block(':root {'), dark: block(':root[data-theme=dark] {'),
  'light with high contrast': block(':root[data-theme=contrast] {'),
  'dark with high contrast': block(`${DARK} {\n  :root[data-theme=contrast] {`),
};

const linear = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a, b) => {
  const [high, low] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

/** Seeing without one kind of cone, on linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHT = {
  'usual sight': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
  greyscale: [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
};
const seen = (colour, sight) => {
  const rgb = linear(colour);
  return SIGHT[sight].map((row) => Math.min(1, Math.max(0, row.reduce((sum, c, at) => sum + c * rgb[at], 0))));
};

/** CIE L*a*b* of linear sRGB, white D65. */
function lab([r, g, b]) {
  const f = (t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505, 0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089].map(f);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const apart = (a, b) => Math.hypot(...lab(a).map((value, at) => value - lab(b)[at]));

for (const [theme, colours] of Object.entries(THEMES)) {
  test(`${theme}: words have 4.5 to 1, marks 3 to 1`, () => {
    const low = [];
    const least = (ink, ground, ratio) => {
      const found = contrast(colours[ink], colours[ground]);
      if (found < ratio) low.push(`${ink} on ${ground}: ${found.toFixed(2)}, at least ${ratio}`);
    };
    for (const ground of ['page', 'land']) for (const ink of ['text', 'quiet', 'accent']) least(ink, ground, 4.5);
    for (const ink of ['alarm', 'flow']) least(ink, 'page', 4.5);
    least('page', 'flow', 4.5); // words in a pressed button
    for (const ink of ['flow-4', 'flow-3', 'other', 'rerouted', 'lost', 'gained', 'recorded', 'waiting', 'accent']) least(ink, 'page', 3);
    assert.deepEqual(low, []);
  });

  if (theme.includes('contrast')) {
    test(`${theme}: words have 7 to 1, lines 4.5 to 1`, () => {
      assert.equal(Object.keys(colours).length, Object.keys(THEMES.light).length);
      const areas = ['page', 'land', 'border', 'graticule', 'slot'];
      for (const [ink, colour] of Object.entries(colours).filter(([name]) => !areas.includes(name))) {
        const words = ['text', 'quiet', 'accent', 'alarm', 'flow', 'recorded', 'lost', 'gained'].includes(ink);
        const found = contrast(colour, colours.page);
        assert.ok(found >= (words ? 7 : 4.5), `${ink}: ${found.toFixed(2)}`);
      }
    });
  }

  for (const sight of Object.keys(SIGHT)) {
    test(`${theme}, ${sight}: the share that gets through is told by lightness alone`, () => {
      const steps = [0, 1, 2, 3, 4].map((step) => lab(seen(colours[`flow-${step}`], sight))[0]);
      const ways = steps.slice(1).map((value, at) => value - steps[at]);
      const towards = theme.startsWith('light') ? -1 : 1;
      assert.ok(ways.every((way) => way * towards >= 5), `lightness ${steps.map((l) => l.toFixed(1)).join(', ')}`);
    });
  }

  // In greyscale China's flows and the others' are told apart by their ends: an arrow from a ring.
  for (const sight of Object.keys(SIGHT).filter((name) => name !== 'greyscale')) {
    test(`${theme}, ${sight}: China and the others, less and more, alarm and calm can be told apart`, () => {
      // What was passed on is dashed besides.
      for (const [one, other, least = 15] of [['flow-4', 'other'], ['lost', 'gained'], ['alarm', 'flow'], ['other', 'rerouted'], ['flow-4', 'rerouted', 10]]) {
        const found = apart(seen(colours[one], sight), seen(colours[other], sight));
        assert.ok(found >= least, `${one} and ${other}: ${found.toFixed(1)}`);
      }
    });
  }
}
