"""How Sphinx builds the docs. Any warning ends the build: a link that leads nowhere is one."""

project = "hwrender"
html_title = "hwrender"
html_baseurl = ""

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
myst_heading_anchors = 4
myst_enable_extensions = ["deflist"]
# what is indented is for typing, in no language that could be coloured
highlight_language = "none"
smartquotes = False

html_theme = "furo"
# one folder that opens from a disk: no copy of the source, no index of terms, nothing fetched
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_sphinx = False
html_use_index = False
html_permalinks = False
html_last_updated_fmt = None
html_static_path = ["look"]
html_css_files = ["docs.css"]

_LIGHT = {"brand": "#3d1a78", "visited": "#6a1b6a", "quiet": "#45434f"}
_DARK = {"brand": "#cdb8ff", "visited": "#e3b3e3", "quiet": "#c3c1cc"}


def _colours(chosen: dict[str, str]) -> dict[str, str]:
    """Colours with a contrast of 7 to 1 on the background (WCAG 2.2, 1.4.6)."""
    return {
        "color-brand-primary": chosen["brand"],
        "color-brand-content": chosen["brand"],
        "color-brand-visited": chosen["visited"],
        "color-foreground-secondary": chosen["quiet"],
        "color-foreground-muted": chosen["quiet"],
        "color-problematic": chosen["brand"],
    }


html_theme_options = {
    "light_css_variables": _colours(_LIGHT),
    "dark_css_variables": _colours(_DARK),
    "footer_icons": [],
}
