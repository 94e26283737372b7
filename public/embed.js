// <rare-earth-flows month="2025-06" region="DE">: see docs/embedding.md.
{
  const NAME = "rare-earth-flows";
  const HTML = /^(id|class|style|title|src|height|sandbox|slot|hidden|tabindex|role|dir|(on|data-|aria-).*)$/;
  const script = document.currentScript ?? document.querySelector("script[src*='embed.js']");

  class Flows extends HTMLElement {
    #frame = document.createElement("iframe");
    #ready;
    #waiting = {};

    connectedCallback() {
      addEventListener("message", this);
      if (this.shadowRoot) return;
      const frame = this.#frame;
      frame.style.cssText = "display:block;width:100%;border:0";
      frame.height = this.getAttribute("height") ?? 720;
      frame.title = this.title || "Rare Earth Flows";
      if (this.hasAttribute("sandbox")) frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      this.attachShadow({ mode: "open" }).append(frame);
      new IntersectionObserver((seen, near) => {
        if (!seen.at(-1).isIntersecting) return;
        near.disconnect();
        frame.src = this.#address();
        new MutationObserver((changes) => this.#changed(changes)).observe(this, { attributes: true });
      }, { rootMargin: "300px" }).observe(frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#ready = false;
    }

    handleEvent({ source, data }) {
      if (source !== this.#frame.contentWindow || data?.type !== NAME || data.version !== 1) return;
      const { event, height, scenario, headline, url } = data;
      if (event === "height" && Number.isFinite(height) && height > 0) this.#frame.height = height;
      if (event === "ready") {
        this.#ready = true;
        this.setScenario(this.#waiting);
      }
      if (event === "ready" || event === "scenario-change") this.dispatchEvent(new CustomEvent(event, { detail: { scenario, headline, url } }));
    }

    setScenario(keys) {
      if (this.#ready) this.#frame.contentWindow.postMessage({ type: NAME, version: 1, scenario: keys }, "*");
      else Object.assign(this.#waiting, keys);
    }

    get #keys() {
      const all = [...this.attributes].filter(({ name }) => !HTML.test(name));
      return Object.fromEntries(all.map(({ name, value }) => [name, value]));
    }

    #address() {
      const file = location.protocol === "file:" ? `${NAME}.html` : "index.html";
      const address = new URL(this.getAttribute("src") ?? new URL(file, script.src), document.baseURI);
      const look = (name) => getComputedStyle(this).getPropertyValue(`--${NAME}-${name}`).replace(/["'#]|^ +/g, "");
      const keys = { v: 1, embed: 1, accent: look("accent"), font: look("font"), ...this.#keys };
      for (const key in keys) if (keys[key]) address.searchParams.set(key, keys[key]);
      return address;
    }

    #changed(changes) {
      const all = this.#keys, keys = {};
      for (const { attributeName: name } of changes) if (!HTML.test(name)) keys[name] = all[name] ?? null;
      this.setScenario(keys.preset ? { ...all, ...keys } : keys);
    }
  }
  customElements.get(NAME) || customElements.define(NAME, Flows);
}
