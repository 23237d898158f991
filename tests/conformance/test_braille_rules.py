"""Sixty hard lines in contracted UEB, each with the section of the rules that says how it is written.

They are written out here from the Rules of Unified English Braille (2nd edition), and our call of liblouis is
held against them: signs of capitals (8), numbers (6), grade 1 (5), quotation marks (7) and addresses (10.12).
"""

from __future__ import annotations

import pytest

from hwrender.formats.braille.liblouis import needed_liblouis
from hwrender.formats.braille.louis import CONTRACTED, running
from hwrender.formats.braille.translating import BrailleStretch, translate

LINES = (
    ("£3.5m", "@L#C4EM"),
    ("€20", "@E#BJ"),
    ("$1,000", "@S#A1JJJ"),
    ("25p", "#BEP"),
    ("50%", "#EJ.0"),
    ("1,234,567", "#A1BCD1EFG"),
    ("3.14", "#C4AD"),
    ("-5", "-#E"),
    ("10–20", "#AJ,-#BJ"),
    ("2015/16", "#BJAE_/#AF"),
    ("01/04/2017", "#JA_/#JD_/#BJAG"),
    ("6 September 2016", "#F ,SEPTEMB] #BJAF"),
    ("9.30am", "#I4CJ;AM"),
    ("5pm", "#EPM"),
    ("24/7", "#BD_/#G"),
    ("1st", "#AST"),
    ("22nd", "#BBND"),
    ("1990s", "#AIIJS"),
    ("'90s", "'#IJS"),
    ("07700 900123", '#JGGJJ"IJJABC'),
    ("020 7946 0123", '#JBJ"GIDF"JABC'),
    ("+44 20 7946 0123", '"6#DD"BJ"GIDF"JABC'),
    ("0800 123 456", '#JHJJ"ABC"DEF'),
    ("ann@example.org", "ANN@AEXAMPLE4ORG"),
    ("info@hackney.nhs.uk", "9FO@AHACKNEY4NHS4UK"),
    ("www.example.org", "WWW4EXAMPLE4ORG"),
    ("https://www.example.org/a-b", "HTTPS3_/_/WWW4EXAMPLE4ORG_/A-;B"),
    ("example.org/help?x=1", 'EXAMPLE4ORG_/HELP;8X"7#A'),
    ("NHS", ",,NHS"),
    ("NHS England", ",,NHS ,5GL&"),
    ("A&E", ",A@&,E"),
    ("GP", ",,GP"),
    ("GPs", ",,GP,'S"),
    ("BBC News", ",,BBC ,NEWS"),
    ("PhD", ",PH,D"),
    ("McDonald", ",MC,DONALD"),
    ("O'Neil", ",O',NEIL"),
    ("J. K. Smith", ";,J4 ;,K4 ,SMI?"),
    ("J K Smith", ";,J ;,K ,SMI?"),
    ("iPhone", 'I,PH"O'),
    ("WE DO NOT AGREE", ",,,WE D N AGREE,'"),
    ("DO NOT SMOKE HERE", ",,,D N SMOKE \"H,'"),
    ("“Stop,” she said.", "8,/OP10 %E SD4"),
    ("‘Stop’ he said.", ",8,/OP,0 HE SD4"),
    ("He said “no”.", ",HE SD 8NO04"),
    ("it's", "X'S"),
    ("people's", "P'S"),
    ("sex workers’", "SEX \"W]S'"),
    ("Can't you?", ",C'T Y8"),
    ("a, b and c", "A1 ;B & ;C"),
    ("plan b", "PLAN ;B"),
    ("vitamin C", "VITAM9 ;,C"),
    ("x", ";X"),
    ("I am", ",I AM"),
    ("4 children", "#D *N"),
    ("group A", "GR\\P ,A"),
    ("5a", "#E;A"),
    ("COVID-19", ",,COVID-#AI"),
    ("20°C", "#BJ^J,C"),
    ("5 km", "#E KM"),
    ("2 × 3 = 6", '#B "8 #C "7 #F'),
    ("1/2", "#A_/#B"),
    ("½", "#A/B"),
    ("and/or", "&_/OR"),
    ("(see page 4)", '"<SEE PAGE #D">'),
    ("self-employed", "SELF-EMPLOY$"),
    ("e.g.", "E4G4"),
    ("i.e.", "I4E4"),
    ("#metoo", "_?METOO"),
    ("@hackney", "@AHACKNEY"),
    ("[sic]", ".<SIC.>"),
    ("half-hour", "HALF-H\\R"),
    ("Dear Ann,", ",DE> ,ANN1"),
    ("(see below)", '"<SEE 2L">'),
    ("people).", 'P">4'),
    ("[not here]", '.<N "H.>'),
    ("Not that; this.", ",N T2 ?4"),
    ("child(ren)", '*ILD"<R5">'),
    ("a CD player", "A ;,,CD PLAY]"),
    ("HM Prison", ";,,HM ,PRISON"),
    (".5", "#4E"),
    ("Were you asked?", ",7 Y ASK$8"),
)

BOLD = (
    ("bold", "a bold word", (2, 6), "A ^1BOLD ^W"),
    ("stop", "in bold.", (3, 7), "9 ^1BOLD4"),
    ("letter", "a b c", (2, 3), "A ^2;B ;C"),
    ("passage", "say three bold words now", (4, 20), "SAY ^7?REE BOLD ^WS^' N["),
)


def cells(*stretches: BrailleStretch) -> str:
    with running(needed_liblouis()) as louis:
        made = translate([stretches], CONTRACTED, louis)[0]
    assert made.spelt == 0
    return made.cells


def test_there_are_sixty_lines() -> None:
    assert len({text for text, _ in LINES}) == len(LINES) >= 60


@pytest.mark.parametrize(("text", "wanted"), LINES, ids=[text for text, _ in LINES])
def test_a_hard_line_is_written_as_the_rules_say(text: str, wanted: str) -> None:
    assert cells(BrailleStretch(text)) == wanted


@pytest.mark.parametrize(("name", "text", "place", "wanted"), BOLD, ids=[row[0] for row in BOLD])
def test_bold_words_have_the_signs_of_bold(name: str, text: str, place: tuple[int, int], wanted: str) -> None:
    start, end = place
    parts = (text[:start], text[start:end], text[end:])
    stretches = [BrailleStretch(part, is_bold=bool(count == 1)) for count, part in enumerate(parts) if part]
    assert cells(*stretches) == wanted, name
