// Keys for the queue: j and k move, a publishes, d opens the other ways. Every button works without them.
"use strict";
(() => {
  const queue = document.querySelector("[data-keys]");
  const legend = document.querySelector("[data-legend]");
  const items = queue ? [...queue.querySelectorAll("[data-item]")] : [];
  if (!items.length) return;
  legend.hidden = false;

  const current = () => items.findIndex((item) => item.contains(document.activeElement));
  const go = (step) => {
    const at = current();
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), items.length - 1);
    items[next].focus();
    items[next].scrollIntoView({ block: "nearest" });
  };
  const acts = {
    j: () => go(1),
    k: () => go(-1),
    // A comment has to be chosen first: a key pressed by chance publishes nothing.
    a: (item) => item?.querySelector("[data-publish]")?.click(),
    d: (item) => {
      const more = item?.querySelector("[data-more]");
      if (!more) return;
      more.open = true;
      more.querySelector("button").focus();
    },
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act(items[current()]);
  });
})();
