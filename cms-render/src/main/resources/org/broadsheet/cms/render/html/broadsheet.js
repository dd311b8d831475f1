// Adds to pages that are complete without it: fresh headlines in the ticker, suggestions in the search field.
(() => {
  "use strict";

  // <section class="ticker" data-stream="/breaking">: at each event the ticker is taken anew from the server, so that
  // only the server knows how a headline is written. data-fragment names a lighter page that holds the same ticker.
  const ticker = document.querySelector(".ticker[data-stream]");
  if (ticker && window.EventSource) {
    const status = document.createElement("p");
    status.className = "unseen";
    status.setAttribute("role", "status");
    ticker.before(status);
    const shown = () => [...ticker.querySelectorAll("li a")].map((link) => link.href);
    let waiting = 0;
    const refresh = async () => {
      waiting = 0;
      const answer = await fetch(ticker.dataset.fragment || location.href).catch(() => null);
      if (!answer || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(".ticker");
      if (!fresh || ticker.contains(document.activeElement)) return; // never under a reader's focus
      const before = shown();
      ticker.className = fresh.className;
      ticker.setAttribute("aria-label", fresh.getAttribute("aria-label") || "");
      ticker.replaceChildren(...fresh.childNodes);
      const news = [...ticker.querySelectorAll("li a")].find((link) => !before.includes(link.href));
      if (news && ticker.classList.contains("ticker--breaking")) status.textContent = news.textContent;
    };
    const later = () => {
      // A random wait spreads the readers, who all hear of the news at once.
      waiting = waiting || setTimeout(refresh, Math.random() * 3000);
    };
    const stream = new EventSource(ticker.dataset.stream);
    stream.addEventListener("message", later);
    stream.addEventListener("breaking", later);
    addEventListener("pagehide", () => stream.close());
  }

  // <input name="q" data-suggest="/suggest">: the answer is a list of strings, or of objects with a "text", or has
  // one under "suggestions".
  for (const input of document.querySelectorAll("input[data-suggest]")) {
    const list = document.createElement("datalist");
    list.id = "suggestions-" + document.querySelectorAll("datalist").length;
    input.after(list);
    input.setAttribute("list", list.id);
    let pause, latest;
    input.addEventListener("input", () => {
      clearTimeout(pause);
      const text = input.value.trim();
      latest = text;
      if (text.length < 2) return;
      pause = setTimeout(async () => {
        const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(text)).catch(() => null);
        const found = answer && answer.ok ? await answer.json().catch(() => []) : [];
        if (latest !== text) return;
        const values = Array.isArray(found) ? found : found.suggestions || [];
        list.replaceChildren(...values.map((value) => new Option(value.text || value)));
      }, 150);
    });
  }
})();
