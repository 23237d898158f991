"""Each of the 31 rules holds for a good file and finds what breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from editions import rich_edition
from hwrender.formats.word.opening import CORE, NUMBERING, SETTINGS, STYLES, open_file
from hwrender.formats.word.rules import RULES, hold
from hwrender.formats.word.verifying import verify_file
from hwrender.style import HOUSE_STYLES
from word_files import DOCUMENT, changed, given, rich_bytes

Change = Callable[[str], str]
FOOTER = "word/footer1.xml"


def swap(old: str, new: str) -> Change:
    return lambda part: part.replace(old, new, 1)


def all_of(pattern: str, new: str) -> Change:
    return lambda part: re.sub(pattern, new, part, flags=re.DOTALL)


def before_end(more: str) -> Change:
    """Something put in front of the last section of the text."""
    return lambda part: f"{more}<w:sectPr".join(part.rsplit("<w:sectPr", 1))


def paragraph(style: str, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


HEAD_LOOK = 'w:firstRow="1"'
LAYOUT_LOOK = 'w:firstRow="0"'
TEXT_BOX = "<w:txbxContent><w:p><w:r><w:t>Lost</w:t></w:r></w:p></w:txbxContent>"

BREAKS: tuple[tuple[str, str, Change], ...] = (
    ("the properties have a title", CORE, all_of("<dc:title.*?</dc:title>", "")),
    ("the properties have a language", CORE, all_of("<dc:language>.*?<", "<dc:language> <")),
    ("the default letters have the document's language", STYLES, swap('"en-GB"', '"en-US"')),
    ("the default letters have the document's language", STYLES, all_of("<w:lang .*?/>", "")),
    ("the theme has the document's language", SETTINGS, all_of("<w:themeFontLang .*?/>", "")),
    ("a sans serif typeface is named", STYLES, swap('w:ascii="Atkinson', 'w:ascii="Times')),
    ("a sans serif typeface is named", STYLES, all_of("<w:rFonts .*?/>", '<w:rFonts w:asciiTheme="minor"/>')),
    ("letters are 14 points or more", STYLES, swap('<w:sz w:val="36"/>', '<w:sz w:val="24"/>')),
    ("lines are 1.25 apart or more", STYLES, all_of('w:line="\\d+" w:lineRule="auto"', 'w:line="240"')),
    ("hyphenation is turned off", SETTINGS, swap('<w:autoHyphenation w:val="0"/>', "")),
    ("hyphenation is turned off", SETTINGS, swap('<w:autoHyphenation w:val="0"/>', "<w:autoHyphenation/>")),
    ("the layout is that of Word 2013 and later", SETTINGS, swap('w:val="15"', 'w:val="12"')),
    ("pages are A4", DOCUMENT, swap('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
    ("pages are numbered by a field", FOOTER, all_of(r'<w:fldSimple w:instr=" PAGE ">.*?</w:fldSimple>', "")),
    ("pages are numbered by a field", DOCUMENT, swap("<w:footerReference", "<w:headerReference")),
    ("pictures are described or decorative", DOCUMENT, swap('descr="A police officer."', 'descr=""')),
    ("pictures are described or decorative", DOCUMENT, swap('descr=""', 'descr="Two people"')),
    ("no picture is described by a file name", DOCUMENT, swap("A police officer.", "officer-1.png")),
    ("nothing floats", DOCUMENT, swap("<wp:inline ", "<wp:inline><wp:anchor/></wp:inline><wp:inline ")),
    ("nothing floats", STYLES, swap("<w:pPr>", '<w:pPr><w:framePr w:w="100"/>')),
    ("there are no text boxes", DOCUMENT, before_end(f"<w:p><w:r>{TEXT_BOX}</w:r></w:p>")),
    ("drawings have numbers of their own", DOCUMENT, swap('<wp:docPr id="2"', '<wp:docPr id="1"')),
    ("tables repeat their head", DOCUMENT, swap("<w:tblHeader/>", "")),
    ("tables repeat their head", DOCUMENT, swap("<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>")),
    ("no cells are joined", DOCUMENT, swap("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>')),
    ("no cells are joined", DOCUMENT, swap("<w:gridCol ", '<w:gridCol w:w="9"/><w:gridCol ')),
    ("no cells are empty", DOCUMENT, swap("<w:t>–</w:t>", "<w:t> </w:t>")),
    ("rows of tables stay whole", DOCUMENT, swap("<w:cantSplit/>", "")),
    ("rows of tables stay whole", DOCUMENT, swap("<w:cantSplit/>", '<w:cantSplit w:val="0"/>')),
    ("tables have a caption or a description", DOCUMENT, all_of("<w:tblCaption .*?/>", "")),
    ("tables have a caption or a description", DOCUMENT, all_of("<w:tblDescription .*?/>", "")),
    ("the head of a table looks like one", DOCUMENT, swap(HEAD_LOOK, LAYOUT_LOOK)),
    ("the head of a table looks like one", DOCUMENT, swap(LAYOUT_LOOK, HEAD_LOOK)),
    ("headings start at level 1", DOCUMENT, swap('"Heading1"', '"Heading2"')),
    ("headings skip no level", DOCUMENT, swap('"Heading2"', '"Heading3"')),
    ("links say where they go", DOCUMENT, swap("the whole report", "click here")),
    ("links say where they go", DOCUMENT, swap("<w:t>the whole report</w:t>", "")),
    ("links say where they go", DOCUMENT, all_of('hyperlink r:id="rId\\d+"', 'hyperlink w:anchor="gone"')),
    ("lists are real lists", DOCUMENT, before_end(paragraph("Normal", "• A typed point"))),
    ("lists are real lists", DOCUMENT, before_end(paragraph("Quote", "2) A typed number"))),
    ("lists are real lists", NUMBERING, all_of('<w:num w:numId="4">.*?</w:num>', "")),
    ("there are no empty paragraphs", DOCUMENT, before_end("<w:p/>")),
    ("there are no runs of blanks", DOCUMENT, swap("The end.", "The   end.")),
    ("all looks come from styles", DOCUMENT, swap("<w:t>The end", '<w:rPr><w:sz/></w:rPr><w:t>The end')),
    ("all looks come from styles", DOCUMENT, swap('"Title"/>', '"Title"/><w:ind w:left="9"/>')),
    ("there are no italics and no capitals", STYLES, swap("<w:rPr><w:b/>", "<w:rPr><w:b/><w:i/>")),
    ("there are no italics and no capitals", STYLES, swap("<w:rPr><w:b/>", "<w:rPr><w:b/><w:caps/>")),
    ("nothing is justified", STYLES, swap("<w:pPr>", '<w:pPr><w:jc w:val="both"/>')),
)  # fmt: skip


def failed(content: bytes, folder: Path, *, written: tuple[str, ...] = ()) -> set[str]:
    path = folder / "broken.docx"
    path.write_bytes(content)
    file = open_file(path)
    return {rule.name for rule in RULES if not hold(rule, file, written).passed}


def test_there_are_thirty_one_rules_with_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES) == 31


def test_every_rule_is_broken_by_at_least_one_file_here() -> None:
    assert {name for name, _, _ in BREAKS} == {rule.name for rule in RULES}


@pytest.mark.parametrize("style_name", HOUSE_STYLES)
def test_a_good_file_keeps_every_rule_in_every_style(style_name: str, tmp_path: Path) -> None:
    from hwrender.formats import word

    edition = rich_edition(style_name)
    path = tmp_path / "good.docx"
    word.write(given(edition), path)
    checks = word.verify(path, given(edition))
    assert [check for check in checks if not check.passed] == []
    # and its words, its marks, and that nothing in it acts
    assert len(checks) == len(RULES) + 3


@pytest.mark.parametrize(("name", "part", "change"), BREAKS)
def test_a_rule_finds_what_breaks_it(name: str, part: str, change: Change, tmp_path: Path) -> None:
    assert name in failed(changed(rich_bytes(), part, change), tmp_path)


def test_a_broken_file_says_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(changed(rich_bytes(), SETTINGS, swap('w:val="15"', 'w:val="12"')))
    wrong = [check for check in verify_file(path, rich_edition()) if not check.passed]
    assert [check.detail for check in wrong] == ["the compatibility mode is 12"]


def test_many_faults_are_shown_in_short(tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(changed(rich_bytes(), DOCUMENT, all_of("<w:cantSplit/>", "")))
    rule = next(rule for rule in RULES if rule.name == "rows of tables stay whole")
    assert hold(rule, open_file(path)).detail.endswith("and 4 more")


def test_wording_of_the_report_itself_is_not_the_fault_of_the_file(tmp_path: Path) -> None:
    content = changed(rich_bytes(), DOCUMENT, swap("the whole report", "click here"))
    assert failed(content, tmp_path, written=("Read click here or ring us.",)) == set()


def test_what_is_no_word_file_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "not.docx"
    path.write_bytes(b"not a zip")
    (check,) = verify_file(path, rich_edition())
    assert not check.passed
    assert check.name == "the file opens"


LEFTOVERS: tuple[tuple[str, Change], ...] = (
    (CORE, all_of("<dc:creator>.*?<", "<dc:creator>python-docx<")),
    (CORE, all_of("<cp:lastModifiedBy>.*?<", "<cp:lastModifiedBy>A. Person<")),
    (DOCUMENT, before_end('<w:p><w:ins w:author="A. Person"><w:r><w:t>new</w:t></w:r></w:ins></w:p>')),
)


@pytest.mark.parametrize(("part", "change"), LEFTOVERS)
def test_a_name_or_a_change_mark_left_in_a_file_is_found(part: str, change: Change, tmp_path: Path) -> None:
    path = tmp_path / "named.docx"
    path.write_bytes(changed(rich_bytes(), part, change))
    wrong = {check.name for check in verify_file(path, rich_edition()) if not check.passed}
    assert "nothing private is left in the file" in wrong


def test_a_changed_word_is_found(tmp_path: Path) -> None:
    path = tmp_path / "changed.docx"
    path.write_bytes(changed(rich_bytes(), DOCUMENT, swap("The staff listen.", "The staff do not listen.")))
    wrong = [check for check in verify_file(path, rich_edition()) if not check.passed]
    assert [check.name for check in wrong] == ["the words are the report's"]
    assert "do not listen" in wrong[0].detail
