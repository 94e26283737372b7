// Has the page ready for a visit without a network: the browser keeps it by public/sw.js. A host
// switches that off by <meta name="offline" content="off"> in index.html, or by taking sw.js away;
// what was kept goes then. See docs/embedding.md.

const home = new URL("./", document.baseURI).href;

/** Takes back what an earlier visit left. */
async function remove(workers) {
  const all = await workers.getRegistrations();
  await Promise.all(all.filter(({ scope }) => scope === home).map((one) => one.unregister()));
  const stores = await caches.keys();
  await Promise.all(stores.filter((name) => name.startsWith(`rare-earth-flows ${home} `)).map((name) => caches.delete(name)));
}

export default async function offline(page) {
  try {
    // In a frame that may not, and where a browser keeps nothing, asking for it fails already.
    const workers = navigator.serviceWorker;
    if (!workers) return;
    if (document.querySelector("meta[name=offline]")?.content === "off") return await remove(workers);
    if (navigator.onLine === false || navigator.connection?.saveData) return;
    const found = await fetch(`${home}sw.js`, { cache: "no-cache" });
    await found.text();
    if (found.status === 404 || found.status === 410) return await remove(workers);
    if (!found.ok || !/javascript/.test(found.headers.get("content-type"))) return;
    await workers.register(`${home}sw.js`, { scope: home, updateViaCache: "none" });
    // Where the host's policy names no place for it, a browser would complain.
    const policy = (await fetch(location.href, { method: "HEAD" })).headers.get("content-security-policy");
    if (policy && !policy.includes("manifest-src")) return;
    for (const [rel, href] of [["manifest", "site.webmanifest"], ["apple-touch-icon", "icon-cut.png"]]) {
      document.head.append(page.make("link", { rel, href: home + href }));
    }
  } catch { /* not allowed here: the page works as it is */ }
}
