// What the pages gain when scripts run; every page works without.

// Copies the text of another element.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.querySelector(button.dataset.copy);
  await copy(source.value ?? source.textContent, button);
  const label = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = label; }, 2000);
});

// The clipboard is there over HTTPS and on this machine alone; elsewhere a chosen text is copied.
async function copy(text, button) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.className = "unseen";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  button.focus();
}

// Says how many ads angles × ads per angle make, while the number is typed.
document.addEventListener("input", (event) => {
  const field = event.target.closest("[data-multiplies]");
  if (!field) return;
  const total = Number(field.dataset.multiplies) * Number(field.value);
  document.querySelector("[data-total]").textContent = Number.isFinite(total) ? total : "";
});

// Enter presses the button beside the field, and not the first one of a form that has many.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  const button = field.matches("[data-enter] input") && field.closest("[data-enter]").querySelector("button[formaction]");
  if (event.key !== "Enter" || !button) return;
  event.preventDefault();
  button.click();
});

// Another event has another usual cost, which stands in as long as nobody typed one.
document.addEventListener("change", (event) => {
  const events = event.target.closest("#event");
  const target = document.getElementById("target_cpa");
  if (!events || !target) return;
  const usual = [...events.options].map((option) => option.dataset.usual).filter(Boolean);
  if (target.value === "" || usual.includes(target.value)) target.value = events.selectedOptions[0].dataset.usual ?? "";
});

// The forecast follows what is typed; the page computes it, and nothing is saved.
let forecast;
let pause;
document.addEventListener("input", (event) => {
  const form = event.target.closest("[data-forecast]");
  if (!form) return;
  clearTimeout(pause);
  pause = setTimeout(() => foresee(form), 250);
});
function foresee(form) {
  forecast?.abort();
  const asked = (forecast = new AbortController());
  fetch(form.dataset.forecast, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: asked.signal })
    .then((answer) => answer.text())
    .then((text) => {
      const part = new DOMParser().parseFromString(text, "text/html").getElementById("forecast");
      if (part) document.getElementById("forecast").replaceChildren(...part.childNodes);
    })
    .catch(() => {});
}
document.querySelectorAll("[data-without-scripts]").forEach((button) => button.remove());

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

// The menu closes when the focus goes on to the page behind it.
const menu = document.getElementById("side");
menu?.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(event.relatedTarget) && menu.matches(":popover-open")) menu.hidePopover();
});

// Times are shown in the browser's zone, in the reader's format; whoever chose a zone has them from the server already.
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
function tellTimes(part) {
  const { zone, dates = "d MMM yyyy" } = document.documentElement.dataset;
  if (zone) return;
  const two = (number) => String(number).padStart(2, "0");
  part.querySelectorAll("time[datetime]").forEach((time) => {
    const at = new Date(time.dateTime);
    const parts = { yyyy: at.getFullYear(), MMM: MONTHS[at.getMonth()], MM: two(at.getMonth() + 1), dd: two(at.getDate()), d: at.getDate() };
    const day = dates.replace(/yyyy|MMM|MM|dd|d/g, (name) => parts[name]);
    time.textContent = `${day}, ${two(at.getHours())}:${two(at.getMinutes())}`;
  });
}
tellTimes(document);

// Somebody who comes from another page with its token in the address: it leaves the address, and a button offers to go on.
const token = new URLSearchParams(location.hash.slice(1)).get("access_token");
const handOver = document.querySelector("#hand-over");
if (token && handOver) {
  history.replaceState(null, "", location.pathname);
  handOver.elements.access_token.value = token;
  handOver.hidden = false;
}

// A password can be looked at while it is typed; it is hidden again when it is sent, so that browsers know it for one.
document.querySelectorAll('input[type="password"]').forEach((input) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--quiet show-password" });
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    button.innerHTML = `${shown ? "Hide" : "Show"}<span class="unseen"> what you typed here</span>`;
  };
  show(false);
  button.addEventListener("click", () => show(input.type === "password"));
  input.form?.addEventListener("submit", () => show(false));
  input.setAttribute("autocapitalize", "none");
  input.spellcheck = false;
  input.after(button);
});

document.querySelector(".errors")?.focus();
