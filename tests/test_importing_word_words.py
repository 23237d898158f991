"""The words of a paragraph come out of a Word file as Word shows them: fields, signs, notes, links,
languages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hwrender.importing.shown.languages import language_of_file, usual_tag
from hwrender.importing.shown.phrases import raised as raised_words
from hwrender.importing.shown.signs import in_characters, in_words
from hwrender.importing.word.fields import place_of_code
from word_parts import R, made_of, para, raised, relations, row, run, style, styled, styles, table

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
BREAK = "<w:r><w:br/></w:r>"


def box(ticked: int, glyph: str) -> str:
    about = f"<w:sdtPr><w14:checkbox><w14:checked w14:val='{ticked}'/></w14:checkbox></w:sdtPr>"
    return f"<w:sdt {W14}>{about}<w:sdtContent>{run(glyph)}</w:sdtContent></w:sdt>"


def field(code: str, result: str, begin: str = "") -> str:
    """A field with its code and what it shows."""
    return (
        f"<w:r><w:fldChar w:fldCharType='begin'>{begin}</w:fldChar></w:r>"
        f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{result}"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def form(inside: str) -> str:
    return f"<w:ffData>{inside}</w:ffData>"


def link(identifier: str, words: str) -> str:
    return f'<w:hyperlink {R} r:id="{identifier}">{run(words)}</w:hyperlink>'


def signs(text: str, font: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


CHOICES = "<w:ddList><w:result w:val='1'/><w:listEntry w:val='Bad'/><w:listEntry w:val='Good'/></w:ddList>"
NESTED = field("IF 1 = 1", field("REF a", run("shown")) + run(" too"))
WORDS: dict[str, tuple[str, str]] = {
    "a field in one piece": (para("Table ", f"<w:fldSimple w:instr=' SEQ Table '>{run('3')}</w:fldSimple>",
        ": A"), "Table 3: A"),
    "a field of several pieces": (para("See ", field("REF a", run("Table 3")), "."), "See Table 3."),
    "fields inside each other": (para(NESTED), "shown too"),
    "a code that holds words": (para("A", field(f"IF </w:instrText></w:r>{run('code')}<w:r><w:instrText>",
        run("b"))), "Ab"),
    "a field that is a link": (para("See ", field('HYPERLINK "https://example.org/a"', run("us"))),
        "See [us](https://example.org/a)"),
    "a box of a form": (
        para(field("FORMCHECKBOX", "", form("<w:checkBox><w:default w:val='1'/></w:checkBox>")), " Yes"),
            "(ticked) Yes"
    ),
    "a box of a form that was changed": (
        para(field("FORMCHECKBOX", "",
            form("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>")), " Yes"),
        "(not ticked) Yes",
    ),
    "a choice of a form": (
        para("How: ", field("FORMDROPDOWN", run("?"), form(CHOICES))),
        "How: Good",
    ),
    "a text of a form": (para(field("FORMTEXT", run("Mill Lane"), form("<w:textInput/>"))), "Mill Lane"),
    "boxes to tick": (para("Ramp? ", box(1, "☒"), " Yes ", box(0, "☐"), " No"),
        "Ramp? (ticked) Yes (not ticked) No"),
    "boxes that were typed": (para("☑ A ramp") + para("☒ A door"), "(ticked) A ramp\n\n(crossed) A door"),
    "a sign of a font": (para("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", " Yes"),
        "(ticked) Yes"),
    "letters in a font of signs": (para(signs("ü", "Wingdings"), " Yes ", signs("\uf0fb", "Wingdings"),
        " No"), "(ticked) Yes (crossed) No"),
    "Greek by its font": (para(signs("\uf0b3", "Symbol"), " 3 ", signs("m", "Symbol")), "≥ 3 μ"),
    "a sign that only decorates": (para("A ", signs("\uf0d8", "Wingdings"), " B"), "A • B"),
    "a face": (para(signs("J", "Wingdings"), " good"), "(smiling face) good"),
    "carriage returns": (para("<w:r><w:t>Monday</w:t><w:cr/><w:t>Friday</w:t></w:r>"), "Monday\\\nFriday"),
    "hyphens of several kinds": (
        para("accommo", "<w:r><w:softHyphen/></w:r>", "dation co", "<w:r><w:noBreakHyphen/></w:r>",
            "op sur\u00adgery"),
        "accommodation co-op surgery",
    ),
    "directions": (para(f"<w:bdo w:val='rtl'>{run('one ')}</w:bdo>",
        f"<w:dir w:val='ltr'>{run('two')}</w:dir>"), "one two"),
    "sound above words": (
        para("A ",
            f"<w:r><w:ruby><w:rt>{run('yī')}</w:rt><w:rubyBase>{run('医院')}</w:rubyBase></w:ruby></w:r>",
                "."), "A 医院 (yī)."
    ),
    "a large first letter": (
        para("M", look='<w:framePr w:dropCap="drop"/>') + para("any people."), "Many people."
    ),
    "a large first letter and no more": (para("M", look='<w:framePr w:dropCap="drop"/>'), "M"),
    "measures": (para("20 m", raised("2"), " and 10", raised("3")), "20 m² and 10³"),
    "a figure that a person has moved up": (para("20 m", run("2",
        '<w:position w:val="6"/><w:sz w:val="14"/>')), "20 m²"),
    "an ordinal": (para("1", raised("st"), " May"), "1st May"),
    "a letter for a note": (para("12", raised("a"), " people"), "12 (a) people"),
    "a note that was typed": (
        para("Most waited 12", raised("1"), " minutes.") + para(raised("1"), " In May."),
        "Most waited 12[^typed-1] minutes.\n\n[^typed-1]: In May.",
    ),
    "a note that was typed with a bracket": (
        para("Most waited 12", raised("1)"), " minutes.") + para(raised("(1)"), " In May."),
        "Most waited 12[^typed-1] minutes.\n\n[^typed-1]: In May.",
    ),
    "a typed note with two texts stays": (
        para("A", raised("1")) + para(raised("1"), " In May.") + para(raised("1"), " In June."),
            "A¹\n\n¹ In May.\n\n¹ In June."
    ),
    "a typed note in a table": (
        para("First.") + table(row("Place", "People"), row("Mill", "x")).replace(run("x"),
            run("12") + raised("*"))
        + para(raised("*"), "About."),
        "First.\n\n| Place | People |\n| --- | --- |\n| Mill | 12[^typed-1] |\n\n[^typed-1]: About.",
    ),
    "a quotation by any style": (
        styled("One.", "Q") + styled("Two.", "P") + styled("Three.", "V"), "> One.\n>\n> Two.\n>\n> Three."
    ),
    "a source under a quotation": (styled("One.", "Q") + styled("A man", "S"), "> One.\n\nA man"),
    "a sign by its field": (para("A ", field("SYMBOL 252 \\f Wingdings \\s 12", ""), " B"), "A (ticked) B"),
    "a sign by its field and no font": (para("A", field("SYMBOL 0x42", "")), "AB"),
}  # fmt: skip


@pytest.mark.parametrize("name", WORDS)
def test_words_are_as_word_shows_them(tmp_path: Path, name: str) -> None:
    xml, expected = WORDS[name]
    sheet = styles(
        style("Q", "Block Text"),
        style("I", "Intense Quote"),
        style("P", "Pulled out", based="I"),
        style("V", "HW quotation text"),
        style("S", "Quote Source"),
    )
    made = made_of(tmp_path, xml, styles=sheet)
    assert made.body == expected
    assert "D117" not in made.codes


LINKS = relations(
    ("a", "hyperlink", "www.example.org/surgery"),
    ("b", "hyperlink", "mailto:hello@example.org"),
    ("c", "hyperlink", "file:///S:/Reports/report.docx"),
    ("d", "hyperlink", "https://example.org/a b"),
    ("e", "hyperlink", "hello@example.org"),
)


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("a", "[us](https://www.example.org/surgery)"), ("b", "[us](mailto:hello@example.org)"), ("c", "us"),
        ("d", "[us](https://example.org/a%20b)"), ("e", "[us](mailto:hello@example.org)"), ("gone", "us"),
    ],
)  # fmt: skip
def test_a_link_leads_where_readers_can_go_or_is_named(
    tmp_path: Path, identifier: str, expected: str
) -> None:
    made = made_of(tmp_path, para("See ", link(identifier, "us")), relations=LINKS)
    assert made.body == f"See {expected}"
    assert ("leads nowhere" in made.said) == (expected == "us")


def test_a_link_to_a_place_in_the_file_is_words_and_not_named(tmp_path: Path) -> None:
    made = made_of(tmp_path, para(f"<w:hyperlink w:anchor='a'>{run('below')}</w:hyperlink>"))
    assert (made.body, made.codes) == ("below", [])


@pytest.mark.parametrize("code", ["AUTHOR", "LASTSAVEDBY", "USERNAME", "FILENAME \\p"])
def test_fields_that_name_people_or_folders_are_left_out_and_named(tmp_path: Path, code: str) -> None:
    simple = para("By ", f"<w:fldSimple w:instr=' {code} '>{run('Doreen Example')}</w:fldSimple>")
    for xml in (simple, para("By ", field(code, run("Doreen Example")))):
        made = made_of(tmp_path, xml)
        assert made.body == "By"
        assert "Word itself filled in" in made.said
        assert "D117" not in made.codes


def test_controls_that_name_people_or_ask_for_words_are_left_out_and_named(tmp_path: Path) -> None:
    who = "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/ns0:coreProperties/ns1:creator'/></w:sdtPr>{}</w:sdt>"
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{}</w:sdt>"
    content = "<w:sdtContent>{}</w:sdtContent>"
    text = para(
        "A ", who.format(content.format(run("Doreen"))), prompt.format(content.format(run("Click here")))
    )
    made = made_of(tmp_path, text + prompt.format(content.format(para("Choose a date"))))
    assert made.body == "A"
    assert "Click here Choose a date" in made.said
    assert "Word itself filled in" in made.said
    assert "D117" not in made.codes


def test_a_table_of_contents_in_a_field_is_left_out(tmp_path: Path) -> None:
    field_of_contents = field("TOC \\o", run("Chapter 1 ... 3"))
    made = made_of(tmp_path, para(field_of_contents) + para("Words."))
    assert made.body == "Words."
    assert "table of contents is left out" in made.said
    assert "D117" not in made.codes


@pytest.mark.parametrize("code", ["AUTONUM", "LISTNUM NumberDefault \\l 1"])
@pytest.mark.parametrize("is_simple", [True, False])
def test_numbers_that_word_counts_and_does_not_write_are_named(
    tmp_path: Path, code: str, is_simple: bool
) -> None:
    simple = f"<w:fldSimple w:instr='{code}'/>"
    begun = field(code, "").replace("<w:r><w:fldChar w:fldCharType='separate'/></w:r>", "")
    made = made_of(tmp_path, para(simple if is_simple else begun, " Answer sooner."))
    assert made.body == "Answer sooner."
    assert "Word counts some numbers itself." in made.said


NOTE = "<w:footnotes SPACES><w:footnote w:id='1'>{}</w:footnote></w:footnotes>"
MARK = "<w:r><w:footnoteReference w:id='1'{}/></w:r>"


@pytest.mark.parametrize(
    ("after", "note", "expected"),
    [
        ("", para("In May."), "Words[^note-1] go on.\n\n[^note-1]: In May."),
        ("*", para("* In May."), "Words[^note-1] go on.\n\n[^note-1]: In May."),
        ("", para("One.") + para("Two."), "Words[^note-1] go on.\n\n[^note-1]: One.\n\n    Two."),
        ("", para(""), "Words go on."),
    ],
)
def test_a_note_has_one_mark(tmp_path: Path, after: str, note: str, expected: str) -> None:
    mark = MARK.format(" w:customMarkFollows='1'" if after else "") + (raised(after) if after else "")
    made = made_of(tmp_path, para("Words", mark, " go on."), footnotes=NOTE.format(note))
    assert made.body == expected
    assert ("A note has a mark" in made.said) == (expected == "Words go on.")
    assert "D117" not in made.codes


def test_a_mark_alone_in_a_cell_or_line_keeps_its_note(tmp_path: Path) -> None:
    text = para("First.") + table(row("A", "B"), row("c", para(MARK.format("")))) + para(MARK.format(""))
    made = made_of(
        tmp_path,
        text.replace("<w:tc><w:tcPr></w:tcPr><w:p>", "<w:tc><w:p>"),
        footnotes=NOTE.format(para("N.")),
    )
    assert made.body.count("[^note-1]") == 3


# --- languages -------------------------------------------------------------------------------------------

POLISH = '<w:lang w:val="pl-PL"/>'
WELSH_BY_DEFAULT = styles(
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
)


def test_the_language_of_a_file_is_that_of_its_words(tmp_path: Path) -> None:
    welsh = "Roedd pobl yn hoffi’r nyrsys."
    assert made_of(tmp_path, para(welsh), styles=WELSH_BY_DEFAULT).language == "cy"
    assert made_of(tmp_path, para(run(welsh, '<w:lang w:val="cy-GB"/>'))).language == "cy"
    assert (
        made_of(tmp_path, para("People liked the nurses here."), styles=WELSH_BY_DEFAULT).language == "en-GB"
    )
    assert made_of(tmp_path, para(welsh)).language == "en-GB"


@pytest.mark.parametrize(
    ("look", "words", "expected"),
    [
        (POLISH, "bardzo długo i nudno", "[bardzo długo i nudno]{lang=pl}"),
        (POLISH, "a very long time", "a very long time"),
        (POLISH, "Kowalski", "Kowalski"),
        ('<w:rtl/><w:lang w:bidi="ur-PK"/>', "میں فون نہیں کر سکا", "[میں فون نہیں کر سکا]{lang=ur}"),
        ('<w:lang w:eastAsia="zh-CN"/>', "医院", "[医院]{lang=zh-CN}"),
        ('<w:cs/><w:lang w:val="en-GB" w:bidi="bn-BD"/>', "আমি অপেক্ষা করেছি", "[আমি অপেক্ষা করেছি]{lang=bn}"),
        ('<w:lang w:val="en-GB" w:bidi="ar-SA"/>', "আমি অপেক্ষা করেছি", "আমি অপেক্ষা করেছি"),
        ('<w:lang w:val="x-none"/>', "bardzo długo", "bardzo długo"),
    ],
)
def test_a_passage_in_another_language_is_marked(
    tmp_path: Path, look: str, words: str, expected: str
) -> None:
    made = made_of(tmp_path, para("She said to all of us: ", run(words, look), " that day."))
    assert made.body == f"She said to all of us: {expected} that day."
    assert "D117" not in made.codes


@pytest.mark.parametrize(
    ("written", "expected"),
    [("en-US", "en-GB"), ("cy-GB", "cy"), ("pt-BR", "pt-BR"), ("zz-ZZ", ""), ("", ""), ("sr-Latn", "sr")],
)
def test_a_language_has_the_tag_that_reports_have(written: str, expected: str) -> None:
    assert usual_tag(written) == expected


def test_a_file_without_a_word_is_english() -> None:
    assert language_of_file(Counter(), "") == "en-GB"


# --- in isolation ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "before", "low", "expected"),
    [
        ("2", "m", False, "²"), ("-3", "0", False, "⁻³"), ("2", "O", True, "₂"), ("th", "4", False, "th"),
        ("a", "2", False, " (a)"), ("n", "x", True, " (n)"), ("me", "M", False, "me"), ("*", "t", False, "*"),
        ("1,2", "t", False, "¹,²"), ("a", " ", False, "a"),
    ],
)  # fmt: skip
def test_raised_words_are_kept_apart(text: str, before: str, low: bool, expected: str) -> None:
    assert raised_words(text, before, is_low=low) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("✓Yes", "(ticked) Yes"),
        ("Yes✔", "Yes (ticked)"),
        ("☒", "(ticked)"),
        ("5 ☎ 6", "5 Phone: 6"),
        ("plain", "plain"),
    ],
)
def test_signs_that_say_something_are_words(text: str, expected: str) -> None:
    assert in_words(text, crossed_boxes=False) == expected


def test_a_character_of_no_font_is_a_bullet() -> None:
    assert in_characters("\uf0a7 A", "Arial") == "• A"


@pytest.mark.parametrize(
    ("code", "target"),
    [(' HYPERLINK "https://a.example" \\o "x"', "https://a.example"), (" HYPERLINK mailto:a@b.example",
        "mailto:a@b.example"),
     (' HYPERLINK "https://a.example/b" \\l "c" \\t "_new"', "https://a.example/b#c"),
     (' HYPERLINK \\t "_new" "https://a.example"', "https://a.example"),
     (' HYPERLINK \\l "part"', "part"), (" REF a", ""), ("", "")],
)  # fmt: skip
def test_the_code_of_a_field_says_where_it_leads(code: str, target: str) -> None:
    assert place_of_code(code).target == target
