"""A person's voice in the place of the computer's: recordings beside a report, each bound to its words.

`words` is the table that binds them, `sounds` reads and checks one recording, `level` makes it as loud as the
voice, `folder` judges all that lie beside a report, `sheet` is what a person reads from, and `cutting` and
`aligning` cut one long recording at its pauses.
"""
