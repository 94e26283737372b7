// What is known of a page before it is painted: the colours and the motion that its reader chose, and that
// it stands in an article's frame. The first picture waits for this (index.html says so), start.js, too.
const root = document.documentElement;
const asked = new URLSearchParams(location.search);

/** What the reader chose on an earlier visit. Other pages of a site keep things of theirs in the same place. */
window.kept = (key) => {
  try {
    return localStorage[`rare-earth-flows-${key}`];
  } catch {
    // Nothing is kept here.
  }
};

// An article's frame has less to show from the beginning, and may ask for less.
if (asked.get("embed") === "1") root.dataset.embed = 1;
root.dataset.query = location.search;

// Colours and motion become part of the address, unless it says or an article decides.
if (!root.dataset.embed) {
  const looks = { theme: /^(light|dark|contrast)$/, motion: /^off$/ };
  for (const [key, known] of Object.entries(looks)) {
    const chosen = asked.get(key) ?? known.exec(window.kept(key))?.[0];
    if (!chosen) continue;
    root.dataset[key] = chosen;
    asked.set(key, chosen);
  }
  try {
    // Of the pages beside it, none takes an address.
    const takes = root.dataset.state && (root.dataset.theme || root.dataset.motion);
    if (takes) history.replaceState(null, "", `?${asked}${location.hash}`);
  } catch {
    // The page begins with the colours of the system.
  }
}
