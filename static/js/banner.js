// Closing a banner works by its checkbox alone; this remembers it until the browser is closed.
for (const banner of document.querySelectorAll("[data-banner]")) {
  const key = `banner-${banner.dataset.banner}`;
  const box = banner.querySelector("input");
  box.checked = sessionStorage.getItem(key) === "closed";
  box.addEventListener("change", () => sessionStorage.setItem(key, "closed"));
}
