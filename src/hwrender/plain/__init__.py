"""Plain English: how hard a text is, what its hard words mean, and how its words could be plainer.

This room has pure functions on strings: each takes a text and returns values with exact character offsets
(`Slice`, counted from 0). It knows no users' files, formats or findings. Its tables are beside the modules
that read them, and are read when they are first needed. What to say about a place is decided by the rules in
`wording`; where to explain a hard word is decided by `edition`.

* `readability` says how hard a text is, `hard_words` which of its words are rare and not explained.
* `glossary` explains hard words and finds them in a text: `definitions` says what they mean, and `senses`
  chooses by the words around them (`neighbours`) where they can mean several things.
* `phrase_lists` looks for the phrases of a table (`phrases`) and offers others.
* `percentages`, `number_rules`, `ranges`, `dates`, `signs`, `capitals` and `contractions` each find what easy
  read avoids. What can be worded differently is returned as a `Rewording`, and `rewordings.rewrite` applies
  those that are safe without a person.
* `nominalisations` and `variants` find what only a person can word better.
"""
