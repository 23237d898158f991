"""What is heard of an EPUB: each sentence where it stands, what is announced at what it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from books import opened, page_of, rich_book, rich_input
from editions import rich_edition, text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cell, Section, SectionRole, Sentence, Table
from hwrender.formats.contract import RenderInput
from hwrender.formats.epub.documents import text_of_book
from hwrender.formats.epub.heard_claims import HeardClip, clips_of_book, sounds_of_book
from hwrender.formats.epub.hearing import heard_documents
from hwrender.formats.epub.opened import open_book
from hwrender.formats.epub.overlays import clock
from narrations import narrated
from reports import CASES, edition_of

BY_NAME = {path.stem: path for path in CASES}


def heard_of_case(name: str) -> Iterator[tuple[HeardClip, ...]]:
    edition = edition_of(BY_NAME[name], EditionKind.FULL)
    yield from clips_of_book(opened(RenderInput(edition, narrated(edition), ()))).values()


def test_every_sentence_that_is_said_is_marked() -> None:
    narration = rich_input().narration
    assert narration is not None
    named = {clip.id for clips in clips_of_book(open_book(rich_book())).values() for clip in clips}
    assert {clip.utterance.id for clip in narration.clips if clip.utterance.announces is None} <= named


def test_what_is_only_said_marks_what_it_announces() -> None:
    book = open_book(rich_book())
    elements = {
        name.partition("-")[0]: tag
        for file in book.spine
        for tag, name in re.findall(r'<(\w+)[^>]* id="([A-Z][a-z]+-\d+-\d+)"', page_of(book, file))
    }
    assert elements["List"] in ("ul", "ol")
    assert elements["Table"] == "table"
    assert elements["Quotation"] == "blockquote"
    assert elements["Length"] == "div"


def test_clips_follow_one_another_without_a_gap_so_that_no_player_has_to_jump() -> None:
    book = open_book(rich_book())
    for file, clips in clips_of_book(book).items():
        heard = [clip for clip in clips if clip.sound]
        if file != book.navigation:
            assert all(one.end_seconds == two.begin_seconds for one, two in pairwise(heard))


def test_the_sound_of_each_document_is_a_file_of_its_own() -> None:
    book = open_book(rich_book())
    sounds = sounds_of_book(book)
    assert list(sounds) == [
        f"sound/{file.removesuffix('.xhtml')}.mp3" for file in book.spine if file != book.navigation
    ]


def test_the_contents_are_heard_in_the_sounds_of_the_headings() -> None:
    book = open_book(rich_book())
    labels = clips_of_book(book)[book.navigation]
    assert [clip.id for clip in labels] == [f"Label-{number}" for number in range(len(labels))]
    assert all(clip.sound for clip in labels)
    assert labels[0].sound == "sound/cover.mp3"


def test_words_that_the_voice_cannot_say_are_left_to_the_voice_of_the_reader() -> None:
    clips = [clip for document in heard_of_case("foreign-passages") for clip in document]
    assert any(not clip.sound for clip in clips)
    assert any(clip.id.startswith("Passage-") and clip.sound for clip in clips)


def test_a_row_that_is_counted_and_a_cell_that_is_blank_are_marked() -> None:
    header = (Cell((Sentence("x1", (text("Town"),)),)), Cell((Sentence("x2", (text("People"),)),)))
    table = Table(header, ((Cell(()), Cell((Sentence("x3", (text("12"),)),))),), row_headers=False)
    edition = replace(rich_edition(), sections=(Section(SectionRole.BODY, None, (table,)),), notes=())
    book = opened(RenderInput(edition, narrated(edition), ()))
    marked = [clip.id.partition("-")[0] for clip in clips_of_book(book)["part-1.xhtml"]]
    assert marked == ["Table", "x1", "x2", "Row", "Cell", "x3"]


def test_hearing_is_enough_only_where_all_is_heard() -> None:
    modes = {}
    for name in ("foreign-passages", "no-headings"):
        edition = edition_of(BY_NAME[name], EditionKind.FULL)
        modes[name] = opened(RenderInput(edition, narrated(edition), ())).metas("schema:accessModeSufficient")
    assert "auditory" not in modes["foreign-passages"]
    assert "auditory" in modes["no-headings"]


def test_the_clips_of_a_document_end_inside_its_sound() -> None:
    given = rich_input()
    assert given.narration is not None
    for document in heard_documents(text_of_book(given.edition).documents, given.narration):
        assert document.sound is not None
        assert document.elements[-1].end_seconds < document.sound.duration_seconds


def test_a_time_is_written_as_a_clock_shows_it() -> None:
    assert clock(0) == "0:00:00.000"
    assert clock(62.3456) == "0:01:02.346"
    assert clock(3723.5) == "1:02:03.500"
