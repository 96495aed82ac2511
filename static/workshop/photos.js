/* Shrinks each chosen photo on the phone and uploads it at once, under an id of its own. */
(() => {
  const piece = document.getElementById("piece");
  const form = document.getElementById("photo-form");
  const row = document.getElementById("photo-row");
  if (!piece || !form || !window.outbox) return;
  document.body.classList.add("has-script");
  const SIDE = 1600, BYTES = 280000;

  const newId = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    const hex = [...b].map((n) => n.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };
  const toBlob = (canvas, quality) => new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));

  /* What the browser cannot open (HEIC on many phones) goes as it is: the shop can. */
  const shrink = async (file) => {
    let image;
    try { image = await createImageBitmap(file, { imageOrientation: "from-image" }); } catch { return { blob: file }; }
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const view = document.createElement("canvas");
    view.width = 240;
    view.height = Math.round(240 * canvas.height / canvas.width);
    view.getContext("2d").drawImage(canvas, 0, 0, view.width, view.height);
    const seen = view.toDataURL("image/jpeg", 0.6);
    for (const quality of [0.86, 0.76, 0.66, 0.56]) {
      const blob = await toBlob(canvas, quality);
      if (blob.size <= BYTES || quality < 0.6) return { blob, seen };
    }
    return { blob: file, seen };
  };

  const tell = (item, text, isFault) => {
    const words = item.querySelector(".told");
    words.textContent = text;
    words.className = isFault ? "told fault" : "told hint";
  };
  const show = (seen) => {
    const item = document.createElement("li");
    const image = document.createElement("img");
    image.alt = "";
    image.width = 120;
    image.height = 150;
    if (seen) image.src = seen;
    const words = document.createElement("span");
    words.className = "told";
    item.append(image, words);
    row.append(item);
    return item;
  };

  const upload = async (file) => {
    const { blob, seen } = await shrink(file);
    const item = show(seen);
    const body = new FormData();
    body.append("upload", newId());
    body.append("photos", blob, blob === file ? file.name : "photo.jpg");
    item.dataset.upload = body.get("upload");
    tell(item, piece.dataset.sending);
    const result = await outbox.post(form.action, body);
    if (!result) return tell(item, piece.dataset.waiting);
    settle(item, result.answer);
  };
  const settle = (item, answer) => {
    const photo = (answer.photos || [])[0];
    if (!photo) return tell(item, answer.message || piece.dataset.again, true);
    item.querySelector("img").src = photo.url;
    tell(item, photo.concern, true);
    const remove = document.getElementById("photo-done").content.cloneNode(true);
    remove.querySelector("button").value = photo.id;
    item.append(remove);
    document.dispatchEvent(new CustomEvent("piece:photo"));
  };

  document.addEventListener("outbox:sent", ({ detail }) => {
    const id = (detail.row.fields.find(([name]) => name === "upload") || [])[1];
    const item = id && row.querySelector(`[data-upload="${id}"]`);
    if (item) settle(item, detail.answer);
  });
  /* One after the other: a small phone has no memory for eight open pictures. */
  let queue = Promise.resolve();
  form.addEventListener("change", ({ target }) => {
    const files = [...target.files];
    target.value = "";
    files.forEach((file) => { queue = queue.then(() => upload(file)); });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("piece:go", { detail: "what" }));
  });
})();
