"""S7: initials that are not spelt out, each marked once, where it is first used."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.initials import find_initials, spelt_out
from hwrender.metadata import Metadata
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_initials(copy: Copy) -> Iterator[Mark]:
    """The initials that are neither known to all, nor explained, nor spelt out here or before."""
    known: set[str] = set()
    names = _names(copy.document.metadata)
    for text in copy.texts:
        known |= spelt_out(text.text)
        for initials in find_initials(text.text, known):
            if initials.letters in known:
                continue
            known.add(initials.letters)
            if copy.glossary.define(initials.letters) is None:
                name = _name_of(initials.letters, names)
                full = f"{name} ({initials.letters})" if name else None
                hint = f"Write {full}." if full else "Write the name in full, then these letters in brackets."
                message = f"Nothing says what {initials.letters} means."
                yield Mark(message, hint, text, initials.place, suggestion=full)


def _names(metadata: Metadata) -> tuple[str, ...]:
    own = (metadata.local_healthwatch, metadata.contact.organisation)
    return tuple(
        name for name in (*own, *metadata.partner_organisations, *metadata.service_providers) if name
    )


def _name_of(letters: str, names: tuple[str, ...]) -> str | None:
    return next((name for name in names if letters in spelt_out(f"{name} ({letters})")), None)
