"""What the tests of importing texts share: a text written to a file, imported, and read back."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.importing import import_file
from hwrender.reading import read_text
from hwrender.reading.fences import find_fences
from hwrender.reading.findings import Findings
from hwrender.reading.source import source_of_text

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n"


class MadeOfText(Struct):
    """A report that was made of a text: what its fields say, its body, and what was told."""

    fields: dict[str, str]
    notes: list[str]
    body: str
    findings: tuple[Finding, ...]
    pictures: dict[str, bytes]
    text: str

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    @property
    def told(self) -> str:
        return "\n".join(f"{each.span.line}: {each.code} {each.message}" for each in self.findings)


def made_of_text(folder: Path, content: str | bytes, name: str = "text.md") -> MadeOfText:
    """The report in this text."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return made_of_file(path)


def made_of_file(path: Path) -> MadeOfText:
    result = import_file(path, "report")
    assert result.imported is not None
    text = result.imported.text
    fences = find_fences(source_of_text(text, ""), Findings(""))
    assert fences is not None
    lines = text[fences.start : fences.end].split("\n")
    pairs = (line.partition(":") for line in lines if line.strip() and not line.lstrip().startswith("#"))
    fields = {key.strip(): value.strip() for key, _, value in pairs if value.strip()}
    last = next((at for at, line in enumerate(lines) if "belong to no field" in line), len(lines))
    notes = [line.removeprefix("#   ") for line in lines[last + 1 :] if line]
    pictures = {picture.name: picture.content for picture in result.imported.pictures}
    return MadeOfText(fields, notes, text[fences.body :].strip("\n"), result.findings, pictures, text)


def errors_of(made: MadeOfText) -> list[str]:
    """What would stop a build of it."""
    return [
        each.as_text() for each in read_text(made.text, "r.md").findings if each.severity.value == "error"
    ]
