/* --- remembered choices: not in pages about a sensitive topic, which leave no trace in the browser ------- */

const SHELF = "hwrender";

/* A browser may refuse to keep anything, above all for a page opened from a disk. */
function remembered() {
  try { return JSON.parse(localStorage.getItem(SHELF)) || {}; } catch { return {}; }
}

function remember(name, id) {
  try { localStorage.setItem(SHELF, JSON.stringify({ ...remembered(), [name]: id })); } catch { /* not kept */ }
}

for (const [name, id] of Object.entries(remembered())) {
  const button = element(id);
  if (button && button.name === name) button.checked = true;
}
document.addEventListener("change", (event) => {
  if (event.target.type === "radio") remember(event.target.name, event.target.id);
});
