"""The pictures of a body: where they lie, and what may not be one."""

from __future__ import annotations

from urllib.parse import unquote

from markdown_it.token import Token

from hwrender.document import Picture
from hwrender.reading.addresses import check_picture
from hwrender.reading.markdown.context import Context
from hwrender.span import Span


def read_picture(token: Token, alt: str, span: Span, context: Context) -> Picture | None:
    """The picture of an image token, or None with a finding when it names none beside the report."""
    complain_of_title(token, span, context)
    target = unquote(str(token.attrs["src"])).strip()
    while target.startswith("./"):
        target = target[2:].lstrip("/")
    if not target:
        hint = "Write its name in the round brackets: ![](police)."
        context.findings.error("D086", span, "This picture has no name.", hint)
        return None
    refusal = check_picture(target)
    if refusal is not None:
        context.findings.error("D085", span, refusal.message, refusal.hint)
        return None
    return Picture(target, alt, span)


def complain_of_title(token: Token, span: Span, context: Context) -> None:
    """Words in quotes after an address are seen only by who holds a mouse still (WCAG 2.2 1.4.13)."""
    if token.attrs.get("title"):
        message = "The words in quotes after the address are not shown."
        hint = "Write them in the square brackets or in the text."
        context.findings.warning("D082", span, message, hint)
