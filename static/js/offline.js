// List the pieces that this phone still has, by the names of their pages.
(async () => {
  if (!("caches" in window)) return;
  const cache = await caches.open("pieces");
  const kept = (await cache.keys()).reverse();
  for (const list of document.querySelectorAll("[data-kept]")) {
    const isHindi = list.dataset.kept === "hi";
    for (const request of kept) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/hi/") !== isHindi) continue;
      const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), "text/html");
      const link = document.createElement("a");
      link.href = pathname;
      link.textContent = page.querySelector("h1")?.textContent.trim() || pathname;
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
    }
    list.parentElement.hidden = !list.children.length;
  }
})();
