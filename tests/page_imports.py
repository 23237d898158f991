"""Saved pages that are imported: what comes out, and what is told."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.importing import Imported, import_file

PROSE = "<p>Many people told us that the nurses at the surgery are kind and patient.</p>"


class MadePage(Struct, frozen=True):
    """What an import made of a page: its body as Markdown, its front matter, and the findings by code."""

    imported: Imported

    @property
    def body(self) -> str:
        return self.imported.text.split("\n---\n", 1)[1].strip()

    @property
    def front_matter(self) -> str:
        return self.imported.text.split("\n---\n", 1)[0]

    def value(self, name: str) -> str:
        """The value of a field on one line."""
        lines = self.front_matter.splitlines()
        found = next(line for line in lines if line.strip().startswith(f"{name}:"))
        return found.partition(":")[2].partition("  #")[0].strip()

    def told(self, code: str) -> list[str]:
        """The messages of this code."""
        return [finding.message for finding in self.imported.findings if finding.code == code]


def made_page(folder: Path, content: str | bytes, name: str = "page.html") -> MadePage:
    """What an import makes of a page with this content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    made = import_file(path, "report").imported
    assert made is not None
    return MadePage(made)


def article(inside: str, title: str = "A visit") -> str:
    """A page whose text is marked."""
    return f"<!doctype html><html lang=en><body><main><h1>{title}</h1>{PROSE}{inside}</main></body></html>"
