"""Which addresses a report may hold: links that lead out, and pictures that lie beside it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from hwrender.reading.characters import is_unwanted
from hwrender.reading.findings import Refusal, shown

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_HOST = re.compile(r"https?://[^\s/?#]*[^\s/?#.:@][^\s]*", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\s@<>()\[\]\\,;:\"]+\.[^\s@<>()\[\]\\,;:\".]+")
_TELEPHONE = re.compile(r"\+?[\s().-]*[0-9*#][0-9*#\s().-]*(?:;[a-z=0-9+-]+)*", re.IGNORECASE)
_LOOKS_LIKE_SITE = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk|info|wales|scot))(?:[/?#]\S*)?",
    re.IGNORECASE,
)

LONGEST_CHARACTERS = 2_000
"""What every browser can open."""


TOO_LONG = Refusal("This address is too long.", f"Use one of at most {LONGEST_CHARACTERS:,} characters.")


def check_link(target: str) -> Refusal | None:
    """What is wrong with this link target; nothing for http, https, mailto, tel and `#anchor`."""
    if len(target) > LONGEST_CHARACTERS:
        return TOO_LONG
    if target.startswith("#") and len(target) > 1 and not re.search(r"\s", target):
        return None
    scheme = _SCHEME.match(target)
    name = scheme[1].lower() if scheme else None
    if is_unwanted(unquote(target)):
        return Refusal("This address holds a hidden character.", "Type the address again.")
    match name:
        case "http" | "https":
            complete = _HOST.fullmatch(target)
        case "mailto":
            complete = _EMAIL.match(unquote(target), len("mailto:"))
        case "tel":
            complete = _TELEPHONE.fullmatch(unquote(target), len("tel:"))
        case _:
            return _refuse_link(target, name)
    return None if complete else Refusal(f"This {name}: address is not complete.", "Check the address.")


def check_web_address(target: str) -> Refusal | None:
    """What is wrong with this address of a web page."""
    if len(target) <= LONGEST_CHARACTERS and _HOST.fullmatch(target):
        return None
    if len(target) <= LONGEST_CHARACTERS and _LOOKS_LIKE_SITE.fullmatch(target):
        return Refusal(
            "A web address must start with https://.", f"Write https://{target}.", f"https://{target}"
        )
    return Refusal("This is not a web address.", "Write it like https://www.example.org.")


def check_email(target: str) -> Refusal | None:
    """What is wrong with this e-mail address."""
    if len(target) <= LONGEST_CHARACTERS and _EMAIL.fullmatch(target):
        return None
    return Refusal("This is not an e-mail address.", "Write it like info@example.org.")


def check_picture(target: str) -> Refusal | None:
    """What is wrong with this picture: it must be a library name or a file in the report's own folder."""
    if len(target) > LONGEST_CHARACTERS:
        return Refusal("This file name is too long.", "Give the file a short name.")
    if is_unwanted(target):
        return Refusal("This file name holds a hidden character.", "Give the file a plain name.")
    if _DRIVE.match(target) or target.startswith(("/", "\\", "~")):
        return _COPY_IT_HERE
    if scheme := _SCHEME.match(target):
        if scheme[1].lower() in ("http", "https"):
            return Refusal(
                "A picture cannot come from the web.",
                "Save the picture beside the report and name that file.",
            )
        return _STORED_IN_TEXT if scheme[1].lower() == "data" else _COPY_IT_HERE
    if "\\" in target:
        plain = target.replace("\\", "/")
        return Refusal("A backslash cannot stand in a picture's name.", f"Write {plain}.", plain)
    if ".." in target.split("/"):
        return _COPY_IT_HERE
    return None


_COPY_IT_HERE = Refusal(
    "This picture is outside the report's folder.", "Copy the picture beside the report and name that file."
)

_STORED_IN_TEXT = Refusal(
    "This picture is stored inside the text.", "Save it as a file beside the report and name that file."
)


def _refuse_link(target: str, scheme: str | None) -> Refusal:
    if scheme is None and _EMAIL.fullmatch(target):
        return Refusal(
            "An e-mail link must start with mailto:.", f"Write mailto:{target}.", f"mailto:{target}"
        )
    if scheme is None and _LOOKS_LIKE_SITE.fullmatch(target):
        address = f"https://{target}"
        return Refusal("A web link must start with https://.", f"Write {address}.", address)
    if scheme is None:
        return Refusal("This link leads to no web page.", "Give the whole address, starting with https://.")
    return Refusal(
        f"A link to a {shown(scheme)}: address is not safe.", "Use an address that starts with https://."
    )
