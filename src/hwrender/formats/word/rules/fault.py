"""What a rule says about a place where it is broken."""

from __future__ import annotations

from msgspec import Struct


class Fault(Struct, frozen=True):
    """`detail` says what is wrong. `words` are the words it is about, where it is about wording: if they are
    the report's own, the file is not at fault."""

    detail: str
    words: str = ""
