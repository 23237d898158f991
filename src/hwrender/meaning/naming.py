"""Names of people, places and organisations in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import HAVE, MODALS
from hwrender.language.inflections import VERBS
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.meaning.model import ComparedSentence, Token
from hwrender.meaning.roots import word_list, word_lists
from hwrender.metadata import MONTHS, Metadata
from hwrender.plain.ranges import DAYS

_CALENDAR = frozenset(name.lower() for name in (*MONTHS, *DAYS)) | {f"{name.lower()}s" for name in DAYS}
_JOINTS = frozenset(["of", "and", "the", "for", "&", "on", "in", "upon"])
_PAST = frozenset(form for verb in VERBS for form in verb[1:])
_AFTER_A_NAME = MODALS | HAVE | {"is", "was", "said", "told", "and", "does", "did"}
_RARE_ZIPF = 4.4
_LITTLE_IN_NAMES = frozenset(["of", "and", "the", "for", "on", "in", "a", "&"])


class Name(Struct, frozen=True):
    """A name in a sentence: its words in small letters, without those between them ("of")."""

    parts: tuple[str, ...]
    place: Slice
    sentence: ComparedSentence
    opens: bool

    def written(self) -> str:
        return self.place.of(self.sentence.source)


class Known(Struct, frozen=True):
    """What the metadata knows of names: words of names, the publisher's own name, of partners, of places."""

    words: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    partners: tuple[tuple[str, ...], ...] = ()
    digits: str = ""
    full: tuple[tuple[str, ...], ...] = field(default=())


def known_of(metadata: Metadata) -> Known:
    """What this metadata knows."""
    own = metadata.organisation()
    contact = metadata.contact
    others = (*metadata.partner_organisations, *metadata.service_providers)
    digits = re.sub(r"\D", "", f"{contact.phone or ''}{contact.address or ''}")
    names = [own, metadata.local_healthwatch or "", *others]
    return Known(
        frozenset(part for name in names for part in _parts(name)) | _large_in_title(metadata.title),
        _parts(own),
        tuple(_parts(name) for name in others),
        digits,
        tuple(dict.fromkeys(_parts(name) for name in names if name)),
    )


def _large_in_title(title: str) -> frozenset[str]:
    """The words of a title that are names: a capital where most words could have one says little."""
    found = [plain_form(word.text) for word in words(title) if word.text[0].isupper()]
    return frozenset(word for word in found if zipf_frequency(word) < _RARE_ZIPF)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(
        plain_form(word.text) for word in words(name) if plain_form(word.text) not in _LITTLE_IN_NAMES
    )


def find_names(sentence: ComparedSentence, known: frozenset[str]) -> tuple[Name, ...]:
    """The names in a sentence. `known` are words of names, which may open a sentence."""
    names: list[Name] = []
    at = 0
    while at < len(sentence.tokens):
        if not _may_begin(sentence, at, known):
            at += 1
            continue
        end = _end(sentence, at)
        parts = tuple(token.plain for token in sentence.tokens[at:end] if token.key not in _JOINTS)
        place = Slice(sentence.tokens[at].place.start, sentence.tokens[end - 1].place.end)
        if parts:
            names.append(Name(parts, place, sentence, at == 0))
        at = end
    return tuple(names)


def _is_large(token: Token) -> bool:
    """Whether a word is written as a name is, months and days and plain words aside."""
    first = token.written[0]
    return (
        first.isupper() and token.plain not in _CALENDAR and token.plain not in word_list("names", "ordinary")
    )


def _may_begin(sentence: ComparedSentence, at: int, known: frozenset[str]) -> bool:
    token = sentence.tokens[at]
    if not _is_large(token):
        return False
    if not _opens(sentence, at):
        return True
    if token.written[1:2].isupper() or token.plain in known:
        return True
    following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if following is None or not sentence.between(at, at + 1).isspace():
        return False
    if _is_large(following) and following.written.lower() not in {"nhs", "gp", "gps"}:
        return zipf_frequency(token.plain) < 5.9
    # "Haringey should ...", "Maria said ...": nobody begins a sentence so but with a name
    singular = not token.plain.endswith(("s", "ing", "ly", "ff"))
    verb = following.key in _AFTER_A_NAME or following.key in _PAST
    return verb and singular and zipf_frequency(token.plain) < _RARE_ZIPF


def _opens(sentence: ComparedSentence, at: int) -> bool:
    """Whether a word stands where any word would have a capital."""
    before = sentence.source[sentence.place.start : sentence.tokens[at].place.start].rstrip("“\"'‘([ *•–-\n")
    return not before or before[-1] in ':.!?“"\n'


def _end(sentence: ComparedSentence, at: int) -> int:
    """The token after the last of the name that begins at `at`."""
    end = at + 1
    while end < len(sentence.tokens) and not sentence.tokens[end - 1].written.endswith(("'s", "’s")):
        if sentence.between(end - 1, end).strip(" \t\n\u00a0&"):
            break
        if _is_large(sentence.tokens[end]):
            end += 1
        elif (
            sentence.tokens[end].key in _JOINTS - {"and", "in"}
            and end + 1 < len(sentence.tokens)
            and sentence.between(end, end + 1).isspace()
            and _is_large(sentence.tokens[end + 1])
        ):
            end += 2
        else:
            break
    return end


def large_words(sentences: Sequence[ComparedSentence]) -> frozenset[str]:
    """Words that stand with a capital in the middle of these sentences."""
    return frozenset(
        token.plain
        for sentence in sentences
        for at, token in enumerate(sentence.tokens)
        if _is_large(token) and not _opens(sentence, at)
    )


def spells(initials: str, name: Sequence[str]) -> bool:
    """Whether `initials` stand for this name: "hwh" for "healthwatch hackney", letters in their order."""
    letters = initials.lower().removesuffix("s") if initials[-1:] == "s" else initials.lower()
    if len(letters) < 2 or not name or not letters.isalpha():
        return False
    if "".join(part[0] for part in name) == letters:
        return True
    if len(name) > len(letters) or name[0][0] != letters[0]:
        return False
    rest = iter("".join(name))
    return all(letter in rest for letter in letters) and all(part[0] in letters for part in name)


def equivalents(part: str) -> Iterator[tuple[str, ...]]:
    """Other words for a name or a part of one."""
    for line in word_lists()["names"]["equivalents"]:
        word, _, others = line.partition(" = ")
        if word == part:
            yield from (tuple(other.split()) for other in others.split(", "))
