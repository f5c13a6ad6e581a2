// Hints while somebody writes: a pause after the last key, then one question to the server. It keeps nothing.
"use strict";
(() => {
  const place = document.querySelector("[data-hints]");
  const form = place?.closest("form");
  if (!form) return;
  const status = place.querySelector("[data-hints-status]");
  const list = place.querySelector("ul");
  const PAUSE = 1200; // milliseconds: long enough not to speak into a sentence
  let timer = 0;
  let asking = null;
  let shown = "";

  // Only what changed is put on the page, so that a screen reader says it once.
  const show = (found) => {
    if (JSON.stringify(found) === shown) return;
    shown = JSON.stringify(found);
    status.textContent = found.status;
    list.replaceChildren(...found.hints.map(item));
  };
  const item = ({ said, text }) => {
    const line = document.createElement("li");
    if (said) {
      const words = document.createElement("span");
      words.translate = false;
      words.textContent = said;
      line.append(words, document.createElement("br"));
    }
    line.append(text);
    return line;
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const fields = new URLSearchParams(new FormData(form));
      const answer = await fetch(place.dataset.hints, { method: "POST", body: fields, redirect: "manual", signal: asking.signal });
      if (answer.ok) show(await answer.json());
    } catch {
      // No network, or newer words: the hints come when the sentence is kept.
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("submit", () => clearTimeout(timer));
  // A place that speaks has to be there before it says anything.
  status.textContent = place.dataset.waiting;
  place.hidden = false;
  ask();
})();
