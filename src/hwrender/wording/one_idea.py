"""S2: more than one idea to a sentence: many commas, brackets, semicolons, dashes that join."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.initials import find_initials
from hwrender.language.slices import Slice
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

_COMMA = re.compile(r",(?=[\s”’\"'])")
_SIGNS = re.compile(r";(?=\s)|(?<=\S)(?:\s[–—-]\s|—)(?=\S)")
_BRACKETS = re.compile(r"(?<!\w)\([^()]*\)|\[[^\[\]]*\]")
_SHORT_NAME = re.compile(r"[A-Z&]{2,}s?(?: [A-Z]\w*){0,2}")
_ADDRESS = re.compile(r"(?i)https?:|www\.|@|\bpdf\b|^\(?[\d\s+-]+\)?$")


def check_one_idea(copy: Copy) -> Iterator[Mark]:
    """The second comma of a sentence, each bracket, semicolon and joining dash."""
    hint = "Make a sentence of each idea."
    for text, sentence in copy.sentences():
        commas = [found.start() for found in _COMMA.finditer(text.text, sentence.start, sentence.end)]
        if len(commas) > copy.style.wording.most_commas:
            second = commas[copy.style.wording.most_commas]
            message = f"This sentence has {len(commas)} commas."
            yield Mark(message, f"{hint} Or make a list.", text, Slice(second, second + 1))
        for found in _SIGNS.finditer(text.text, sentence.start, sentence.end):
            name = "semicolon" if found[0] == ";" else "dash"
            sign = found[0].strip()
            start = found.start() + found[0].index(sign)
            yield Mark(f"A {name} joins two ideas here.", hint, text, Slice(start, start + len(sign)))
        for found in _BRACKETS.finditer(text.text, sentence.start, sentence.end):
            if not _is_needed(found[0]):
                part = Slice(found.start(), found.end())
                yield Mark(
                    "Words in brackets are easy to lose.", f"{hint} Take out the brackets.", text, part
                )


def _is_needed(brackets: str) -> bool:
    """Whether these brackets hold initials that are being spelt out, an address or a number."""
    inside = brackets[1:-1].strip()
    return (
        not inside
        or inside.isdigit()
        or bool(_ADDRESS.search(inside))
        or _SHORT_NAME.fullmatch(inside) is not None
        or any(each.place == Slice(0, len(inside)) for each in find_initials(inside))
    )
