/* --- tables ------------------------------------------------------------------------------------------ */

/* Where the rows of a table are shown as cards, some browsers forget that it is a table (WebKit before 17). */
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
const HEADER_ROLES = { col: "columnheader", row: "rowheader" };

for (const each of document.querySelectorAll("table, thead, tbody, tr, td, th")) {
  each.setAttribute("role", ROLES[each.tagName] || HEADER_ROLES[each.scope]);
}
