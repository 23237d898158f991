"""Content controls (17.5.2): boxes to tick, prompts that nobody answered, and what Word itself fills in."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from hwrender.importing.shown.signs import NOT_TICKED, TICKED
from hwrender.importing.word.account import Account, bare_words
from hwrender.importing.word.ooxml import OFF, W14, W, flag, inner, value

_CONTENTS = re.compile(r"table of (?:contents|figures|authorities)", re.IGNORECASE)
_PEOPLE = re.compile(r"creator|author|lastmodifiedby|manager", re.IGNORECASE)


def control_words(control: Element) -> str | None:
    """What a box to tick says; None for any other control."""
    properties = inner(control, "sdtPr")
    box = None if properties is None else properties.find(f"{W14}checkbox")
    if box is None:
        return None
    checked = box.find(f"{W14}checked")
    is_ticked = checked is not None and checked.get(f"{W14}val", "1").lower() not in OFF
    return TICKED if is_ticked else NOT_TICKED


def is_left_out(control: Element, account: Account) -> bool:
    """Whether nothing of a control is published: a table of contents, a prompt that stands where nothing was
    filled in, and what names who made the file."""
    properties = inner(control, "sdtPr")
    if properties is None:
        return False
    if _CONTENTS.search(value(properties, "docPartObj", "docPartGallery") or ""):
        account.leave_out(control, "contents")
    elif flag(properties, "showingPlcHdr"):
        words = " ".join(bare_words(control).split())
        account.leave_out(control)
        if words:
            account.prompts[words] = None
    elif _fills_in_people(properties):
        account.leave_out(control, "people" if bare_words(control).strip() else "")
    else:
        return False
    return True


def _fills_in_people(properties: Element) -> bool:
    binding = inner(properties, "dataBinding")
    return binding is not None and _PEOPLE.search(binding.get(f"{W}xpath", "")) is not None
