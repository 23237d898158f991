"""A saved web page becomes the source of a report: what is its text is kept, in the order of the page.

`opening` and `mhtml` open what a browser saved. `survey`, `content`, `columns`, `boxes` and `furniture` tell
what is text. `looks`, `styles`, `roles`, `inlines`, `blocks`, `tables` and `notes` read it, and `details`
finds its title, its date and its owner. The room around makes of it what people meant and puts it down, as
for Word. Nothing is left out in silence: `telling` says what, and every word of the text (`shown_words`) is
held against the report.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hwrender.importing.library_model import said_lines
from hwrender.importing.library_page import library_page, library_report
from hwrender.importing.model import Imported, too_much
from hwrender.importing.pages.account import PageAccount
from hwrender.importing.pages.blocks import BlockReader
from hwrender.importing.pages.content import MainContent, find_content
from hwrender.importing.pages.details import PageDate, PageDetails, page_date, page_details
from hwrender.importing.pages.inlines import WordReader
from hwrender.importing.pages.looks import PageLooks
from hwrender.importing.pages.notes import PageNotes
from hwrender.importing.pages.opening import SavedPage, open_page
from hwrender.importing.pages.pictures import PagePictures
from hwrender.importing.pages.shaping import in_shape, opened_layouts, sample_of, without_date
from hwrender.importing.pages.shown_words import shown_words
from hwrender.importing.pages.styles import PageStyles
from hwrender.importing.pages.survey import Survey, survey_of
from hwrender.importing.pages.telling import tell
from hwrender.importing.run_together import unnamed_parts
from hwrender.importing.shown.headings import tell_of_guesses
from hwrender.importing.shown.languages import language_of_file
from hwrender.importing.shown.lists import Bullets
from hwrender.importing.shown.model import ShownBlock
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.pictures import KeptPictures
from hwrender.importing.shown.report_words import tell_of_lost_words, words_not_in_report
from hwrender.importing.shown.typed_lists import with_typed_lists
from hwrender.importing.shown.typed_notes import TypedNotes
from hwrender.importing.shown.writing import ReportWriter
from hwrender.markup import MarkupElement, TooMuchMarkupError, parse_markup
from hwrender.reading.findings import Findings, shown
from hwrender.sources.front_matter import write_front_matter
from hwrender.sources.starting import field_comments
from hwrender.span import START

_LONGEST_ADDRESS = 2_000
MOST_ELEMENTS, MOST_CHARACTERS = 50_000, 1_000_000
"""Elements and pieces of text of one page, and characters that it shows: over 100 pages full of words."""

_TOP = (
    "This report comes from a web page. Write after each colon what you know.",
    "Leave a key blank where you know nothing. You must give a title and a language.",
    "Now run: hwrender check, and then the name of this file.",
)


def import_page(path: Path, name: str) -> Imported:
    """The report in the page at `path`. `name` is that of the report: pictures are named after it.

    Raises `UnreadableError` when the page cannot be opened, or has far more in it than a summary.
    """
    page = open_page(path)
    try:
        root = parse_markup(page.source.text, MOST_ELEMENTS)
    except TooMuchMarkupError as error:
        raise too_much(path, "The page has far more in it than a summary.") from error
    return _Import(page, root, name).report()


class _Import:
    """One import of one page."""

    def __init__(self, page: SavedPage, root: MarkupElement, name: str) -> None:
        self._page, self._root = page, root
        self._findings = Findings(page.source.file)
        self._account = PageAccount()
        self._keeper = KeptPictures(name, page.length_bytes, self._findings)
        self._base = page.address or _base_of(root)
        self._pictures = PagePictures(page.find, self._keeper, self._base, self._findings)
        self._looks = PageLooks(PageStyles(root, page.find))

    def report(self) -> Imported:
        survey = survey_of(self._root, self._looks)
        if survey.of(self._root).characters > MOST_CHARACTERS:
            raise too_much(self._page.source.file, "The page has far more in it than a summary.")
        details = page_details(survey)
        content = find_content(survey, details.heading, details.organisation)
        date = page_date(details, survey, content.root)
        notes = PageNotes(survey, content.root)
        blocks, bodies = self._read(survey, content, details, notes)
        account = self._account
        wording = Phrasing(self._language(details, blocks))
        writer = ReportWriter(wording, Bullets(), account)
        of_library = library_page(blocks)
        shown = shown_words(content.root, survey, account)
        if of_library is not None:
            front_matter, body = library_report(of_library, wording.language, writer, self._findings)
            said = "\n".join(said_lines(of_library))
            shown = [part for line in shown for part in unnamed_parts(line)]
        else:
            title, body = self._written(blocks, bodies, details, date, writer)
            front_matter = self._front_matter(title, wording.language, details, date)
            said = f"{title}\n{date.words if date is not None else ''}"
        tell(account, content, survey, self._findings, is_sure=of_library is not None)
        self._pictures.tell()
        self._keeper.tell()
        lost = words_not_in_report(shown, said, body, account.otherwise)
        tell_of_lost_words(lost, "the page", self._findings)
        text = f"{front_matter}\n{body}\n" if body else front_matter
        return Imported(text, self._keeper.kept(), self._findings.in_order())

    def _read(
        self, survey: Survey, content: MainContent, details: PageDetails, notes: PageNotes
    ) -> tuple[list[ShownBlock], dict[str, list[ShownBlock]]]:
        """The blocks of the text, and those of its notes."""
        words = WordReader(
            survey, self._looks, self._account, lambda mark: notes.names.get(mark, ""), self._base
        )
        title = 0 if details.heading is None else id(details.heading)
        reader = BlockReader(
            words, self._looks, self._pictures.shown, title, lambda each: each in notes.taken
        )
        blocks = reader.blocks(content.root)
        bodies = {name: reader.blocks(body) for name, body in notes.bodies.items()}
        self._account.left_out |= notes.backs
        typed = TypedNotes(with_typed_lists([*opened_layouts(blocks)], self._account), self._account)
        return typed.blocks, {**bodies, **typed.notes}

    def _written(
        self,
        blocks: list[ShownBlock],
        notes: dict[str, list[ShownBlock]],
        details: PageDetails,
        date: PageDate | None,
        writer: ReportWriter,
    ) -> tuple[str, str]:
        """The title, and the text as Markdown."""
        blocks = blocks if date is None else without_date(blocks, date.words)
        shaped = in_shape(blocks, details.title)
        tell_of_guesses(shaped.headed, shaped.titled, self._findings)
        title = writer.words(shaped.titled.title)
        parts = [writer.markdown(shaped.titled.blocks), *(writer.note(*note) for note in notes.items())]
        return title, "\n\n".join(filter(None, parts))

    def _language(self, details: PageDetails, blocks: list[ShownBlock]) -> str:
        counts = Counter(self._account.languages)
        counts[details.language] += counts.pop("", 0)
        return language_of_file(counts, sample_of(blocks))

    def _front_matter(self, title: str, language: str, details: PageDetails, date: PageDate | None) -> str:
        values = {"title": title, "lang": language}
        asides = {}
        if details.organisation:
            is_local = details.organisation.lower().startswith("healthwatch")
            values["local_healthwatch" if is_local else "contact.organisation"] = details.organisation
            what = f"The page is of {shown(details.organisation)}. That is in the front matter."
            self._findings.note("D128", START, what, "Check that it is the right organisation.")
        if date is not None:
            values["publication_date"] = date.date.as_iso()
            asides = {"publication_date": date.words} if date.words else {}
            what = f"The publication date is taken from the page: {date.date.in_words()}."
            self._findings.note("D128", date.span, what, "Check that it is the right date.")
        return write_front_matter(values, _TOP, field_comments, asides)


def _base_of(root: MarkupElement) -> str:
    """Where a page says that it is."""
    for element in root.every("base", "link", "meta"):
        given = element.attributes
        if (
            element.tag == "base"
            or given.get("rel", "").lower() == "canonical"
            or given.get("property") == "og:url"
        ):
            address = given.get("href", given.get("content", "")).strip()
            if address.lower().startswith(("http:", "https:")) and len(address) <= _LONGEST_ADDRESS:
                return address
    return ""
