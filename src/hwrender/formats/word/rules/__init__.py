"""The 31 rules that every Word file keeps, as a literal table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from hwrender.edition.outline import entry
from hwrender.formats.contract import Check
from hwrender.formats.word.opening import Opened
from hwrender.formats.word.rules import page, pictures, tables, words
from hwrender.formats.word.rules.fault import Fault

_SHOWN = 3


class Rule(Struct, frozen=True):
    """`name` is the claim; `faults` finds every place where it does not hold."""

    name: str
    faults: Callable[[Opened], Iterator[Fault]]


RULES: tuple[Rule, ...] = (
    Rule("the properties have a title", page.title_in_properties),
    Rule("the properties have a language", page.language_in_properties),
    Rule("the default letters have the document's language", page.language_of_defaults),
    Rule("the theme has the document's language", page.language_of_theme),
    Rule("a sans serif typeface is named", page.named_sans_serif),
    Rule("letters are 14 points or more", page.large_type),
    Rule("lines are 1.25 apart or more", page.open_lines),
    Rule("hyphenation is turned off", page.no_hyphenation),
    Rule("the layout is that of Word 2013 and later", page.newest_layout),
    Rule("pages are A4", page.a4_pages),
    Rule("pages are numbered by a field", page.page_numbers),
    Rule("pictures are described or decorative", pictures.described_or_decorative),
    Rule("no picture is described by a file name", pictures.not_by_file_name),
    Rule("nothing floats", pictures.nothing_floats),
    Rule("there are no text boxes", pictures.no_text_boxes),
    Rule("drawings have numbers of their own", pictures.unique_drawing_ids),
    Rule("tables repeat their head", tables.repeated_head),
    Rule("no cells are joined", tables.no_merged_cells),
    Rule("no cells are empty", tables.no_empty_cells),
    Rule("rows of tables stay whole", tables.rows_stay_whole),
    Rule("tables have a caption or a description", tables.tables_are_described),
    Rule("the head of a table looks like one", tables.head_looks_like_one),
    Rule("headings start at level 1", words.headings_start_at_one),
    Rule("headings skip no level", words.headings_never_skip),
    Rule("links say where they go", words.links_say_where),
    Rule("lists are real lists", words.real_lists),
    Rule("there are no empty paragraphs", words.no_empty_paragraphs),
    Rule("there are no runs of blanks", words.no_runs_of_blanks),
    Rule("all looks come from styles", words.styles_only),
    Rule("there are no italics and no capitals", words.no_italics_or_capitals),
    Rule("nothing is justified", words.nothing_justified),
)


def hold(rule: Rule, file: Opened, written: tuple[str, ...] = ()) -> Check:
    """Hold a file against one rule.

    A fault in `written`, the report's own wording, is not the file's: the wording rules tell the writer.
    """
    faults = [
        fault
        for fault in rule.faults(file)
        if not fault.words or not any(entry("paragraph", fault.words).text in text for text in written)
    ]
    details = list(dict.fromkeys(fault.detail for fault in faults))
    more = [f"and {len(details) - _SHOWN} more"] if len(details) > _SHOWN else []
    return Check(rule.name, not faults, "; ".join([*details[:_SHOWN], *more]))
