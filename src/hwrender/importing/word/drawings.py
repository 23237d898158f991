"""What is drawn into a Word file: boxes with words, pictures, WordArt, and what cannot be kept.

Drawings come as DrawingML (20.4), alone, in groups or on a canvas, and as VML (19.1), which older files have
and newer ones repeat for older programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.word.account import Account
from hwrender.importing.word.ooxml import DRAWN, MC, OFF, OFFICE, PIC, A, R, V, W, local_name, names
from hwrender.pictures.photographs import Crop

_NOT_SHOWN = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none", re.IGNORECASE)
_FRACTION = re.compile(r"(-?\d{0,9}(?:\.\d{0,9})?)(f|%)?")
_GROUPS = ("wgp", "wpc", "grpSp", "lockedCanvas", "group")
_READ = names(W, "t sym txbxContent footnoteReference endnoteReference") | {
    f"{PIC}pic",
    f"{V}textpath",
    f"{V}imagedata",
    f"{A}t",
}


class DrawnBox(Struct, frozen=True):
    """A box; `content` holds its paragraphs and tables."""

    content: Element


class DrawnPicture(Struct, frozen=True):
    """A picture: the id of its relation, its description, and what of it is shown."""

    identifier: str
    alt: str
    crop: Crop | None = None
    has_cover: bool = False


class DrawnWords(Struct, frozen=True):
    """Words drawn as a picture."""

    text: str


class DrawnOther(Struct, frozen=True):
    """What cannot be kept: a "chart", "diagram" or "shape", with its description and the id of its data."""

    kind: str
    alt: str
    identifier: str = ""


Drawn = DrawnBox | DrawnPicture | DrawnWords | DrawnOther


def drawn_in(element: Element, account: Account) -> list[Drawn]:
    """What a drawing shows, in order."""
    drawn = [*_drawn(element, account)]
    if any(isinstance(each, DrawnOther) and each.kind == "cover" for each in drawn):
        drawn = [
            replace(each, has_cover=True) if isinstance(each, DrawnPicture) else each
            for each in drawn
            if not (isinstance(each, DrawnOther) and each.kind == "cover")
        ]
    return drawn


def shown_branch(element: Element, account: Account) -> Element | None:
    """Of alternatives the first with something in it that is read (ISO/IEC 29500-3, 7.2)."""
    branches = [*element.findall(f"{MC}Choice"), *element.findall(f"{MC}Fallback")]
    shown = next((each for each in branches if any(inside.tag in _READ for inside in each.iter())), None)
    shown = shown if shown is not None else next(iter(branches), None)
    for each in branches:
        if each is not shown:
            account.leave_out(each)
    return shown


def _drawn(element: Element, account: Account) -> Iterator[Drawn]:
    name = local_name(element)
    if element.tag == f"{MC}AlternateContent":
        branch = shown_branch(element, account)
        yield from () if branch is None else _inside(branch, account)
    elif element.tag in (f"{DRAWN}inline", f"{DRAWN}anchor"):
        yield from _framed(element, account)
    elif element.tag == f"{PIC}pic":
        yield from _picture(element, account)
    elif element.tag == f"{W}txbxContent":
        yield DrawnBox(element)
    elif element.tag.startswith(V):
        yield from _old_shape(element, account)
    elif name == "txBody":
        yield DrawnWords(" ".join(each.text or "" for each in element.iter(f"{A}t")))
    elif name in ("chart", "relIds") and (identifier := element.get(f"{R}id") or element.get(f"{R}dm")):
        yield DrawnOther("chart" if name == "chart" else "diagram", "", identifier)
    else:
        yield from _inside(element, account)


def _inside(element: Element, account: Account) -> Iterator[Drawn]:
    for child in element:
        yield from _drawn(child, account)


def _framed(element: Element, account: Account) -> Iterator[Drawn]:
    """A drawing with its description, which stands for all that is in it."""
    about = element.find(f"{DRAWN}docPr")
    if about is not None and about.get("hidden", "0") not in OFF:
        account.hide(element, account.hidden)
        return
    alt = "" if about is None else _alt(about)
    drawn = [*_inside(element, account)]
    group = next((each for each in element.iter() if local_name(each) in _GROUPS), None)
    if not drawn and alt:
        yield DrawnOther("shape", alt)
    for place, each in enumerate(drawn):
        if isinstance(each, DrawnOther) and not each.alt:
            yield replace(each, alt=alt)
        elif isinstance(each, DrawnPicture) and place == _first_picture(drawn):
            yield replace(each, alt=_both(alt, each.alt) if group is not None else alt or each.alt)
        else:
            yield each
    if group is not None and _has_cover(group):
        yield DrawnOther("cover", "")


def _first_picture(drawn: list[Drawn]) -> int:
    return next(place for place, each in enumerate(drawn) if isinstance(each, DrawnPicture))


def _has_cover(group: Element) -> bool:
    """Whether shapes without words stand in a group with a picture: they may cover a part of it."""
    has_picture = any(each.tag == f"{PIC}pic" for each in group.iter())
    return has_picture and any(
        local_name(each) == "wsp" and not any(inside.tag == f"{W}t" for inside in each.iter())
        for each in group.iter()
    )


def _both(whole: str, part: str) -> str:
    """The descriptions of a group and of its picture; each once."""
    if part in whole or not part:
        return whole
    return part if whole in part else f"{whole.rstrip('.')}. {part}"


def _picture(element: Element, account: Account) -> Iterator[Drawn]:
    about = element.find(f"{PIC}nvPicPr/{PIC}cNvPr")
    if about is not None and about.get("hidden", "0") not in OFF:
        account.hide(element, account.hidden)
        return
    blip = element.find(f"{PIC}blipFill/{A}blip")
    if blip is not None:
        rectangle = element.find(f"{PIC}blipFill/{A}srcRect")
        identifier = blip.get(f"{R}embed") or blip.get(f"{R}link") or ""
        yield DrawnPicture(identifier, "" if about is None else _alt(about), _crop_of(rectangle, "ltrb"))


def _old_shape(element: Element, account: Account) -> Iterator[Drawn]:
    if _NOT_SHOWN.search(element.get("style", "")):
        account.hide(element, account.hidden)
        return
    if element.tag == f"{V}textpath":
        yield DrawnWords(element.get("string", ""))
    elif element.tag == f"{V}imagedata":
        sides = ("cropleft", "croptop", "cropright", "cropbottom")
        identifier = element.get(f"{R}id") or element.get(f"{R}pict") or element.get(f"{R}href")
        if identifier is not None:
            yield DrawnPicture(identifier, element.get(f"{OFFICE}title", ""), _crop_of(element, sides))
    elif element.tag != f"{V}shapetype":
        alt = " ".join(element.get("alt", "").split())
        is_group = local_name(element) in _GROUPS
        for each in _inside(element, account):
            own = each.alt if is_group and isinstance(each, DrawnPicture) else ""
            yield replace(each, alt=own or alt or each.alt) if isinstance(each, DrawnPicture) else each


def _alt(about: Element) -> str:
    return " ".join((about.get("descr") or about.get("title") or "").split())


def _crop_of(element: Element | None, sides: str | tuple[str, ...]) -> Crop | None:
    """What is cut off at each side, as parts of the whole."""
    if element is None:
        return None
    left, top, right, bottom = (_part(element.get(side, "")) for side in sides)
    return Crop(left, top, right, bottom) if left or top or right or bottom else None


def _part(written: str) -> float:
    """A share that is written in thousandths of a per cent, in per cent, in 65536ths, or as it is."""
    found = _FRACTION.fullmatch(written.strip())
    if found is None or found[1].strip("-.") == "":
        return 0.0
    number = float(found[1])
    if found[2] == "f":
        number /= 65536
    elif found[2] == "%":
        number /= 100
    elif "." not in found[1]:
        number /= 100_000
    return min(max(number, 0.0), 1.0)
