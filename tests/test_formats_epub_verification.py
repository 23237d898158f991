"""A finished EPUB keeps what is claimed of it, and a broken one is told by the claim that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from books import EPUB, failed, made_book, opened, rich_book, rich_input, spoiled
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.formats.epub import heard_claims
from hwrender.formats.epub.heard_claims import HEARD_CLAIMS
from hwrender.formats.epub.opened import clips_in

PART = "EPUB/part-1.xhtml"
OVERLAY = "EPUB/overlays/part-1.smil"
CONTENTS = "EPUB/contents.xhtml"
PACKAGE = "EPUB/package.opf"
ORGANISATION = ">Healthwatch Hackney</dc:creator>"
INERT = "nothing in it acts by itself or is fetched from outside"


def put(old: str, new: str) -> Callable[[bytes], bytes]:
    """Other words in a member, where the old ones stand first."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content, f"{old} is not there"
        return content.replace(old.encode(), new.encode(), 1)

    return change


def broken(member: str, old: str, new: str) -> dict[str, str]:
    return failed(EPUB.verify_published(spoiled({member: put(old, new)}), "en-GB", ()))


@pytest.mark.parametrize("overlay", [True, False])
def test_a_book_keeps_every_claim(overlay: bool) -> None:
    given = rich_input(overlay=overlay)
    assert failed(EPUB.verify(made_book(given), given)) == {}
    assert failed(EPUB.verify_published(made_book(given), "en-GB", ())) == {}


def test_the_same_report_gives_the_same_bytes() -> None:
    assert made_book(rich_input()).read_bytes() == rich_book().read_bytes()


CASES = (
    (PART, "<p>", '<p onclick="x()">', INERT),
    (PART, "</section>", "<script>x()</script></section>", INERT),
    ("EPUB/book.css", "body {", "body { background: url(https://x.org/); ", INERT),
    (PACKAGE, "<dc:publisher", "<dc:contributor>Ann</dc:contributor><dc:publisher", INERT),
    (
        PACKAGE,
        ">Healthwatch Hackney</dc:creator>",
        ">Ann</dc:creator>",
        "it names nobody but the organisation",
    ),
    (PACKAGE, 'media-overlay="smil-part-1"', "", "no document is silent"),
    (PACKAGE, 'properties="cover-image"', 'properties="scripted"', INERT),
    (PACKAGE, '<itemref idref="part-1"/>', "", "all of it is read in order"),
    (PACKAGE, ">0:00:", ">0:09:", "the lengths add up"),
    (PACKAGE, ">synchronizedAudioText<", ">audioDescription<", "it says how it can be read"),
    (PACKAGE, ">none<", ">unknown<", "it says how it can be read"),
    (PACKAGE, ">-epub-media-overlay-active<", ">-active<", "what is heard can be marked"),
    (PART, "</section>", "<p>More.</p></section>", "every word that is shown is heard"),
    (PART, "<h2", "<h4", "the book can be opened"),
    (PART, 'id="s', 'id="t', "it is heard in the order in which it stands"),
    (PART, 'aria-hidden="true"', "", "every picture is described or hidden"),
    (PART, 'href="#', 'href="missing.xhtml#', "every link leads somewhere"),
    (PART, 'lang="en-GB"', 'lang="cy"', "every document is in the language of the book"),
    (OVERLAY, 'clipEnd="0:00:', 'clipEnd="0:59:', "every clip begins before it ends, inside its sound"),
    (OVERLAY, 'epub:type="list"', 'epub:type="sidebar"', "lists, tables and notes can be left"),
    (
        "EPUB/contents.xhtml",
        'href="part-1.xhtml"',
        'href="part-2.xhtml"',
        "the contents and the pages lead where they say",
    ),
    ("META-INF/container.xml", "package.opf", "other.opf", "its files are those that it lists"),
)


@pytest.mark.parametrize(
    ("member", "old", "new", "claim"), CASES, ids=[case[3][:30] + case[2][:20] for case in CASES]
)
def test_a_broken_book_breaks_the_claim_that_speaks_of_it(
    member: str, old: str, new: str, claim: str
) -> None:
    assert claim in broken(member, old, new)


def test_a_sound_of_another_is_no_sound_of_the_book() -> None:
    path = spoiled({"EPUB/sound/part-1.mp3": lambda content: content[:-208]})
    assert "every clip begins before it ends, inside its sound" in failed(
        EPUB.verify_published(path, "en-GB", ())
    )


def test_a_book_that_is_heard_at_other_times_is_not_that_of_the_narration() -> None:
    given = rich_input()
    assert given.narration is not None
    late = replace(
        given.narration,
        clips=tuple(replace(clip, start_seconds=clip.start_seconds + 0.06) for clip in given.narration.clips),
    )
    found = failed(EPUB.verify(rich_book(), replace(given, narration=late)))
    assert set(found) == {"every sentence is heard when it is said"}


def test_a_book_of_other_words_is_not_that_of_the_report() -> None:
    found = failed(EPUB.verify(spoiled({PART: put("Open Doors", "Shut Doors")}), rich_input()))
    assert "the words are those of the report" in found


def test_a_book_without_a_mark_of_a_page_is_told() -> None:
    given = rich_input()
    fewer = replace(given, pages=given.pages[:-1])
    assert "the pages are those of the printed copy" in failed(EPUB.verify(rich_book(), fewer))


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7"])
def test_what_is_no_book_fails_and_raises_nothing(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "made.epub"
    path.write_bytes(content)
    assert list(failed(EPUB.verify_published(path, "en-GB", ()))) == ["the book can be opened"]


def test_a_book_claims_to_conform_only_where_somebody_checked() -> None:
    given = rich_input(overlay=False)
    checked = replace(given, options=FormatOptions(overlay=False, checked_by="Healthwatch Hackney"))
    assert b"conformsTo" not in package_of(given)
    assert b">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<" in package_of(checked)
    assert b'refines="#conformance">Healthwatch Hackney<' in package_of(checked)
    assert failed(EPUB.verify(made_book(checked), checked)) == {}


def package_of(given: RenderInput) -> bytes:
    return opened(given).members[PACKAGE]


def test_however_many_documents_a_book_has_each_overlay_is_read_a_few_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = opened(rich_input())
    read: list[object] = []
    monkeypatch.setattr(heard_claims, "clips_in", lambda tree: (read.append(tree), clips_in(tree))[1])
    assert [fault for _, claim in HEARD_CLAIMS for fault in claim(book)] == []
    assert len(book.overlays) > 4
    assert len(read) <= len(HEARD_CLAIMS) * len(book.overlays)
