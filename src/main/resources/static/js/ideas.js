// Ideas arrive one by one, and are taken or left without leaving the page; without scripts each of these is a page.

document.addEventListener("submit", (event) => {
  const form = event.target;
  const work = form.matches("[data-stream]") ? ask : form.matches("[data-fate]") ? decide : null;
  if (!work) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  work(form).catch(() => say(form, "The connection broke. What came before stays: try again."))
    .finally(() => { delete form.dataset.busy; delete form.dataset.sent; });
});

const post = (form, headers, signal) =>
  fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers, signal });

const panel = (form) => form.closest("[data-ideas]");

function say(form, sentence) {
  const place = panel(form) ?? document.querySelector("[data-ideas]");
  place.querySelector("[data-status]").textContent = sentence;
}

// Asks, and adds each card as it comes. Stop ends it; what came stays.
async function ask(form) {
  const place = panel(form);
  if (!place) return form.submit();
  const [cards, notes, stop] = ["[data-cards]", "[data-notes]", "[data-stop]"].map((part) => place.querySelector(part));
  const button = form.querySelector("[data-again]");
  const stopping = new AbortController();
  stop.onclick = () => stopping.abort();
  const busy = (on) => { cards.ariaBusy = on; stop.hidden = !on; button.hidden = on; };
  try {
    const answer = await post(form, { Accept: "text/event-stream" }, stopping.signal);
    if (!answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return form.submit();
    cards.replaceChildren();
    notes.replaceChildren();
    say(form, "");
    busy(true);
    await listen(answer.body, {
      idea: (html) => cards.insertAdjacentHTML("beforeend", html),
      end: (html) => {
        notes.innerHTML = html;
        say(form, notes.firstElementChild.dataset.said);
      },
    });
    if (!notes.firstElementChild) say(form, "The connection broke. What came before stays: try again.");
  } catch (fault) {
    if (!stopping.signal.aborted) throw fault;
    say(form, "Stopped. What came before stays.");
  } finally {
    const hadFocus = document.activeElement === stop;
    busy(false);
    button.textContent = button.dataset.again;
    if (hadFocus) button.focus();
  }
}

// Reads server-sent events; calls the handler that an event names.
async function listen(body, handlers) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (text + part.value).split("\n\n");
    text = events.pop();
    for (const lines of events.map((event) => event.split("\n"))) {
      const of = (name) => lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
      handlers[of("event: ")[0]]?.(of("data: ").join("\n"));
    }
  }
}

// Takes or leaves a card, and brings what changed on the page up to date.
async function decide(form) {
  const answer = await post(form, {});
  if (!answer.ok) return form.submit();
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelectorAll("[data-live]").forEach((old) => {
    const part = fresh.getElementById(old.id);
    if (part) old.replaceWith(part);
  });
  const version = fresh.querySelector("input[name=version]")?.value;
  document.querySelectorAll("input[name=version]").forEach((field) => { field.value = version ?? field.value; });
  const place = panel(form);
  const next = form.closest("[data-card]").nextElementSibling?.querySelector("button") ?? place.querySelector("#ideas-heading");
  form.closest("[data-card]").remove();
  next.focus();
  place.querySelector("[data-status]").textContent = fresh.querySelector(".said")?.textContent.trim() ?? "";
}
