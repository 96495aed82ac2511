// Fill state, district and post offices as soon as six digits of a PIN are typed.
const form = document.querySelector("[data-pin-url]");
const pin = form && form.elements.pin;

function options(list, names) {
  list.replaceChildren(...names.map((name) => Object.assign(new Option(), { value: name })));
}

async function fill() {
  const digits = pin.value.replace(/[०-९]/g, (d) => "०१२३४५६७८९".indexOf(d)).replace(/\D/g, "");
  if (digits.length !== 6 || digits === pin.dataset.asked) return;
  pin.dataset.asked = digits;
  const answer = await fetch(form.dataset.pinUrl.replace("000000", digits));
  if (!answer.ok) return;
  const known = await answer.json();
  // The answer to an earlier number may come late.
  if (!known.state || digits !== pin.dataset.asked) return;
  form.elements.state_code.value = known.state;
  form.elements.district.value = known.districts.length === 1 ? known.districts[0] : "";
  options(document.getElementById("pin-districts"), known.districts);
  options(document.getElementById("pin-offices"), known.offices);
}

if (pin) {
  pin.dataset.asked = pin.value;
  pin.addEventListener("input", fill);
}
