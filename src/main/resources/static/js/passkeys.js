// Passkeys: a form asks the server what to ask the device, and sends the device's answer as one of its fields.
const forms = document.querySelectorAll("form[data-passkey]");

async function answer(form) {
  const url = form.getAttribute("action") + "/options";
  const asked = await fetch(url, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  const told = await asked.json().catch(() => ({}));
  if (!asked.ok) {
    throw new Error(Object.values(told).join(" "));
  }
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(told) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(told) });
  return JSON.stringify(credential.toJSON());
}

async function send(form) {
  const problem = form.querySelector("[data-passkey-error]");
  problem.hidden = true;
  try {
    form.elements.passkey.value = await answer(form);
    form.querySelectorAll("input[type=password]").forEach((field) => { field.value = ""; });
    form.submit();
  } catch (fault) {
    const words = fault instanceof DOMException ? "" : fault.message;
    problem.textContent = words || "Your device did not give a passkey. Try again.";
    problem.hidden = false;
  }
}

for (const form of forms) {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
}
