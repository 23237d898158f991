// What the pages of the desk do in the browser: keys, focus, and fetching what has changed. htmx does the rest.
"use strict";

const body = document.body;
const report = body.dataset.report;
const state = () => document.getElementById("state");
const change = document.querySelector('meta[name="desk-change"]').content;

// --- each change says which page it comes from ---------------------------------------------------------

document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  closeMenus();
  ctx.request.headers["X-Desk-Change"] = change;
  ctx.request.headers["X-Desk-Stamp"] = state().dataset.stamp;
});

// --- what was said, and where the focus goes -----------------------------------------------------------

let silence = 0;

function say(words) {
  const said = document.getElementById("said");
  clearTimeout(silence);
  said.textContent = "";
  if (!words) return;
  requestAnimationFrame(() => { said.textContent = words; });
  silence = setTimeout(() => { said.textContent = ""; }, 8000);
}

function closePanel(key) {
  const panel = document.getElementById(`panel-${key}`);
  if (panel) panel.replaceChildren();
}

let shown = state().dataset.stamp;

// Pages other than the rows are drawn anew as a whole; focus and scroll stay, as only what differs is replaced.
function settle() {
  const told = { ...state().dataset };
  for (const name of ["said", "focus", "panel"]) delete state().dataset[name];
  const isOther = told.stamp !== shown && report && !document.getElementById("parts");
  shown = told.stamp;
  if (isOther) redraw().then(() => finish(told));
  else finish(told);
}

function redraw() {
  return htmx.ajax("GET", location.pathname + location.search, { target: "#main", select: "#main", swap: "outerMorph" });
}

function finish({ said, focus, panel }) {
  if (panel) closePanel(panel);
  if (focus) {
    const wanted = document.getElementById(focus) ?? document.getElementById("main");
    wanted.focus({ preventScroll: isSeen(wanted) });
  }
  if (said) say(said);
}

function isSeen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

document.addEventListener("htmx:after:swap", ({ detail }) => {
  settle();
  const target = detail?.ctx?.target;
  if (target?.id?.startsWith("panel-") && target.childElementCount) {
    const first = ["h3[tabindex]", "textarea", ":checked", "input:not([type=hidden])", "button"];
    first.map((each) => target.querySelector(each)).find(Boolean)?.focus();
    target.scrollIntoView({ block: "nearest" });
  }
  const form = detail?.ctx?.sourceElement;
  const wanted = form?.dataset?.focus && document.getElementById(form.dataset.focus);
  if (wanted) { wanted.tabIndex = -1; wanted.focus(); }
});

document.addEventListener("htmx:error", ({ detail }) => { if (!detail?.ctx?.response) lose(); });

// what is refused comes as plain words, which are said; the page stays as it is
document.addEventListener("htmx:before:swap", (event) => {
  const { response, text } = event.detail?.ctx ?? {};
  if (!response || response.status < 400 || response.headers?.get("content-type")?.includes("html")) return;
  event.preventDefault();
  say(text);
});

// --- panels of a row: one at a time, closed by Escape or Cancel ----------------------------------------

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-panel]");
  if (opener) closeMenus();
  const cancel = event.target.closest("[data-cancel]");
  if (cancel) leave(cancel.closest("[data-panel-key]"));
  const see = event.target.closest("[data-see]");
  if (see) showLooks(see.dataset.see);
  const listen = event.target.closest("[data-listen]");
  if (listen) play(listen.dataset.listen);
  const replace = event.target.closest("[data-replace]");
  if (replace) useWords(replace);
  const aside = event.target.closest("[data-close-looks]");
  if (aside) hideLooks();
  if (event.target.closest('[aria-disabled="true"]')) event.preventDefault();
  if (!event.target.closest(".menu")) closeMenus();
}, true);

function leave(panel) {
  if (!panel) return;
  const key = panel.dataset.panelKey;
  closePanel(key);
  const back = document.getElementById(`edit-${key}`) ?? document.getElementById(key);
  if (back) back.focus();
}

function closeMenus() {
  for (const menu of document.querySelectorAll(".menu[open]")) menu.open = false;
}

function useWords(button) {
  const box = button.closest("form").querySelector("textarea");
  box.value = box.value.replace(button.dataset.replace, () => button.dataset.with);
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

// --- keys -----------------------------------------------------------------------------------------------

const VERB_KEYS = { e: "edit", p: "picture", o: "ok", s: "see" };

document.addEventListener("keydown", (event) => {
  const box = event.target.closest("textarea[data-ideas]");
  if (box && event.key === "Enter" && !event.isComposing) typeEnter(event, box);
  if (event.key === "Escape") escape(event);
  if (event.altKey && (event.key === "z" || event.key === "y")) {
    document.getElementById(event.key === "z" ? "undo" : "redo")?.click();
    event.preventDefault();
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, dialog")) return;
  const key = event.key.toLowerCase();
  if (key === "?") document.getElementById("keys").showModal();
  else if (key === "j" || key === "k") moveRow(key === "j" ? 1 : -1);
  else if (key in VERB_KEYS) rowNow()?.querySelector(`[id^="${VERB_KEYS[key]}-"]`)?.click();
  else if (key === "l") rowNow()?.querySelector("[data-listen]")?.click();
  else return;
  event.preventDefault();
});

function typeEnter(event, box) {
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) { clearTimeout(pause); box.form.requestSubmit(); return; }
  const { selectionStart, selectionEnd } = box;
  box.setRangeText(event.shiftKey ? "\n" : "\n\n", selectionStart, selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

function escape(event) {
  const menu = event.target.closest(".menu[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); return; }
  const panel = event.target.closest("[data-panel-key]");
  if (panel) (panel.querySelector("[data-cancel]") ?? panel).click();
  else if (event.target.closest("#looks")) hideLooks();
}

const rows = () => [...document.querySelectorAll(".row")];
const rowNow = () => document.activeElement.closest(".row");

function moveRow(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(rowNow());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

document.getElementById("show-keys").addEventListener("click", () => document.getElementById("keys").showModal());

// what is typed is tried when somebody pauses, unless it was saved or left meanwhile
const PAUSE_MILLISECONDS = 150;
let pause = 0;

document.addEventListener("input", ({ target }) => {
  if (!target.matches("textarea[hx-post]")) return;
  clearTimeout(pause);
  pause = setTimeout(() => { if (target.isConnected) htmx.trigger(target, "pause"); }, PAUSE_MILLISECONDS);
});

// a file was added or changed: only the cards are drawn anew, as somebody may be filling in a form below them
function redrawCards() {
  htmx.ajax("GET", "/", { target: ".cards", select: ".cards", swap: "outerMorph" });
}

// --- how a row looks ------------------------------------------------------------------------------------

let seen = "";

function showLooks(key) {
  seen = key;
  fetchLooks(true);
}

function fetchLooks(takesFocus) {
  const aside = document.getElementById("looks");
  if (!aside || !seen) return;
  const [part, number] = seen.split("-");
  const sight = aside.querySelector("[name=sight]:checked")?.value ?? "as-is";
  htmx.ajax("GET", `${report}/looks?part=${part}&number=${number}&sight=${sight}`, { target: "#looks", swap: "innerMorph" }).then(() => {
    aside.hidden = false;
    if (takesFocus) document.getElementById("looks-title")?.focus();
  });
}

function hideLooks() {
  const aside = document.getElementById("looks");
  aside.hidden = true;
  document.getElementById(`see-${seen}`)?.focus();
  seen = "";
}

document.addEventListener("change", ({ target }) => {
  if (target.name !== "sight") return;
  const seenBox = target.closest("#looks").querySelector(".sight");
  seenBox.className = `sight sight-${target.value}`;
});

// --- sound ----------------------------------------------------------------------------------------------

let sound = null;

function play(address) {
  sound?.pause();
  sound = new Audio(address);
  sound.play().catch(() => {});
}

// --- a file that is dropped -----------------------------------------------------------------------------

for (const form of document.querySelectorAll("[data-drop]")) {
  const box = form.closest(".panel");
  const stop = (event) => { event.preventDefault(); box.classList.toggle("dropping", event.type === "dragover"); };
  for (const name of ["dragover", "dragleave", "drop"]) box.addEventListener(name, stop);
  box.addEventListener("drop", ({ dataTransfer }) => {
    if (!dataTransfer.files.length) return;
    form.querySelector("[type=file]").files = dataTransfer.files;
    form.requestSubmit();
  });
}

// --- what happens elsewhere -----------------------------------------------------------------------------

function lose() {
  const lost = document.getElementById("lost");
  lost.textContent = lost.dataset.words;
}

const events = new EventSource(`${report ?? ""}/events`);
{
  events.addEventListener("open", () => { document.getElementById("lost").textContent = ""; });
  events.addEventListener("error", () => { if (events.readyState !== EventSource.OPEN) setTimeout(() => { if (events.readyState !== EventSource.OPEN) lose(); }, 4000); });
  events.addEventListener("changed", ({ data }) => {
    // a change of this page's own is answered before this, or in a moment
    setTimeout(() => {
      if (Number(data) > Number(state().dataset.stamp)) htmx.ajax("GET", `${report}/since?said=1`, { target: "#said", swap: "none" });
    }, 400);
  });
  events.addEventListener("shelf", () => { if (document.querySelector(".cards")) redrawCards(); });
  events.addEventListener("look", () => fetchLooks(false));
  events.addEventListener("making", () => {
    if (document.getElementById("making")) htmx.ajax("GET", `${report}/making`, { target: "#making", swap: "outerMorph" });
  });
}

// a link to a row gives it the focus, for its keys
if (location.hash.startsWith("#row-")) document.querySelector(location.hash)?.focus();
