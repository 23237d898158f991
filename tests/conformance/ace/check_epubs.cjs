/* Puts EPUBs through Ace by DAISY, all in one browser, and prints a line of JSON for each.

   Usage: node check_epubs.cjs NODE_MODULES one.epub two.epub ...

   A line has "file" and "failed", a list of {"document", "rule", "impact", "place", "said"}. The browser is
   the one that PUPPETEER_EXECUTABLE_PATH names. */

"use strict";

const { createRequire } = require("node:module");
const path = require("node:path");

const [modules, ...files] = process.argv.slice(2);
const load = createRequire(path.join(modules, "any.js"));
const { EPUB } = load("@daisy/epub-utils");
const { Report } = load("@daisy/ace-report");
const checker = load("@daisy/ace-core/lib/checker/checker.js");
const { setCurrentLanguage } = load("@daisy/ace-core/lib/l10n/localize").localizer;
const runner = load("@daisy/ace-axe-runner-puppeteer");

/* Ace opens and closes a browser for each book; here all books share one. A busy machine may take too long to
   open a page: that is tried once more. */
const run = (...page) => runner.run(...page).catch(() => runner.run(...page));
const shared = { ...runner, concurrency: 2, launch: async () => {}, close: async () => {}, run };

function failures(document) {
  return document.assertions.filter((each) => each["earl:result"]["earl:outcome"] === "fail").map((each) => ({
    document: document["earl:testSubject"].url || "package",
    rule: each["earl:test"]["dct:title"],
    impact: each["earl:test"]["earl:impact"],
    place: each["earl:result"]["html"] || "",
    said: each["earl:result"]["dct:description"] || "",
  }));
}

async function check(file) {
  const book = new EPUB(path.resolve(file));
  await book.extract();
  await book.parse();
  const report = await new Report(book, undefined, "en").init();
  await checker.check(book, report, "en", true, shared);
  const documents = report.json.assertions;
  console.log(JSON.stringify({ file, checked: documents.length, failed: documents.flatMap(failures) }));
  report.cleanData();
}

(async () => {
  await new Promise((done) => { setCurrentLanguage("en", done); });
  await runner.launch();
  for (const file of files) await check(file);
  await runner.close();
})().catch((error) => { console.error(error); process.exit(1); });
