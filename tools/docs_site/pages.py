"""The pages of the docs site, in their order, and the folder of Markdown that it is built from.

Pages come from three places: those that people wrote in `docs/` and at the top of the project, the guides of
`hwrender help`, and the reference, which is made from the code.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from tools.docs_site.commands import commands_page, exit_codes_page, formats_page
from tools.docs_site.reports import fields_page, rules_page, styles_page

from hwrender.topics import TOPICS

TOP = Path(__file__).parents[2]
DOCS = TOP / "docs"

REFERENCE: Mapping[str, Callable[[], str]] = {
    "commands": commands_page,
    "formats": formats_page,
    "fields": fields_page,
    "rules": rules_page,
    "styles": styles_page,
    "exit-codes": exit_codes_page,
}

PROJECT = ("ARCHITECTURE", "CONTRIBUTING", "SECURITY", "CHANGELOG")

NAVIGATION: Mapping[str, tuple[str, ...]] = {
    "Start": ("install", "start", "desk"),
    "Write and make": (
        "writing",
        "making",
        *(topic.name for topic in TOPICS),
        "readers",
        "voices",
        "passages",
        "languages",
    ),
    "For many reports": ("organisation", "library", "site", "cluster"),
    "Look it up": (*REFERENCE, "editors", "api"),
    "For developers": (*PROJECT, "adding", "performance"),
}
"""Each part of the menu and its pages. A page that is not there yet is left out."""

_LINK = re.compile(r"\]\((?:(?:\.\./)+(?:docs/|src/hwrender/topics/)?|docs/)")
"""A link as it is right in the project; on the site all pages lie in one folder."""
_SOURCE_LINK = re.compile(r"\[([^]]+)\]\((?:\.\./)+(?:src|styles|tests|reports)/[^)]*\)")
"""A link to a file that the site does not have: its words stay."""
_HEARD = Path("voices/README.md")
"""The sentences to listen to: part of the page on voices."""
_SOUND = re.compile(r"\[(?P<number>\d+)\]\((?P<file>(?P<voice>\w+)-\d+\.opus)\)")


def assemble(folder: Path) -> None:
    """Put everything that the site is built from into an empty folder."""
    shutil.copytree(DOCS, folder, dirs_exist_ok=True)
    (folder / "voices.md").write_text(voices_page(), encoding="utf-8")
    (folder / _HEARD).unlink()
    for name in PROJECT:
        shutil.copy(TOP / f"{name}.md", folder)
    for topic in TOPICS:
        (folder / f"{topic.name}.md").write_text(topic.text(), encoding="utf-8")
    for name, make in REFERENCE.items():
        (folder / f"{name}.md").write_text(make(), encoding="utf-8")
    for page in folder.glob("*.md"):
        page.write_text(_with_links(page.read_text(encoding="utf-8")), encoding="utf-8")
    with (folder / "index.md").open("a", encoding="utf-8") as index:
        index.write(menu(folder))


def voices_page() -> str:
    """The page on voices, with the sentences to listen to below it."""
    heard = (DOCS / _HEARD).read_text(encoding="utf-8")
    heard = _SOUND.sub(_named_after_its_voice, heard.replace("# ", "## ", 1))
    return (DOCS / "voices.md").read_text(encoding="utf-8") + "\n" + heard


def _named_after_its_voice(link: re.Match[str]) -> str:
    """Two links with the same words would lead to two voices."""
    return f"[{link['voice'].title()} {link['number']}](voices/{link['file']})"


def menu(folder: Path) -> str:
    """The menu for Sphinx: every page that is in the folder, under its part."""
    parts = []
    for title, names in NAVIGATION.items():
        there = [name for name in names if (folder / f"{name}.md").is_file()]
        parts.append("\n".join(("", "```{toctree}", ":hidden:", f":caption: {title}", "", *there, "```", "")))
    return "".join(parts)


def _with_links(text: str) -> str:
    text = _SOURCE_LINK.sub(r"\1", text)
    return _LINK.sub("](", text)
