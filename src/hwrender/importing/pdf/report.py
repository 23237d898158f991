"""A PDF becomes the source of a report: seen as readers see it, ordered, and written as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from hwrender.importing.model import Imported
from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.headings import from_the_highest, has_headings, mark_headings, usual_ink
from hwrender.importing.pdf.images import picture_content
from hwrender.importing.pdf.joining import joined
from hwrender.importing.pdf.lines import parts_of
from hwrender.importing.pdf.notes import take_notes
from hwrender.importing.pdf.numbers import mark_numbers
from hwrender.importing.pdf.opening import PdfFile
from hwrender.importing.pdf.page import Placed
from hwrender.importing.pdf.pages import SeenPages, see_pages
from hwrender.importing.pdf.pictures import keep_pictures
from hwrender.importing.pdf.pieces import source_of
from hwrender.importing.pdf.quotations import mark_quotations
from hwrender.importing.pdf.table_parts import with_whole_tables
from hwrender.importing.pdf.tags import read_tags
from hwrender.importing.pdf.telling import Met, tell, tell_of_headings, tell_of_title
from hwrender.importing.pdf.text import text_of_pages
from hwrender.importing.pdf.titles import mark_title, take_marked_title
from hwrender.importing.shown.languages import language_of_file
from hwrender.importing.shown.lists import Bullets, spoken_bullets
from hwrender.importing.shown.model import ParagraphRole, ShownParagraph
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.pictures import KeptPictures
from hwrender.importing.shown.report_words import tell_of_lost_words, words_not_in_report
from hwrender.importing.shown.signs import in_characters
from hwrender.importing.shown.typed_lists import with_typed_lists
from hwrender.importing.shown.writing import ReportWriter
from hwrender.reading.findings import Findings
from hwrender.sources.front_matter import write_front_matter
from hwrender.sources.starting import field_comments

_LONGEST_SAMPLE = 5_000
_TOP = (
    "This report comes from a PDF. Write after each colon what you know.",
    "Leave a key blank where you know nothing. You must give a title and a language.",
    "Now run: hwrender check, and then the name of this file.",
)


def report_of_pdf(content: bytes, file_name: str, name: str, step: Callable[[], None]) -> Imported:
    """The report in these bytes of a PDF. `name` is that of the report: pictures are named after it. `step`
    is called whenever a part of the work is done.

    Raises `UnreadableError` when the file cannot be opened, has no words, or far more of them than a report.
    """
    file = PdfFile(file_name, content)
    try:
        return _Report(file, name, step).imported()
    finally:
        file.close()


class _Report:
    """One report that is made of one file."""

    def __init__(self, file: PdfFile, name: str, step: Callable[[], None]) -> None:
        self._file, self._step = file, step
        self._findings = Findings(file.file)
        self._noticed, self._met = Noticed(), Met()
        self._pictures = KeptPictures(name, len(file.content), self._findings)

    def imported(self) -> Imported:
        tagged = read_tags(self._file.content)
        self._step()
        seen = see_pages(self._file, tagged, self._noticed, self._met, self._step)
        for kind, is_met in (("files", tagged.has_files), ("script", tagged.has_script)):
            if is_met:
                self._noticed.told.add(kind)
        text = text_of_pages(seen.pages, tagged, self._noticed, self._met)
        items = text.items
        self._step()
        usual = usual_ink(seen.lines)
        by_looks = [] if has_headings(items) else mark_headings(items, usual)
        is_by_size = mark_title(items, self._file.text_of("Title"), usual)
        from_the_highest(items)
        mark_quotations(items, usual)
        items = keep_pictures(items, self._pictures, self._content, self._noticed)
        items, typed_notes = take_notes(items, self._noticed)
        notes = {**text.notes, **typed_notes}
        items = with_whole_tables(joined(items, self._noticed), self._noticed)
        mark_numbers(items)
        blocks = with_typed_lists([item.block for item in items], self._noticed)
        titled = take_marked_title(blocks)
        language = language_of_file(
            Counter({tagged.language: 1}) if tagged.language else Counter(), _sample(items)
        )
        wording = Phrasing(language)
        writer = ReportWriter(wording, Bullets(spoken_bullets(self._noticed.signs)), self._noticed)
        title = writer.words(titled.title)
        parts = [writer.markdown(titled.blocks), *(writer.note(*note) for note in notes.items())]
        body = "\n\n".join(filter(None, parts))
        self._step()
        tell_of_headings([item for item in by_looks if not _is_title(item)], self._findings)
        if is_by_size and title:
            tell_of_title(title, self._findings)
        tell(self._met, self._noticed, seen.furniture, self._findings)
        self._pictures.tell()
        lost = words_not_in_report(self._shown(seen), title, body, self._noticed.otherwise)
        tell_of_lost_words(lost, "the PDF", self._findings)
        front_matter = write_front_matter({"title": title, "lang": wording.language}, _TOP, field_comments)
        return Imported(f"{front_matter}\n{body}\n", self._pictures.kept(), self._findings.in_order())

    def _content(self, page: int, placed: Placed) -> bytes | None:
        self._step()
        return picture_content(self._file, page, placed)

    def _shown(self, seen: SeenPages) -> list[str]:
        """The words of each line that is shown and not left out on purpose."""
        left_out = self._noticed.left_out
        return [
            "".join(
                in_characters(text, stretch.ink.font)
                for text, stretch in parts_of(line)
                if source_of(line.page, stretch) not in left_out
            )
            for line in seen.lines
        ]


def _is_title(item: FlowItem) -> bool:
    return isinstance(item.block, ShownParagraph) and item.block.role is ParagraphRole.TITLE


def _sample(items: Sequence[FlowItem]) -> str:
    """Some words of the text, to tell its language."""
    sample = ""
    for item in items:
        sample += f"{item.text}\n"
        if len(sample) > _LONGEST_SAMPLE:
            break
    return sample
