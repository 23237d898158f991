"""Links and bold words in a corrected copy: what people change is seen, and what programs change is not."""

from __future__ import annotations

from functools import cache

import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from hwrender.taking.link_targets import one_target
from takes import copy_of, proposed, settled
from word_edits import Edit, edited, found, retype, run

TOP = "---\ntitle: Links\nlang: en-GB\n---\n\n## Where to read\n\n"
PARTLY_BOLD = (
    "Read [a link with **strong** words](https://example.org) and **[a strong link](https://example.org/a)**."
)
PLACE = "Read [the **short** one](https://example.org/a?b=1#place) first."
LINKS = f"{TOP}{PARTLY_BOLD}\n\n{PLACE}\n"


@cache
def unedited() -> bytes:
    return copy_of(LINKS)


def taken(edit: Edit) -> str:
    """The report after an edit of its copy."""
    return settled(proposed(edited(unedited(), edit), LINKS), LINKS).text


def targets(change: dict[str, str]) -> Edit:
    """Let links lead elsewhere."""

    def edit(document: WordDocument) -> None:
        for each in document.part.rels.values():
            if each.is_external and each.target_ref in change:
                each._target = change[each.target_ref]

    return edit


@pytest.mark.parametrize(
    ("one", "other"),
    [("https://example.org", "https://example.org/"), ("HTTPS://Example.org/A", "https://example.org/A"),
     ("https://example.org/caf%c3%a9", "https://example.org/café"), ("MAILTO:a@b.org", "mailto:a@b.org")],
)  # fmt: skip
def test_two_spellings_of_one_address_are_the_same(one: str, other: str) -> None:
    assert one_target(one) == one_target(other)


@pytest.mark.parametrize(
    "other",
    ["https://example.org/a/", "https://example.org/A", "http://example.org/a", "https://example.com/a",
     "https://example.org/a?b", "https://example.org/a#b", "https://example.org"],
)  # fmt: skip
def test_an_address_that_leads_elsewhere_is_another(other: str) -> None:
    assert one_target(other) != one_target("https://example.org/a")


def test_a_slash_behind_a_host_changes_nothing() -> None:
    assert taken(targets({"https://example.org": "https://example.org/"})) == LINKS


def test_a_link_that_leads_to_another_page_is_seen() -> None:
    new = taken(targets({"https://example.org": "https://example.org/new"}))
    assert new == LINKS.replace("words](https://example.org)", "words](https://example.org/new)")


def relooked(words: str, *, is_bold: bool) -> Edit:
    """Make words bold, or take bold away, by hand."""

    def edit(document: WordDocument) -> None:
        for each in document.element.iter(qn("w:r")):
            if "".join(node.text or "" for node in each.iter(qn("w:t"))) == words:
                look = each.get_or_add_rPr()
                bold = OxmlElement("w:b")
                if not is_bold:
                    bold.set(qn("w:val"), "0")
                look.append(bold)
                return
        raise LookupError(words)

    return edit


def test_bold_that_is_taken_away_within_a_link_is_seen() -> None:
    new = taken(relooked("strong", is_bold=False))
    assert new == LINKS.replace("a link with **strong** words", "a link with strong words")


def test_bold_that_is_put_into_a_link_is_seen() -> None:
    new = taken(relooked(" words", is_bold=True))
    assert new == LINKS.replace("with **strong** words", "with **strong words**")


def test_bold_that_is_taken_away_from_a_whole_link_is_seen() -> None:
    new = taken(relooked("a strong link", is_bold=False))
    assert new == LINKS.replace(
        "**[a strong link](https://example.org/a)**", "[a strong link](https://example.org/a)"
    )


def test_other_words_in_a_link_leave_its_bold_words_bold() -> None:
    def edit(document: WordDocument) -> None:
        retype(found(document, "a link with")._p, " words", " new words")

    assert taken(edit) == LINKS.replace("**strong** words", "**strong** new words")


def mark(sign: str) -> OxmlElement:
    """A mark of a field."""
    made, inside = OxmlElement("w:r"), OxmlElement("w:fldChar")
    inside.set(qn("w:fldCharType"), sign)
    made.append(inside)
    return made


def as_libreoffice(document: WordDocument) -> None:
    """A link to a place in a page as LibreOffice saves it: a field that ends where the look changes."""
    link = next(
        each for each in document.element.iter(qn("w:hyperlink")) if "short" in "".join(each.itertext())
    )
    first, *rest = list(link)
    code = run(' HYPERLINK "https://example.org/a?b=1" \\l "place"', tag="w:instrText")
    runs = [mark("begin"), code, mark("separate"), first, mark("end"), *rest]
    for each in runs:
        link.addprevious(each)
    link.getparent().remove(link)


def test_a_link_to_a_place_in_a_page_that_libreoffice_has_saved_changes_nothing() -> None:
    assert taken(as_libreoffice) == LINKS


def as_word(document: WordDocument) -> None:
    """The same link as Word saves it: the place beside the address."""
    targets({"https://example.org/a?b=1#place": "https://example.org/a?b=1"})(document)
    link = next(
        each for each in document.element.iter(qn("w:hyperlink")) if "short" in "".join(each.itertext())
    )
    link.set(qn("w:anchor"), "place")


def test_a_link_to_a_place_in_a_page_that_word_has_saved_changes_nothing() -> None:
    assert taken(as_word) == LINKS


def test_a_link_that_is_removed_is_seen() -> None:
    def edit(document: WordDocument) -> None:
        link = next(
            each for each in document.element.iter(qn("w:hyperlink")) if "short" in "".join(each.itertext())
        )
        for each in list(link):
            for style in list(each.iter(qn("w:rStyle"))):
                style.set(
                    qn("w:val"), style.get(qn("w:val")).replace("Hyperlink", "") or "DefaultParagraphFont"
                )
            link.addprevious(each)
        link.getparent().remove(link)

    assert "Read the **short** one first." in taken(edit)
