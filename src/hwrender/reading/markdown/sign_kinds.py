"""What other programs obey inside a paragraph: what it looks like, what is said of it, and what it means.

Every pattern ends at the next bracket or sign of its own kind, so that to look for all of them takes linear
time.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

Mend = Callable[[re.Match[str]], str | None]
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_ADDRESS = re.compile(r"https?:|mailto:|www\.|#|.*[/\\]|.*\.\w{2,5}$", re.IGNORECASE)

_PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg)\s*$", re.IGNORECASE)
_SIZE = re.compile(r"\s*\d*(?:x\d+)?\s*")
_BROKEN = re.compile(r"[\s\\]")
"""What ends an address: without it, a picture or link is one, or stands in a paragraph that is not read."""


class SignKind(Struct, frozen=True):
    """A kind of sign: what it looks like, what is said of it, and what to write in its place, which is None
    where it is no such sign after all."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    mend: Mend
    code: str = "D107"


def _nothing(_: re.Match[str]) -> str:
    return ""


def _words_alone(found: re.Match[str]) -> str:
    return found["words"].strip()


def _last_words(found: re.Match[str]) -> str | None:
    """The words of a link to a page; nothing for what is a picture."""
    if found[0].startswith("!") and _PICTURE_FILE.search(found["words"].split("|")[0]):
        return None
    words = found["words"].rpartition("|")[2]
    return " ".join(re.sub(r"#\^[\w-]+", "", words).replace("#", " ").split())


def _embedded(found: re.Match[str]) -> str | None:
    path, _, words = found["words"].partition("|")
    if _PICTURE_FILE.search(path) is None:
        return None
    return f"![{'' if _SIZE.fullmatch(words) else words.strip()}](<{path.strip()}>)"


def _callout(found: re.Match[str]) -> str:
    return f"**{found['words'].capitalize()}:**"


def _raised(found: re.Match[str]) -> str:
    return found["words"].translate(_SUPERSCRIPTS)


def _lowered(found: re.Match[str]) -> str:
    return found["words"].translate(_SUBSCRIPTS)


def _picture(found: re.Match[str]) -> str | None:
    if _BROKEN.search(found["path"]) is None:
        return None
    path = found["path"].strip().replace("\\", "/")
    return f"![{found['words']}](<{path}>)"


def _link(found: re.Match[str]) -> str | None:
    if _BROKEN.search(found["path"]) is None or _ADDRESS.match(found["path"].strip()) is None:
        return None
    address = "%20".join(found["path"].replace("\\", "/").split())
    return f"[{found['words']}]({address})"


def _sign(pattern: str, message: str, hint: str, mend: Mend = _nothing, code: str = "D107") -> SignKind:
    return SignKind(re.compile(pattern), message, hint, mend, code)


_PATH = r"\((?P<path>(?:[^()\[\]<>]|\([^()\[\]]{0,100}\)){1,400})\)"
SIGN_KINDS = (
    _sign(
        r"(?:\[(?P<words>[^\[\]]*)\])?\{[#.][\w-][^{}]*\}|(?<=\s)\{-\}",
        "This is a mark of another program. It would be printed.",
        "Take it out. Other programs use it to name or style words.",
        lambda found: found["words"] or "",
    ),
    _sign(
        r"\^\[(?P<words>[^\[\]]+)\]",
        "Another program makes a footnote of this. Here it would be printed.",
        "Put it in round brackets, or write a footnote: [^1].",
        lambda found: f" ({_words_alone(found).rstrip('.')})",
    ),
    _sign(
        r"(?<=\w)\^(?P<words>[^\W_]{1,4})\^",
        "Another program raises this. Here its signs would be printed.",
        "Write the raised figure itself, like ².",
        _raised,
    ),
    _sign(
        r"(?<=\w)~(?P<words>[^\W_]{1,4})~(?!~)",
        "Another program lowers this. Here its signs would be printed.",
        "Write the lowered figure itself, like ₂.",
        _lowered,
    ),
    _sign(
        r"\\(?:newpage|pagebreak|clearpage)\b",
        "This asks another program for a new page. It would be printed.",
        "Take it out. Pages end where it suits the reader.",
    ),
    _sign(
        r"(?<![\d%])%%(?P<words>[^%]+)%%",
        "Another program hides these words. Here they would be printed.",
        "Take them out, or write <!-- before them and --> after them.",
        lambda found: f"<!-- {_words_alone(found)} -->",
    ),
    _sign(
        r"^\[!(?P<words>[A-Za-z]+)\][+-]?",
        "Another program makes a box of this. Here the sign would be printed.",
        "Write the word in **strong words**.",
        _callout,
    ),
    _sign(
        r"\{>>(?P<words>[^{}<>]*)<<\}",
        "This is a comment of another program. Here it would be printed.",
        "Take it out, or write <!-- before it and --> after it.",
        lambda found: f"<!-- {_words_alone(found)} -->",
    ),
    _sign(
        r"\{--[^{}]*?--\}",
        "Another program takes these words out. Here they would be printed.",
        "Take them out.",
    ),
    _sign(
        r"\{\+\+(?P<words>[^{}]*?)\+\+\}",
        "Another program puts these words in. Here its signs would be printed.",
        "Write the words alone.",
        lambda found: found["words"],
    ),
    _sign(
        r"\{==(?P<words>[^{}=]*)==\}",
        "Another program marks these words. Here its signs would be printed.",
        "Write **strong words** in their place.",
        lambda found: f"**{_words_alone(found)}**",
    ),
    _sign(
        r"(?<![{=\w])==(?P<words>[^=\s](?:[^=]*[^=\s])?)==(?![=\w])",
        "Another program marks these words. Here its signs would be printed.",
        "Write **strong words** in their place.",
        lambda found: f"**{found['words']}**",
    ),
    _sign(
        r"\[-?@[^\s\[\]]+(?:[ ,;][^\[\]]*)?\]",
        "Another program names a source here. It would be printed as a sign.",
        "Take it out. If readers need the source, name it in words.",
    ),
    _sign(
        r"(?i)^\[_{0,2}toc_{0,2}\]$|\{\{[^{}]*\}\}",
        "Another program puts something else here. It would be printed.",
        "Take it out.",
    ),
    _sign(
        r"!\[\[(?P<words>[^\[\]]+)\]\]",
        "Another program shows a picture here. It would be printed as brackets.",
        "Write its name like this: ![what it shows](name.png).",
        _embedded,
    ),
    _sign(
        r"(?<=\s)\^[a-z0-9]{6}$",
        "This is a mark of another program. It would be printed.",
        "Take it out. Other programs use it to lead to these words.",
    ),
    _sign(
        r"!?\[\[(?P<words>[^\[\]]+)\]\]",
        "This leads to a page of another program. It would be printed.",
        "Write the words alone. For a link, write [words](address).",
        _last_words,
    ),
    _sign(
        rf"!\[(?P<words>[^\[\]]*)\]{_PATH}",
        "This picture would not be shown. Its path has blanks or other signs.",
        "Put its path between < and >: ![](<my nurse.png>).",
        _picture,
        "D109",
    ),
    _sign(
        rf"(?<!!)\[(?P<words>[^\[\]]+)\]{_PATH}",
        "This would not be a link. There is a blank in its address.",
        "Write %20 for each blank of the address.",
        _link,
        "D109",
    ),
    _sign(
        r"(?<![\]!])\[(?P<words>(?!\d+\])[^\[\]^][^\[\]]*)\]\[(?!\d+\])[^\[\]^]*\]",
        "This would not be a link. Nothing says where it leads.",
        "Write the words alone. For a link, write [words](address).",
        _words_alone,
        "D109",
    ),
)
