"""Which state of a report a copy was made from: the one whose own copy is least unlike it.

What a colleague has changed is unlike in every state, and what staff have changed since only in the others. A
state in which staff made some of the same changes may be nearer still: then nothing is lost by taking it.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from hwrender.taking.model import WordCopy, as_said


def distance(made: WordCopy, corrected: WordCopy) -> int:
    """In how many paragraphs a corrected copy is unlike the one that a state makes: other words, and the same
    words under other numbers. What a review sheet never has does not count."""
    was = [as_said(each.words) for each in made.paragraphs]
    now = [as_said(each.words) for each in corrected.paragraphs]
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    marked = {mark: words for words, each in zip(was, made.paragraphs, strict=True) for mark in each.marks}
    moved = sum(
        words in marked.values() and words not in map(marked.get, each.marks)
        for words, each in zip(now, corrected.paragraphs, strict=True)
        if each.marks
    )
    gone = 0 if corrected.kind == "review" else len(was) - same
    return len(now) - same + gone + moved
