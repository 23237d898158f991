"""The reader kit: sheets with which readers test a report, and what their answers say of it.

`ideas` names the rows of a report so that answers stay with their words; `sheets`, `guide` and `consent` make
the sheets as editions, drawn by the same formats as all copies; `questions` asks for the hard facts;
`answer_table` reads the answers back; `findings` and `readings` say what they mean for the report.
"""
