// Network first; without one, the last pieces seen, or a page that lists them. Nothing personal is kept.
const SHELL = "shell-{{ version }}";
const PIECES = "pieces";
const KEPT = 20;
const PIECE = /^(\/hi)?\/pieces\/[^/]+\/$/;

addEventListener("install", (event) => {
  const files = ["{% url "offline" %}", "{% static "css/site.css" %}", "{% static "js/offline.js" %}"];
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(files)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    await registration.navigationPreload?.enable();
    for (const name of await caches.keys()) if (name !== SHELL && name !== PIECES) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(tidy());
});

async function keep(address, answer) {
  const cache = await caches.open(PIECES);
  await cache.delete(address);
  await cache.put(address, answer);
  const known = await cache.keys();
  for (const old of known.slice(0, Math.max(0, known.length - KEPT))) await cache.delete(old);
}

async function open(event) {
  const { pathname, origin } = new URL(event.request.url);
  try {
    const answer = (await event.preloadResponse) || (await fetch(event.request));
    if (answer.ok && PIECE.test(pathname)) event.waitUntil(keep(origin + pathname, answer.clone()));
    return answer;
  } catch {
    return (await caches.match(origin + pathname)) || caches.match("{% url "offline" %}");
  }
}

addEventListener("fetch", (event) => {
  const { mode, method, url } = event.request;
  if (mode === "navigate" && method === "GET") event.respondWith(open(event));
  else if (new URL(url).pathname.startsWith("/static/")) {
    event.respondWith(caches.match(event.request).then((file) => file || fetch(event.request)));
  }
});
