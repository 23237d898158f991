"""Links of a Markdown text that lead nowhere readers can go: to notes of the same program, or to files."""

from __future__ import annotations

import re

from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.text.code import replaced_outside_code
from hwrender.reading.addresses import check_link
from hwrender.span import START

_LINK = re.compile(
    r"(?<![!\\])\[(?P<words>(?:[^\[\]\n]|!\[[^\[\]\n]*\]\([^()\n]*\))+)\]"
    r"\([ \t]*(?P<target><[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))+)(?P<title>[ \t]+\"[^\"\n]*\")?[ \t]*\)"
)


def with_live_links(text: str, noticed: Noticed) -> str:
    """The text with the words alone of such links; an address that only lacks its beginning gets it. What
    leads to a place in the same text leads nowhere in a copy."""

    def live(found: re.Match[str]) -> str:
        target = found["target"].removeprefix("<").removesuffix(">")
        refusal = check_link(target)
        if refusal is None and not target.startswith("#"):
            return f"[{found['words']}]({found['target']})" if found["title"] else found[0]
        if refusal is not None and refusal.suggestion is not None:
            return f"[{found['words']}](<{refusal.suggestion}>)"
        if not target.startswith("#"):
            noticed.dropped_links[target] = START
        return found["words"]

    return replaced_outside_code(_LINK, live, text)
