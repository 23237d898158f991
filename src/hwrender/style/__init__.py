"""A style: every setting of look, sound and strictness that a person can choose, read from a TOML file.

The four house styles are in `styles/`. A style file is complete: each key is required and an unknown key is
an error, so that one file shows all the settings.
"""

from __future__ import annotations

from hwrender.style.limits import LEAST_CONTRAST, check_limits, contrast, is_colour
from hwrender.style.loading import HOUSE_STYLES, load_style, style_file, style_folder, style_from_table
from hwrender.style.model import Colours, Speech, Style, WordingStyle

__all__ = [
    "HOUSE_STYLES",
    "LEAST_CONTRAST",
    "Colours",
    "Speech",
    "Style",
    "WordingStyle",
    "check_limits",
    "contrast",
    "is_colour",
    "load_style",
    "style_file",
    "style_folder",
    "style_from_table",
]
