"""What the elements of markup are in an outline: for the read-back of every format that is made of markup."""

from __future__ import annotations

from hwrender.edition.outline import Role

ROLES_BY_TAG: dict[str, Role] = {
    "h1": "title",
    "h2": "heading 2",
    "h3": "heading 3",
    "h4": "heading 4",
    "h5": "heading 5",
    "h6": "heading 6",
    "figcaption": "attribution",
    "caption": "caption",
    "td": "cell",
    "pre": "code",
}

ROLES_BY_SCOPE: dict[str, Role] = {"col": "column header", "row": "row header"}
"""Those of a `th`."""
