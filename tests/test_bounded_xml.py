"""XML from outside is read within bounds, or refused, whatever it is written in."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

import pytest

from hwrender.bounded_xml import (
    DamagedXmlError,
    TooDeepXmlError,
    TooMuchXmlError,
    UnsafeXmlError,
    XmlBounds,
    parse_bounded_xml,
)

BOUNDS = XmlBounds(100, 10)
TYPE = '<!DOCTYPE a [<!ENTITY b "bb">]>'
ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "iso-8859-1",
    "us-ascii",
    "windows-1252",
)


def written(encoding: str, rest: str) -> bytes:
    named = (
        "" if encoding == "utf-8-sig" else f" encoding='{encoding.removesuffix('-le').removesuffix('-be')}'"
    )
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    return mark + f"<?xml version='1.0'{named}?>{rest}".encode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    for kind in (
        TYPE,
        "<!DOCTYPE a>",
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a PUBLIC "b" "c">',
    ):
        with pytest.raises(UnsafeXmlError):
            parse_bounded_xml(written(encoding, f"{kind}<a>c</a>"), BOUNDS)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_tree_is_the_same_in_every_encoding(encoding: str) -> None:
    root, count = parse_bounded_xml(written(encoding, "<a b='c'>d<e xmlns='f'/>&lt;</a>"), BOUNDS)
    assert tostring(root) == b'<a xmlns:ns0="f" b="c">d<ns0:e />&lt;</a>'
    assert count == 2


@pytest.mark.parametrize(
    "content",
    [
        b"<?xml version='1.0' encoding='utf-7'?>+ADw-a/+AD4-",
        b"<?xml version='1.0' encoding='utf-16'?><a/>",
        b"<?xml version='1.0' encoding='shift_jis'?><a/>",
        b"<?xml version='1.0' encoding='no-such'?><a/>",
        b"<?xml version='1.0' encoding='base64'?><a/>",
        "<?xml version='1.0' encoding='utf-32'?><a/>".encode("utf-32"),
        "<a>é</a>".encode("latin-1"),
        b"<a>&b;</a>",
        b"<a>",
        b"<a><b></a></b>",
        b"",
        b"\0" * 1_000,
    ],
)
def test_what_is_no_xml_or_in_another_encoding_is_damaged(content: bytes) -> None:
    with pytest.raises(DamagedXmlError):
        parse_bounded_xml(content, BOUNDS)


def test_no_tree_is_bigger_or_deeper_than_allowed() -> None:
    assert parse_bounded_xml(b"<a>" + b"<b/>" * 99 + b"</a>", BOUNDS)[1] == 100
    with pytest.raises(TooMuchXmlError):
        parse_bounded_xml(b"<a>" + b"<b/>" * 100 + b"</a>", BOUNDS)
    assert parse_bounded_xml(b"<a>" * 10 + b"</a>" * 10, BOUNDS)[1] == 10
    with pytest.raises(TooDeepXmlError):
        parse_bounded_xml(b"<a>" * 11 + b"</a>" * 11, BOUNDS)
    with pytest.raises(TooMuchXmlError):  # it is refused where it is too big, and not read to its end
        parse_bounded_xml(b"<a>" + b"<b/>" * 500_000, BOUNDS)


def test_instructions_to_programs_are_refused_unless_they_are_allowed() -> None:
    with pytest.raises(UnsafeXmlError):
        parse_bounded_xml(b"<?b c?><a/>", BOUNDS)
    assert parse_bounded_xml(b"<?b c?><a/>", XmlBounds(9, 9, allows_instructions=True))[1] == 1


def test_a_namespace_can_be_taken_for_another() -> None:
    bounds = XmlBounds(9, 9, namespaces={"b": "c"})
    root, _ = parse_bounded_xml(b"<x:a xmlns:x='b' x:d='e' f='g'/>", bounds)
    assert (root.tag, root.attrib) == ("{c}a", {"{c}d": "e", "f": "g"})
