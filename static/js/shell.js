// Every page is the same for everybody; only this number is the visitor's own.
// Reading a cookie waits for another process: after the first paint, not before it.
const afterPaint = window.requestIdleCallback ?? setTimeout;
afterPaint(() => {
  const found = /(?:^|; )cart_count=(\d{1,3})/.exec(document.cookie);
  if (found && found[1] !== "0") {
    for (const place of document.querySelectorAll("[data-cart-count]")) {
      place.textContent = found[1];
      place.hidden = false;
    }
  }
});
// The last pieces seen stay readable without a network.
addEventListener("load", () => navigator.serviceWorker?.register("/service-worker.js"));
