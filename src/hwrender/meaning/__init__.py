"""S31: whether a section's easy wording says what its summary says.

It compares facts: numbers, dates and times, amounts, names, who does what, "not", "must", "should" and "may",
and words that reverse a meaning. Something that the easy wording claims and the summary does not say is a
warning at those words; something that the easy wording leaves out is a note at the words of the summary. The
rule is our own: it works by lists and grammar, and never guesses.
"""

from __future__ import annotations

from hwrender.meaning.checking import CODE, check_meaning
from hwrender.meaning.comparing import compare
from hwrender.meaning.model import Difference, FactKind
from hwrender.meaning.names import Known, known_of

__all__ = ["CODE", "Difference", "FactKind", "Known", "check_meaning", "compare", "known_of"]
