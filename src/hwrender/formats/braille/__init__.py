"""Braille: a BRF file for embossers and braille displays, and the same pages as PEF.

Contracted Unified English Braille (UEB) in pages of 40 cells by 25 lines, laid out as British transcribers do
(`layout`, `book`). liblouis writes the words (`liblouis`, `louis`), and reads them again, word by word,
before a page is made of them (`translating`, `reading`). `brf` and `pef` are the two files.

What is marked, and what is not:

* Words that a writer made strong have the signs of bold, and so has a hard word where it is first used, as
  the opening says. Its meaning has none, which begins with the word at a place of its own, nor have headings.
* A picture is there by its description, between the marks of a transcriber's note. One that only repeats the
  words is not there at all.
* The roles of texts cannot be read back: a place on the page says what a text is, but not to a program.
"""
