"""A formula of a Word file is told by its name: in one line where that says the same, or left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from word_parts import made_of, para


def of(name: str, *parts: str) -> str:
    return f"<m:{name}>{''.join(parts)}</m:{name}>"


def words(text: str) -> str:
    return of("r", of("t", text))


FRACTION = of("f", of("num", words("21")), of("den", words("30")))
SUM = of("nary", of("sub", words("i")), of("sup"), of("e", words("x")))
LINES: dict[str, tuple[str, str]] = {
    "letters and signs": (words("a=b"), "a=b"),
    "a fraction": (FRACTION, "21/30"),
    "a fraction behind a letter": (words("x") + FRACTION, "x 21/30"),
    "a fraction of more words": (of("f", of("num", words("a+b")), of("den", words("c"))), "(a+b)/c"),
    "a raised figure": (of("sSup", of("e", words("m")), of("sup", words("2"))), "m²"),
    "a raised letter": (of("sSup", of("e", words("x")), of("sup", words("n+y"))), "x^(n+y)"),
    "a lowered figure": (of("sSub", of("e", words("H")), of("sub", words("2"))), "H₂"),
    "a lowered letter": (of("sSub", of("e", words("x")), of("sub", words("max"))), "x max"),
    "brackets": (of("d", of("dPr"), of("e", words("a"))), "(a)"),
    "a root": (of("rad", of("deg"), of("e", words("a"))), "√(a)"),
    "a third root": (of("rad", of("deg", words("3")), of("e", words("a"))), "root 3 of (a)"),
    "a function": (of("func", of("fName", words("log")), of("e", words("x"))), "log x"),
    "a line over a letter": (of("bar", of("barPr"), of("e", words("x"))), "x"),
    "words of Word in it": ("<w:r><w:t>a</w:t></w:r>" + words("+b"), "a+b"),
}


@pytest.mark.parametrize("name", LINES)
def test_a_formula_that_fits_one_line_is_kept_and_told(name: str, tmp_path: Path) -> None:
    formula, line = LINES[name]
    made = made_of(tmp_path, para("It is ", of("oMath", formula), " here."))
    assert made.body.replace("\\", "") == f"It is {line} here."
    assert made.said == f"A formula is one line here: “{line}”."


def test_a_formula_by_itself_is_a_paragraph(tmp_path: Path) -> None:
    made = made_of(tmp_path, para("Words.") + para(of("oMathPara", of("oMathParaPr"), of("oMath", FRACTION))))
    assert made.body == "Words.\n\n21/30"


def test_a_formula_that_needs_more_lines_is_left_out_and_named(tmp_path: Path) -> None:
    made = made_of(tmp_path, para("It is ", of("oMath", SUM), " here."))
    assert made.body == "It is here."
    assert made.said == "A formula cannot be kept: “i x”."


def test_many_formulas_are_counted(tmp_path: Path) -> None:
    made = made_of(tmp_path, "".join(para(of("oMath", words(f"a={each}"))) for each in range(9)))
    assert made.codes == ["D116"] * 6
    assert "There are 9 formulas in this file." in made.said
