/* What script adds to a page that works without it: panels close with Escape, the sentence that is heard is
   marked, and the sound can be played from any sentence. */
"use strict";

const element = (id) => document.getElementById(id);

/* A panel that is open closes with Escape, and the focus goes back to its button. */
document.addEventListener("keydown", (event) => {
  const panel = event.key === "Escape" && document.activeElement.closest("details[open]");
  if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});
