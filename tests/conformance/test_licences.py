"""Whoever installs hwrender may use it under Apache-2.0: nothing it needs has a licence that forbids it."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution

import pytest
from packaging.requirements import Requirement

COMPATIBLE = re.compile(
    r"MIT|BSD|0BSD|Apache|PSF-2\.0|Zlib|CC0|HPND"
    # used as they are, in files of their own: weak copyleft asks nothing of a program that calls them
    r"|MPL-2\.0|LGPL|Lesser General Public"
)
MIT_TEXT = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"


def needed() -> dict[str, Distribution]:
    """Everything that an installation without extras brings, hwrender itself left out."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement("hwrender")]
    while waiting:
        name = waiting.pop().name
        if name not in found:
            found[name] = distribution(name)
            lines = map(Requirement, found[name].requires or ())
            waiting += [line for line in lines if line.marker is None or line.marker.evaluate({"extra": ""})]
    del found["hwrender"]
    return found


def licence_of(one: Distribution) -> str:
    """What a distribution says of its licence: in its metadata, or else in the licence file it carries."""
    metadata = one.metadata
    said = [metadata.get("License-Expression"), metadata.get("License", "")[:80]]
    said += [line for line in metadata.get_all("Classifier", []) if line.startswith("License ::")]
    said += [
        "MIT" if MIT_TEXT in " ".join(file.read_text(encoding="utf-8").split()) else "unknown"
        for file in one.files or ()
        if file.name.startswith("LICENSE") and not any(said)
    ]
    return "; ".join(text for text in said if text)


@pytest.mark.parametrize("name", sorted(needed()))
def test_what_hwrender_needs_goes_with_its_licence(name: str) -> None:
    licence = licence_of(distribution(name))
    assert COMPATIBLE.search(licence), f"{name}: {licence!r}"
    assert not re.search(r"AGPL|(?<!L)GPL-|Affero", licence), f"{name}: {licence!r}"
