// The core of the tests, in one go and with one start of the browser: ENGINE=firefox node --test e2e/core.mjs
process.env.CORE = '1';
for (const name of [
  'page', 'hosts', 'explore', 'charts', 'panels', 'compare', 'assumptions', 'access', 'embed', 'share', 'story', 'faults', 'hostile', 'offline',
]) await import(`./${name}.test.mjs`);
