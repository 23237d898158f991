"""From reports to published files: the order of the steps, for one report, for many, and on many machines.

`many` makes each report in turn, `saved_outcomes` knows a build that would change nothing, `report` goes
through the steps of one report, `making` makes its files, `keys` tells which of them need not be made again.
"""
