// Single keys. The page says which act: "all", or "read" for whoever changes nothing; none where somebody switched them off.
const acting = document.body.dataset.keys;
if (acting) {
  const places = { h: "/", p: "/plans", b: "/beliefs", r: "/results", l: "/library", s: "/settings" };
  const LISTS = "main :is(tbody > tr, .entries > li, .ledger > li, .waits > li, .finds > li)";
  let led = -Infinity; // when g was pressed, which waits for a second key

  const move = (step) => {
    const rows = [...document.querySelectorAll(LISTS)].filter((row) => row.querySelector("a[href]")?.checkVisibility());
    if (rows.length === 0) return;
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1);
    rows[next].querySelector("a[href]").focus();
  };
  const search = () => {
    const field = [...document.querySelectorAll("main input[type=search]")].find((each) => each.checkVisibility());
    if (field) field.focus();
    else document.getElementById("find").dispatchEvent(new Event("find"));
  };
  const acts = {
    "/": search,
    "?": () => document.getElementById("keys").showModal(),
    c: () => acting === "all" && location.assign("/plans/new"),
    g: (event) => { led = event.timeStamp; },
    j: () => move(1),
    k: () => move(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.closest("input, textarea, select, [contenteditable]");
    if (field?.checkVisibility() || document.querySelector("dialog[open]")) return; // that of a closed dialog may still have the focus
    if (event.key === "Shift" || (event.repeat && !"jk".includes(event.key))) return;
    const follows = event.timeStamp - led < 1500;
    led = -Infinity;
    if (follows && Object.hasOwn(places, event.key)) location.assign(places[event.key]);
    else if (Object.hasOwn(acts, event.key)) acts[event.key](event);
    else return;
    event.preventDefault();
  });
}
