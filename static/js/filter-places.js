// Narrow the list of districts while typing, in either script and by earlier names.
(() => {
  const field = document.querySelector("[data-filter]");
  const list = field && document.querySelector(field.dataset.filter);
  if (!list) return;
  const input = field.querySelector("input");
  const none = document.querySelector("[data-none]");

  // What people mix up: nukta, ँ and ं, long and short vowels, invisible joiners, sh/s, v/w, aa/a.
  const fold = (text) =>
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[\u093C\u200C\u200D\u0300-\u036F]/g, "")
      .replace(/\u0901/g, "\u0902")
      .replace(/\u0940/g, "\u093F")
      .replace(/\u0942/g, "\u0941")
      .replace(/sh/g, "s")
      .replace(/w/g, "v")
      .replace(/([a-z])\1/g, "$1");

  const rows = [...list.children].map((row) => ({ row, words: fold(row.dataset.words) }));

  const narrow = () => {
    const asked = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, words } of rows) {
      row.hidden = !asked.every((word) => words.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    none.hidden = shown > 0;
  };

  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    rows.find(({ row }) => !row.hidden)?.row.querySelector("a").focus();
  });
  field.hidden = false;
  if (input.value) narrow();
})();
