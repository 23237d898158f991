"""The desk: a local page where a person brings in a report, changes it row by row, approves it and makes it.

The source stays the source: each change is one change of `hwrender.revising`, written to the file at once.
Nothing leaves the computer. The room is loaded by its command alone.
"""
