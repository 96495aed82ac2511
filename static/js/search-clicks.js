// Counts which results are opened after a search: the words and the number, nothing of who.
(() => {
  const pieces = document.querySelector("[data-search-clicked]");
  if (!pieces) return;
  pieces.addEventListener("click", (event) => {
    if (!event.target.closest(".card-title a")) return;
    const count = new FormData();
    count.set("q", pieces.dataset.searchWords);
    navigator.sendBeacon(pieces.dataset.searchClicked, count);
  });
})();
