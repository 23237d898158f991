"""What a style may not do: each limit has its source or its reason.

DH 2009 and GOV.UK (easy read 14 points at least), UKAAF G003 (A4; large print 16 and better 18, giant 24,
nothing on the page smaller than the body), WCAG 2.2 1.4.6 (contrast 7:1) and 1.4.8. Any style may carry
easy-read wording, so none has smaller type than easy read.
"""

from __future__ import annotations

import re

from hwrender.errors import UnreadableError
from hwrender.style.model import Colours, Style

LEAST_CONTRAST = 7.0

_A4_MM = (210.0, 297.0)
_LIMITS = (
    ("page.margin_mm", 10, 30), ("type.body_points", 14, 48), ("type.leading", 1.3, 2),
    ("type.heading_leading", 1, 2), ("type.paragraph_space", 0.3, 3), ("pictures.tile_mm", 20, 60),
    ("pictures.cover_mm", 20, 150), ("pictures.inset", 0, 0.4), ("pictures.corner_mm", 0, 10),
    ("pictures.gap_mm", 2, 20), ("speech.words_per_minute", 80, 220),
    ("type.title_points", 1, 96), ("type.heading_2_points", 1, 96), ("type.heading_3_points", 1, 96),
    ("speech.sentence_pause_seconds", 0, 10), ("speech.item_pause_seconds", 0, 10),
    ("speech.paragraph_pause_seconds", 0, 10), ("speech.before_heading_pause_seconds", 0, 10),
    ("speech.after_heading_pause_seconds", 0, 10), ("speech.ends_pause_seconds", 0, 10),
    ("wording.note_words", 1, 200), ("wording.warning_words", 1, 200),
    ("wording.strong_warning_words", 1, 200), ("wording.easy_score", 0, 200),
    ("wording.nearly_easy_score", 0, 200), ("wording.hard_score", 0, 200),
    ("wording.hard_word_note_zipf", 0, 10), ("wording.hard_word_warning_zipf", 0, 10),
    ("wording.long_sentence_share", 0, 1), ("wording.passive_share", 0, 1), ("wording.most_commas", 0, 100),
    ("wording.most_paragraph_sentences", 1, 1000), ("wording.most_list_items", 1, 1000),
    ("wording.most_pages", 1, 1000),
)  # fmt: skip
"""The least and the most that formats can keep and readers can use."""

_LABELS = {"easy read": 14, "large print": 16, "giant print": 24}
"""The least size of type, in points, of what calls itself so."""

_PAIRS = (
    ("ink", "paper"), ("ink", "box"), ("accent", "paper"), ("accent", "box"),
    ("drawing", "tile"), ("on_band", "band"),
)  # fmt: skip
"""Each ink and the ground it stands on."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def check_limits(style: Style, file: str) -> None:
    """Refuse what formats cannot keep or readers cannot read. Raises `UnreadableError` that names `file`."""
    _check_colours(style.colours, file)
    page, sizes = style.page, style.type
    if (page.width_mm, page.height_mm) != _A4_MM:
        raise UnreadableError(
            f"{file}: the page is {page.width_mm:g} by {page.height_mm:g} mm.",
            "Use A4, 210 by 297 mm. Readers print it at home or at a library.",
        )
    for path, least, most in _LIMITS:
        part, _, key = path.partition(".")
        value = getattr(getattr(style, part), key)
        if not least <= value <= most:
            raise UnreadableError(f"{file}: {path} is {value:g}.", f"Use {least:g} to {most:g}.")
    order = (sizes.title_points, sizes.heading_2_points, sizes.heading_3_points, sizes.body_points)
    if list(order) != sorted(order, reverse=True):
        raise UnreadableError(
            f"{file}: a heading is smaller than the text below it.",
            "Make the title the largest, then heading 2, heading 3, body.",
        )
    called = style.label.lower().replace("-", " ")
    for label, least in _LABELS.items():
        if label in called and sizes.body_points < least:
            raise UnreadableError(
                f"{file}: {label} cannot have type of {sizes.body_points:g} points.",
                f"Make body_points {least} or more, or change the label.",
            )


def _check_colours(colours: Colours, file: str) -> None:
    for name in Colours.__struct_fields__:
        colour = getattr(colours, name)
        if not is_colour(colour):
            raise UnreadableError(f"{file}: the colour {name} is {colour!r}.", "Write it like #2c1557.")
    for ink, ground in _PAIRS:
        ratio = contrast(getattr(colours, ink), getattr(colours, ground))
        if ratio < LEAST_CONTRAST:
            raise UnreadableError(
                f"{file}: {ink} on {ground} has a contrast of {ratio:.1f} to 1.",
                "Make one darker or the other lighter. It must be 7 to 1 or more.",
            )


def is_colour(text: str) -> bool:
    """Whether this is a colour, written #rrggbb."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
