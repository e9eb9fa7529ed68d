// A list follows its filter while somebody chooses and types; the page of the same address replaces it, and the focus stays.
document.querySelectorAll("[data-at-once]").forEach((form) => {
  const list = document.getElementById(form.dataset.atOnce);
  let asked;
  let rest;
  const show = () => {
    clearTimeout(rest);
    asked?.abort();
    const mine = (asked = new AbortController());
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    const address = `${form.getAttribute("action")}?${fields}`;
    fetch(address, { signal: mine.signal })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : Promise.reject(new Error("no list"))))
      .then((text) => {
        const part = new DOMParser().parseFromString(text, "text/html").getElementById(list.id);
        list.replaceChildren(...part.childNodes);
        history.replaceState(null, "", address);
        form.querySelector("[data-found]").textContent = list.querySelector("[data-count]").textContent;
        enrichList(list);
      })
      .catch(() => mine.signal.aborted || location.assign(address));
  };
  form.addEventListener("change", show);
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(rest);
    rest = setTimeout(show, 300);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
});

// How many rows are chosen, and a button that chooses all of them.
function enrichList(part) {
  tellTimes(part);
  part.querySelectorAll("[data-choose-all]").forEach((button) => { button.hidden = false; });
}
const boxes = (form) => [...form.elements].filter((field) => field.type === "checkbox");
document.addEventListener("change", (event) => {
  const form = event.target.form;
  const said = form?.querySelector("[data-chosen]");
  if (!said) return;
  const all = boxes(form);
  const chosen = all.filter((box) => box.checked).length;
  said.textContent = `With ${chosen} chosen:`;
  form.querySelector("[data-choose-all]").textContent = chosen === all.length ? "Choose none" : "Choose all";
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-choose-all]");
  if (!button) return;
  const all = boxes(button.form);
  const chosen = !all.every((box) => box.checked);
  all.forEach((box) => { box.checked = chosen; });
  all[0]?.dispatchEvent(new Event("change", { bubbles: true }));
});
enrichList(document);
