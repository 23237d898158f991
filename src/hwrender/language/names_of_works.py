"""Where a name is that of nobody in a report: books and films, their authors, holders of public offices, and
cases of law: "“What Katy Did”", "Adam Kay's This Is Going to Hurt", "the Chief Medical Officer, Sir Chris".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form

_NAME = r"[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'.-]*){0,3}"
_QUOTED = re.compile(r"[“\"‘](?P<title>[A-ZÀ-Ý][^“”\"‘.!?\n]{3,70})[”\"’](?!\w)")
_BY_ITS_AUTHOR = re.compile(
    r"(?P<name>[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w.-]*){0,2})['’]s?[ ]"
    r"[“\"‘]?(?P<title>[A-ZÀ-Ý][\w’'-]+(?: [\w’'-]+){1,8})"
)
_WORK_BY = re.compile(
    r"\b(?:novel|memoir|biography|textbook|bestseller) "
    rf"(?:[“\"‘][^”\"’\n]{{2,60}}[”\"’] )?by (?P<name>{_NAME})"
)
_OFFICER = re.compile(
    r"\b(?:(?:(?:Deputy |Former )?Chief (?:Medical|Nursing|Scientific|Veterinary|Pharmaceutical|Social Work)"
    r" (?:Officer|Adviser)|(?:Shadow |Former )?(?:Health|Home|Foreign|Education) Secretary"
    r"|(?:Deputy )?(?:Prime|First) Minister|Secretary of State(?: for [A-Z]\w+(?: and [A-Z]\w+)*)?|Chancellor"
    r"|Minister (?:of State )?for [A-Z]\w+(?: [a-z]+ [A-Z]\w+)*|Children['’]s Commissioner"
    r"|National Data Guardian|Patient Safety Commissioner|(?:Health Service )?Ombudsman|Lord Chancellor"
    r"|Mayor of London|Archbishop of [A-Z]\w+|Chief Executive of (?:the )?NHS(?: England)?)"
    r"(?: for (?:England|Wales|Scotland|Northern Ireland))?|[Tt]he (?:King|Queen|Pope)),? "
    rf"(?P<name>(?:(?:Sir|Dame|Dr|Professor|Prof|Lord|Baroness|Rt Hon)\.? )*{_NAME})"
)
_CASE = re.compile(
    r"(?<![\w’'-])(?P<name>(?:Montgomery|Bolam|Bolitho|Gillick|Bournewood|Caldicott|Winterbourne))"
    r"(?= (?:has |had )?(?:changed (?:how|what|the)|says that|means that|requires|applies|established"
    r"|ruled|was decided|v\b|test\b|case\b|judgment|ruling|competen))"
)
_TITLE_WORDS = FUNCTION_WORDS | {"going", "did", "what"}
_LITTLE = frozenset(
    ["a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "at", "by", "with", "from"]
)


def names_of_works(text: str) -> Iterator[Slice]:
    """The places of titles with a name in them, and of such names."""
    for found in _QUOTED.finditer(text):
        if _is_a_title(found["title"]):
            yield Slice(*found.span("title"))
    for found in _BY_ITS_AUTHOR.finditer(text):
        if _is_a_title(_large_part(found["title"])):
            yield Slice(*found.span("name"))
    for pattern in (_WORK_BY, _OFFICER, _CASE):
        yield from (Slice(*found.span("name")) for found in pattern.finditer(text))


def _is_a_title(words: str) -> bool:
    """Whether every word but little ones has a capital, and one after the first that a sentence would not
    give one to."""
    _, *rest = words.split()
    large = [word for word in rest if word[0].isupper()]
    is_large = all(word[0].isupper() or word in _LITTLE for word in words.split())
    return is_large and any(plain_form(word) in _TITLE_WORDS and word != "I" for word in large)


def _large_part(words: str) -> str:
    """The words up to the first that has no capital and is no little one."""
    kept: list[str] = []
    for word in words.split():
        if not (word[0].isupper() or word in _LITTLE):
            break
        kept.append(word)
    return " ".join(kept)
