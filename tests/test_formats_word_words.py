"""Words, links, languages and quotations as Word holds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from editions import rich_edition, text
from goldens import Golden
from hwrender.document import Code, Foreign, LineBreak, Link, Strong
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Break, Edition, HardWord, Passage, Quotation, WordBox
from hwrender.edition.outline import outline
from hwrender.formats.word.drafting import bookmark_name
from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import style_of, value, words_in
from hwrender.formats.word.outline import outline_of
from hwrender.formats.word.pieces import BreakPiece, TextPiece, pieces_of
from hwrender.span import START
from hwrender.style import HOUSE_STYLES
from word_files import body, bullets, edition_of, made, paragraph, paragraphs, words


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("style_name", HOUSE_STYLES)
def test_a_file_gives_back_every_word_and_its_role(
    style_name: str, kind: EditionKind, tmp_path: Path
) -> None:
    edition = rich_edition(style_name, kind)
    assert outline_of(made(edition, tmp_path)) == outline(edition)


def test_the_paragraphs_of_a_rich_file_have_these_styles(golden: Golden, tmp_path: Path) -> None:
    lines = [f"{style}: {shown}" for style, shown in paragraphs(made(rich_edition(), tmp_path))]
    # a no-break space would not be seen in the file
    golden("rich", "word", "\n".join(lines).replace("\u00a0", "~"))


def styled(edition: Edition, folder: Path) -> list[tuple[str, str]]:
    """Each run of the words after the heading, as its character style and its words."""
    runs = []
    for each in list(body(made(edition, folder)).iter(clark("w:r"))):
        shown = "".join(node.text or "" for node in each.iterchildren(clark("w:t")))
        runs.append((style_of(each, "w:rPr", "w:rStyle"), shown))
    start = next(number for number, (_, shown) in enumerate(runs) if shown == "A heading")
    return runs[start + 1 :]


def test_what_is_nested_in_the_source_has_one_style_in_word(tmp_path: Path) -> None:
    nested = Link(
        "https://example.org", (Strong((text("ring "), Code("STOP", START)), START), text(" us")), START
    )
    edition = edition_of(paragraph((text("Please "), nested, text("."))))
    assert styled(edition, tmp_path) == [
        ("", "Please "),
        ("HyperlinkStrong", "ring "),
        ("HyperlinkStrong", "STOP"),
        ("Hyperlink", " us"),
        ("", "."),
    ]


def test_a_hard_word_looks_the_same_in_the_text_and_in_its_box(tmp_path: Path) -> None:
    term = Strong((text("Crisis"),), START)
    edition = edition_of(
        paragraph((text("In a "), HardWord("crisis", "crisis"), text("."))),
        WordBox("crisis", words((term, text(" means a bad time.")))),
    )
    hard = [shown for style, shown in styled(edition, tmp_path) if style == "HardWord"]
    assert hard == ["crisis", "Crisis"]


def test_a_hard_word_in_a_link_stays_a_link(tmp_path: Path) -> None:
    link = Link("https://example.org", (text("the "), Strong((text("plan"),), START)), START)
    box = WordBox("plan", words((link, text(" is long."))))
    assert [style for style, _ in styled(edition_of(box), tmp_path)] == ["Hyperlink", "HyperlinkStrong", ""]


def test_sentences_are_one_run_with_one_blank_between() -> None:
    (piece,) = pieces_of(words("One.", "Two."))
    assert isinstance(piece, TextPiece)
    assert piece.text == "One. Two."


def test_blanks_come_out_single_wherever_they_stand() -> None:
    runs = (text("a  "), Strong((text("  b \n"),), START), text(" c  "), LineBreak(START), text("  d "))
    shown = [
        "|" if isinstance(each, BreakPiece) else getattr(each, "text", "?") for each in pieces_of(words(runs))
    ]
    assert "".join(shown) == "a b c|d"


def test_no_blank_stands_between_a_line_break_and_the_next_sentence() -> None:
    pieces = pieces_of(words((text("One."), LineBreak(START)), "Two."))
    assert [getattr(each, "text", "|") for each in pieces] == ["One.", "|", "Two."]


def test_a_no_break_space_is_kept(tmp_path: Path) -> None:
    file = made(edition_of(paragraph("1\u00a0in\u00a04 people")), tmp_path)
    assert paragraphs(file)[-1] == ("Normal", "1\u00a0in\u00a04 people")


def test_a_link_inside_the_report_leads_to_the_bookmark_of_its_heading(tmp_path: Path) -> None:
    link = Link("#a-heading", (text("the start"),), START)
    root = body(made(edition_of(paragraph((link,))), tmp_path))
    (anchor,) = [value(each, "w:anchor") for each in root.iter(clark("w:hyperlink"))]
    assert anchor in [value(each, "w:name") for each in root.iter(clark("w:bookmarkStart"))]


def test_one_address_named_twice_is_one_relationship(tmp_path: Path) -> None:
    link = Link("https://example.org", (text("here and there"),), START)
    file = made(edition_of(paragraph((link,)), paragraph((link,))), tmp_path)
    numbers = {each.get(clark("r:id")) for each in body(file).iter(clark("w:hyperlink"))}
    assert len(numbers) == 1


@pytest.mark.parametrize("anchor", ["1-in-4", "x" * 80, "x" * 79 + "y", "café", "a_b", "a-b"])
def test_a_bookmark_has_a_name_that_word_takes(anchor: str) -> None:
    name = bookmark_name(anchor)
    assert name[0].isalpha()
    assert len(name) <= 40
    assert name.replace("_", "").isalnum()
    assert name.isascii()


def test_two_anchors_never_share_a_bookmark() -> None:
    anchors = ["a-b", "a_b", "A-b", "x" * 80, "x" * 79 + "y", "café", "caf"]
    assert len({bookmark_name(anchor) for anchor in anchors}) == len(anchors)


def languages(edition: Edition, folder: Path) -> list[tuple[str, dict[str, str]]]:
    """The words of each run that has a language of its own, with the attributes of that language."""
    found = []
    for each in body(made(edition, folder)).iter(clark("w:r")):
        language = each.find(f"{clark('w:rPr')}/{clark('w:lang')}")
        if language is not None:
            names = {key.rpartition("}")[2]: kept for key, kept in language.attrib.items()}
            found.append((words_in(each), names))
    return found


def test_a_foreign_word_has_its_language_as_word_knows_it(tmp_path: Path) -> None:
    foreign = Foreign("tr", (text("Sözünüz"),), START)
    edition = edition_of(paragraph((text("It says "), foreign, text("."))))
    assert languages(edition, tmp_path) == [("Sözünüz", {"val": "tr-TR"})]


def test_a_passage_gives_its_language_to_everything_in_it(tmp_path: Path) -> None:
    passage = Passage("bn", (paragraph("এক"), bullets("দুই"), Quotation((paragraph("তিন"),), words("চার"))))
    found = languages(edition_of(passage, paragraph("English.")), tmp_path)
    tags = {"val": "bn-BD", "bidi": "bn-BD"}
    assert found == [("এক", tags), ("দুই", tags), ("তিন", tags), ("চার", tags)]


def test_a_language_in_a_passage_wins_over_the_passage(tmp_path: Path) -> None:
    english = Foreign("en", (text("NHS"),), START)
    passage = Passage("pl", (paragraph((text("To jest "), english)),))
    found = languages(edition_of(passage), tmp_path)
    assert [(shown.strip(), tags["val"]) for shown, tags in found] == [("To jest", "pl-PL"), ("NHS", "en-GB")]


def test_a_passage_from_right_to_left_runs_that_way(tmp_path: Path) -> None:
    root = body(made(edition_of(Passage("ur", (paragraph("یہ اردو ہے"),))), tmp_path))
    last = list(root.iter(clark("w:p")))[-1]
    assert last.find(f"{clark('w:pPr')}/{clark('w:bidi')}") is not None
    assert next(last.iter(clark("w:rtl")), None) is not None


def test_quotations_that_follow_each_other_keep_bars_of_their_own(tmp_path: Path) -> None:
    quotation = Quotation((paragraph("They listen."),), words("A woman"))
    file = made(edition_of(quotation, quotation, quotation, Break(), quotation), tmp_path)
    styles = [style for style, shown in paragraphs(file) if shown in ("They listen.", "A woman")]
    assert styles == ["Quote", "Attribution", "NextQuote", "NextAttribution", *["Quote", "Attribution"] * 2]


def test_what_was_said_stays_with_who_said_it(tmp_path: Path) -> None:
    quotation = Quotation((paragraph("One."), paragraph("Two.")), words("A man"))
    root = body(made(edition_of(quotation), tmp_path))
    kept = [
        words_in(each)
        for each in root.iter(clark("w:p"))
        if each.find(f"*/{clark('w:keepNext')}") is not None
    ]
    assert kept == ["Two."]


def test_a_quotation_in_a_quotation_stands_further_in(tmp_path: Path) -> None:
    inner = Quotation((paragraph("Inner."),), ())
    file = made(edition_of(Quotation((paragraph("Outer."), inner), ())), tmp_path)
    assert paragraphs(file)[-2:] == [("Quote", "Outer."), ("Quote2", "Inner.")]


def test_a_report_in_another_language_says_that_its_page_numbers_are_english(tmp_path: Path) -> None:
    edition = rich_edition()
    edition = replace(edition, publication=replace(edition.publication, language="de"))
    foot = made(edition, tmp_path).part("word/footer1.xml")
    assert foot is not None
    assert [value(each) for each in foot.iter(clark("w:lang"))] == ["en-GB", "en-GB"]


def test_a_whole_report_from_right_to_left_runs_that_way(tmp_path: Path) -> None:
    edition = rich_edition()
    edition = replace(edition, publication=replace(edition.publication, language="ur"))
    file = made(edition, tmp_path)
    backwards = [each.find(f"{clark('w:pPr')}/{clark('w:bidi')}") for each in body(file).iter(clark("w:p"))]
    assert backwards.count(None) <= 1, "only the passage in another language runs the other way"
    assert outline_of(file) == outline(edition)


def test_the_foot_and_the_lines_of_headings_are_turned_in_a_report_from_right_to_left(tmp_path: Path) -> None:
    edition = rich_edition()
    publication = replace(edition.publication, language="ar")
    for made_edition, turned in ((edition, False), (replace(edition, publication=publication), True)):
        folder = tmp_path / str(turned)
        folder.mkdir()
        file = made(made_edition, folder)
        foot, styles = file.part("word/footer1.xml"), file.part("word/styles.xml")
        assert foot is not None
        assert styles is not None
        assert (foot.find(f"{clark('w:p')}/{clark('w:pPr')}/{clark('w:bidi')}") is not None) == turned
        assert (foot.find(f".//{clark('w:rtl')}") is not None) == turned
        sides = {each.tag for border in styles.iter(clark("w:pBdr")) if len(border) == 1 for each in border}
        assert clark("w:right" if turned else "w:left") in sides
        assert clark("w:left" if turned else "w:right") not in sides
