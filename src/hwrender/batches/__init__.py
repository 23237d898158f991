"""What became of each report of a batch, told to people: a page to read, and the same as a table.

`library` makes the reports of a folder round by round. `judging` makes a row of what the pipeline gives back
of a report, `page` and `table` write the rows, and `words` has what they say.
"""
