/* What script adds to a page that works without it: the choices of size, spacing and colours are remembered,
   the sentence that is heard is marked, and the sound can be played from any sentence. */
"use strict";

const element = (id) => document.getElementById(id);

/* --- remembered choices ------------------------------------------------------------------------------ */

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

/* A panel that is open closes with Escape, and the focus goes back to its button. */
document.addEventListener("keydown", (event) => {
  const panel = event.key === "Escape" && document.activeElement.closest("details[open]");
  if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});
