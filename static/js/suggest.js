// Suggestions under the search box: a combobox that adds to a plain form and never replaces it.
(() => {
  const box = document.querySelector("input[data-suggest]");
  if (!box) return;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0]?.textContent.trim() ?? "");
  const heard = document.createElement("span");
  heard.className = "hidden";
  heard.setAttribute("role", "status");
  box.after(list, heard);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) box.setAttribute(name, value);

  let timer, asking, active = -1;
  const kept = new Map();
  const options = () => [...list.children];

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const mark = (place) => {
    const all = options();
    active = (place + all.length + 1) % (all.length + 1);
    all.forEach((option, n) => option.setAttribute("aria-selected", String(n === active)));
    const chosen = all[active];
    if (!chosen) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  };

  const show = (rows) => {
    list.replaceChildren(...rows.map(([kind, label, url, note], n) => {
      const option = document.createElement("li");
      option.id = `suggestion-${n}`;
      option.dataset.url = url;
      option.className = `suggestion suggestion-${kind}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const name = document.createElement("span");
      name.textContent = label;
      const side = document.createElement("small");
      side.textContent = note;
      option.append(name, " ", side);
      return option;
    }));
    active = -1;
    list.hidden = !rows.length;
    box.setAttribute("aria-expanded", String(rows.length > 0));
    heard.textContent = (box.dataset.heard ?? "").replace("{n}", rows.length);
  };

  const ask = async () => {
    const text = box.value.trim();
    if (text.length < 2) return close();
    if (kept.has(text)) return show(kept.get(text));
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: asking.signal });
      if (!answer.ok) return close();
      const rows = await answer.json();
      kept.set(text, rows);
      if (box.value.trim() === text && document.activeElement === box) show(rows);
    } catch { /* slower than the next letter, or no network: the form works without */ }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return ask();
      if (event.key === "ArrowDown") mark(active + 1);
      else mark(active < 0 ? options().length - 1 : active - 1);
    } else if (event.key === "Enter" && options()[active]) {
      event.preventDefault();
      location.assign(options()[active].dataset.url);
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-url]");
    if (option) location.assign(option.dataset.url);
  });
  box.addEventListener("blur", close);
})();
