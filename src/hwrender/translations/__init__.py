"""Translations: which report is one of which, and whether both say the same, without knowing the language.

What can be compared are figures, dates, telephone numbers, addresses, names in Latin letters, rows and
pictures. Number words of the other language are not guessed: where a number may stand in words, nothing is
said.
"""
