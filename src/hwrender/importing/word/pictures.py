"""The pictures of a Word file, as Word shows them."""

from __future__ import annotations

from hwrender.importing.shown.model import Piece, ShownBlock, ShownParagraph, ShownPicture
from hwrender.importing.shown.pictures import KeptPictures, described_alt, some_names
from hwrender.importing.word.drawings import DrawnPicture
from hwrender.importing.word.package import WordFile
from hwrender.reading.findings import Findings, shown
from hwrender.span import START


class WordPictures(KeptPictures):
    """Gathers the pictures of one file. `name` is that of the report."""

    def __init__(self, name: str, file: WordFile, findings: Findings) -> None:
        super().__init__(name, len(file.content), findings)
        self._file = file
        self._covered: dict[str, None] = {}

    def shown(self, drawn: DrawnPicture, part: str) -> list[ShownBlock]:
        """The picture as it stands in the report; where it cannot be kept, its description."""
        described = described_alt(drawn.alt)
        name = self._found(drawn, part, described)
        if name and drawn.has_cover:
            self._covered[name] = None
        if name:
            return [ShownPicture(name, described)]
        return [ShownParagraph((Piece(f"Picture: {described}"),))] if described else []

    def _found(self, drawn: DrawnPicture, part: str, described: str) -> str:
        """The name of the file that is made of a picture; empty where none can be."""
        relation = self._file.relation(part, drawn.identifier)
        if relation is None or relation.is_outside or not self._file.has_member(relation.target):
            about = f" Its description is: “{shown(described)}”." if described else ""
            hint = "Save it beside the report as JPEG or PNG. Then name it in the text."
            message = f"A picture is not in the file. It is left out.{about}"
            self._findings.warning("D114", START, message, hint)
            return ""
        return self.keep(self._file.member(relation.target), drawn.alt, drawn.crop)

    def tell(self) -> None:
        super().tell()
        if self._covered:
            message = f"Shapes over a picture are not kept: {some_names([*self._covered])}."
            hint = "Look at it. What they covered can be seen now."
            self._findings.warning("D114", START, message, hint)
