"""The accessibility statement of one published folder, or of a whole library of them.

`model` is what a statement is: facts, each with its sources in a manifest, in what `verify` found, or in the
clauses of a standard. `copies`, `people`, `clauses`, `limits` and `contacts` find the facts; `stating` puts
them together for one report and `libraries` for many. `composing` makes an edition of them, so that the page
and the Word file are made, checked and read back as those of every report are.
"""
