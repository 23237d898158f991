"""Words: sentences, readability, hard words and their meaning, plain wording.

The room promises pure functions on strings: each takes text and gives values with exact character offsets
(`Slice`, counted from 0). It knows no file of a user's, no format and no finding; its tables lie beside the
modules that read them and are read when first needed. What a rule says about an offset is for `checks`, where
a hard word is explained for `edition`.

* `sentences` and `words` say where sentences and words begin and end; everything else counts with them.
* `frequency` says how common a word is, `readability` how hard a text is, `hard` which words are rare.
* `glossary` explains hard words and finds them in a text.
* `wordy`, `idioms`, `latin` and `respect` look for the phrases of a table (`phrases`) and offer others.
* `passive`, `percentages`, `numbers`, `ranges`, `dates`, `initials` and `contractions` each find one thing
  that easy read avoids. All that can be worded otherwise comes as a `Remark`, and `remarks.rewrite` puts in
  its place what is safe there unread.
* `unsplit` says which blanks hold together what stays on one line; `languages` which way a language runs.
"""
