/* What the page tests measure in the browser. Each function returns a list of faults, empty when all is well. */
"use strict";

const luminance = ([red, green, blue]) => {
  const linear = [red, green, blue].map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};

const channels = (colour) => colour.match(/[\d.]+/g).map(Number);

const contrast = (one, other) => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

function groundOf(element) {
  for (let each = element; each; each = each.parentElement) {
    const colour = channels(getComputedStyle(each).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
}

const isShown = (element) => element.checkVisibility() && !element.closest(".unseen, .skips");

/* Words, and the lines that buttons and fields are known by, against what they stand on. */
window.lowContrasts = (least) => {
  const faults = [];
  const note = (element, what, one, other) => {
    const ratio = contrast(one, other);
    if (ratio < least) faults.push(`${what} of ${element.outerHTML.slice(0, 80)}: ${ratio.toFixed(1)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(element)) continue;
    note(element, "words", channels(getComputedStyle(element).color), groundOf(element));
  }
  for (const element of document.querySelectorAll("label, button, summary, input, .meaning, .tile svg")) {
    if (!isShown(element)) continue;
    const style = getComputedStyle(element);
    if (element.tagName === "svg") note(element, "drawing", channels(style.fill), groundOf(element));
    else if (parseFloat(style.borderTopWidth) > 0) {
      /* what sets it off from what it stands on: its edge, or all of it */
      const outside = groundOf(element.parentElement);
      const edges = [channels(style.borderTopColor), groundOf(element)];
      edges.sort((one, other) => contrast(other, outside) - contrast(one, outside));
      note(element, "edge", edges[0], outside);
    }
  }
  return faults;
};

/* Whether one must scroll sideways to read, and what sticks out. */
window.overflows = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > width + 0.5 && !each.closest(".skips, .unseen, thead"))
    .map((each) => each.outerHTML.slice(0, 80));
};

/* Lines of words longer than this many characters (WCAG 2.2 1.4.8). */
window.longLines = (most) => {
  const faults = [];
  for (const block of document.querySelectorAll("main p, main figcaption")) {
    if (!isShown(block)) continue;
    const lines = new Map();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/\S+\s?/g)) {
        /* a word that must be cut says nothing of the length of lines */
        if (word.length > 40) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        const line = Math.round(range.getClientRects()[0]?.bottom);
        lines.set(line, (lines.get(line) || "") + word);
      }
    }
    faults.push(...[...lines.values()].filter((line) => line.trim().length > most));
  }
  return faults;
};

/* Words, dates and numbers up to this many characters that are cut in two because they do not fit. */
window.cutWords = (most) => {
  const faults = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!isShown(walker.currentNode.parentElement)) continue;
    for (const { index, 0: word } of walker.currentNode.data.matchAll(/[\p{L}\d\u00a0.,’]+/gu)) {
      if (word.length > most) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom)));
      if (lines.size > 1) faults.push(word);
    }
  }
  return faults;
};

/* What a finger must hit and is smaller than this. Links in running text are exempt (WCAG 2.2 2.5.5). */
window.smallTargets = (least) =>
  [...document.querySelectorAll("button, summary, label, .listen a, .contents a, .parts a, input[type=range]")]
    .filter((each) => isShown(each) && !(each.tagName === "INPUT" && each.type === "range"))
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([, box]) => box.height < least || box.width < least)
    .map(([each, box]) => `${each.outerHTML.slice(0, 80)}: ${box.width} by ${box.height}`);

/* WCAG 2.2 1.4.12, without touching the page's own sheets. */
window.spaceText = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
};
