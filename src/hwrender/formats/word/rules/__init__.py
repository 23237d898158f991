"""The 31 rules that every Word file follows, as a literal table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from hwrender.edition.outline import entry
from hwrender.formats.contract import Check
from hwrender.formats.word.opening import Fault, Opened
from hwrender.formats.word.rules import page, pictures, tables, words

_SHOWN = 3


class WordRule(Struct, frozen=True):
    """`name` is the claim; `faults` finds every place where it does not hold."""

    name: str
    faults: Callable[[Opened], Iterator[Fault]]


RULES: tuple[WordRule, ...] = (
    WordRule("the properties have a title", page.title_in_properties),
    WordRule("the properties have a language", page.language_in_properties),
    WordRule("the default letters have the document's language", page.language_of_defaults),
    WordRule("the theme has the document's language", page.language_of_theme),
    WordRule("a sans serif typeface is named", page.named_sans_serif),
    WordRule("letters are 14 points or more", page.large_type),
    WordRule("lines are 1.25 apart or more", page.open_lines),
    WordRule("hyphenation is turned off", page.no_hyphenation),
    WordRule("the layout is that of Word 2013 and later", page.newest_layout),
    WordRule("pages are A4", page.a4_pages),
    WordRule("pages are numbered by a field", page.page_numbers),
    WordRule("pictures are described or decorative", pictures.described_or_decorative),
    WordRule("no picture is described by a file name", pictures.not_by_file_name),
    WordRule("nothing floats", pictures.nothing_floats),
    WordRule("there are no text boxes", pictures.no_text_boxes),
    WordRule("drawings have numbers of their own", pictures.unique_drawing_ids),
    WordRule("tables repeat their head", tables.repeated_head),
    WordRule("no cells are joined", tables.no_merged_cells),
    WordRule("no cells are empty", tables.no_empty_cells),
    WordRule("rows of tables stay whole", tables.rows_stay_whole),
    WordRule("tables have a caption or a description", tables.tables_are_described),
    WordRule("the head of a table looks like one", tables.head_looks_like_one),
    WordRule("headings start at level 1", words.headings_start_at_one),
    WordRule("headings skip no level", words.headings_never_skip),
    WordRule("links say where they go", words.links_say_where),
    WordRule("lists are real lists", words.real_lists),
    WordRule("there are no empty paragraphs", words.no_empty_paragraphs),
    WordRule("there are no runs of blanks", words.no_runs_of_blanks),
    WordRule("all looks come from styles", words.styles_only),
    WordRule("there are no italics and no capitals", words.no_italics_or_capitals),
    WordRule("nothing is justified", words.nothing_justified),
)


def hold(rule: WordRule, file: Opened, written: tuple[str, ...] = ()) -> Check:
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
