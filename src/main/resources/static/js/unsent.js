// Who leaves a form with words that are typed and not sent is asked first.
const unsent = new Set();
document.addEventListener("input", (event) => {
  const typed = event.target.matches("textarea, input:not([type=checkbox], [type=radio], [type=search], [type=hidden])");
  if (typed && event.target.form?.matches("#answer, #form")) unsent.add(event.target);
});
window.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) for (const field of unsent) if (field.form === event.target) unsent.delete(field);
});
window.addEventListener("beforeunload", (event) => {
  const changed = [...unsent].some((field) => field.isConnected && field.value !== field.defaultValue);
  if (changed) event.preventDefault();
});
