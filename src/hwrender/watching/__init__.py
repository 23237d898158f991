"""What changes in folders, when it has come to rest, and when it is time to make something of it.

It knows files by name, size and time alone, and is told what time it is: nothing here makes a copy. `events`
tells that something has happened, `folders` looks what lies there, `ledger` says which reports are due, and
`rounds` hands them out. `quiet_hours` are those in which nothing is made.
"""
