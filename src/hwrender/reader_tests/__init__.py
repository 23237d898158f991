"""What readers said when they tried a report: counts for each idea, kept beside it. Nobody is named.

`model` is what is known, `groups` who the readers may be, `kept` the file, `saying` how it is told, and
`explanations` the codes of what `check` finds in it.
"""
