// Ideas arrive one by one, and are taken or left without leaving the page; without scripts each of these is a page.
// Their buttons belong to the step's form: whatever it holds goes along, and comes back.

document.addEventListener("submit", (event) => {
  const [form, button] = [event.target, event.submitter];
  const work = button?.matches("[data-stream]") ? ask : button?.matches("[data-fate]") ? decide : null;
  if (!work || form.dataset.plain) return;
  event.preventDefault();
  delete form.dataset.sent;
  if (button.dataset.busy) return;
  button.dataset.busy = "yes";
  work(form, button).catch(() => say(button, "The connection broke. What came before stays: try again."))
    .finally(() => { delete button.dataset.busy; });
});

const post = (form, button, headers, signal) =>
  fetch(button.formAction, { method: "POST", body: new URLSearchParams(new FormData(form, button)), headers, signal });

// Sends the form as a page after all, for the answer to be shown whole.
function leave(button) {
  const form = button.form;
  form.dataset.plain = "yes";
  form.requestSubmit(button);
  delete form.dataset.plain;
}

const panel = (button) => button.closest("[data-ideas]");

function say(button, sentence) {
  const place = panel(button) ?? document.querySelector("[data-ideas]");
  place.querySelector("[data-status]").textContent = sentence;
}

// Asks, and adds each card as it comes. Stop ends it; what came stays.
async function ask(form, button) {
  const place = panel(button);
  if (!place) return leave(button);
  const [cards, notes, stop] = ["[data-cards]", "[data-notes]", "[data-stop]"].map((part) => place.querySelector(part));
  const stopping = new AbortController();
  stop.onclick = () => stopping.abort();
  const busy = (on) => { cards.ariaBusy = on; stop.hidden = !on; button.hidden = on; };
  try {
    const answer = await post(form, button, { Accept: "text/event-stream" }, stopping.signal);
    if (!answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return leave(button);
    cards.replaceChildren();
    notes.replaceChildren();
    say(button, "");
    busy(true);
    await listen(answer.body, {
      idea: (html) => cards.insertAdjacentHTML("beforeend", html),
      end: (html) => {
        notes.innerHTML = html;
        say(button, notes.firstElementChild.dataset.said);
      },
    });
    if (!notes.firstElementChild) say(button, "The connection broke. What came before stays: try again.");
  } catch (fault) {
    if (!stopping.signal.aborted) throw fault;
    say(button, "Stopped. What came before stays.");
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

// Takes or leaves a card, and brings what changed on the page up to date; the answer holds what was typed and not yet sent.
async function decide(form, button) {
  const answer = await post(form, button, {});
  if (!answer.ok) return leave(button);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelectorAll("[data-live]").forEach((old) => {
    const part = fresh.getElementById(old.id);
    if (part) old.replaceWith(part);
  });
  const card = button.closest("[data-card]");
  const place = panel(button);
  const next = card.nextElementSibling?.querySelector("button") ?? place.querySelector("#ideas-heading");
  card.remove();
  next.focus();
  place.querySelector("[data-status]").textContent = fresh.querySelector(".said")?.textContent.trim() ?? "";
}
