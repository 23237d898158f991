"""Two negatives that cancel each other: "not uncommon" is "common" (W3C COGA, DIN SPEC 33429)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hwrender.language.frequency import zipf_frequency
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.plain.fitting import like, with_article
from hwrender.plain.rewordings import Rewording, in_order

_OPPOSITES = word_set(
    """
dishonest disloyal displeased disrespectful dissatisfied dissimilar illegal illegible illiterate illogical
immature immoral impatient imperfect impolite impossible impossibility impractical improbable improper
inaccessible inaccurate inactive inadequate inappropriate incapable incomplete inconsiderable inconsiderate
inconsistent inconvenient incorrect indirect ineffective inefficient inexpensive inexperienced inflexible
infrequent inhospitable insecure insensitive insignificant insubstantial insufficient intolerable intolerant
invisible irrational irregular irrelevant irresponsible
"""
)
"""What begins with another prefix than un- and is the opposite of the rest of the word."""
_NO_OPPOSITES = word_set(
    """
unblock uncover undergo undermine understand understanding understood undo undress unfold unfollow uniform
unify union unique unit unite united unity universal university unless unload unlock unmute unpack unpaid
unplug unsubscribe until untie unto unveil unwind unwrap
"""
)
"""Acts, and words that name a thing by what it lacks: "an unpaid carer" is no negative of a sentence."""
_LEAST_ZIPF = 3.0
_PREFIX = re.compile(r"un|dis|i[lmnr]")

_NEGATIVE_VERBS = (
    "dislike|disagree|disapprove|disbelieve|disregard|distrust|mistrust|disallow|disappoint|discourage|displease"
    "|lack|refuse|overlook|neglect|object"
)
"""Acts whose other side has a word of its own."""
_WITH_LESS = word_set(
    """
careless effortless fearless fruitless harmless heartless helpless hopeless joyless meaningless merciless
mindless needless painless pointless powerless priceless purposeless restless ruthless senseless shameless
speechless tactless tasteless thankless thoughtless useless worthless
"""
)
"""What says by its ending that something is missing."""

_NOT = r"(?P<not>not|never|(?:is|are|was|were|do|does|did|has|have|had)n['’]t)"
_BETWEEN = (
    r"(?:an?|the|at all|been|be|being|considered|thought|felt|seen|to be|so|very|too|that|just|always"
    r"|in any way|[a-z]+ly)"
)
_NEGATIVE_WORD = r"(?P<word>(?:un|dis|i[lmnr])[a-z]{3,}|[a-z]{3,}less)"
_JOINING = r"and|but|or|that|who|which|because|if|when|so|to|than|only"
_NOBODY_SO = re.compile(
    rf"(?i)\b(?:nor|nobody|no[ -]one|nothing|none|neither|hardly|scarcely|rarely|seldom|not an?)"
    rf"(?: (?!(?:{_JOINING})\b)[a-z]+){{0,4}}? {_NEGATIVE_WORD}\b"
)
_ADJECTIVE = re.compile(rf"(?i)\b{_NOT} (?P<between>(?:{_BETWEEN} ){{0,2}}){_NEGATIVE_WORD}\b")
_WITHOUT = re.compile(
    rf"(?i)\b{_NOT} (?:be |been |entirely |wholly )?without\b"
    r"|\b(?:rarely|seldom|hardly|scarcely|barely|nobody|no[ -]one)"
    rf"(?: (?!(?:{_JOINING})\b)[a-z]+){{0,5}}? without\b"
)
_NOTHING = re.compile(r"(?i)\bno (?:lack|shortage|absence|dearth) of\b")
_DID_NOT = re.compile(
    r"(?i)\b(?:(?:do|does|did|would|could|should) not|(?:do|does|did|would|could|should)n['’]t|never)"
    rf" (?:{_NEGATIVE_VERBS})(?:d|s)?\b"
)
_FAIL = re.compile(
    r"(?i)\b(?:cannot|can['’]t|can not|could not|couldn['’]t|(?:do|does|did|will|would) not|never)"
    r" fail(?:s|ed)? to\b"
)
_UNLESS = re.compile(r"(?i)\bnot unless\b")
_NOBODY = re.compile(
    r"(?i)\b(?:nobody|no[ -]one|nothing|none of (?:the |our |these |those |them|us)?(?:[a-z]+)?"
    r"|no [a-z]+(?: who| that)?) (?:(?:we|i|they|you) [a-z]+ )?"
    r"(?:(?:do|does|did|is|are|was|were|has|have|had|could|would|will|should|can) ?not"
    r"|(?:do|does|did|is|are|was|were|has|have|had|could|would|should|ca|wo)n['’]t)\b"
)
_SAY_IT = "Say what is so."


def find_double_negatives(text: str) -> tuple[Rewording, ...]:
    """Each pair of negatives that undo each other, with the plain word where there is one.

    A refusal with a condition ("do not sign without help") is none: its two negatives are both needed.
    """
    found = [
        *_adjectives(text),
        *(
            Rewording(Slice(*each.span()), reason=_SAY_IT)
            for pattern in (_WITHOUT, _FAIL, _UNLESS, _NOBODY, _NOTHING, _DID_NOT)
            for each in pattern.finditer(text)
        ),
    ]
    return in_order(found)


def _adjectives(text: str) -> Iterable[Rewording]:
    """Those that end with a word of opposite meaning, once for each: with the plain word if there is one."""
    by_end: dict[int, Rewording] = {}
    for found in _NOBODY_SO.finditer(text):
        if _is_opposite(found["word"].casefold()):
            by_end[found.end()] = Rewording(Slice(*found.span()), reason=_SAY_IT)
    for found in _ADJECTIVE.finditer(text):
        word = found["word"].casefold()
        if _is_opposite(word):
            positive = "" if word in _WITH_LESS else _PREFIX.sub("", word, count=1)
            plain = _plain(found["not"], found["between"].casefold().split(), positive)
            choices = (like(found[0], plain),) if plain else ()
            by_end[found.end()] = Rewording(Slice(*found.span()), choices, reason=_SAY_IT)
    return by_end.values()


def _is_opposite(word: str) -> bool:
    if word in _OPPOSITES or word in _WITH_LESS:
        return True
    if not word.startswith("un") or word in _NO_OPPOSITES or word.startswith("under"):
        return False
    return zipf_frequency(word[2:]) >= _LEAST_ZIPF


def _plain(negative: str, between: list[str], positive: str) -> str:
    """The words without their two negatives; "" where a word between them says how much ("entirely")."""
    if not positive:
        return ""
    helper = "" if negative.casefold() in {"not", "never"} else f"{negative[:-3]} "
    match between:
        case []:
            return helper + positive
        case ["a" | "an"]:
            return helper + with_article("a", positive)
        case ["the" | "be" | "been" | "being" as word]:
            return f"{helper}{word} {positive}"
        case _:
            return ""
