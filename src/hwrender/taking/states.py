"""Which state of a report a copy was made from: the one whose own copy is least unlike it.

What a colleague has changed is unlike in every state, and what staff have changed since only in the others. A
state in which staff made some of the same changes may be nearer still: then nothing is lost by taking it.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from hwrender.taking.model import WordCopy, as_said


def guessed_distance(source: str, corrected: WordCopy) -> int:
    """A quick guess at `distance` from the source of a state alone, to leave out those that are further off.

    It counts the paragraphs of the copy that the source has not, and the lines of the source that the copy
    has not. What an edition leaves out counts in every state alike.
    """
    now = [said for each in corrected.paragraphs if (said := _letters(each.words))]
    was = [line for each in source.splitlines() if (line := _letters(each))]
    all_now, all_was = "\n".join(now), "\n".join(was)
    return sum(each not in all_was for each in now) + sum(each not in all_now for each in was)


def _letters(text: str) -> str:
    """The letters and figures of a line: what Markdown and Word put around them differs."""
    return "".join(filter(str.isalnum, text)).casefold()


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
