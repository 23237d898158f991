"""The parts of a report that show their own words in the easy edition, and whether readers need easier ones.

A part needs none where its words are easy by the score, and where there is nothing to say more easily: a list
of contacts and the figures of a table are read as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from msgspec import Struct

from hwrender.language.tokens import words
from hwrender.plain.readability import measure
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.prose.walking import place_of
from hwrender.span import Span
from hwrender.wording.edition_text import RUNNING, EditionText

_LONGEST_LABEL_WORDS = 8
_LONGEST_CONTACT_WORDS = 12
_PHONE_DIGITS = 9
_ENDS_OF_SENTENCES = (".", "!", "?")
_SIGNS_OF_ADDRESSES = ("@", "www.", "http:", "https:")
_INSIDE_NUMBERS = str.maketrans("", "", " \u00a0-–()+")


class OwnWords(Enum):
    """What the words of a part without easy wording are like."""

    READ_AS_THEY_ARE = "no sentences: contacts, or the figures of a table"
    EASY = "easy by the score"
    HARD = "readers need easier ones"


class OwnPart(Struct, frozen=True):
    """A section without easy wording: its number, its place, and what its words are like."""

    section: int
    place: Span
    words: OwnWords


def own_parts(edition: EditionText) -> Iterator[OwnPart]:
    """Each section that has text and no easy wording."""
    for number, section in enumerate(edition.document.sections):
        if section.easy is None and section.blocks:
            yield OwnPart(number, place_of(section), _judged(number, edition))


def _judged(number: int, edition: EditionText) -> OwnWords:
    texts = [each for each in edition.running() if each.section == number and each.side is Side.BOTH]
    sentences = [each.text for each in texts if not _is_label(each.text) or each.kind is not ProseKind.CELL]
    measures = measure(sentences, edition.names)
    if not measures.words:
        return OwnWords.HARD if _is_in_its_own_language(number, edition) else OwnWords.READ_AS_THEY_ARE
    if _are_contacts(sentences):
        return OwnWords.READ_AS_THEY_ARE
    wording = edition.style.wording
    is_easy = measures.score() <= wording.easy_score and measures.longest_sentence <= wording.warning_words
    return OwnWords.EASY if is_easy else OwnWords.HARD


def _is_in_its_own_language(number: int, edition: EditionText) -> bool:
    """Whether the words are in the language of a report that is not in English: nobody can measure these."""
    document = edition.document
    return any(
        text.section == number and text.kind in RUNNING and _is_of(text, document.metadata.lang)
        for text in prose(document)
    )


def _is_of(text: Prose, language: str) -> bool:
    return not text.is_english() and text.language == language


def _are_contacts(texts: Sequence[str]) -> bool:
    """Whether these are ways to reach somebody, and names and addresses that stand with them."""
    contacts = [_is_contact(text) for text in texts]
    return any(contacts) and all(
        contact or _is_label(text) for text, contact in zip(texts, contacts, strict=True)
    )


def _is_contact(text: str) -> bool:
    """Whether a line is short and has a phone number or an address in it."""
    small = text.lower()
    has_address = any(sign in small for sign in _SIGNS_OF_ADDRESSES) or _most_digits(text) >= _PHONE_DIGITS
    return has_address and len(words(text)) <= _LONGEST_CONTACT_WORDS


def _most_digits(text: str) -> int:
    """How many digits the longest number has, however it is grouped."""
    joined = text.translate(_INSIDE_NUMBERS)
    return max(map(len, "".join(each if each.isdigit() else " " for each in joined).split()), default=0)


def _is_label(text: str) -> bool:
    """Whether this is a name or a figure, and no sentence."""
    return not text.rstrip().endswith(_ENDS_OF_SENTENCES) and len(words(text)) <= _LONGEST_LABEL_WORDS
