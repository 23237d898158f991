"""What must not leave the building: rules P1 to P11 over the texts of a document, and M05x of a sensitive
report.

A rule takes one text (`Prose`) and what is known of the report (`ReportContext`), and gives `Disclosure`s: a
place with exact offsets and its `Concern`. How grave each concern is and what to say of it is in one table
(`concerns`). Nothing is rewritten: a person decides.
"""
