"""The form of fields, and the hard words that can mean two things."""

from __future__ import annotations

from starlette.responses import Response

from hwrender.desk.changing import CannotError, Done, make_change
from hwrender.desk.field_labels import all_fields
from hwrender.desk.fields import changes_of, field_values, shown_groups
from hwrender.desk.meanings import unclear_words
from hwrender.desk.requests import Sent
from hwrender.desk.row_pages import answer_change, report_page
from hwrender.desk.words import WORDS
from hwrender.reading.schema import KEYED, FieldKind
from hwrender.revising import SetEntry, revise

_LISTS = KEYED | {FieldKind.TEXTS}


def show_fields(sent: Sent) -> Response:
    judged = sent.report().judged()
    groups, unclear = shown_groups(judged), unclear_words(judged)
    return report_page(sent, "fields.html.jinja", "fields", groups=groups, unclear=unclear)


def take_meaning(sent: Sent) -> Response:
    """Write into the report's own hard words what one of them means here."""
    report = sent.report()

    def make() -> Done:
        known = {each.word: each.meanings for each in unclear_words(report.judged())}
        word, meaning = sent.text("word"), sent.text("meaning")
        if meaning not in known.get(word, ()):
            raise CannotError(WORDS.fields_hard_choose)
        make_change(report, SetEntry("glossary", word, meaning))
        return Done(WORDS.said_saved, "hard-title")

    return answer_change(report, sent, make)


def take_fields(sent: Sent) -> Response:
    """Write what was filled in: only the fields that are another now, in one step."""
    report = sent.report()
    report_group = sent.text("group")

    def make() -> Done:
        document = report.judged().checked.document
        if document is None:
            return Done(WORDS.unreadable_report)
        seen = field_values(document.metadata, report.source.text)
        changes = [
            change
            for name, field in all_fields()
            if field.group.value == report_group
            for change in changes_of(
                name,
                field,
                seen.get(name, ()),
                filled_in(
                    sent, name, is_list=field.kind is FieldKind.TEXTS or f"{name}.lines" in sent.fields
                ),
            )
        ]

        def written(text: str) -> str:
            for change in changes:
                text = revise(text, change)
            return text

        is_new = report.source.change(written)
        return Done(WORDS.said_saved if is_new else WORDS.said_nothing, f"save-{report_group}")

    return answer_change(report, sent, make)


def filled_in(sent: Sent, name: str, *, is_list: bool) -> tuple[str, ...]:
    """The values of a field as they were filled in: ticked, chosen, or on lines of their own."""
    ticked = [value for value in sent.fields.get(name, ()) if value.strip()]
    others = sent.text(f"{name}.lines").split("\n")
    found = [" ".join(each.split()) for each in (*ticked, *others) if each.strip()]
    return tuple(dict.fromkeys(found if is_list else found[-1:]))
