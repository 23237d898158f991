"""Where links lead: what a report may link to, mended where it is clear what was meant."""

from __future__ import annotations

import re

from hwrender.importing.shown.noticed import Noticed
from hwrender.span import START, Span

_KEPT = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"www\.[^\s/]+\.[a-z]+(?:[/?#].*)?", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_UNSAFE = re.compile(r"[\s<>\"\\^`{|}]")
_LONGEST = 2_000


def written_target(target: str, noticed: Noticed, span: Span = START) -> str:
    """The target as a report writes it; empty where it leads nowhere that readers can go, which is told."""
    target = target.strip()
    if not target or target.startswith("#"):
        return ""
    if len(target) <= _LONGEST:
        if _WITHOUT_SCHEME.fullmatch(target):
            target = f"https://{target}"
        elif _MAIL.fullmatch(target):
            target = f"mailto:{target}"
        target = (
            _UNSAFE.sub(lambda sign: f"%{ord(sign[0]):02X}", target) if ord(max(target)) < 256 else target
        )
        if _KEPT.fullmatch(target):
            return target
    noticed.dropped_links.setdefault(target, span)
    return ""
