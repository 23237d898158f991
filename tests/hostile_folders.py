"""Output folders that somebody has spoilt in order to harm whoever verifies them: makers, by name.

Each is given a folder as it was published, with its manifest, and spoils it.
"""

from __future__ import annotations

import io
import json
import os
import random
import socket
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hwrender.publishing.manifest import MANIFEST_NAME, sha256_of

Spoil = Callable[[Path], None]
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.\u2066\r"


def listed_again(folder: Path) -> None:
    """The manifest, as if the files had been published as they are."""
    manifest = _manifest(folder)
    for file in manifest["files"]:
        path = folder / file["file"]
        if path.is_file() and not path.is_symlink():
            size = path.stat().st_size
            file |= {"size_bytes": size, "sha256": sha256_of(path) if size < 10**9 else "00" * 32}
    _write(folder, manifest)


def _manifest(folder: Path) -> Any:
    return json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))


def _write(folder: Path, manifest: Any) -> None:
    (folder / MANIFEST_NAME).write_text(json.dumps(manifest), encoding="utf-8")


def _file(folder: Path, suffix: str) -> Path:
    return next(folder.glob(f"*{suffix}"))


def replaced(suffix: str, put: Callable[[Path], object]) -> Spoil:
    """Put something else in the place of a file."""

    def spoil(folder: Path) -> None:
        path = _file(folder, suffix)
        path.unlink()
        put(path)
        listed_again(folder)

    return spoil


def holding(suffix: str, content: Callable[[], bytes]) -> Spoil:
    return replaced(suffix, lambda path: path.write_bytes(content()))


def sparse(size: int, start: bytes = b"") -> Callable[[Path], object]:
    def put(path: Path) -> None:
        path.write_bytes(start)
        os.truncate(path, size)

    return put


def listening(path: Path) -> None:
    """A socket; its name is put in place afterwards, since that of a socket must be short."""
    short = Path(tempfile.gettempdir()) / f"{os.getpid()}.s"
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(short))
    short.replace(path) if short.stat().st_dev == path.parent.stat().st_dev else short.unlink()


def in_manifest(change: Callable[[Any], object]) -> Spoil:
    def spoil(folder: Path) -> None:
        manifest = _manifest(folder)
        change(manifest)
        _write(folder, manifest)

    return spoil


def named(name: str) -> Spoil:
    return in_manifest(lambda manifest: manifest["files"][0].update(file=name))


def as_manifest(content: Callable[[], bytes]) -> Spoil:
    return lambda folder: (folder / MANIFEST_NAME).write_bytes(content()) and None


def manifest_is(put: Callable[[Path], object]) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / MANIFEST_NAME).unlink()
        put(folder / MANIFEST_NAME)

    return spoil


def beside(name: str, put: Callable[[Path], object]) -> Spoil:
    return lambda folder: put(folder / name) and None


def deep_tree(path: Path) -> None:
    for _ in range(60):
        path = path / ("d" * 40)
        path.mkdir(parents=True)


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def zip_in_zip() -> bytes:
    content = zipped({f"{n}.txt": bytes(20_000_000) for n in range(6)})
    for _ in range(3):
        content = zipped({f"{n}.zip": content for n in range(6)})
    return content


def word_of(document: bytes) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": document})


def nested(tag: bytes, count: int) -> bytes:
    return b"<%s>" % tag * count + b"</%s>" % tag * count


LAUGHS = b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"ha" * 50) for n in range(12)
)
PDF = b"%PDF-1.7\n"


def pdf_stream(packed: bytes, entries: bytes = b"/Filter/FlateDecode") -> bytes:
    """A PDF of one page whose content is this; its list of objects has to be found."""
    return (
        PDF
        + b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%%%EOF\n" % (entries, len(packed), packed)
    )


def bomb(layers: int) -> bytes:
    content = bytes(400_000_000 if layers == 1 else 300_000_000)
    for _ in range(layers):
        content = zlib.compress(content, 9)
    return content


def flipped(suffix: str, seed: int) -> Spoil:
    """A file in which twenty bytes are others."""

    def spoil(folder: Path) -> None:
        chance = random.Random(seed)
        path = _file(folder, suffix)
        content = bytearray(path.read_bytes())
        for _ in range(20):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        listed_again(folder)

    return spoil


PAGE = b'<!DOCTYPE html>\n<html lang="en-GB"><head><title>a</title></head><body>'

HOSTILE: dict[str, Spoil] = {
    "a pipe for a file": replaced(".pdf", os.mkfifo),
    "a pipe for the list": manifest_is(os.mkfifo),
    "a pipe beside the files": beside("a", os.mkfifo),
    "a socket for a file": replaced(".pdf", listening),
    "a folder for a file": replaced(".docx", lambda path: path.mkdir()),
    "a folder for the list": manifest_is(lambda path: path.mkdir()),
    "a link to zeros without end": replaced(".html", lambda path: path.symlink_to("/dev/zero")),
    "a list that is zeros without end": manifest_is(lambda path: path.symlink_to("/dev/zero")),
    "a link to a terminal": replaced(".pdf", lambda path: path.symlink_to("/dev/stdin")),
    "a link to a file outside": replaced(".pdf", lambda path: path.symlink_to("/etc/passwd")),
    "a link to itself": replaced(".pdf", lambda path: path.symlink_to(path.name)),
    "a link up the tree": beside("up", lambda path: path.symlink_to("..")),
    "a link that leads nowhere": replaced(".html", lambda path: path.symlink_to("nowhere")),
    "a page with holes": replaced(".html", sparse(8_000_000_000)),
    "a PDF with holes": replaced(".pdf", sparse(90_000_000, PDF)),
    "a Word file with holes": replaced(".docx", sparse(90_000_000, b"PK\x03\x04")),
    "a list with holes": manifest_is(sparse(9_000_000_000)),
    "a deep tree": beside("deep", deep_tree),
    "ten thousand files": beside("x", lambda path: [path.with_name(f"x{n}").touch() for n in range(10_000)]),
    "names that command a terminal": beside(f"a{ESCAPES}b", lambda path: path.touch()),
    "a name of several lines": beside("a\nall checks passed.\nb", lambda path: path.touch()),
    "a name that is no text": lambda folder: Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe")).touch(),
    "a file above": named("../../../etc/passwd"),
    "a file by its whole path": named("/etc/passwd"),
    "a file of Windows": named("C:\\Windows\\win.ini"),
    "a file that is the folder": named("."),
    "a file with a zero": named("a\0b"),
    "a listed name that commands a terminal": named(f"a{ESCAPES}.pdf"),
    "a very long name": named("a" * 5000),
    "a language that commands a terminal": in_manifest(lambda each: each.update(language=ESCAPES)),
    "a format that commands a terminal": in_manifest(lambda each: each["files"][0].update(format=ESCAPES)),
    "an edition that commands a terminal": in_manifest(
        lambda each: each["files"][0]["origin"].update(edition=ESCAPES)
    ),
    "a file a thousand times": in_manifest(lambda each: each.update(files=each["files"] * 1000)),
    "a thousand files": in_manifest(
        lambda each: each.update(files=[{**each["files"][0], "file": f"{n}"} for n in range(1000)])
    ),
    "a size without end": in_manifest(lambda each: each["files"][0].update(size_bytes=10**40)),
    "a list nested deeply": as_manifest(lambda: b"[" * 200_000),
    "an object nested deeply": as_manifest(lambda: b'{"a":' * 200_000),
    "a list of 60 megabytes": as_manifest(lambda: b'{"a": "' + b"a" * 60_000_000),
    "a list that is no text": as_manifest(lambda: b"\xff\xfe\x00" * 9),
    "a list of numbers": as_manifest(lambda: b"9" * 1_000_000),
    "a Word file of zeros": holding(".docx", lambda: zipped({"word/document.xml": bytes(600_000_000)})),
    "a Word file of many parts": holding(".docx", lambda: zipped({f"{n}": b"" for n in range(30_000)})),
    "a Word file of archives": holding(".docx", zip_in_zip),
    "a Word file nested deeply": holding(".docx", lambda: word_of(nested(b"w", 200_000))),
    "a Word file of many elements": holding(
        ".docx", lambda: word_of(b"<w>" + b"<p/>" * 2_000_000 + b"</w>")
    ),
    "a Word file that laughs": holding(
        ".docx", lambda: word_of(b"<!DOCTYPE w [" + LAUGHS + b"]><w>&a11;</w>")
    ),
    "a Word file that laughs in UTF-16": holding(
        ".docx", lambda: word_of((b"<!DOCTYPE w [" + LAUGHS + b"]><w>&a11;</w>").decode().encode("utf-16"))
    ),
    "a PDF of zeros": holding(".pdf", lambda: pdf_stream(bomb(1))),
    "a PDF of zeros of zeros": holding(
        ".pdf", lambda: pdf_stream(bomb(2), b"/Filter[/FlateDecode/FlateDecode]")
    ),
    "a PDF packed in an old way": holding(
        ".pdf", lambda: pdf_stream(b"\x80" * 90_000, b"/Filter/LZWDecode")
    ),
    "a PDF nested deeply": holding(".pdf", lambda: pdf_stream(b"[" * 900_000, b"")),
    "a PDF of dictionaries": holding(".pdf", lambda: PDF + b"1 0 obj" + b"<</A" * 200_000),
    "a PDF of many objects": holding(
        ".pdf", lambda: PDF + b"".join(b"%d 0 obj<<>>endobj\n" % n for n in range(300_000))
    ),
    "a page nested deeply": holding(".html", lambda: PAGE + nested(b"p", 150_000)),
    "a page of many elements": holding(".html", lambda: PAGE + b"<p>a</p>" * 3_000_000),
    "a page of opened brackets": holding(".html", lambda: PAGE + b"<" * 300_000),
    "a page of opened remarks": holding(".html", lambda: PAGE + b"<!--" * 90_000),
    "a page of signs": holding(".html", lambda: PAGE + b"&" * 1_000_000),
    "a page of attributes": holding(".html", lambda: PAGE + b"<p " + b"a=b " * 500_000 + b"></p>"),
    "a page of data": holding(".html", lambda: PAGE + b"data:;" * 500_000),
    "a page with a style without end": holding(
        ".html", lambda: PAGE + b"<style>" + b"/*\"" * 400_000 + b"</style>"
    ),
}  # fmt: skip
"""What can be done to a folder, by what it is."""
