"""Whose site it is, and how it looks."""

from __future__ import annotations

from msgspec import Struct

from hwrender.style import Colours


class SiteLook(Struct, frozen=True):
    """`name` is the organisation's, or empty: then it is that of the reports, where they have one.

    `logo` is a picture with its file name, `logo_description` what it shows. `colours` are checked like those
    of a style; where they would be hard to read on a screen, the house colours are taken.
    """

    colours: Colours
    name: str = ""
    logo: tuple[str, bytes] | None = None
    logo_description: str = ""
