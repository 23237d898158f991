/* --- the sound: only in pages that have one ------------------------------------------------------------ */

const sound = element("Sound");
const place = element("Place");
/* [id of the sentence, start, end] in the order of hearing, in seconds; "-" is said but not on the page */
const spoken = sound.dataset.spoken.split(", ").map((each) => {
  const [id, start, end] = each.split(" ");
  return [id, Number(start), Number(end)];
});
const reading = new Map();
spoken.forEach(([id], index) => { if (id !== "-" && !reading.has(id)) reading.set(id, index); });
const still = matchMedia("(prefers-reduced-motion: reduce)");
let current = -1;
let focusable = null;
let lastScroll = -Infinity;

sound.controls = false;
document.querySelector(".controls").hidden = false;
element("Speeds").hidden = false;
element("Ways").hidden = false;
document.documentElement.classList.add("can-play");
setSpeed();

/* The first screen has its own button; the player is at hand as soon as one reads on or listens. */
const dock = () => document.documentElement.classList.add("is-docked");
addEventListener("scroll", dock, { once: true, passive: true });
sound.addEventListener("play", dock);
element("Listen").addEventListener("click", (event) => {
  event.preventDefault();
  play();
  element("Play").focus({ preventScroll: true });
});

/* moving in time */

function indexAt(seconds) {
  let index = 0;
  while (index + 1 < spoken.length && spoken[index + 1][1] <= seconds + 0.01) index += 1;
  return index;
}

function goTo(seconds) {
  sound.currentTime = seconds;
  until = lastOf(indexAt(seconds));
  show(seconds);
}

function playFrom(index) {
  goTo(spoken[index][1]);
  play();
}

function play() {
  sound.play().catch(() => { /* the browser asks its owner first, or the sound is missing */ });
}

/* A page that was passed on without its sound says where it is. */
sound.querySelector("source").addEventListener("error", () => {
  document.querySelector(".controls").hidden = true;
  document.querySelector(".missing").hidden = false;
  dock();
});

function step(by) {
  const index = indexAt(sound.currentTime);
  /* going back from the middle of a sentence leads to its start */
  const midway = by < 0 && sound.currentTime - spoken[index][1] > 1.5;
  const next = Math.min(Math.max(midway ? index : index + by, 0), spoken.length - 1);
  goTo(spoken[next][1]);
}

/* one sentence at a time: the sound stops after each, and waits */

const isStepwise = () => element("Way-one").checked;

/* What is said but not shown, such as "List of three", goes with the sentence behind it. */
function lastOf(index) {
  while (spoken[index][0] === "-" && index + 1 < spoken.length) index += 1;
  return index;
}

function firstOf(index) {
  while (index > 0 && spoken[index - 1][0] === "-") index -= 1;
  return index;
}

/* the sentence after which it stops: where the sound is now may be a moment later */
let until = lastOf(0);
const isOver = () => sound.currentTime > spoken[until][2] - 0.05;

function waitAtEnd() {
  if (!isStepwise() || sound.paused || sound.currentTime < spoken[until][2]) return;
  sound.pause();
  sound.currentTime = spoken[until][2] - 0.02;
}

function playNext() {
  if (until + 1 < spoken.length) playFrom(until + 1);
}

function useWay() {
  until = lastOf(indexAt(sound.currentTime));
  document.documentElement.classList.toggle("is-stepwise", isStepwise());
}
useWay();
element("Ways").addEventListener("change", useWay);
element("Again").addEventListener("click", () => playFrom(firstOf(until)));
element("Next").addEventListener("click", playNext);
/* in a tab that is not seen there are no frames to follow */
sound.addEventListener("timeupdate", waitAtEnd);
/* the play button of a lock screen goes on where a sentence is over */
sound.addEventListener("play", () => { if (isStepwise() && isOver()) playNext(); });

document.addEventListener("keydown", (event) => {
  const isTaken = event.target.closest("button, a, input, summary");
  if (event.key !== " " || !isStepwise() || isTaken) return;
  event.preventDefault();
  if (sound.paused) play(); else sound.pause();
});

/* showing where we are */

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function show(seconds) {
  if (element("Now").textContent !== clock(seconds)) {
    element("Now").textContent = clock(seconds);
    place.value = seconds;
    place.style.setProperty("--heard", `${(100 * seconds) / place.max}%`);
    place.setAttribute("aria-valuetext", place.previousElementSibling.textContent);
  }
  const index = indexAt(seconds);
  if (index !== current) mark(index);
}

function mark(index) {
  current = index;
  document.querySelectorAll(".spoken").forEach((old) => old.classList.remove("spoken"));
  const sentence = element(spoken[index][0]);
  if (!sentence) return;
  sentence.classList.add("spoken");
  makeFocusable(sentence);
  bringIntoView(sentence);
}

/* A reader who has just scrolled away is looking at something else. */
function bringIntoView(sentence) {
  const { top, bottom } = sentence.getBoundingClientRect();
  const away = top < 0 || bottom > element("Player").getBoundingClientRect().top;
  if (!away || performance.now() - lastScroll < 4000) return;
  sentence.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
}
for (const name of ["wheel", "touchmove"]) {
  addEventListener(name, () => { lastScroll = performance.now(); }, { passive: true });
}

function follow() {
  show(sound.currentTime);
  waitAtEnd();
  if (!sound.paused) requestAnimationFrame(follow);
}

function showState() {
  element("Play").classList.toggle("is-playing", !sound.paused);
  if (!sound.paused) follow();
}

/* buttons */

element("Play").addEventListener("click", () => { if (sound.paused) play(); else sound.pause(); });
element("Back").addEventListener("click", () => step(-1));
element("Forward").addEventListener("click", () => step(1));
place.addEventListener("input", () => goTo(Number(place.value)));
for (const name of ["play", "pause", "ended"]) sound.addEventListener(name, showState);

element("Speeds").addEventListener("change", setSpeed);
function setSpeed() {
  const [chosen] = document.querySelectorAll("#Speeds :checked");
  sound.defaultPlaybackRate = sound.playbackRate = Number(chosen.id.replace("Speed-", ""));
}

for (const part of document.querySelectorAll("[data-start]")) {
  part.addEventListener("click", (event) => {
    event.preventDefault();
    /* a part begins a little before its heading is said */
    playFrom(spoken.findIndex(([, start]) => start >= Number(part.dataset.start)));
  });
}

/* sentences */

/* One sentence at a time can be reached with Tab: the one that is heard, to begin with the first one. It says
   what the keys do, to the eye in player.css and to a screen reader in the hint. */
function makeFocusable(sentence) {
  focusable?.removeAttribute("tabindex");
  focusable?.removeAttribute("aria-describedby");
  focusable = sentence;
  focusable.tabIndex = 0;
  focusable.setAttribute("aria-describedby", "Hint");
}
const first = [...reading.keys()].map(element).find((sentence) => sentence?.closest("main"));
if (first) makeFocusable(first);

function indexOf(target) {
  const sentence = target.closest("[id]");
  return sentence && reading.has(sentence.id) ? reading.get(sentence.id) : -1;
}

element("Words").addEventListener("click", (event) => {
  const index = indexOf(event.target);
  /* a link does what links do, and words that are being marked for copying are not a wish to listen */
  if (index >= 0 && !event.target.closest("a") && getSelection().isCollapsed) playFrom(index);
});

/* From a sentence to the next one that is on the page. */
function walk(from, by) {
  let index = from + by;
  while (spoken[index] && !element(spoken[index][0])) index += by;
  if (!spoken[index]) return;
  goTo(spoken[index][1]);
  focusable.focus();
}

document.addEventListener("keydown", (event) => {
  const index = event.target === focusable ? indexOf(focusable) : -1;
  if (index < 0) return;
  if (event.key === "Enter") playFrom(index);
  else if (event.key === "ArrowRight") walk(index, 1);
  else if (event.key === "ArrowLeft") walk(index, -1);
  else return;
  event.preventDefault();
});

/* a phone's lock screen: the neutral title, and a step is a sentence */

if ("mediaSession" in navigator) {
  navigator.mediaSession.metadata = new MediaMetadata({ title: document.title });
  navigator.mediaSession.setActionHandler("previoustrack", () => step(-1));
  navigator.mediaSession.setActionHandler("nexttrack", () => step(1));
}
