"""What the file as a whole promises: tagging, language, title, standards, fonts, colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pikepdf

from hwrender.formats.pdf.readback import OpenedPdf
from hwrender.formats.pdf.readback.content import MEANINGLESS

_FOREIGN_MAKERS = ("reportlab", "anonymous", "untitled", "unspecified", "pikepdf", "qpdf")
_VERSIONS: dict[tuple[str, ...], str] = {("1", "2", "A"): "1.7", ("2", "4", ""): "2.0"}
_NAMESPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def tagged(finished: OpenedPdf) -> str:
    """ISO 14289-1 6.2 and 7.1."""
    marks = finished.pdf.Root.get("/MarkInfo", pikepdf.Dictionary())
    if not _is_true(marks, "/Marked"):
        return "MarkInfo does not say Marked"
    if _is_true(marks, "/Suspects"):
        return "MarkInfo says Suspects"
    return "" if "/StructTreeRoot" in finished.pdf.Root else "there is no StructTreeRoot"


def language(finished: OpenedPdf) -> str:
    """ISO 14289-1 7.2: that of the report, and a proper tag on each passage in another one."""
    found = str(finished.pdf.Root.get("/Lang", ""))
    if found != finished.language:
        return f"Lang is {found!r}"
    tags = [str(branch.entries.get("/Lang", found)) for branch in finished.tree.root.below()]
    wrong = [tag for tag in tags if not _LANGUAGE_TAG.fullmatch(tag)]
    return f"{wrong[0]!r} is no language" if wrong else ""


def title(finished: OpenedPdf) -> str:
    """ISO 14289-1 7.1: the properties have a title, and it is shown. Windows and file lists show it too, so
    it is the neutral one of a sensitive report."""
    viewer = finished.pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    if not _is_true(viewer, "/DisplayDocTitle"):
        return "DisplayDocTitle is not set"
    found = xmp_values(finished.pdf).get("dc:title", "")
    if not found.strip() or (finished.edition and found != finished.edition.publication.neutral_title):
        return f"dc:title is {found!r}"
    information = finished.pdf.trailer.get("/Info", pikepdf.Dictionary())
    named = str(information.get("/Title", found))
    return "" if named == found else f"the Title of the information dictionary is {named!r}"


def identifiers(finished: OpenedPdf) -> str:
    """ISO 14289-1 5, ISO 19005-2 6.6.4: a pair of parts that we make, and the version of PDF that goes with
    it."""
    said = xmp_values(finished.pdf)
    claimed = tuple(said.get(name, "") for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance"))
    wanted = _VERSIONS.get(claimed)
    if wanted is None:
        return f"the XMP claims {claimed}"
    version = finished.pdf.pdf_version
    return "" if version == wanted else f"it is PDF {version} and not {wanted}"


def fonts(finished: OpenedPdf) -> str:
    """ISO 14289-1 7.21.4.1 and 7.21.7: each font that a page names is embedded and has a ToUnicode table."""
    for name, font in _fonts(finished.pdf):
        if not isinstance(font.get("/ToUnicode"), pikepdf.Stream):
            return f"{name} has no ToUnicode"
        descendants = font.get("/DescendantFonts")
        holder = descendants[0] if isinstance(descendants, pikepdf.Array) else font
        descriptor = holder.get("/FontDescriptor", pikepdf.Dictionary())
        programs = [descriptor[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor]
        if not programs or not programs[0].read_bytes():
            return f"{name} is not embedded"
    if any(MEANINGLESS in text for page in finished.pages for text in page.texts.values()):
        return "a character has no meaning"
    return ""


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    seen = set()
    for page in pdf.pages:
        for font in dict(page.resources.get("/Font", pikepdf.Dictionary())).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield str(font.get("/BaseFont", "a font without a name")), font


def colours(finished: OpenedPdf) -> str:
    """ISO 19005-2 6.2.3."""
    for intent in finished.pdf.Root.get("/OutputIntents", pikepdf.Array()):
        profile = intent.get("/DestOutputProfile")
        if intent.get("/S") == "/GTS_PDFA1" and isinstance(profile, pikepdf.Stream):
            return "" if profile.read_bytes()[36:40] == b"acsp" else "the colour profile is broken"
    return "there is no output intent with a profile"


def makers(finished: OpenedPdf) -> str:
    """No name of a program's default or of a person in what the file says of itself."""
    information = finished.pdf.trailer.get("/Info", pikepdf.Dictionary())
    said = [str(value) for key, value in dict(information).items() if key not in {"/Title", "/Subject"}]
    values = xmp_values(finished.pdf)
    said += [values.get(name, "") for name in ("xmp:CreatorTool", "pdf:Producer", "dc:creator")]
    wrong = [text for text in said if any(maker in text.lower() for maker in _FOREIGN_MAKERS)]
    return f"it says {wrong[0]!r}" if wrong else ""


def xmp_values(pdf: pikepdf.Pdf) -> dict[str, str]:
    """The texts of the XMP packet by qualified name ("dc:title"), of lists the first; empty if there is
    none."""
    metadata = pdf.Root.get("/Metadata")
    if not isinstance(metadata, pikepdf.Stream):
        return {}
    found: dict[str, str] = {}
    for element in ElementTree.fromstring(metadata.read_bytes()).iter():
        space, _, name = element.tag.removeprefix("{").partition("}")
        if space in _NAMESPACES:
            found[f"{_NAMESPACES[space]}:{name}"] = next(
                (text for text in element.itertext() if text.strip()), ""
            )
    return found


def _is_true(entries: pikepdf.Object, key: str) -> bool:
    return isinstance(entries, pikepdf.Dictionary) and bool(entries.get(key, False))
