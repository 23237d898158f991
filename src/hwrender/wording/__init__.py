"""Rules on sentences and words, S0 to S30: one module each, and a literal table of all.

A rule looks at a `Copy`, which is the wording of one edition, and yields marks: a place, what is wrong there
and what to do. It knows no codes and no severities but its own; `judgement` turns marks into findings, with
the strictness of the chosen style. Severities are calibrated on published easy read: what its makers often do
is a note at most, what they never do and officials often do is a warning.
"""
