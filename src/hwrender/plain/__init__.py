"""Plain English: how hard a text is, what its hard words mean, and how its words could be plainer.

The room promises pure functions on strings: each takes a text and gives values with exact character offsets
(`Slice`, counted from 0). It knows no file of a user's, no format and no finding; its tables lie beside the
modules that read them and are read when first needed. What is said of a place is for the rules on `wording`,
where a hard word is explained for `edition`.

* `readability` says how hard a text is, `hard_words` which of its words are rare and not explained.
* `glossary` explains hard words and finds them in a text.
* `phrase_lists` looks for the phrases of a table (`phrases`) and offers others.
* `percentages`, `number_rules`, `ranges`, `dates`, `signs`, `capitals` and `contractions` each find what easy
  read avoids. All that can be worded otherwise comes as a `Rewording`, and `rewordings.rewrite` puts in its
  place what is safe there unread.
* `nominalisations` and `variants` find what only a person can word better.
"""
