"""A report to start from: every field with its explanation, and sections to write in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hwrender.reading.explanations import EXPLANATIONS
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, KEYED, FieldKind
from hwrender.sources.front_matter import write_front_matter

_TOP = (
    "This is the start of a report. Write after each colon what you know.",
    "Leave a key blank where you know nothing. You must give a title and a language.",
    "A line that starts with # is a note for you. Nobody else sees it.",
    "When you are done, run: hwrender check, and then the name of this file.",
)

_BODY = """
<!--
Write your summary below this note. Start each section with ## and a heading.
Leave a blank line between paragraphs.

Under each section you can write its easy read wording, like this:

    ## What people said about the police

    There was concern that personal information would be shared with the police.

    ::: easy-read
    ![](police)
    The police may get your **personal information**.

    ![](worried)
    People were worried about this.
    :::

Each picture starts a new row. To find one, run: hwrender pictures police
Delete this note when you no longer need it. It is never shown.
-->
"""

_FIELDS = {
    **{field.name: field for field in FIELDS},
    **{f"contact.{field.name}": field for field in CONTACT_FIELDS},
}
_LONGEST_LINE = 90
_SENTENCE_END = re.compile(r"(?<=[.?]) ")


def starting_report() -> str:
    """The text of a new report. It has no title and no words yet, and that is all that is wrong with it."""
    return write_front_matter({"lang": "en-GB"}, _TOP, field_comments) + _BODY


def field_comments(name: str) -> Iterator[str]:
    """What a field is for, the values it knows, and an example, each on a line."""
    field, explanation = _FIELDS[name], EXPLANATIONS[name]
    is_long = len(explanation.words) > _LONGEST_LINE
    yield from _SENTENCE_END.split(explanation.words) if is_long else [explanation.words]
    if field.vocabulary is not None and field.vocabulary.complete:
        yield from _values(field.vocabulary.values, is_list=field.kind is FieldKind.TEXTS)
    if explanation.example:
        yield from _example(name, explanation.example)


def _values(known: Iterable[str], *, is_list: bool) -> Iterator[str]:
    yield "Write one or more of these, each on its own line:" if is_list else "Write one of these:"
    yield from (f"  - {value}" if is_list else f"  {value}" for value in known)


def _example(name: str, example: str) -> Iterator[str]:
    field = _FIELDS[name]
    if field.kind is FieldKind.TEXTS:
        yield from ("For example:", f"  - {example}")
    elif field.kind in KEYED:
        yield from ("For example, on a line of its own:", f"  {example}")
    else:
        yield f"For example: {example}"
