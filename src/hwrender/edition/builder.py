"""A document becomes the edition that one kind of reader gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import PurePath
from typing import assert_never

from msgspec.structs import replace

from hwrender import document
from hwrender.document import Document
from hwrender.edition.about import TRIED_EASY, TRIED_FULL, ReportFact, about, paragraph, pictured, plainly
from hwrender.edition.blocks import EditionDraft, HardWordUse, convert_all, heading
from hwrender.edition.contacts import publisher, ways_to_reach
from hwrender.edition.covers import make_cover
from hwrender.edition.credits import credit_line
from hwrender.edition.hard_words import HardWords, meaning_of
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Cover,
    Edition,
    Figure,
    Heading,
    Note,
    Paragraph,
    Publication,
    Row,
    Section,
    SectionRole,
)
from hwrender.edition.opening import ON_HARD_WORDS, opening
from hwrender.edition.rows import rows, with_chosen_pictures
from hwrender.edition.self_description import (
    description,
    foot,
    title_of,
    title_of_file,
)
from hwrender.edition.sentences import SentenceNumbering
from hwrender.fixed_words.table import FixedWords, words_of
from hwrender.language.languages import is_english
from hwrender.metadata import Metadata, PartialDate, file_name_of
from hwrender.pictures.artwork import Artwork, Drawing, Logo
from hwrender.pictures.library import credited_sets
from hwrender.plain.glossary import glossary_of, own_glossary
from hwrender.reader_tests.model import TriedBy
from hwrender.style import Style

FIXED_DATE = PartialDate(2000, 1, 1)
"""The date of files whose report has none: a clock would make two runs differ."""


def kind_of_copy(report: Document, wanted: EditionKind) -> EditionKind:
    """The kind of edition that a report has words for: without any easy wording it is the full one."""
    has_easy_wording = any(section.easy is not None for section in report.sections)
    return wanted if has_easy_wording else EditionKind.FULL


def make_edition(
    report: Document,
    kind: EditionKind,
    style: Style,
    find_artwork: Callable[[str], Artwork],
    source_epoch: int | None = None,
    *,
    is_draft: bool = False,
    readings: tuple[TriedBy, ...] = (),
    logo: Logo | None = None,
) -> Edition:
    """The words of `report` for readers of `kind`, in reading order. A draft says so first of all. `readings`
    are the groups who have tried its easy words, `logo` is that of who publishes it.

    `find_artwork` gives the picture for a target that checking has found good. `source_epoch` (seconds since
    1970) is the time files carry, if the caller has one; else it is the report's own date.
    """
    metadata = report.metadata
    words = words_of(metadata.lang)
    is_built_in = is_english(metadata.lang)
    glossary = glossary_of(metadata.glossary) if is_built_in else own_glossary(metadata.glossary)
    sensitive, language = report.metadata.sensitive, metadata.lang
    draft = EditionDraft(find_artwork, HardWords(glossary), words, sensitive, language=language)
    cover = make_cover(metadata, kind, style, draft, is_draft=is_draft, logo=logo)
    first = _opening(metadata, kind, style, draft)
    sections = (*_body(report, kind, draft), *_closing(report, readings, kind, draft))
    _meet_words_of_notes(report, draft)
    if not draft.hard_words.listed():
        first = tuple(map(_without_hard_words, first))
    sections = _with_pictures((*first, *sections), kind, metadata, draft)
    sections = (*sections, *_credits(metadata, cover, sections, draft), *_hard_words(draft))
    notes = _notes(report, draft)
    publication = _publication(report, kind, style, source_epoch, words, is_draft=is_draft)
    return Edition(kind, style, publication, cover, sections, notes)


def _opening(metadata: Metadata, kind: EditionKind, style: Style, draft: EditionDraft) -> tuple[Section, ...]:
    """How to use an easy copy, a row for each thing to know."""
    if kind is not EditionKind.EASY or not style.opening:
        return ()
    with draft.using(HardWordUse.LEAVE):
        head = _own_heading("opening", draft)
        return (Section(SectionRole.OPENING, head, _facts(opening(metadata), kind, draft)),)


def _without_hard_words(first: Section) -> Section:
    """The opening of a report that turned out to have none."""
    told = first.blocks[:ON_HARD_WORDS] + first.blocks[ON_HARD_WORDS + 1 :]
    return replace(first, blocks=told)


def _body(report: Document, kind: EditionKind, draft: EditionDraft) -> Iterator[Section]:
    for section in report.sections:
        written = section.heading
        head = None if written is None else heading(written.level, written.children, draft)
        # the mark of a footnote may be all that stands in a heading
        rest = () if written is None or head is not None else convert_all((written,), draft)
        yield Section(SectionRole.BODY, head, (*rest, *_wording(section, kind, draft)))


def _wording(section: document.Section, kind: EditionKind, draft: EditionDraft) -> tuple[Block, ...]:
    match kind:
        case EditionKind.EASY:
            return rows(section.blocks if section.easy is None else section.easy.blocks, draft)
        case EditionKind.FULL:
            return convert_all(section.blocks, draft)
        case _:
            assert_never(kind)


def _closing(
    report: Document, readings: tuple[TriedBy, ...], kind: EditionKind, draft: EditionDraft
) -> Iterator[Section]:
    """What stands after the body: about, contact. A part with nothing to say is left out."""
    metadata, tried = report.metadata, TRIED_EASY if kind is EditionKind.EASY else TRIED_FULL
    if facts := about(metadata, readings, tried):
        head = _own_heading("about", draft)
        yield Section(SectionRole.ABOUT, head, _facts(facts, kind, draft))
    if ways := ways_to_reach(metadata):
        head = _own_heading("contact", draft)
        named = publisher(metadata)
        name = convert_all((named,), draft) if named else ()
        yield Section(SectionRole.CONTACT, head, (*name, *_facts(ways, kind, draft)))


def _hard_words(draft: EditionDraft) -> Iterator[Section]:
    """All hard words once more. They come last: each was explained where it is first used."""
    if listed := draft.hard_words.listed():
        head = _own_heading("hard_words", draft)
        meanings = (meaning_of(definition, draft.words) for definition in listed)
        paragraphs = tuple(Paragraph(draft.numbering.words(runs)) for runs in meanings)
        yield Section(SectionRole.HARD_WORDS, head, paragraphs)


def _facts(facts: Sequence[ReportFact], kind: EditionKind, draft: EditionDraft) -> tuple[Block, ...]:
    if kind is EditionKind.EASY:
        return rows(pictured(facts), draft)
    return convert_all(plainly(facts), draft)


def _own_heading(part: str, draft: EditionDraft) -> Heading | None:
    """The heading of a part of ours, by its name in the table of fixed words."""
    draft.level = 1
    return heading(2, paragraph(draft.words.say(f"{part}.heading")).children, draft)


def _with_pictures(
    sections: tuple[Section, ...], kind: EditionKind, metadata: Metadata, draft: EditionDraft
) -> tuple[Section, ...]:
    if kind is not EditionKind.EASY:
        return sections
    own = draft.own_pictures(metadata.pictures)
    return with_chosen_pictures(sections, own, metadata.organisations())


def _credits(
    metadata: Metadata, cover: Cover, sections: tuple[Section, ...], draft: EditionDraft
) -> Iterator[Section]:
    shown = [cover.artwork, *(artwork for section in sections for artwork in _artworks(section.blocks))]
    sets = credited_sets(artwork for artwork in shown if isinstance(artwork, Drawing))
    if line := credit_line(metadata, sets):
        yield Section(SectionRole.CREDITS, None, convert_all((line,), draft))


def _artworks(blocks: tuple[Block, ...]) -> Iterator[Artwork | None]:
    for block in blocks:
        if isinstance(block, Row | Figure):
            yield block.artwork


def _meet_words_of_notes(report: Document, draft: EditionDraft) -> None:
    """Take the hard words of the footnotes into the list, which stands before them."""
    _notes(report, replace(draft, numbering=SentenceNumbering(), anchors=set(), first_met=[]))


def _notes(report: Document, draft: EditionDraft) -> tuple[Note, ...]:
    """The footnotes this edition names, in its own order; a note may name further notes."""
    blocks = {note.number: note.blocks for note in report.notes}
    made: list[Note] = []
    while len(made) < len(draft.note_numbers):
        old, number = list(draft.note_numbers.items())[len(made)]
        made.append(Note(number, convert_all(blocks.get(old, ()), draft)))
    return tuple(made)


def _publication(
    report: Document,
    kind: EditionKind,
    style: Style,
    source_epoch: int | None,
    words: FixedWords,
    *,
    is_draft: bool,
) -> Publication:
    metadata = report.metadata
    title = title_of(metadata, kind)
    name = metadata.name or file_name_of(PurePath(report.file).stem)
    neutral = neutral_title(metadata, name) if metadata.sensitive else title
    date = metadata.publication_date or metadata.evidence_finished
    return Publication(
        name=name,
        title=title,
        neutral_title=title_of_file(neutral, kind, style, words, is_draft=is_draft),
        short_title=foot(metadata.short_title or neutral, words, is_draft=is_draft),
        organisation=metadata.organisation(),
        language=metadata.lang,
        date="" if date is None else date.as_iso(),
        timestamp=source_epoch if source_epoch is not None else _timestamp(date or FIXED_DATE),
        description=description(metadata.organisation(), kind, style, words, is_draft=is_draft),
        licence=metadata.licence or "",
        sensitive=metadata.sensitive,
        audio_url=metadata.contact.audio_url,
        full_report=metadata.full_report,
        is_draft=is_draft,
    )


def neutral_title(metadata: Metadata, name: str) -> str:
    """A title that gives nobody away on a lock screen: the short title, else the neutral file name."""
    return metadata.short_title or name.replace("-", " ").capitalize()


def _timestamp(date: PartialDate) -> int:
    return int(datetime(date.year, date.month or 1, date.day or 1, tzinfo=UTC).timestamp())
