"""What a file of any kind shows, and how it becomes the text of a report.

A reader of one kind of file makes blocks (`model`). Here they are mended as people mean them (`typed_lists`,
`typed_notes`, `lists`, `headings`, `tables`) and written as Markdown (`writing`); what is noticed on the way
is told (`noticed`, `telling`), and no word is lost (`report_words`).
"""
