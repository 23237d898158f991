"""What is said figure by figure and letter by letter: telephone numbers, postcodes, references."""

from __future__ import annotations

import re

from hwrender.language.initial_words import SAID_AS_WORDS
from hwrender.narration.text_normalisation.figures import cardinal, digits
from hwrender.narration.text_normalisation.rule import Rule

_SHORT_NUMBERS = "999|111|101|112|119|105|195|116|1471|159"
_RING = (
    r"call|calls|called|calling|ring|rang|phone|dial|dialled|text|telephone|NHS|number|numbers|Childline|on"
)
_COUNTED = r"\s(?:people|patients|women|men|children|residents|responses|respondents|places|beds|homes|of\b)"


def spelled(letters: str) -> str:
    """The form in which every voice says letters one by one: "N H S"."""
    return " ".join(letters.upper())


def _telephone(match: re.Match[str]) -> str:
    """Group by group, with a breath between the groups; long unbroken numbers are broken up."""
    written = match[0]
    prefix = "plus " if written.startswith("+") else ""
    groups = re.findall(r"\d+", written.replace("(0)", " "))
    if len(groups) == 1:
        groups = _broken_up(groups[0])
    return prefix + ", ".join(_group(group) for group in groups)


def _group(group: str) -> str:
    """0800 and 0300 are known as "oh eight hundred" and "oh three hundred"."""
    if re.fullmatch("0[1-9]00", group):
        return f"oh {cardinal(int(group[1]))} hundred"
    return digits(group)


def _broken_up(number: str) -> list[str]:
    if number.startswith(("02",)):
        return [number[:3], number[3:7], number[7:]]
    if number.startswith(("03", "08")):
        return [number[:4], number[4:7], number[7:]]
    if len(number) == 11:
        return [number[:5], number[5:8], number[8:]]
    return [number[start : start + 3] for start in range(0, len(number), 3)]


def _nhs_number(match: re.Match[str]) -> str:
    return ", ".join(digits(group) for group in re.findall(r"\d+", match[0]))


def _short_number(match: re.Match[str]) -> str:
    return f"{match['before']}{digits(match['number'])}"


def _postcode(match: re.Match[str]) -> str:
    letters, figure, tail = match["area"], match["district"], match["district_letter"]
    outward = f"{spelled(letters)} {cardinal(int(figure))}{' ' + tail if tail else ''}"
    return f"{outward}, {cardinal(int(match['sector']))} {spelled(match['unit'])}"


def _reference(match: re.Match[str]) -> str:
    """DAPB1605: letter by letter, figure by figure; figures of one or two places are a number (E8, M25,
    A10)."""
    said = []
    for piece in re.findall(r"[A-Za-z]+|\d+", match[0]):
        if piece.isdigit():
            said.append(digits(piece) if len(piece) > 2 or piece[0] == "0" else cardinal(int(piece)))
        else:
            said.append(SAID_AS_WORDS.get(piece) or spelled(piece))
    return " ".join(said)


def _text_code(match: re.Match[str]) -> str:
    return f"{match['before']}{digits(match['number'])}"


TELEPHONES = (
    Rule(re.compile(r"(?:(?<=\d{4})|(?<=\d{3} \d{3})) x(?=\d{1,5}\b)"), lambda match: " extension "),
    # +44 20 7946 0000, (020) 7946 0000, 01632 960001, 0800 11 11
    Rule(
        re.compile(
            r"(?<![\w.,£])(?!\d\d(?:00|15|30|45)[-–]\d\d(?:00|15|30|45)(?!\d))"
            r"(?:\+\d{1,3}(?:[ -]?\(0\))?(?:[ -]?\d{2,5}){2,4}|"
            r"\(?0\d{2,5}\)?(?:[ -]\d{2,6}){1,3}|0\d{9,10})"
            r"(?![\w,]\d|\w| ?(?:hrs|hours|h)\b)"
        ),
        _telephone,
    ),
    Rule(re.compile(r"(?<![\w.,-])116 (?:000|006|111|117|123)(?![\w-])"), _telephone),
)
"""Before a group of four figures is taken for a year."""

RULES = (
    Rule(
        re.compile(
            r"(?P<before>(?i:\b(?:charity|company|registration|registered|membership|account|invoice) "
            r"(?:no\.?|number):? ))(?P<number>\d{5,8})\b"
        ),
        _short_number,
    ),
    Rule(re.compile(r"(?<![\w.,-])\d{3}[ -]\d{3}[ -]\d{4}(?![\w-])"), _nhs_number),
    Rule(
        re.compile(rf"(?P<before>\b(?:{_RING}) )(?P<number>{_SHORT_NUMBERS})\b(?!{_COUNTED}|[%,.:]\d|%)"),
        _short_number,
    ),
    Rule(
        re.compile(rf"(?P<before>)(?<![\w£.,:/-])(?P<number>999|111)\b(?!{_COUNTED}|[%,.:]\d|%|[-–/])"),
        _short_number,
    ),
    Rule(re.compile(r"(?P<before>\b[Tt]ext(?: \w+){1,3} to )(?P<number>\d{5,6})\b"), _text_code),
    Rule(
        re.compile(
            r"\b(?P<area>[A-Z]{1,2})(?P<district>\d{1,2})(?P<district_letter>[A-Z])? ?(?P<sector>\d)"
            r"(?P<unit>[ABD-HJLNP-UW-Z]{2})\b"
        ),
        _postcode,
    ),
    Rule(re.compile(r"\b[A-Z]{1,6}[/-]?\d+(?:[/-]?[A-Z\d]+)*\b(?!'?s\b|\.\d)"), _reference),
    Rule(re.compile(r"(?<![£$€.,])\b\d{1,4}[A-Z]\b(?!')"), _reference),
    Rule(re.compile(r"(?<=\bextension )\d+\b"), lambda match: digits(match[0])),
    # a long string of figures is a reference, not an amount
    Rule(
        re.compile(r"(?<![\w£$€.,])\d{8,}(?![\w,.]\d|\w)"),
        lambda match: ", ".join(digits(g) for g in _broken_up(match[0])),
    ),
)
