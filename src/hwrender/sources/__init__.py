"""How the source of a report is written: its front matter, a commented start, and the schema for editors.

What is written here is made from the table of fields that `reading` reads by, so that the two cannot differ.
"""
