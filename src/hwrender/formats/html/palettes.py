"""The colours of the page: those of the style, and those a reader may choose instead.

Each pair of an ink and its ground in `PAIRS` keeps 7:1 (WCAG 2.2 1.4.6), which is more than 1.4.11 asks of
borders and buttons. A style's colours that do not do so on the chosen paper give way to the house colours.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import asdict, replace

from hwrender.style import LEAST_CONTRAST, Colours, contrast

Scheme = Literal["light", "dark"]


class Palette(Struct, frozen=True):
    """Colours as #rrggbb. `accent` draws borders, links and buttons; `spoken` is the ground of the sentence
    that is heard; each `on_…` is the ink on that ground."""

    scheme: Scheme
    paper: str
    ink: str
    accent: str
    on_accent: str
    tile: str
    drawing: str
    box: str
    spoken: str
    on_spoken: str

    def as_css(self) -> str:
        """Declarations of one custom property for each colour."""
        named = [(name, value) for name, value in asdict(self).items() if name != "scheme"]
        properties = "".join(f" --{name.replace('_', '-')}: {value};" for name, value in named)
        return f"color-scheme: {self.scheme};{properties}"


PAIRS = (
    ("ink", "paper"), ("ink", "box"), ("accent", "paper"), ("accent", "box"), ("accent", "tile"),
    ("on_accent", "accent"), ("drawing", "tile"), ("on_spoken", "spoken"),
)  # fmt: skip

_CREAM_PAPER = "#fffdf5"
_WHITE_PAPER = "#ffffff"

CREAM = Palette(
    scheme="light", paper=_CREAM_PAPER, ink="#16131f", accent="#3d1a78", on_accent="#ffffff", tile="#f0ecfa",
    drawing="#2c1557", box="#fbf9ff", spoken="#ffe58a", on_spoken="#16131f",
)  # fmt: skip
WHITE = replace(CREAM, paper=_WHITE_PAPER)
DARK = Palette(
    scheme="dark", paper="#14121c", ink="#f5f2fb", accent="#cdb7ff", on_accent="#14121c", tile="#272038",
    drawing="#cdb7ff", box="#1d1929", spoken="#4b3a86", on_spoken="#ffffff",
)  # fmt: skip
HIGH_CONTRAST = Palette(
    scheme="dark", paper="#000000", ink="#ffffff", accent="#ffe600", on_accent="#000000", tile="#000000",
    drawing="#ffe600", box="#000000", spoken="#ffe600", on_spoken="#000000",
)  # fmt: skip
BLACK_ON_WHITE = replace(
    WHITE, ink="#000000", accent="#1b0a3f", drawing="#000000", tile="#ffffff", box="#ffffff",
    spoken="#ffe14d", on_spoken="#000000",
)  # fmt: skip


def holds_contrast(palette: Palette) -> bool:
    """Whether every pair of the palette keeps 7:1."""
    return all(
        contrast(getattr(palette, ink), getattr(palette, ground)) >= LEAST_CONTRAST for ink, ground in PAIRS
    )


def from_style(colours: Colours, paper: str) -> Palette | None:
    """The style's colours on this paper, or None where they would be hard to read."""
    is_dark = contrast(paper, "#ffffff") > contrast(paper, "#000000")
    on_accent = max("#ffffff", "#000000", key=lambda ink: contrast(ink, colours.accent))
    palette = replace(
        DARK if is_dark else CREAM, paper=paper, ink=colours.ink, accent=colours.accent, on_accent=on_accent,
        tile=colours.tile, drawing=colours.drawing, box=colours.box,
    )  # fmt: skip
    return palette if holds_contrast(palette) else None


def palettes_css(colours: Colours) -> str:
    """The rules that give the page its colours on a screen.

    Without a choice the device decides (light, dark, more contrast); a chosen radio button wins over it.
    On paper the page is black on white, whatever was chosen on the screen.
    """
    cream = from_style(colours, _CREAM_PAPER) or CREAM
    white = from_style(colours, _WHITE_PAPER) or WHITE
    # a style with a paper of its own keeps it; white paper is cream on a screen, which glares
    own = cream if colours.paper.lower() == _WHITE_PAPER else from_style(colours, colours.paper) or cream
    chosen = {"cream": cream, "white": white, "dark": DARK, "contrast": HIGH_CONTRAST}
    rules = [
        f":root {{ {white.as_css()} }}",
        "@media screen {",
        f"  :root {{ {own.as_css()} }}",
        f"  @media (prefers-color-scheme: dark) {{ :root {{ {DARK.as_css()} }} }}",
        f"  @media (prefers-contrast: more) {{ :root {{ {BLACK_ON_WHITE.as_css()} }} }}",
        "  @media (prefers-contrast: more) and (prefers-color-scheme: dark) {",
        f"    :root {{ {HIGH_CONTRAST.as_css()} }}",
        "  }",
    ]
    rules += [
        f"  :root:has(#Colours-{name}:checked) {{ {palette.as_css()} }}" for name, palette in chosen.items()
    ]
    rules += ["}"]
    # each choice is painted in its own colours
    rules += [f".sample-{name} {{ {palette.as_css()} }}" for name, palette in chosen.items()]
    return "\n".join(rules) + "\n"
