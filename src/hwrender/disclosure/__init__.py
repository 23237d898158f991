"""What must not leave the building: rules P1 to P10, each a module, over the texts of a document.

A rule takes one text (`Prose`) and what is known of the report (`Around`), and gives `Match`es with exact
offsets. How grave a match is, is in one table (`severities`). Nothing is rewritten: a person decides.

Messages never repeat a number, an address or a date of somebody's: they would carry it into logs.
"""
