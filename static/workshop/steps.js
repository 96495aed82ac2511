/* Saves each step in the background and opens the next one without a new page. */
(() => {
  const piece = document.getElementById("piece");
  if (!piece || !window.outbox) return;
  const saved = document.getElementById("saved");
  const STEPS = ["photos", "what", "price", "size", "line", "preview"];
  const section = (step) => document.getElementById(`step-${step}`);

  /* Chips of sizes and the preview depend on earlier answers: take them fresh when possible. */
  const refresh = async (step) => {
    if (step !== "size" && step !== "preview") return;
    try {
      const answer = await fetch(`?step=${step}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(`step-${step}`);
      if (!fresh) return;
      section(step).replaceWith(document.adoptNode(fresh));
      page.querySelectorAll(".steps a").forEach((link) => {
        document.querySelector(`.steps [data-step="${link.dataset.step}"]`).classList.toggle("open", link.classList.contains("open"));
      });
    } catch { /* no internet: what is on the page still serves */ }
  };
  const go = async (step, push = true) => {
    if (!STEPS.includes(step)) return;
    await refresh(step);
    STEPS.forEach((name) => { section(name).hidden = name !== step; });
    document.querySelectorAll(".steps a").forEach((link) => {
      if (link.dataset.step === step) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    if (push) history.pushState({ step }, "", `?step=${step}`);
    const head = section(step).querySelector("h2");
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const complain = (form, words) => {
    let box = form.querySelector(".refusal");
    if (!box) {
      box = document.createElement("p");
      box.className = "refusal";
      box.setAttribute("role", "alert");
      box.tabIndex = -1;
      form.prepend(box);
    }
    box.textContent = words;
    box.focus();
  };

  piece.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-step]");
    if (!form) return;
    event.preventDefault();
    const step = form.dataset.step;
    const result = await outbox.post(form.action, new FormData(form));
    if (result && !result.ok) return complain(form, result.answer.message);
    form.querySelector(".refusal")?.remove();
    const link = document.querySelector(`.steps [data-step="${step}"]`);
    link.classList.remove("open");
    go((result && result.answer.next) || STEPS[STEPS.indexOf(step) + 1]);
  });
  document.querySelector(".steps").addEventListener("click", (event) => {
    const link = event.target.closest("[data-step]");
    if (!link) return;
    event.preventDefault();
    go(link.dataset.step);
  });
  document.addEventListener("piece:go", ({ detail }) => go(detail));
  addEventListener("popstate", ({ state }) => go(state?.step || "photos", false));
  document.addEventListener("outbox:left", ({ detail }) => { saved.textContent = detail ? piece.dataset.waiting : ""; });

  const price = document.getElementById("price");
  const gets = document.getElementById("gets");
  price.addEventListener("input", () => {
    const digits = price.value.replace(/[०-९]/g, (d) => d.charCodeAt(0) - 0x966).replace(/[₹, ]/g, "");
    const keeps = 10000 - Number(piece.dataset.commission);
    gets.textContent = /^[0-9]+$/.test(digits)
      ? piece.dataset.gets.replace("{amount}", "₹" + Math.round(Number(digits) * keeps / 10000).toLocaleString("en-IN"))
      : "";
  });
})();
