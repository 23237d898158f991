"""What we tell people passes our own rules: messages, hints, explanations, advice, help."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import pytest

from document_words import words_of
from hwrender.batches.words import (
    ALL_WELL,
    DELETE,
    MORE,
    MORE_WRONG,
    NEEDS_YOU,
    NOTHING,
    PRIVATE,
    READ_FIRST,
    SHARE_NONE,
    STANDING_WORDS,
)
from hwrender.checks.codes import CODES
from hwrender.checks.explaining import explanations
from hwrender.checks.helping import WHAT_HELPS
from hwrender.checks.parts import Unready
from hwrender.checks.readiness import hint_of
from hwrender.cli.checking import check
from hwrender.cli.desk import desk
from hwrender.cli.examples import EXAMPLES
from hwrender.cli.making import COMMANDS
from hwrender.cli.readers import readers
from hwrender.cli.rules import rules
from hwrender.cli.watching import watch
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Paragraph, Section, Text
from hwrender.edition.about import GENDERS, SELDOM_HEARD, TRIED_EASY, TRIED_FULL
from hwrender.edition.kind import EditionKind
from hwrender.fixed_words.table import words_in
from hwrender.formats import ALL_FORMATS
from hwrender.language.quotes import quotations
from hwrender.metadata import Contact, GlossaryEntry, Metadata
from hwrender.narration.person.sheet import ADVICE, DONE
from hwrender.packing.read_me import HELP, spoken_to, steps_of
from hwrender.packing.recipients import RECIPIENTS
from hwrender.plain.definitions import built_in_definitions
from hwrender.plain.senses import built_in_senses
from hwrender.reader_tests.groups import GROUPS
from hwrender.reader_tests.model import TriedBy
from hwrender.reader_tests.saying import said_of
from hwrender.readers.sheet_words import ALL_LINES
from hwrender.reading import read_report
from hwrender.revising.refusals import Why
from hwrender.span import START, Span
from hwrender.style import load_style
from hwrender.topics import TOPICS, Topic
from hwrender.wording import check_wording
from test_rules_cases import CODES as RULES_WITH_EXAMPLES
from test_rules_cases import bad_example, findings

BAD_SOURCES = sorted((Path(__file__).parent / "cases" / "bad").glob("*.md"))


TERMS = (
    "backslash", "bracket", "character", "column", "comma", "dash", "font", "footnote", "glossary",
    "hwrender", "hyphen", "idiom", "jpg", "key", "mailto", "Markdown", "plural", "quotation",
    "semicolon", "slash", "tag", "UTF-8", "YAML", "zero",
)  # fmt: skip
"""What our messages have to call by its name: signs, and the parts of a report."""


def warnings_about(texts: Iterable[str], style: str = "easy-read") -> list[str]:
    """What our rules warn of in these texts, each a paragraph; in easy read also sentences of over 15 words.

    With the style “clear-print” they are held to plain English, for readers who read well."""
    texts = tuple(texts)
    blocks = tuple(
        Paragraph((Text(text, Span(line, 1, line, 1 + len(text))),), Span(line, 1, line, 1 + len(text)))
        for line, text in enumerate(texts, 1)
    )
    contact = Contact(phone="020 7946 0000")
    glossary = tuple(GlossaryEntry(term, "a part of a report") for term in TERMS)
    metadata = Metadata(
        "Words", "en-GB", contact=contact, other_formats="Ask us for another copy.", glossary=glossary
    )
    document = Document("words.md", "", metadata, (Section(None, blocks, None),), (), ())
    found = check_wording(document, EditionKind.FULL, load_style(style))
    return [
        _shown(each, blocks) for each in found if _counts(each, style) and not _is_shown_word(each, texts)
    ]


def _is_shown_word(finding: Finding, texts: Sequence[str]) -> bool:
    """Whether this speaks of words between quotation marks: those of the report, or to be typed."""
    if not 1 <= finding.span.line <= len(texts):
        return False
    text = texts[finding.span.line - 1]
    return any(quoted.start < finding.span.column <= quoted.end for quoted in quotations(text))


def _counts(finding: Finding, style: str) -> bool:
    if finding.span == START or finding.code in ("S7", "S8", "S30"):
        return False  # of the heap of texts as a whole
    if finding.code == "S48":
        return False  # signs that are to be typed, or are spoken of
    return finding.severity is Severity.WARNING or (finding.code == "S1" and style == "easy-read")


def _shown(finding: Finding, blocks: tuple[Paragraph, ...]) -> str:
    if not 1 <= finding.span.line <= len(blocks):
        return finding.message
    (text,) = blocks[finding.span.line - 1].children
    assert isinstance(text, Text)
    return f"{finding.code} {finding.message} | {text.text}"


@pytest.mark.parametrize("code", RULES_WITH_EXAMPLES)
def test_what_a_finding_says_passes_our_rules(code: str) -> None:
    source, _ = bad_example(code)
    said = {
        text.partition(": hwrender ")[0]  # a command is to be typed
        for each in findings(source)
        for text in (each.message, each.hint)
        if text
    }
    # Unicode gives the names of characters
    assert [each for each in warnings_about(sorted(said)) if "(U+" not in each] == []


_FOR_TYPING = ("S2 ", "S16 ", "S18 ")
"""Hints that tell what to type have its signs in them."""


def test_what_is_said_of_bad_sources_passes_our_rules() -> None:
    said = {
        text
        for source in BAD_SOURCES
        for each in read_report(source).findings
        for text in (each.message, each.hint)
        if text
    }
    # what follows a colon is to be typed
    sentences = (text.partition(": ")[0].rstrip(":.") + "." for text in sorted(said))
    found = warnings_about(sentences)
    assert [each for each in found if not each.startswith(_FOR_TYPING)] == []


def test_the_sentence_of_each_code_passes_our_rules() -> None:
    assert warnings_about(CODES.values()) == []


def test_the_reason_of_each_rule_passes_our_rules() -> None:
    assert warnings_about(each.why for each in explanations().values()) == []


def test_the_good_example_of_each_rule_passes_that_rule() -> None:
    own = {each.code: warnings_about([each.good]) for each in explanations().values()}
    assert {
        code for code, found in own.items() if any(line.startswith(f"{code} ") for line in found)
    } == set()


def test_advice_passes_our_rules() -> None:
    assert warnings_about(what for _, what in WHAT_HELPS) == []


def test_the_help_of_our_commands_passes_our_rules() -> None:
    options = [option for command in (check, desk, readers, rules) for option in command.params]
    shared = {option.name for option in COMMANDS["pdf"].params}
    options += [option for option in watch.params if option.name not in shared]
    said = [option.help for option in options if isinstance(option, click.Option) and option.help]
    assert warnings_about(text.partition(":")[0] for text in said) == []


def test_what_keeps_a_part_from_going_out_passes_our_rules() -> None:
    document = Document("a.md", "", Metadata("Words", "en-GB"), (), (), ())
    hints = (hint_of(each, document).partition(":")[0] + "." for each in Unready)
    assert warnings_about([*(each.value for each in Unready), *hints]) == []


def test_why_a_change_cannot_be_made_passes_our_rules() -> None:
    assert warnings_about(why.value for why in Why) == []


def test_the_fixed_words_of_copies_pass_our_rules() -> None:
    filled = {
        "people": "women", "group": "carers", "what": "this report", "ages": "18 to 24", "when": "in 2024",
        "condition": "another disability", "bold": "bold", "label": "large print", "kind": "an MP3",
    }  # fmt: skip
    texts = words_in("en").texts
    said = [
        re.sub(r"{(\w+)}", lambda place: filled.get(place[1], "12"), text).rstrip(":.") + "."
        for text in texts.values()
        if text.endswith((".", ":")) and " " in text
    ]
    said += [f"We met {texts[key]}." for key in (*GENDERS.values(), *SELDOM_HEARD.values())]
    # a word for people who call themselves so
    assert [each for each in warnings_about(said) if "intersex" not in each] == []


def test_what_a_pack_tells_whoever_gets_it_passes_our_rules() -> None:
    names = dict.fromkeys((row.name for row in ALL_FORMATS), "the file") | {"poster": "the poster"}
    rows = [spoken_to(row, "en")[0] for row in RECIPIENTS]
    told = [line for row in rows for line in (*steps_of(row, names), *row.safe, f"{row.summary}.")]
    assert warnings_about([*told, HELP]) == []


@pytest.mark.parametrize("sheet", ALL_LINES)
def test_what_stands_on_the_sheets_for_readers_passes_our_rules(sheet: str) -> None:
    lines = [line.replace("{ideas}", "25").replace("{most}", "12") for line in ALL_LINES[sheet]]
    assert warnings_about(lines) == []


def test_what_is_said_of_readers_passes_our_rules() -> None:
    said = [f"This was not clear to 2 of 8 {words}." for words in GROUPS.values()]
    words = words_in("en")
    said += [
        said_of(TriedBy(who, 4, told_us=True), 5, words.say(tried), words)
        for who in GROUPS
        for tried in (TRIED_EASY, TRIED_FULL)
    ]
    assert warnings_about(said) == []


def test_what_a_person_who_reads_aloud_is_told_passes_our_rules() -> None:
    assert warnings_about([*ADVICE, DONE]) == []


def test_what_is_said_of_a_batch_of_reports_passes_our_rules() -> None:
    said = [line for each in STANDING_WORDS.values() for line in (f"{each.heading}.", each.means, each.one)]
    said += [each.more.format(12) for each in STANDING_WORDS.values()]
    said += [
        PRIVATE,
        NOTHING,
        ALL_WELL,
        NEEDS_YOU,
        MORE.format(12),
        READ_FIRST,
        MORE_WRONG,
        DELETE,
        SHARE_NONE,
    ]
    # a command, a file or a folder is named in its place
    assert warnings_about(line.replace(": {}", ".").replace(" {}", " below.") for line in said) == []


def test_the_glossary_passes_our_rules() -> None:
    definitions = (*built_in_definitions(), *(each.definition for each in built_in_senses()))
    found = warnings_about(f"It {each.joint} {each.meaning}." for each in definitions)
    # four letters of which each is a word
    assert [each for each in found if "lesbian, gay" not in each] == []


def test_what_an_example_does_passes_our_rules() -> None:
    assert warnings_about(f"{what}." for rows in EXAMPLES.values() for _, what in rows) == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_guide_passes_our_rules(topic: Topic) -> None:
    assert warnings_about(words_of(topic.text())) == []
