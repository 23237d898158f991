"""Which copies a standard, and a test that holds what is built in, speak of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

_SOUND = frozenset({"audio", "opus", "m4b", "wav", "epub", "daisy"})
_PRINT = frozenset({"pdf", "word"})

_EASY_READ = frozenset(
    {"inclusion-europe", "style-manual", "easy-read-standard", "din-33429", "une-153101", "iso-23859"}
)
_STANDARDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ukaaf-audio": _SOUND,
        "ukaaf-print": _PRINT,
        "rnib": _PRINT,
        "pdf-ua-1": frozenset({"pdf"}),
    }
)
"""The formats of standards that speak of some alone."""

_TESTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("tests/test_formats_pdf", frozenset({"pdf"})),
    ("tests/conformance/test_pdf", frozenset({"pdf"})),
    ("tests/test_formats_word", frozenset({"word"})),
    ("tests/conformance/test_word", frozenset({"word"})),
    ("tests/test_formats_html", frozenset({"html"})),
    ("tests/conformance/test_page", frozenset({"html"})),
    ("tests/test_formats_audio", _SOUND),
    ("tests/conformance/test_audio", _SOUND),
    ("tests/test_narration", _SOUND),
    ("tests/test_formats_daisy", frozenset({"daisy"})),
    ("tests/conformance/test_daisy", frozenset({"daisy"})),
    ("tests/test_publishing_discs", frozenset({"daisy"})),
    ("tests/test_formats_braille", frozenset({"braille", "pef"})),
    ("tests/conformance/test_braille", frozenset({"braille", "pef"})),
    ("tests/test_formats_epub", frozenset({"epub"})),
    ("tests/conformance/test_epub", frozenset({"epub"})),
)
"""What the names of files of tests begin with, and the formats that they look at; others look at all."""

ALL_FORMATS_ALIKE: frozenset[str] = frozenset()


def is_for_easy_read(standard: str) -> bool:
    """Whether it asks nothing of copies in the full words."""
    return standard in _EASY_READ


def formats_of_standard(standard: str) -> frozenset[str]:
    """The formats that a standard speaks of; none where it speaks of all."""
    return _STANDARDS.get(standard, ALL_FORMATS_ALIKE)


@cache
def formats_of_test(test: str) -> frozenset[str]:
    """The formats that a test (`tests/FILE.py::NAME`) looks at; none where it looks at all."""
    return next((formats for start, formats in _TESTS if test.startswith(start)), ALL_FORMATS_ALIKE)
