"""Words: sentences, readability, hard words and their meaning, plain wording.

The room promises pure functions on strings: each takes text and gives values with exact character offsets
(`Slice`, counted from 0). It knows no file of a user's, no format and no finding; its tables lie beside the
modules that read them. What a rule says about an offset is for `checks`, where it is shown for `edition`.

* `sentences` and `words` say where sentences and words begin and end; everything else counts with them.
* `frequency` says how common a word is, `readability` how hard a text is.
* `glossary` explains hard words and finds them in a text.
"""
