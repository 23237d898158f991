"""A Word file becomes the source of a report: read as Word shows it, mended as people mean it, written as
Markdown.

`package` opens the file; `styles`, `numbering`, `fields`, `controls` and `drawings` each know one part of
what Office Open XML (ISO/IEC 29500-1) says, and `inlines` and `body` read with them. What people mean by what
they see, and how it is written down, is in `importing/shown/`. Nothing is left out in silence: `telling` says
what, and `lost_words` holds every word of the file against the report.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

from hwrender.errors import UnreadableError
from hwrender.importing.model import Imported, too_much
from hwrender.importing.shown.framed_titles import with_title_in_sight
from hwrender.importing.shown.headings import take_title, tell_of_guesses, with_headings
from hwrender.importing.shown.languages import language_of_file
from hwrender.importing.shown.lists import Bullets, spoken_bullets
from hwrender.importing.shown.model import ShownBlock, ShownParagraph, ShownTable
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.report_words import tell_of_lost_words
from hwrender.importing.shown.typed_lists import with_typed_lists
from hwrender.importing.shown.typed_notes import TypedNotes, without_own_mark
from hwrender.importing.shown.writing import ReportWriter
from hwrender.importing.word.account import Account
from hwrender.importing.word.body import Beside, BodyReader
from hwrender.importing.word.fields import WordFields
from hwrender.importing.word.inlines import InlineReader
from hwrender.importing.word.lost_words import lost_words
from hwrender.importing.word.marks import MarkReader
from hwrender.importing.word.numbering import WordNumbering
from hwrender.importing.word.ooxml import W, names
from hwrender.importing.word.other_files import OtherFiles
from hwrender.importing.word.own_copies import tell_of_own_copy
from hwrender.importing.word.package import WordFile, open_word_file, read_word_file
from hwrender.importing.word.pictures import WordPictures
from hwrender.importing.word.story import Story
from hwrender.importing.word.styles import WordStyles
from hwrender.importing.word.telling import tell
from hwrender.reading.findings import Findings
from hwrender.reading.limits import LARGEST_BYTES
from hwrender.sources.front_matter import write_front_matter
from hwrender.sources.starting import field_comments

MOST_READ = 60_000
"""Paragraphs, runs, texts and cells that are read: about 200 pages full of words."""

_COUNTED = names(W, "p r t tbl tr tc tab br cr")
_LONGEST_SAMPLE = 5_000
_TOP = (
    "This report comes from a Word file. Write after each colon what you know.",
    "Leave a key blank where you know nothing. You must give a title and a language.",
    "Now run: hwrender check, and then the name of this file.",
)


def import_word_file(path: Path, name: str) -> Imported:
    """The report in the Word file at `path`. `name` is that of the report: pictures are named after it.

    Raises `UnreadableError` when the file cannot be opened, or has far more in it than a summary.
    """
    file = open_word_file(path)
    _refuse_too_much(file)
    findings = Findings(str(path))
    account = Account()
    pictures = WordPictures(name, file, findings)
    reading = _Reading(file, account, pictures)
    typed = TypedNotes(with_typed_lists(with_title_in_sight(reading.text()), account), account)
    headed = with_headings(typed.blocks)
    titled = take_title(headed)
    tell_of_guesses(headed, titled, findings)
    wording = Phrasing(
        language_of_file(account.languages, _sample(titled.blocks)), crossed_boxes=_has_ticked_boxes(file)
    )
    bullets = Bullets(spoken_bullets(account.signs), wording.crossed_boxes)
    writer = ReportWriter(wording, bullets, account)
    title = writer.words(titled.title)
    notes = {**reading.notes(), **typed.notes}
    body = "\n\n".join(
        filter(None, [writer.markdown(titled.blocks), *(writer.note(*note) for note in notes.items())])
    )
    tell_of_own_copy(file, findings)
    tell(file, account, bullets, findings)
    pictures.tell()
    tell_of_lost_words(lost_words(file, title, body, account), "Word", findings)
    front_matter = write_front_matter({"title": title, "lang": wording.language}, _TOP, field_comments)
    return Imported(f"{front_matter}\n{body}\n", pictures.kept(), findings.in_order())


class _Reading:
    """One reading of one file."""

    def __init__(
        self, file: WordFile, account: Account, pictures: WordPictures, *, is_inside: bool = False
    ) -> None:
        self._file, self._account, self._pictures = file, account, pictures
        self._is_inside = is_inside
        styles = WordStyles(file.root("styles"))
        numbering = WordNumbering(file.root("numbering"), styles)
        self._inlines = InlineReader(file, styles, account)
        others = OtherFiles(file, account, self._word_file)
        beside = Beside(
            lambda drawn, story: pictures.shown(drawn, story.part),
            lambda drawn, story: others.drawn(drawn, story.part),
            lambda identifier, story: others.chunk(identifier, story.part),
        )
        self._body = BodyReader(
            self._inlines, MarkReader(styles, numbering, account), styles, account, beside
        )
        self._stories = {
            kind: Story(part, WordFields(root))
            for kind in ("document", "footnotes", "endnotes")
            for part, root in file.roots(kind)
        }

        if any(story.fields.has_unwritten_numbers for story in self._stories.values()):
            account.told.add("unwritten numbers")

    def text(self) -> list[ShownBlock]:
        root = self._file.root("document")
        return [] if root is None else self._body.blocks(root, self._stories["document"])

    def notes(self) -> dict[str, list[ShownBlock]]:
        """The notes whose marks were met, in that order."""
        found = {}
        for name, (kind, key) in self._account.notes.items():
            note = self._inlines.notes.note(key)
            if note is not None:
                blocks = self._body.blocks(note, self._stories[f"{kind}s"])
                found[name] = without_own_mark(blocks, self._account.own_marks.get(name, ""))
        return found

    def _word_file(self, content: bytes) -> list[ShownBlock] | None:
        """The text of a Word file inside this one; none where that is inside another already."""
        try:
            file = None if self._is_inside else read_word_file(self._file.file, content)
        except UnreadableError:
            return None
        if file is None or _count(file) > MOST_READ:
            return None
        pictures = WordPictures("inside", file, Findings(self._file.file))
        return _Reading(file, self._account, pictures, is_inside=True).text()


def _count(file: WordFile) -> int:
    roots: Iterable[Element] = (
        root for kind in ("document", "footnotes", "endnotes") for _, root in file.roots(kind)
    )
    return sum(element.tag in _COUNTED for root in roots for element in root.iter())


def _refuse_too_much(file: WordFile) -> None:
    root = file.root("document")
    texts = () if root is None else root.iter(f"{W}t")
    if _count(file) > MOST_READ or sum(len(text.text or "") for text in texts) > LARGEST_BYTES:
        raise too_much(file.file, "This Word file has far more in it than a summary.")


def _has_ticked_boxes(file: WordFile) -> bool:
    """Whether a box with a tick is in the text, so that one with a cross means something else."""
    root = file.root("document")
    return root is not None and any("☑" in (element.text or "") for element in root.iter(f"{W}t"))


def _sample(blocks: Iterable[ShownBlock]) -> str:
    """Some words of the text, to tell its language."""
    sample = ""
    for block in blocks:
        if len(sample) > _LONGEST_SAMPLE:
            break
        if isinstance(block, ShownParagraph):
            sample += f"{block.text}\n"
        elif isinstance(block, ShownTable):
            sample += _sample(inside for row in block.rows for cell in row.cells for inside in cell.blocks)
    return sample
