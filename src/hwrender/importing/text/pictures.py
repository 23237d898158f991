"""The pictures of a Markdown text: those that are stored in it are written beside the report, those that a
report cannot show are left out and told."""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

from hwrender.importing.shown.pictures import KeptPictures
from hwrender.importing.text.code import replaced_outside_code
from hwrender.reading.findings import Findings, shown
from hwrender.span import START

_DATA = r"data:image/(?:[^;,\s<>()\[\]]*)(?:;[^;,\s>]*)*,[^\s<>()\[\]\"']*"
_DEFINITION = re.compile(rf"^[ ]{{0,3}}\[([^\[\]\n]+)\]:[ \t]*<?({_DATA})>?[^\n]*$", re.MULTILINE)
_INLINE = re.compile(rf"!\[([^\[\]\n]*)\]\([ \t]*<?({_DATA})>?(?:[ \t]+\"[^\"\n]*\")?[ \t]*\)")
_BY_NAME = re.compile(r"!\[([^\[\]\n]*)\](?:\[([^\[\]\n]*)\])?")
_ANY = re.compile(r"!\[(?P<alt>[^\[\]\n]*)\]\([ \t]*(?P<path><[^<>\n]*>|(?:[^()\n]|\([^()\n]*\))*?)[ \t]*\)")
_TITLE = re.compile(r"[ \t]+(?:\"[^\"]*\"|'[^']*')$")
_ELSEWHERE = re.compile(
    r"(?:[A-Za-z]:[\\/]|[/\\~]|file:|https?:|.*(?:^|[\\/])\.\.(?:[\\/]|$))", re.IGNORECASE
)
_WEB = re.compile(r"https?:", re.IGNORECASE)
_SIZE = re.compile(r"(?<=\))\{[^{}\n]*\}")


def with_stored_pictures(text: str, kept: KeptPictures) -> str:
    """The text, with each picture that is stored in it as the name of a file beside the report. Its lines
    stay the lines they are."""
    stored: dict[str, bytes] = {}

    def take(found: re.Match[str]) -> str:
        stored[_plain(found[1])] = _content(found[2])
        return ""

    def named(found: re.Match[str]) -> str:
        content = stored.get(_plain(found[2] or found[1]))
        return found[0] if content is None else _picture(kept, content, found[1])

    text = _DEFINITION.sub(take, text)
    text = _INLINE.sub(lambda found: _picture(kept, _content(found[2]), found[1]), text)
    return _BY_NAME.sub(named, text) if stored else text


def _plain(name: str) -> str:
    return " ".join(name.split()).upper()


def _content(address: str) -> bytes:
    head, _, data = address.partition(",")
    if not head.endswith(";base64"):
        return unquote_to_bytes(data)
    try:
        return base64.b64decode(unquote_to_bytes(data))
    except (binascii.Error, ValueError):
        return b"damaged"


def _picture(kept: KeptPictures, content: bytes, alt: str) -> str:
    described = "" if re.fullmatch(r"image\d*", alt) else alt
    name = kept.keep(content, described)
    return f"![{described}]({name})" if name else _description(described)


def _description(alt: str) -> str:
    return f"Picture: {alt}" if alt.strip() else ""


def with_reachable_pictures(text: str, folder: Path, findings: Findings) -> str:
    """The text without pictures that a report cannot show: those of the web, and of other folders. One that
    lies in `folder` under its bare name is named so. Their descriptions stay."""

    def reach(found: re.Match[str]) -> str:
        path = _TITLE.sub("", found["path"].strip().removeprefix("<").removesuffix(">"))
        if not _ELSEWHERE.match(path):
            return found[0]
        bare = re.split(r"[\\/]", path)[-1]
        if not _WEB.match(path) and bare and _is_file(folder / bare):
            return f"![{found['alt']}](<{bare}>)"
        where = "on the web" if _WEB.match(path) else "in another folder"
        about = " Its description stands in the text." if found["alt"].strip() else ""
        hint = "Save it beside the report as JPEG or PNG. Then name it in the text."
        message = f"A picture is {where} and is left out: {shown(bare or path)}.{about}"
        findings.warning("D114", START, message, hint)
        return _description(found["alt"])

    return replaced_outside_code(_ANY, reach, _SIZE.sub("", text))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
