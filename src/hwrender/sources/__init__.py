"""How the source of a report is written: its front matter, a commented start, and the schema for editors.

It is all generated from the table of fields that `reading` uses, so that the two cannot differ.
"""
