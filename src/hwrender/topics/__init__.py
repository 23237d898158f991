"""The guides that come with hwrender: `hwrender help TOPIC` shows them, and so does the docs site.

Each is Markdown of few kinds: headings, paragraphs, items with a star, and lines to type, indented by four.
"""

from __future__ import annotations

from importlib.resources import files

from msgspec import Struct


class Topic(Struct, frozen=True):
    """One guide: the name that people type, and what it is about."""

    name: str
    summary: str

    def text(self) -> str:
        """The guide as Markdown, its title first."""
        return files(__name__).joinpath(f"{self.name}.md").read_text(encoding="utf-8")


TOPICS = (
    Topic("easy-read", "How to write easy read"),
    Topic("privacy", "How to keep people safe"),
    Topic("pictures", "How to choose pictures"),
    Topic("sharing", "How to share the copies"),
)
