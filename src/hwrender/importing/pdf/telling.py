"""What a person should know about an imported PDF: every uncertain choice, with its pages, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from hwrender.diagnostics import Severity
from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.furniture import Furniture
from hwrender.importing.pdf.visible import Unseen
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.telling import TOLD_OF_TABLES, Told, tell_of_links, tell_what_was_met
from hwrender.reading.findings import Findings, shown
from hwrender.span import START

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_MOST_PAGES = 12
_ON_PAGES: MappingProxyType[str, Told] = MappingProxyType(
    {
        "order": (
            _NOTE,
            "This PDF does not say in which order to read {pages}. We worked it out.",
            "Check the order of the text against the PDF.",
        ),
        "columns": (
            _WARNING,
            "Words stand in columns on {pages}. They follow row by row here.",
            "Check that each word follows the right one.",
        ),
        "table": (
            _WARNING,
            "Words in columns are a table here: {pages}.",
            "Check that each word is in its column.",
        ),
        "ruled table": (
            _NOTE,
            "There is a table on {pages}.",
            "Check that each word is in its cell.",
        ),
        "framed": (
            _NOTE,
            "Words in a box now stand in the text: {pages}.",
            "Check that they stand where they belong.",
        ),
        "turned": (
            _NOTE,
            "Turned words are at the end of the text of {pages}.",
            "Move them, or delete them if they say nothing more.",
        ),
        "untagged": (
            _WARNING,
            "The PDF itself does not count some words as text: {pages}. They are kept.",
            "Check that they stand where they belong.",
        ),
        "artifacts": (
            _WARNING,
            "The PDF itself does not count some words as text: {pages}. They are left out.",
            "Type them into the report if readers need them.",
        ),
        "drawing": (
            _WARNING,
            "There is a drawing or chart on {pages}. It is not kept, but its words are.",
            "Save it as a picture and describe it. Or say in words what it shows.",
        ),
        "scan": (
            _WARNING,
            "A computer has read the words of {pages} from a picture.",
            "Check every word against the PDF.",
        ),
        "no words": (
            _WARNING,
            "These pages are pictures without words: {pages}.",
            "Type their words into the report, or describe the pictures.",
        ),
        "missing": (
            _WARNING,
            "These pages are damaged and left out: {pages}.",
            "Look at them in the PDF, and type what readers need.",
        ),
    }
)  # fmt: skip
"""What was met on pages: how serious it is, what to say, what to do."""

_TOLD: MappingProxyType[str, Told] = MappingProxyType(
    {
        "contents": (
            _NOTE, "The table of contents is left out.", "We make a new one. You do not need to do anything.",
        ),
        "decoration": (
            _WARNING,
            "The PDF itself does not count some words as text. They are left out.",
            "Type them into the report if readers need them.",
        ),
        "comments": (_WARNING, "This PDF has comments. They are left out.", "Read them in the PDF."),
        "fields": (
            _WARNING,
            "This PDF is a form. What is typed in its boxes is left out.",
            "Copy it into the report.",
        ),
        "files": (_NOTE, "Files are attached to this PDF. They are left out.", "Look at what they say."),
        "script": (_NOTE, "This PDF has a program in it. It did not run.", "You do not need to do anything."),
        "unknown letters": (
            _WARNING,
            "This PDF has letters that it gives no name to. They are left out.",
            "Compare the report with the PDF, word by word.",
        ),
        "small pictures": (_NOTE, "Very small pictures are left out.", "You do not need to do anything."),
        "backgrounds": (
            _NOTE, "Pictures behind whole pages are left out.", "Save one as a file if readers need it.",
        ),
        "many pictures": (
            _WARNING, "This PDF has more pictures than a report. Some are left out.", "Save those you need.",
        ),
        "drawing lost": (
            _WARNING,
            "A drawing cannot be kept. Its description stands in the text.",
            "Save it as a picture, or delete the description.",
        ),
        "drawing left out": (
            _NOTE, "A drawing without a description is left out.", "Save it as a picture if readers need it.",
        ),
        **TOLD_OF_TABLES,
    }
)  # fmt: skip
"""What was met anywhere."""


class Met(Struct):
    """What was met on which pages, and the words that were left out there."""

    pages: dict[str, list[int]] = field(default_factory=dict)
    unseen: dict[Unseen, list[tuple[int, str]]] = field(default_factory=dict)

    def on(self, kind: str, page: int) -> None:
        """Note that something was met on a page."""
        pages = self.pages.setdefault(kind, [])
        if page not in pages:
            pages.append(page)


def tell(met: Met, noticed: Noticed, furniture: Furniture, findings: Findings) -> None:
    """Write down everything about the file."""
    for kind, (severity, what, todo) in _ON_PAGES.items():
        pages = met.pages.get(kind)
        if pages:
            said = what.format(pages=named_pages(pages))
            (findings.warning if severity is _WARNING else findings.note)("D116", START, said, todo)
    tell_what_was_met(noticed, _TOLD, findings)
    tell_of_links(noticed, findings)
    if furniture.words:
        said = shown(" / ".join(furniture.words))
        what = f"The words at the top or foot of the pages are left out: “{said}”."
        findings.note("D116", START, what, "Put them into the text if readers need them.")
    if furniture.numbers:
        findings.note(
            "D116", START, "The numbers of the pages are left out.", "You do not need to do anything."
        )
    _tell_of_unseen(met, findings)


def _tell_of_unseen(met: Met, findings: Findings) -> None:
    for kind, said in (
        (Unseen.HIDDEN, "Nobody can see some words on {pages}. They are left out: “{words}”."),
        (Unseen.STRUCK, "Some words on {pages} are struck out. They are left out: “{words}”."),
    ):
        words = [(page, " ".join(text.split())) for page, text in met.unseen.get(kind, ()) if text.strip()]
        if words:
            what = said.format(
                pages=named_pages([page for page, _ in words]),
                words=shown(" ".join(text for _, text in words)),
            )
            findings.warning("D120", START, what, "If readers need them, type them into the report.")


def tell_of_headings(found: Sequence[FlowItem], findings: Findings) -> None:
    """Name the lines that only their looks make headings, page by page."""
    by_page: dict[int, list[str]] = {}
    for item in found:
        by_page.setdefault(item.page, []).append(" ".join(item.text.split()))
    for page, texts in by_page.items():
        said = shown(" / ".join(texts))
        what = f"Page {page}: these lines stand out and are used as headings: “{said}”."
        findings.note("D118", START, what, "If one is not a heading, delete the # signs before it.")


def tell_of_title(title: str, findings: Findings) -> None:
    """Name the line that only its looks make the title."""
    what = f"The line “{shown(title)}” stands out and is used as the title."
    findings.note("D118", START, what, "If it is not the title, write another one after title:.")


def named_pages(pages: Iterable[int]) -> str:
    """“page 3”, “pages 2, 4 and 5”: the first of them, and how many more there are."""
    every = sorted({*pages})
    if len(every) == 1:
        return f"page {every[0]}"
    first = [str(page) for page in every[:_MOST_PAGES]]
    if len(every) > _MOST_PAGES:
        return f"pages {', '.join(first)} and {len(every) - _MOST_PAGES} more"
    return f"pages {', '.join(first[:-1])} and {first[-1]}"
