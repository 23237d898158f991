"""Questions in running text (Australian Government Style Manual, "Easy Read": questions are for headings)."""

from __future__ import annotations

from hwrender.language.quotes import quotations
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.plain.rewordings import Rewording


def find_questions(text: str) -> tuple[Rewording, ...]:
    """Each sentence, or its part after a colon, that ends with a question mark of its own; what somebody said
    is theirs."""
    if "?" not in text:
        return ()
    quoted = quotations(text)
    return tuple(
        Rewording(_asking(text, sentence))
        for sentence in split_sentences(text)
        if sentence.of(text).rstrip(" )").endswith("?") and not sentence.overlaps_any(quoted)
    )


def _asking(text: str, sentence: Slice) -> Slice:
    colon = text.rfind(": ", sentence.start, sentence.end)
    return sentence if colon < 0 else Slice(colon + 2, sentence.end)
