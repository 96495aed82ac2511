// Passkeys: asks the device for the page's challenge and posts its answer with the form.
// Without this script the form's buttons stay disabled, and the code of the app opens the desk.
(() => {
  const options = document.getElementById("passkey-options");
  const form = document.querySelector("form[data-passkey]");
  if (!options || !form || !window.PublicKeyCredential) return;
  const status = form.querySelector("[data-passkey-status]");
  const button = form.querySelector("button");

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  };
  const words = (buffer) => {
    const signs = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
    return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const asked = () => {
    const facts = JSON.parse(options.textContent);
    facts.challenge = bytes(facts.challenge);
    if (form.dataset.passkey === "create") {
      facts.user.id = bytes(facts.user.id);
      facts.excludeCredentials = known(facts.excludeCredentials);
      return navigator.credentials.create({ publicKey: facts });
    }
    facts.allowCredentials = known(facts.allowCredentials);
    return navigator.credentials.get({ publicKey: facts });
  };

  const told = (credential) => {
    const response = {};
    const names = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    for (const name of names) {
      if (credential.response[name]) response[name] = words(credential.response[name]);
    }
    return JSON.stringify({
      id: credential.id, rawId: words(credential.rawId), type: credential.type, response,
      clientExtensionResults: credential.getClientExtensionResults(),
    });
  };

  button.disabled = false;
  status.textContent = "";
  form.addEventListener("submit", async (event) => {
    if (form.elements.credential.value || event.submitter !== button) return;
    event.preventDefault();
    status.textContent = status.dataset.wait;
    try {
      form.elements.credential.value = told(await asked());
      form.submit();
    } catch {
      status.textContent = status.dataset.failed;
    }
  });
})();
