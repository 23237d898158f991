"""Rules that ask finders of plain wording: they differ by a finder and by what is said of its places."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.plain.phrase_lists import find_wordy_phrases
from hwrender.plain.rewordings import Rewording
from hwrender.plain.signs import is_between_names
from hwrender.prose import ProseKind, prose
from hwrender.wording.edition_text import EditionText
from hwrender.wording.rule import RuleFindings


class Finder(Struct, frozen=True):
    """A finder of plain wording, and what to say of each of its places.

    In `message` and `hint`, {words} stands for the words found, {instead} for the wording to use and {reason}
    for the finder's reason. Where there is no other wording, the hint is the reason or else `otherwise`.
    `severity` may depend on the text and the place; None is the severity of the rule. Texts of the kinds
    in `passed_over` are not looked at.
    """

    find: Callable[[str], tuple[Rewording, ...]]
    message: str
    hint: str = "Write “{instead}”."
    otherwise: str = ""
    severity: Callable[[str, Rewording], Severity | None] | Severity | None = None
    passed_over: frozenset[ProseKind] = frozenset()


def by_finders(*finders: Finder) -> Callable[[EditionText, RuleFindings], None]:
    """The function of a rule that asks these finders about each text."""

    def check(edition: EditionText, findings: RuleFindings) -> None:
        for text in edition.texts:
            for finder in finders:
                found = finder.find(text.text) if text.kind not in finder.passed_over else ()
                for each in found:
                    best = each.best
                    parts = {"words": each.place.of(text.text), "instead": best, "reason": each.reason}
                    message = finder.message.format(**parts)
                    hint = finder.hint.format(**parts) if best else each.reason or finder.otherwise
                    severity = finder.severity
                    if callable(severity):
                        severity = severity(text.text, each)
                    findings.at_words(text, each.place, message, hint, best, severity)

    return check


def in_easy_sentences(*finders: Finder) -> Callable[[EditionText, RuleFindings], None]:
    """The function of a rule that asks these finders about each text of the easy edition that is made of
    sentences."""
    ask = by_finders(*finders)

    def check(edition: EditionText, findings: RuleFindings) -> None:
        if edition.kind is EditionKind.EASY:
            ask(replace(edition, texts=tuple(edition.running())), findings)

    return check


def in_contacts_too(*finders: Finder) -> Callable[[EditionText, RuleFindings], None]:
    """The function of a rule that asks these finders about each text, and about the contact's phone."""
    ask = by_finders(*finders)

    def check(edition: EditionText, findings: RuleFindings) -> None:
        phones = (text for text in prose(edition.document) if text.field == "contact.phone")
        ask(replace(edition, texts=(*phones, *edition.texts)), findings)

    return check


def wordy_phrases_but_slashes(text: str) -> tuple[Rewording, ...]:
    """Wordy phrases without a slash: slashes are for S20."""
    return tuple(each for each in find_wordy_phrases(text) if "/" not in each.place.of(text))


def note_unless_safe(text: str, each: Rewording) -> Severity | None:
    """A note where the plain words do not fit as they are."""
    return None if each.safe else Severity.NOTE


def note_between_names(text: str, each: Rewording) -> Severity | None:
    """A note where an "&" may be part of a name."""
    return Severity.NOTE if is_between_names(text, each.place) else None


def note_with_letters(text: str, each: Rewording) -> Severity | None:
    """A note for a date that names its month."""
    return Severity.NOTE if any(letter.isalpha() for letter in each.place.of(text)) else None


def note_of_known_time(text: str, each: Rewording) -> Severity | None:
    """A note for a time that most people know, and know better in another form: "noon", "12pm", "9:00am"."""
    written = each.place.of(text).casefold()
    is_known = written.startswith(("12", "noon", "twelve")) or written.rstrip(".").endswith("m")
    return Severity.NOTE if is_known else None
