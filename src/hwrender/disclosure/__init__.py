"""What could identify somebody: rules P1 to P12 on the texts of a document, and M050 and M051 on the names of
files.

A rule takes one text (`Prose`) and what is known about the report (`ReportContext`), and returns
`Disclosure`s: a place with exact offsets and its `Concern`. One table (`concerns`) says how serious each
concern is and what to say about it. Nothing is rewritten: a person decides.
"""
