"""What the file says of itself: the standards it keeps, XMP and its extension schema, the information
dictionary, the colour space."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from pathlib import Path
from string import Template

from msgspec import Struct

from hwrender.edition.model import Publication
from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Stream, TextString


class Standard(Struct, frozen=True):
    """A pair of PDF/UA and PDF/A. `version` is that of PDF; `claims` are the properties by which the XMP
    names both."""

    name: str
    version: tuple[int, int]
    claims: tuple[tuple[str, str], ...]

    @property
    def is_pdf_2(self) -> bool:
        """PDF 2.0: namespaces of structure types, links to structure elements, no information dictionary."""
        return self.version >= (2, 0)


STANDARDS: dict[str, Standard] = {
    # ISO 14289-1 and ISO 19005-2, conformance A: read by everything there is
    "ua1": Standard(
        "ua1", (1, 7), (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A"))
    ),
    # ISO 14289-2 and ISO 19005-4
    "ua2": Standard(
        "ua2",
        (2, 0),
        (("pdfuaid:part", "2"), ("pdfuaid:rev", "2024"), ("pdfaid:part", "4"), ("pdfaid:rev", "2020")),
    ),
}
"""By the name on the command line."""


PRODUCER = "hwrender"

# as Little CMS makes it, without date and id (ICC.1:2004, 7.2.8, 7.2.18); its version is 4.2, the latest that
# PDF 1.7 knows (ISO 32000-1, table 67). Pillow, which could make it anew, takes longer to load than all of it
_SRGB = Path(__file__).with_name("srgb.icc")

_XMP = Path(__file__).with_name("xmp.xml")
_XMP_EXTENSION = Path(__file__).with_name("xmp_extension.xml")
_XMP_DECLARATIONS = Path(__file__).with_name("xmp_declarations.xml")


def write_metadata(publication: Publication, standard: Standard) -> Stream:
    """The XMP packet (ISO 16684-1), not compressed, as PDF/A asks."""
    lines = [
        *(f"<{name}>{value}</{name}>" for name, value in standard.claims),
        "<dc:format>application/pdf</dc:format>",
        _alternative("title", publication.neutral_title),
        f"<dc:language><rdf:Bag><rdf:li>{escape(publication.language)}</rdf:li></rdf:Bag></dc:language>",
    ]
    if publication.organisation:
        name = escape(publication.organisation)
        lines.append(f"<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>")
    lines += [
        _alternative("description", publication.description),
        _alternative("rights", publication.licence),
    ]
    # what PDF/A-2 does not know is declared in the packet itself (ISO 19005-2 6.6.2.3); a PDF 2.0 declares
    # that it is well tagged (Well-Tagged PDF 1.0, 6.1.2 and 6.1.3)
    added = _XMP_DECLARATIONS if standard.is_pdf_2 else _XMP_EXTENSION
    packet = Template(_XMP.read_text(encoding="utf-8")).substitute(
        properties="\n".join(filter(None, lines)),
        producer=PRODUCER,
        when=_moment(publication).strftime("%Y-%m-%dT%H:%M:%S+00:00"),
        added=added.read_text(encoding="utf-8").rstrip() + "\n",
    )
    entries = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    return Stream(packet.encode("utf-8"), entries, compressed=False)


def _alternative(name: str, text: str) -> str:
    """A text property of Dublin Core in the language of the file; nothing for an empty one."""
    if not text:
        return ""
    return f'<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></dc:{name}>'


def write_information(publication: Publication) -> Dictionary:
    """The information dictionary, in step with the XMP."""
    when = _moment(publication).strftime("D:%Y%m%d%H%M%S+00'00'")
    entries = {
        "Title": TextString(publication.neutral_title),
        "Creator": TextString(PRODUCER),
        "Producer": TextString(PRODUCER),
        "CreationDate": TextString(when),
        "ModDate": TextString(when),
    }
    if publication.organisation:
        entries["Author"] = TextString(publication.organisation)
    if publication.description:
        entries["Subject"] = TextString(publication.description)
    return Dictionary(entries)


def write_output_intents(file: File) -> Array:
    """The colour space all colours are meant in: sRGB (ISO 19005-2 6.2.3)."""
    entries = {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": TextString("sRGB IEC61966-2.1"),
        "Info": TextString("sRGB IEC61966-2.1"),
        "DestOutputProfile": file.add(Stream(_SRGB.read_bytes(), {"N": 3})),
    }
    return Array([file.add(Dictionary(entries))])


def _moment(publication: Publication) -> datetime:
    return datetime.fromtimestamp(publication.timestamp, UTC)
