"""Who did the work: the answer about partnership, the partners, and what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.consistency.statements import Mention, ReportStatements
from hwrender.diagnostics import Finding
from hwrender.language.name_kinds import NameKind
from hwrender.language.names import known_names, read_names

_WITH = r"(?:,? (?:and|with|alongside|together with|jointly with|in partnership with|supported by))"
_IN_PARTNERSHIP = re.compile(
    r"\b(?:in partnership|in collaboration|jointly|together|worked closely) with (?:the )?$"
)
_BY = re.compile(r"\bby (?:the )?$")
_NEAR_CHARACTERS = 120
_LIST = "partner_organisations"


def check_answer(report: ReportStatements) -> Iterator[Finding]:
    """The answer about partnership against the list of partners."""
    metadata = report.metadata
    if metadata.in_partnership is False and metadata.partner_organisations:
        line = report.line(_LIST)
        message = f"“In partnership” is No, but a partner is named on line {line}."
        hint = "Write Yes, or move the name to service_providers."
        yield report.warning("in_partnership", "M040", message, hint)
    if metadata.in_partnership and not metadata.partner_organisations:
        line = metadata.place(_LIST).line
        where = f"line {line} names no partner" if _LIST in metadata.places else "no partner is named"
        message = f"“In partnership” is Yes, but {where}."
        yield report.warning("in_partnership", "M040", message, "Name the partner, or write No.")


def check_partners(report: ReportStatements) -> Iterator[Finding]:
    """Organisations that the text says did the work too, and that are not among the partners."""
    partners = [_key(name) for name in report.metadata.partner_organisations]
    seen: set[str] = set()
    for place in _partners_in_the_text(report):
        name = _key(place.words())
        if name in seen or any(name in partner or partner in name for partner in partners):
            continue
        seen.add(name)
        yield report.warning(place.span(), "M041", *_explained(report, place, name))


def _explained(report: ReportStatements, place: Mention, name: str) -> tuple[str, str]:
    for number, provider in enumerate(report.metadata.service_providers):
        if _key(provider) == name:
            line = report.line(f"service_providers[{number}]")
            message = f"{place.words()} did the work too. Line {line} lists it as a service provider."
            return message, "Move it to partner_organisations, or change the sentence."
    line = report.line(_LIST) if _LIST in report.metadata.places else 0
    where = f"It is not among the partners on line {line}" if line else "The front matter names no partner"
    return f"{place.words()} did the work too. {where}.", "Add it to partner_organisations."


def _partners_in_the_text(report: ReportStatements) -> Iterator[Mention]:
    """Names of several words that stand where those do who did the work with the publisher."""
    own = report.metadata.organisation()
    beside_us = re.compile(rf"{re.escape(own)}(?: \(\w+\))?{_WITH} (?:the )?$") if own else _IN_PARTNERSHIP
    known = known_names(report.metadata)
    for sentence in report.sentences_of_the_work():
        text, part = sentence.text.text, sentence.part
        for name in read_names(text, known):
            place = name.place
            if (
                not part.start <= place.start < part.end
                or name.kind is NameKind.PERSON
                or " " not in place.of(text)
            ):
                continue
            before = text[max(part.start, place.start - _NEAR_CHARACTERS) : place.start]
            is_by_both = own and _BY.search(before) and text.startswith(f" and {own}", place.end)
            if _IN_PARTNERSHIP.search(before) or beside_us.search(before) or is_by_both:
                yield Mention(sentence.text, place)


def _key(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name.casefold().removeprefix("the ")).strip()
