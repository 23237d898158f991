"""The specification of DAISY 2.02 as a table: each rule, where it is written, and what finds a book that
breaks it.

A rule goes by the text of the specification (recommendation of 28 February 2001) where it says "must", and
by what old players need where it leaves a choice. Each yields what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from hwrender.formats.daisy.opening import OpenedTalkingBook
from hwrender.formats.daisy.rules import files, metadata, navigation, sound, synchronisation, text


class DaisyRule(Struct, frozen=True):
    """`clause` is where the specification says it; `faults` yields what breaks it."""

    name: str
    clause: str
    faults: Callable[[OpenedTalkingBook], Iterator[str]]


RULES: tuple[DaisyRule, ...] = (
    DaisyRule("the book has just the files it needs", "2, files of a book", files.just_its_files),
    DaisyRule("any player can read its file names", "3, names of files", files.short_names),
    DaisyRule("each link leads to a place that is there", "2, links", files.links_lead_somewhere),
    DaisyRule("the navigation says all that it must of the book", "appendix 2, NCC", metadata.complete),
    DaisyRule("what it says of the book has the right form", "appendix 2, NCC", metadata.well_formed),
    DaisyRule("what it counts is there as often", "appendix 2, NCC", metadata.counts),
    DaisyRule("all documents name the same book", "appendix 2", metadata.one_book),
    DaisyRule("the navigation begins with the title, at the beginning", "2, NCC", navigation.begins),
    DaisyRule("each place in the navigation is of a known kind", "2, NCC", navigation.known_kinds),
    DaisyRule("no level of headings is left out", "2, NCC", navigation.levels),
    DaisyRule("the navigation is in the order of playing", "2, NCC", navigation.in_order),
    DaisyRule("page numbers are numbers and rise", "2, NCC", navigation.page_numbers),
    DaisyRule("the navigation says what the text says", "2, NCC", navigation.same_as_text),
    DaisyRule("each part is built of phrases with words and sound", "2, SMIL", synchronisation.structure),
    DaisyRule("each id is there once", "2, SMIL", synchronisation.ids),
    DaisyRule("clips follow each other without a gap", "2, SMIL", synchronisation.no_gaps),
    DaisyRule("the times of all parts add up", "appendix 2, SMIL", synchronisation.times),
    DaisyRule("what can be skipped is marked, and nothing else", "2, SMIL", synchronisation.skipping),
    DaisyRule("the list of parts is whole and in order", "2, master SMIL", synchronisation.master),
    DaisyRule("each word is played, once and in order", "2, text", text.all_played),
    DaisyRule("the text says its language and letters", "2, text", text.language),
    DaisyRule("nothing in it acts by itself", "2, files of a book", text.inert),
    DaisyRule("the sound is MP3 that any player plays", "2, sound", sound.kind),
    DaisyRule("the sound is as long as its clips", "2, sound", sound.lengths),
)
"""What is proved of every book, whether the report is at hand or not."""
