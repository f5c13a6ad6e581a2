// What a page does beyond HTML: leaving at once, locking when idle, keeping drafts. Every page works without it.
"use strict";
(() => {
  const root = document.documentElement;
  const body = document.body;
  // A page that answers a form asks for itself like any other from here on. Otherwise Back would send the form once
  // more, and the browser would keep on its disk what was typed.
  history.replaceState(null, "", location.href);

  const exit = document.querySelector("[data-exit]");
  const lock = document.querySelector("[data-lock]");
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("hf") : null;
  const tell = (word) => tabs && tabs.postMessage(word);

  // Hiding comes first, always: nothing may be seen while the network is slow.
  const hide = () => {
    root.hidden = true;
    document.title = "";
  };
  const goTo = (address) => location.replace(navigator.onLine === false ? "about:blank" : address);

  // Quick exit. The mark goes with every later request: should the beacon come late or be lost, whoever
  // presses Back is signed out by it all the same.
  const leave = () => {
    hide();
    tell("leave");
    document.cookie = exit.dataset.mark;
    // Words on the way are kept first: what brings them ends the session too.
    const [last, ...others] = unsaved();
    others.forEach((draft) => save(draft));
    if (last) save(last, { leaving: true });
    else navigator.sendBeacon(exit.action);
    goTo(exit.dataset.target);
  };
  if (exit) {
    exit.addEventListener("submit", (event) => {
      event.preventDefault();
      leave();
    });
    countShift();
  }

  // Shift three times, alone, at most five seconds apart. Escape is too easy to hit.
  function countShift() {
    const dots = exit.querySelector(".hf-exit__dots");
    const status = exit.querySelector("[role=status]");
    let count = 0;
    let alone = false;
    let timer = 0;
    const show = (text) => {
      dots.hidden = count === 0;
      [...dots.children].forEach((dot, place) => dot.classList.toggle("on", place < count));
      status.textContent = text;
    };
    const reset = (text) => {
      clearTimeout(timer);
      alone = false;
      if (count) {
        count = 0;
        show(text);
      }
    };
    addEventListener("keydown", (event) => {
      if (event.key !== "Shift") reset("");
      else if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey);
    });
    addEventListener("keyup", (event) => {
      if (event.key !== "Shift" || !alone) return;
      alone = false;
      count += 1;
      if (count === 3) return leave();
      clearTimeout(timer);
      timer = setTimeout(() => reset(exit.dataset.over), 5000);
      show(exit.dataset["more-" + (3 - count)]);
    });
    addEventListener("pointerdown", () => reset(""));
  }

  // A page kept for Back is kept hidden, and asks the server again when it is shown.
  addEventListener("pagehide", () => {
    saveDrafts();
    root.hidden = true;
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  // Locking. The server's clock decides; this page only follows it.
  const limit = Number(body.dataset.idleSeconds) * 1000;
  let last = Date.now();
  const active = () => {
    last = Date.now();
  };
  const forget = () => {
    hide();
    goTo(body.dataset.enter);
  };
  const lockNow = () => {
    saveDrafts();
    hide();
    tell("lock");
    if (lock) lock.submit();
    else goTo(body.dataset.enter);
  };
  if (limit) {
    const look = () => {
      if (Date.now() - last < limit) return;
      clearInterval(watch);
      removeEventListener("visibilitychange", look);
      lockNow();
    };
    const watch = setInterval(look, 1000);
    addEventListener("visibilitychange", look);
    tell("active");
  }
  if (lock) lock.addEventListener("submit", () => tell("lock"));

  if (tabs) {
    tabs.onmessage = ({ data }) => {
      if (data === "active") active();
      if (data === "leave") {
        hide();
        location.replace("about:blank");
      }
      if (data === "lock" && body.dataset.enter) {
        saveDrafts();
        forget();
      }
    };
  }

  // Drafts: sent ten seconds after a change, and once more when the page goes.
  const drafts = [...document.querySelectorAll("form[data-draft]")].map((form) => ({ form, changed: false }));
  function unsaved() {
    return drafts.filter((draft) => draft.changed);
  }
  function saveDrafts() {
    unsaved().forEach((draft) => save(draft));
  }
  async function save(draft, { leaving = false } = {}) {
    const { form } = draft;
    const status = form.querySelector("[data-draft-status]");
    const fields = new URLSearchParams(new FormData(form));
    draft.changed = false;
    let kept = false;
    try {
      // Browsers refuse more than 64 KiB to a request that outlives its page.
      const keepalive = fields.toString().length < 60000;
      const headers = { "X-Page": new URL(form.action).pathname };
      if (leaving) headers["X-Leave"] = "1";
      if (leaving && !keepalive) navigator.sendBeacon(exit.action);
      draft.sending = new AbortController();
      const { signal } = draft.sending;
      const answer = await fetch(form.dataset.draft, { method: "POST", body: fields, headers, keepalive, signal });
      kept = answer.status === 204;
      if (answer.status === 401) forget(); // locked meanwhile; the words are sealed and wait
    } catch {
      // No network: the next round tries again.
    }
    if (draft.isSent) return; // the form itself is on its way, and no draft may come after it
    if (kept) {
      active();
      tell("active");
    } else draft.changed = true;
    if (status) status.textContent = kept ? status.dataset.kept : status.dataset.waiting;
  }
  drafts.forEach((draft) => {
    draft.form.addEventListener("input", () => {
      draft.changed = true;
      draft.isSent = false;
    });
    draft.form.addEventListener("submit", () => {
      draft.changed = false;
      draft.isSent = true;
      draft.sending?.abort();
    });
  });
  if (drafts.length) setInterval(saveDrafts, 10000);

  const focus = document.querySelector("[data-focus]");
  if (focus) focus.focus();
})();
