// "Show more" adds the next page's pieces below; without script the link opens that page.
(() => {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-more]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (link.getAttribute("aria-busy")) return;
    link.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const pieces = document.querySelector(link.dataset.more);
      const fresh = [...page.querySelectorAll(`${link.dataset.more} > li`)];
      pieces.append(...fresh);
      fresh[0]?.querySelector("a")?.focus({ preventScroll: true });
      const next = page.querySelector("a[data-more]");
      if (next) link.href = next.getAttribute("href");
      else link.remove();
      link.removeAttribute("aria-busy");
    } catch {
      location.assign(link.href);
    }
  });
})();
