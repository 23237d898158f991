"""A corrected Word copy held against the copy that its report makes: what was changed comes back to the rows.

`read_copy` reads a Word file paragraph by paragraph. `propose` says what somebody changed in it, change by
change, and what cannot be taken; `settle` writes the changes that got a yes into the text of the report.
There are no files here but the Word file, and nothing is written.

Both copies are read by the same reader, so that what programs change as they save is the same on both sides.
A copy that was made from an older state of the report is held against the copy of that state, and the changes
are merged with those of the report since. `distance` tells which of several states that is. Where none is
known, the report may be newer than the copy: what is not in the copy stays, and so does the order.
"""

from __future__ import annotations

from hwrender.taking.changes import NotTaken, Taken, WhyNot
from hwrender.taking.copies import read_copy
from hwrender.taking.model import CopyPicture, WordCopy
from hwrender.taking.new_pictures import NewPictures
from hwrender.taking.proposing import MadeCopy, Proposal, Settled, propose, settle
from hwrender.taking.review import review_sheet
from hwrender.taking.states import distance, guessed_distance
from hwrender.taking.tracked import Tracked

__all__ = [
    "CopyPicture",
    "MadeCopy",
    "NewPictures",
    "NotTaken",
    "Proposal",
    "Settled",
    "Taken",
    "Tracked",
    "WhyNot",
    "WordCopy",
    "distance",
    "guessed_distance",
    "propose",
    "read_copy",
    "review_sheet",
    "settle",
]
