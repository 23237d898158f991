"""Where the links of a body lead and its pictures lie, and what may be neither."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from hwrender.document import Picture
from hwrender.reading.addresses import LONGEST_CHARACTERS, TOO_LONG, check_link, check_picture
from hwrender.reading.findings import Refusal
from hwrender.reading.markdown.context import BodyContext
from hwrender.span import Span

_SIZES: dict[str, Literal["", "large", "small"]] = {"": "", "large": "large", "small": "small"}
_HERE = re.compile(r"^(?:\./+)+")


def read_picture(token: Token, alt: str, span: Span, context: BodyContext) -> Picture | None:
    """The picture of an image token, or None with a finding when it names none beside the report."""
    complain_of_title(token, span, context)
    written = str(token.attrs["src"])
    target = context.pictures.get(written)
    if target is None:
        target = context.pictures[written] = _picture_target(written)
    if isinstance(target, Refusal):
        meant = f"![{token.content}](<{target.suggestion}>)" if target.suggestion else None
        context.findings.error("D085", span, target.message, target.hint, meant)
        return None
    if not target:
        hint = "Write its name in the round brackets: ![](police)."
        context.findings.error("D086", span, "This picture has no name.", hint)
        return None
    return Picture(target, alt, span, _SIZES[token.info])


def _picture_target(written: str) -> str | Refusal:
    """The name or path of a picture, or what is wrong with it."""
    target = unquote(written).strip()
    target = _HERE.sub("", target)
    return (check_picture(target) if target else None) or target


def read_link_target(written: str, context: BodyContext) -> str | Refusal:
    """Where a link leads, or what is wrong with its address."""
    target = context.links.get(written)
    if target is None:
        target = context.links[written] = _link_target(written)
    return target


def _link_target(written: str) -> str | Refusal:
    if len(written) > LONGEST_CHARACTERS:
        return TOO_LONG
    target = normalizeLink(written)
    return check_link(target) or target


def complain_of_title(token: Token, span: Span, context: BodyContext) -> None:
    """Words in quotes after an address are seen only by who holds a mouse still (WCAG 2.2 1.4.13)."""
    if token.attrs.get("title"):
        message = "The words in quotes after the address are not shown."
        hint = "Write them in the square brackets or in the text."
        context.findings.warning("D082", span, message, hint)
