// Open a piece's pictures large, one after the other; without script each is a plain link.
(() => {
  const gallery = document.querySelector("[data-gallery]");
  if (!gallery || !("HTMLDialogElement" in window)) return;
  const links = [...gallery.querySelectorAll("a")];
  if (!links.length) return;

  const dialog = document.createElement("dialog");
  dialog.className = "zoom";
  const image = document.createElement("img");
  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  let place = 0;
  const show = (at) => {
    place = (at + links.length) % links.length;
    image.src = links[place].href;
    image.alt = links[place].querySelector("img").alt;
  };
  const bar = document.createElement("p");
  bar.className = "zoom-bar";
  if (links.length > 1) bar.append(button(gallery.dataset.next, () => show(place + 1)));
  bar.append(button(gallery.dataset.close, () => dialog.close()));
  dialog.append(image, bar);
  document.body.append(dialog);

  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(place + 1);
    if (event.key === "ArrowLeft") show(place - 1);
  });
  links.forEach((link, at) =>
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      show(at);
      dialog.showModal();
    }),
  );
})();
