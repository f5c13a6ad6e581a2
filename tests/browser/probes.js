// What tests ask a page while it is open. Evaluated by the browser, so no content policy stands in the way.
({
  // Nothing may be left behind in the browser.
  async storage() {
    const workers = await navigator.serviceWorker.getRegistrations();
    const stores = await indexedDB.databases();
    const caches_ = await caches.keys();
    return [localStorage.length, sessionStorage.length, stores.length, caches_.length, workers.length];
  },

  // What sticks out to the right of the window.
  overflow() {
    const wide = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= wide) return [];
    const out = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > wide + 1);
    return out.slice(-3).map((one) => one.outerHTML.slice(0, 160));
  },

  // Every field somebody writes into, with what it tells the browser.
  fields() {
    const kinds = new Set(["text", "textarea", "password", "search", "email", "url", "tel", "number"]);
    return [...document.querySelectorAll("input, textarea")]
      .filter((one) => kinds.has(one.type))
      .map((one) => ({
        name: one.name,
        kind: one.type,
        autocomplete: one.getAttribute("autocomplete"),
        spellcheck: one.getAttribute("spellcheck"),
        translate: one.getAttribute("translate"),
      }));
  },

  // Everything a keyboard should reach. Of radio buttons with one name only one takes part.
  reachable() {
    const list = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
    const groups = new Set();
    return [...document.querySelectorAll(list)].filter((one) => {
      if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
      if (one.type !== "radio") return true;
      const group = [...document.forms].indexOf(one.form) + one.name;
      return groups.has(group) ? false : groups.add(group);
    });
  },

  name(one) {
    if (one.type === "radio") return [...document.forms].indexOf(one.form) + " radio " + one.name;
    const words = (one.innerText || one.value || one.name || "").trim().replaceAll(/\s+/g, " ").slice(0, 60);
    return `${one.localName} ${one.getAttribute("href") || one.id || one.name || ""} ${words}`;
  },

  // A focus that can be seen: an outline or a shadow on the element or on what frames it.
  isMarked(one) {
    const framed = [one, one.nextElementSibling, one.parentElement, one.closest("label")].filter(Boolean);
    return framed.some((part) => {
      const style = getComputedStyle(part);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return outlined || style.boxShadow !== "none";
    });
  },

  // Not behind the bar that stays in view, and not outside the window.
  isInView(one) {
    const box = one.getClientRects()[0];
    if (!box) return false;
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    const label = one.closest("label") || one.labels?.[0];
    return Boolean(at) && (one.contains(at) || at.contains(one) || Boolean(label && label.contains(at)));
  },

  // Note each element the focus comes to, and whether it can be seen. Returns how many presses pass them all.
  watch() {
    const probes = this;
    const seen = [];
    const faults = [];
    window.holdfastProbe = { seen, probes, faults };
    // The key comes up after the page has scrolled to what has the focus now.
    addEventListener("keyup", ({ key }) => {
      const one = document.activeElement;
      if (key !== "Tab" || one === document.body) return;
      seen.push(one);
      if (!probes.isMarked(one)) faults.push("no visible focus: " + probes.name(one));
      if (!probes.isInView(one)) faults.push("focus out of view: " + probes.name(one));
    }, true);
    // A date is walked through part by part: day, month, year, calendar.
    const steps = probes.reachable().map((one) => (one.type === "date" || one.type === "month" ? 4 : 1));
    return steps.reduce((sum, each) => sum + each, 0);
  },

  // What was walked past, in order, and what was missed.
  walked() {
    const { seen, faults, probes } = window.holdfastProbe;
    const order = seen.map((one) => probes.name(one));
    const reached = new Set(order);
    const missed = probes.reachable().map((one) => probes.name(one)).filter((name) => !reached.has(name));
    return { order, missed, faults };
  },
})
