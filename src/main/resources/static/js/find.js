// The search of every page: a field and a list in a dialog, as the combobox pattern of the ARIA Authoring Practices has it.
const finder = document.getElementById("find");
const onMac = /Mac|iP(hone|ad)/.test(navigator.platform);
if (finder) {
  const field = finder.querySelector("[role=combobox]");
  const list = finder.querySelector("[role=listbox]");
  const said = finder.querySelector("[role=status]");
  const found = () => [...list.querySelectorAll("[role=option]")];
  let asked;
  let rest;
  let shown; // what the list answers; undefined before an answer, null where none came
  let chosen = -1;
  let opens = false; // Enter was pressed before the answer was there

  const choose = (place) => {
    const all = found();
    chosen = all.length === 0 ? -1 : (place + all.length) % all.length;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    field.setAttribute("aria-expanded", String(all.length > 0));
    if (chosen < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  };
  const show = (typed, text) => {
    const part = new DOMParser().parseFromString(text, "text/html");
    list.replaceChildren(...part.querySelectorAll("[role=option]"));
    said.textContent = part.querySelector("[data-said]").textContent;
    shown = typed;
    choose(0);
    if (!opens || typed !== field.value) return; // an answer to what was typed before opens nothing
    opens = false;
    found()[0]?.click();
  };
  const ask = () => {
    asked?.abort();
    const typed = field.value;
    const mine = (asked = new AbortController());
    fetch(`/find?lines&q=${encodeURIComponent(typed)}`, { signal: mine.signal })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : Promise.reject(new Error("no answer"))))
      .then((text) => show(typed, text))
      .catch(() => {
        if (mine.signal.aborted) return;
        shown = null;
        opens = false;
        list.replaceChildren();
        choose(0);
        said.textContent = "The search does not answer. Press Enter to search on its own page.";
      });
  };
  const open = () => {
    document.querySelector("dialog[open]")?.close();
    finder.showModal();
    field.select();
    if (shown !== field.value) ask();
  };

  field.addEventListener("input", () => {
    clearTimeout(rest);
    opens = false;
    rest = setTimeout(ask, 120);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key !== "Enter" || shown === null) return;
    else if (shown === field.value) found()[chosen]?.click();
    else {
      opens = true;
      clearTimeout(rest);
      ask();
    }
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const asks = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!asks || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    if (finder.open) finder.close();
    else open();
  });
  document.querySelectorAll("[data-find-page]").forEach((link) => link.remove());
  document.querySelectorAll("[data-find]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", open);
  });
  finder.addEventListener("find", open);
}

// A dialog closes by its button and by a press beside it.
document.querySelectorAll("dialog").forEach((dialog) => {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
});
if (onMac) document.querySelectorAll("[data-mac]").forEach((key) => { key.textContent = key.dataset.mac; });
