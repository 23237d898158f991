"""The findings on a translation: other figures, other rows, other pictures, and English that has changed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.language.slices import Slice
from hwrender.metadata import Metadata
from hwrender.prose import Prose
from hwrender.translations.comparing import TextDifference, compare_texts
from hwrender.translations.explanations import OTHER_ENGLISH, OTHER_FACTS, OTHER_ROWS
from hwrender.translations.rows import ComparedRow, ComparedSection, compared_sections, marks

_LONGEST = 60
_SAME_DATES = ("publication_date", "evidence_began", "evidence_finished")
_SAME_CONTACTS = ("phone", "email", "website", "audio_url")
_PUT_RIGHT = "Put it right in the translation, or in the English if that is wrong."


def check_translation(translation: Document, english: Document) -> Iterator[Finding]:
    """Every difference between a report and its translation that can be seen without knowing the language."""
    ours, theirs = compared_sections(translation), compared_sections(english)
    yield from _fields(translation, english)
    if len(ours) != len(theirs):
        message = f"The translation has {len(ours)} parts. The English has {len(theirs)}."
        yield _at_language(translation, OTHER_ROWS, message, "Give both the same headings.")
    for one, other in zip(ours, theirs, strict=False):
        yield from _section(translation, one, other)
    yield from _age(translation, english)


def _section(translation: Document, ours: ComparedSection, theirs: ComparedSection) -> Iterator[Finding]:
    language = translation.metadata.lang
    if ours.heading is not None and theirs.heading is not None:
        yield from _texts((ours.heading,), theirs.heading.text, language)
    if len(ours.rows) != len(theirs.rows):
        yield from _other_count(translation, ours, theirs)
    for one, other in _paired(ours.rows, theirs.rows):
        yield from _texts(one.texts, other.text(), language)
        if one.picture != other.picture:
            yield from _other_picture(translation, one, other)
        if other.texts and not one.texts and one.picture_span is not None:
            message = f"This row has no words. The English has “{_short(other.text())}”."
            hint = "Translate that row too."
            yield Finding(translation.file, one.picture_span, OTHER_ROWS, Severity.WARNING, message, hint)


def _paired(
    ours: tuple[ComparedRow, ...], theirs: tuple[ComparedRow, ...]
) -> Iterator[tuple[ComparedRow, ComparedRow]]:
    """Rows that belong together: by their order where there are as many, else by their pictures."""
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    here, there = ([row.picture for row in rows] for rows in (ours, theirs))
    for start, other, size in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        yield from zip(ours[start : start + size], theirs[other : other + size], strict=True)


def _other_count(translation: Document, ours: ComparedSection, theirs: ComparedSection) -> Iterator[Finding]:
    paired = {id(row) for pair in _paired(ours.rows, theirs.rows) for row in pair}
    for row in theirs.rows:
        if id(row) not in paired:
            message = f"The translation has no row for this English one: “{_short(row.text())}”."
            yield _at_section(translation, ours, message, "Translate that row too.")
    for row in ours.rows:
        if id(row) not in paired and row.texts:
            text = row.texts[0]
            message = "The English has no row for this one."
            yield text.finding(
                OTHER_ROWS, Severity.WARNING, text.all(), message, "Take it out, or add it to the English."
            )


def _at_section(translation: Document, ours: ComparedSection, message: str, hint: str) -> Finding:
    first = ours.heading or next((text for row in ours.rows for text in row.texts), None)
    if first is None:
        return _at_language(translation, OTHER_ROWS, message, hint)
    return first.finding(OTHER_ROWS, Severity.WARNING, first.all(), message, hint)


def _other_picture(translation: Document, ours: ComparedRow, theirs: ComparedRow) -> Iterator[Finding]:
    wanted = f"the picture “{theirs.picture}”" if theirs.picture else "no picture"
    message = f"The English row has {wanted}."
    hint = f"Write ![]({theirs.picture}) here." if theirs.picture else "Take the picture out of this row."
    if ours.picture_span is not None:
        yield Finding(translation.file, ours.picture_span, OTHER_ROWS, Severity.WARNING, message, hint)
    elif ours.texts:
        text = ours.texts[0]
        yield text.finding(OTHER_ROWS, Severity.WARNING, text.all(), message, hint)


def _texts(ours: tuple[Prose, ...], english: str, language: str) -> Iterator[Finding]:
    """The differences of a row, each at its place in the text that it stands in."""
    joined = "\n".join(each.text for each in ours)
    for difference in compare_texts(english, joined, language):
        place = difference.place or Slice(0, len(ours[0].text) if ours else 0)
        for text in ours:
            if place.start < len(text.text):
                fitting = text.all() if difference.place is None else place
                yield text.finding(OTHER_FACTS, Severity.WARNING, fitting, _message(difference), _PUT_RIGHT)
                break
            place = place.moved(-len(text.text) - 1)


def _message(difference: TextDifference) -> str:
    kind = difference.kind.value
    if not difference.shown:
        return f"The English has the {kind} “{difference.instead}”. It is not here."
    if not difference.instead:
        return f"The English does not have the {kind} “{difference.shown}”."
    return f"The {kind} here is “{difference.shown}”. The English has “{difference.instead}”."


def _fields(translation: Document, english: Document) -> Iterator[Finding]:
    """The front matter, from which our own words on dates, people and contact are made."""
    ours, theirs = (_told(document.metadata) for document in (translation, english))
    for name in sorted(ours.keys() & theirs.keys()):
        if ours[name] != theirs[name]:
            message = f"The English has “{theirs[name]}” for {name}."
            span = translation.metadata.value_place(name)
            yield Finding(translation.file, span, OTHER_FACTS, Severity.WARNING, message, _PUT_RIGHT)


def _told(metadata: Metadata) -> dict[str, str]:
    """The fields that no language changes, where they are filled in."""
    dates = {name: getattr(metadata, name) for name in _SAME_DATES}
    told = {name: date.as_iso() for name, date in dates.items() if date is not None}
    contact = {f"contact.{name}": getattr(metadata.contact, name) for name in _SAME_CONTACTS}
    people = metadata.number_of_people
    told |= {} if people is None else {"number_of_people": str(people)}
    return told | {name: value for name, value in contact.items() if value}


def _age(translation: Document, english: Document) -> Iterator[Finding]:
    """Whether the English has changed since the translation was made."""
    now, then = marks(english), tuple((translation.metadata.translated_from or "").split())
    line = f"translated_from: {' '.join(now)}"
    if not then:
        message = "Nothing says which English words this was translated from."
        hint = f"When it says the same, add this line at the top: {line}"
        yield _at_language(translation, OTHER_ENGLISH, message, hint, Severity.NOTE)
        return
    hint = f"Translate it again. Then change the line at the top to: {line}"
    ours, theirs = (_all_rows(document) for document in (translation, english))
    for kind, start, end, first, last in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for number in range(first, last):
            # the row of the translation that was made from the one that stood there
            place = start + number - first
            old = ours[place] if place < end and place < len(ours) else None
            message = f"This English row is new or has changed: “{_short(theirs[number].text())}”."
            yield _at_row(translation, old, message, hint)
        if last - first < end - start:
            message = f"The English had {len(then)} rows. Now it has {len(now)}."
            yield _at_language(translation, OTHER_ENGLISH, message, hint)


def _all_rows(document: Document) -> list[ComparedRow]:
    return [row for section in compared_sections(document) for row in section.rows]


def _at_row(translation: Document, row: ComparedRow | None, message: str, hint: str) -> Finding:
    if row is None or not row.texts:
        return _at_language(translation, OTHER_ENGLISH, message, hint)
    text = row.texts[0]
    return text.finding(OTHER_ENGLISH, Severity.WARNING, text.all(), message, hint)


def _at_language(
    translation: Document, code: str, message: str, hint: str, severity: Severity = Severity.WARNING
) -> Finding:
    span = translation.metadata.value_place("lang")
    return Finding(translation.file, span, code, severity, message, hint)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
