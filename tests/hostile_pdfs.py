"""PDFs to import that nobody would write, as long as they are asked for.

`DRAWN` are repeated on a page. `PDFS` make whole files, object by object.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

PdfMake = Callable[[int], bytes]
"""From a number of bytes to a PDF of about that length; what it unpacks to may be far longer."""

_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def packed(content: bytes, entries: bytes = b"", times: int = 1) -> bytes:
    """A stream that is packed so many times over."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"%s/Filter[%s]" % (entries, b"/FlateDecode" * times))


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects; the first is its catalogue."""
    written, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, last = len(written), max(objects) + 1
    lines = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        for number in range(last)
    ]
    table = b"xref\n0 %d\n" % last + b"".join(lines)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (last, start)
    return written + table + end


def page(
    content: bytes,
    entries: bytes = b"",
    resources: bytes = b"",
    catalogue: bytes = b"",
    others: Mapping[int, bytes] = MappingProxyType({}),
) -> bytes:
    """A PDF of one page, whose stream is object 4 and whose font is /F."""
    return pdf({
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
        3: b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>%s>>"
        % (resources, entries),
        4: content,
        5: _FONT,
        **others,
    })  # fmt: skip


WORDS = b"BT /F 11 Tf 60 700 Td (Some words of a report.) Tj ET\n"


def _drawn(part: bytes, before: bytes = b"") -> PdfMake:
    return lambda size: page(packed(before + part * (10 * size // len(part))))


def _counted(part: bytes) -> PdfMake:
    """A page on which this part stands at many places."""

    def make(size: int) -> bytes:
        parts = (
            part.replace(b"X", b"%d" % (37 * place % 590)).replace(b"Y", b"%d" % (53 * place % 840))
            for place in range(2 * size // len(part))
        )
        return page(packed(b"".join(parts)))

    return make


DRAWN: Mapping[str, PdfMake] = {
    "operators": _drawn(b"q Q ", WORDS),
    "states that stay open": _drawn(b"q ", WORDS),
    "texts that begin": _drawn(b"BT ", WORDS),
    "letters in one line": _drawn(b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)Tj ", b"BT /F 11 Tf 60 700 Td "),
    "letters in one place": _drawn(b"(a)' ", b"BT /F 11 Tf 0 TL 60 700 Td "),
    "letters without blanks that go back": _drawn(b"[(a) 900](a)Tj ", b"BT /F 11 Tf 60 700 Td "),
    "bullets": _drawn(b"(- a)' ", b"BT /F 11 Tf 12 TL 60 700 Td "),
    "lines": _drawn(b"0 0 m 9 9 l S ", WORDS),
    "boxes": _drawn(b"9 9 99 99 re f ", WORDS),
    "boxes over words": _drawn(b"0 0 595 842 re f ", WORDS),
    "clips": _drawn(b"0 0 9 9 re W n ", WORDS),
    "marks": _drawn(b"/P <</MCID 1>> BDC EMC ", WORDS),
    "marks that stay open": _drawn(b"/P <</MCID 1>> BDC ", WORDS),
    "pictures in the stream": _drawn(b"BI/W 1/H 1/BPC 8/CS/G ID a EI ", WORDS),
    "fonts that are not there": _drawn(b"/G 9 Tf (a)Tj ", b"BT 60 700 Td "),
    "numbers without an operator": _drawn(b"1 ", WORDS),
    "strings that stay open": _drawn(b"(", WORDS),
    "arrays that stay open": _drawn(b"[", WORDS),
    "dictionaries that stay open": _drawn(b"<<", WORDS),
    "words everywhere": _counted(b"BT /F 9 Tf X Y Td (ab) Tj ET "),
    "letters everywhere": _counted(b"BT /F 9 Tf X Y Td (a) Tj ET "),
    "sizes of all kinds": _counted(b"BT /F Y Tf X Y Td (a) Tj ET "),
    "turned words": _counted(b"BT /F 9 Tf 0 1 -1 0 X Y Tm (ab) Tj ET "),
    "slanted words": _counted(b"BT /F 9 Tf 7 7 -7 7 X Y Tm (ab) Tj ET "),
    "white words": _counted(b"1 g BT /F 9 Tf X Y Td (ab) Tj ET "),
    "lines that cross": _counted(b"X 0 m X 842 l S 0 Y m 595 Y l S BT /F 9 Tf X Y Td (a) Tj ET "),
    "boxes around words": _counted(b"X Y 60 20 re S BT /F 9 Tf X Y Td (ab) Tj ET "),
    "lines through words": _counted(b"BT /F 9 Tf X Y Td (ab) Tj ET 0 Y m 595 Y l S "),
}


def _pages(size: int) -> bytes:
    count = size // 60
    kids = b" ".join(b"%d 0 R" % (place + 3) for place in range(count))
    return pdf({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]>>" % (kids, count),
        **{place + 3: b"<</Type/Page/Parent 2 0 R>>" for place in range(count)},
    })  # fmt: skip


def _deep_kids(size: int) -> bytes:
    depth = size // 60
    nodes = {2 + step: b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (3 + step) for step in range(depth)}
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", **nodes, 2 + depth: b"<</Type/Page>>"})


def _forms(size: int) -> bytes:
    """Forms of which each draws the next one twice."""
    depth = max(size // 400, 24)
    forms = {
        10 + step: stream(
            b"/X Do /X Do",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (11 + step),
        )
        for step in range(depth)
    }
    forms[10 + depth] = stream(WORDS, _FORM)
    return page(stream(WORDS + b"/X Do"), resources=b"/XObject<</X 10 0 R>>", others=forms)


def _tags(inside: bytes, others: Mapping[int, bytes], roles: bytes = b"") -> bytes:
    return page(
        stream(b"/P <</MCID 0>> BDC %s EMC" % WORDS),
        catalogue=b"/MarkInfo<</Marked true>>/StructTreeRoot 9 0 R",
        others={9: b"<</Type/StructTreeRoot/K %s%s>>" % (inside, roles), **others},
    )


def _deep_tags(size: int) -> bytes:
    depth = size // 40
    tags = {10 + step: b"<</S/Div/K %d 0 R>>" % (11 + step) for step in range(depth)}
    return _tags(b"10 0 R", {**tags, 10 + depth: b"<</S/P/Pg 3 0 R/K 0>>"})


def _object_stream(size: int) -> bytes:
    inside = b"10 0 " + b" " * (900 * size)
    return page(stream(WORDS), others={10: packed(inside, b"/Type/ObjStm/N 1/First 5")})


def _links(size: int) -> bytes:
    one = b"<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(https://example.org)>>>>"
    return page(packed(WORDS * 99), entries=b"/Annots[%s]" % (one * (size // len(one))))


def _letters_by_name(size: int) -> bytes:
    names = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n" + (
        b"100 beginbfrange\n" + b"<00> <ff> <0041>\n" * 100 + b"endbfrange\n"
    ) * (size // 200)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 11 0 R>>"
    return page(stream(WORDS), resources=b"", others={5: font, 11: packed(names)})


def _picture(size: int) -> bytes:
    about = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB"
    drawing = stream(WORDS + b"q 300 0 0 300 60 60 cm /I Do Q")
    return page(drawing, resources=b"/XObject<</I 10 0 R>>", others={10: packed(bytes(40 * size), about)})


PDFS: Mapping[str, PdfMake] = {
    **DRAWN,
    "a first line alone": lambda size: b"%PDF-1.7\n",
    "NUL": lambda size: b"%PDF-1.7\n" + bytes(size),
    "the end cut off": lambda size: page(stream(WORDS))[:200],
    "no table of objects": lambda size: page(stream(WORDS)).split(b"xref")[0],
    "objects that never end": lambda size: b"%PDF-1.7\n" + b"1 0 obj<<" * (size // 9),
    "a stream of blanks": lambda size: page(packed(b" " * (900 * size))),
    "a stream packed three times": lambda size: page(packed(b" " * (900 * size), times=3)),
    "an object stream of blanks": _object_stream,
    "pages": _pages,
    "a page tree of one branch": _deep_kids,
    "a page that is its own parent": lambda size: pdf(
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>"}
    ),
    "a count of pages that is wrong": lambda size: pdf(
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 999999999>>"}
    ),
    "a huge page": lambda size: page(stream(WORDS), entries=b"/MediaBox[0 0 99999999 99999999]"),
    "a page without a size": lambda size: page(stream(WORDS), entries=b"/MediaBox[0 0 0 0]"),
    "a page that is turned by a third": lambda size: page(stream(WORDS), entries=b"/Rotate 120"),
    "units that are huge": lambda size: page(stream(WORDS), entries=b"/UserUnit 99999999"),
    "forms in forms": _forms,
    "a form that draws itself": lambda size: page(
        stream(WORDS + b"/X Do"),
        resources=b"/XObject<</X 10 0 R>>",
        others={10: stream(b"/X Do /X Do", _FORM + b"/Resources<</XObject<</X 10 0 R>>>>")},
    ),
    "tags of one branch": _deep_tags,
    "a tag that holds itself": lambda size: _tags(b"10 0 R", {10: b"<</S/P/K[10 0 R 10 0 R]>>"}),
    "tags without end": lambda size: _tags(
        b"[%s]" % (b"10 0 R " * (size // 7)), {10: b"<</S/P/Pg 3 0 R/K 0>>"}
    ),
    "tags in arrays": lambda size: _tags(b"[" * (size // 2) + b"]" * (size // 2), {}),
    "roles that are one another": lambda size: _tags(
        b"10 0 R", {10: b"<</S/A/Pg 3 0 R/K 0>>"}, b"/RoleMap<</A/B/B/A>>"
    ),
    "cells over many rows": lambda size: _tags(
        b"10 0 R",
        {
            10: b"<</S/Table/K 11 0 R>>",
            11: b"<</S/TR/K[%s]>>" % (b"12 0 R " * (size // 7)),
            12: b"<</S/TD/Pg 3 0 R/K 0/A<</O/Table/ColSpan 99999999/RowSpan 99999999>>>>",
        },
    ),
    "links": _links,
    "letters that many names are given to": _letters_by_name,
    "a picture of blanks": _picture,
    "a font that is a page": lambda size: page(
        stream(WORDS),
        others={
            5: b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 0"
            b"/LastChar 255/Widths[9]/Encoding<</Differences[32/a/b/c]>>/CharProcs<</a 4 0 R/b 4 0 R>>"
            b"/Resources<</Font<</F 5 0 R>>>>>>"
        },
    ),
    "a lock that nobody knows": lambda size: page(stream(WORDS)).replace(
        b"/Root 1 0 R", b"/Encrypt<</Filter/Nobody/V 9/R 9>>/Root 1 0 R"
    ),
    "an outline that goes round": lambda size: page(
        stream(WORDS),
        catalogue=b"/Outlines 10 0 R",
        others={10: b"<</First 11 0 R>>", 11: b"<</Title(a)/Next 11 0 R/First 10 0 R>>"},
    ),
    "a program that is run when it is opened": lambda size: page(
        stream(WORDS), catalogue=b"/OpenAction<</S/JavaScript/JS(while(1);)>>"
    ),
    "files inside it": lambda size: page(
        stream(WORDS), catalogue=b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % (b"(a)<</F(a)>>" * (size // 12))
    ),
}
"""Each whole PDF by its name."""
