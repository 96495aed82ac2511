// Put rows in order by dragging. The up and down buttons, and the numbers of an inline list, do
// the same without it.
(() => {
  const draggable = (rows, drop) => {
    let held = null;
    for (const row of rows) {
      row.draggable = true;
      row.addEventListener("dragstart", (event) => { held = row; event.dataTransfer.effectAllowed = "move"; });
      row.addEventListener("dragover", (event) => { if (held) event.preventDefault(); });
      row.addEventListener("drop", (event) => {
        event.preventDefault();
        if (held && held !== row) drop(held, row);
        held = null;
      });
    }
  };
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
  const keyOf = (row) => row.querySelector("input.action-select")?.value ?? "";
  const marked = [...document.querySelectorAll("#result_list tbody tr")].filter((row) => row.querySelector("[data-drop]"));
  draggable(marked, async (held, on) => {
    const body = new URLSearchParams({ on: keyOf(on), csrfmiddlewaretoken: token() });
    const answer = await fetch(held.querySelector("[data-drop]").dataset.drop, { method: "POST", body });
    if (answer.ok) location.reload();
  });
  const inline = document.querySelector("#pieces-group tbody");
  if (!inline) return;
  const words = document.documentElement.lang === "hi" ? ["ऊपर करें", "नीचे करें"] : ["Move up", "Move down"];
  const rows = () => [...inline.querySelectorAll("tr.form-row:not(.empty-form)")];
  const number = () => rows().forEach((row, at) => { row.querySelector("input[name$=-position]").value = at; });
  const swap = (row, way) => {
    const all = rows();
    const other = all[all.indexOf(row) + way];
    if (!other) return;
    if (way < 0) other.before(row); else other.after(row);
    number();
    row.querySelector(way < 0 ? "[data-way='-1']" : "[data-way='1']").focus();
  };
  for (const row of rows()) {
    for (const [way, sign, label] of [[-1, "↑", words[0]], [1, "↓", words[1]]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "button plain", textContent: sign });
      button.dataset.way = way;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => swap(row, way));
      row.querySelector(".field-position").append(button);
    }
  }
  draggable(rows(), (held, on) => { on.before(held); number(); });
})();
