/* Posts that must not be lost: sent at once, or kept on the phone until there is internet. */
(() => {
  const open = () => new Promise((done, fail) => {
    const asked = indexedDB.open("workshop", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("outbox", { keyPath: "id", autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const inStore = async (mode, work) => {
    const db = await open();
    return new Promise((done, fail) => {
      const asked = work(db.transaction("outbox", mode).objectStore("outbox"));
      asked.onsuccess = () => { done(asked.result); db.close(); };
      asked.onerror = () => { fail(asked.error); db.close(); };
    });
  };
  const form = (fields) => {
    const body = new FormData();
    fields.forEach(([name, value]) => body.append(name, value));
    return body;
  };
  const send = async (url, fields) => {
    const response = await fetch(url, { method: "POST", body: form(fields), headers: { Accept: "application/json" } });
    // A page instead of an answer: signed out meanwhile, or the server is away. Keep it.
    if (response.redirected || response.status >= 500) throw new Error(response.status);
    const answer = await response.json().catch(() => ({}));
    return { ok: response.ok, answer };
  };
  let line = Promise.resolve();
  const told = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const waiting = () => inStore("readonly", (store) => store.getAll());

  /* One at a time and in order; each row is removed only after the shop has answered. */
  const flush = () => (line = line.then(async () => {
    for (const row of await waiting()) {
      const { answer } = await send(row.url, row.fields);
      await inStore("readwrite", (store) => store.delete(row.id));
      told("outbox:sent", { row, answer });
    }
    told("outbox:left", 0);
  }).catch(async () => told("outbox:left", (await waiting().catch(() => [])).length)));

  /* Returns the shop's answer, or null where the post was kept for later. */
  const post = async (url, body) => {
    const fields = [...body.entries()];
    const kept = await waiting().catch(() => []);
    if (!kept.length) {
      try { return await send(url, fields); } catch { /* kept below */ }
    }
    await inStore("readwrite", (store) => store.add({ url, fields }));
    told("outbox:left", kept.length + 1);
    flush();
    return null;
  };

  addEventListener("online", flush);
  setInterval(() => navigator.onLine && flush(), 20000);
  flush();
  window.outbox = { post, flush };
})();
