"""The layout: an edition becomes pages of marks at exact positions, as values that a test can inspect.

The line breaker and the pages are our own and not those of reportlab's platypus. Easy read needs what
platypus cannot do: dates and "1 in 4" that stay on one line, a face per word, rows of picture and
words that never split, titles in balanced lines, pages that end where a part ends; and the structure tree
needs the blank at the end of each line, one element over several pages, and the exact box of each link,
which platypus drops, copies or hides. Nothing here draws, so nothing here knows a PDF.

`measures` are the style in points; `inlines`, `words`, `line_breaking`, `lines` and `paragraphs` make lines;
`blocks` and the modules it calls make strips, which pages are built from, and `sections` ties them; `pages`
breaks them into pages by the table in `costs`; `book` puts it all together. All lengths are in points; y
grows downwards. `Setting.start` and `Setting.across` mirror x where a language runs from right to left.
"""
