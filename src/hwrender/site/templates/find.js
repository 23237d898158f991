/* The filter: it fetches the parts of the list of reports when somebody first looks for one, the newest first,
   and shows those that have each word that was typed. Scripts are fetched because a page on a disk may fetch
   nothing else. */
"use strict";

(() => {
  const SHOWN = 20;
  const form = document.getElementById("Finder");
  const list = document.getElementById("Found");
  const count = document.getElementById("Count");
  const more = document.getElementById("More");
  const asked = document.getElementById("Asked");
  const choices = [...form.querySelectorAll("select")];
  const waiting = form.dataset.parts.split(" ").filter(Boolean);
  const reports = [];
  let matches = [];
  let shown = 0;
  let isLoading = false;
  let pause = 0;

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* Each part of the list calls this. */
  window.hwrenderReports = (part) => {
    for (const [path, title, language, direction, published, offers, ...of] of part) {
      const searched = plain([title, published, ...of.flat()].join(" "));
      reports.push({ path, title, language, direction, published, offers, of, searched });
    }
  };

  function fetchParts() {
    isLoading = true;
    const next = waiting.shift();
    if (!next) { look(); return; }
    const script = document.createElement("script");
    script.src = next;
    script.onload = script.onerror = fetchParts;
    document.head.append(script);
  }

  function line(words, name) {
    const paragraph = document.createElement("p");
    paragraph.className = name;
    paragraph.textContent = words;
    return paragraph;
  }

  function card(report) {
    const item = document.createElement("li");
    item.className = "card";
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = report.path;
    link.textContent = report.title;
    if (report.language) { link.lang = report.language; link.dir = report.direction; }
    heading.append(link);
    item.append(heading, line(report.published, ""), ...report.offers.map((each) => line(each, "details")));
    return item;
  }

  function showMore() {
    const next = matches.slice(shown, shown + SHOWN).map(card);
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= matches.length;
    return next;
  }

  function said(number) {
    if (number === 0) return "We found no reports. Try another word.";
    return number === 1 ? "We found 1 report." : `We found ${number} reports.`;
  }

  function look() {
    const words = plain(asked.value).split(/\s+/).filter(Boolean);
    const chosen = choices.filter((choice) => choice.value);
    matches = words.length || chosen.length
      ? reports.filter((report) => words.every((word) => report.searched.includes(word))
          && chosen.every((choice) => report.of[choice.dataset.place].includes(choice.value)))
      : [];
    list.replaceChildren();
    shown = 0;
    showMore();
    count.textContent = words.length || chosen.length ? said(matches.length) : "";
  }

  /* A screen reader hears the number when somebody stops to type, and not after each letter. */
  function soon() {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (!isLoading) { count.textContent = "Please wait."; fetchParts(); } else if (!waiting.length) look();
    }, 300);
  }

  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => { showMore()[0]?.querySelector("a").focus(); });
  document.getElementById("Ways").hidden = true;
  form.hidden = false;
})();
