"""The fixed words of every copy: what stands in it beside the words of its report, in each language.

There is one file for each language, with a comment that says the English, so that a person who grew up with
the language can correct it without knowing Python. `en.toml` is the source: all others have its keys and its
places to fill in. A language without a file has the English words.

Numbers are in the digits of phones, buses and clocks in Britain (0 to 9) in all languages, so that a reader
finds the same number on another copy, on a letter and on a phone.
"""
