"""Is a draft known as one: by its name, by its first words, and by the manifest alike?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hwrender.edition.self_description import opens_as_draft
from hwrender.formats.contract import Check
from hwrender.publishing.manifest import Manifest
from hwrender.publishing.naming import DRAFT_END
from hwrender.verifying.words import ReadWords


def drafts_say_so(manifest: Manifest, words: tuple[ReadWords, ...]) -> Check:
    """Whoever meets one copy alone must see what it is. Sound on a disc has no words to be read."""
    read = {each.file: each for each in words if each.entries}
    faults = list(_faults(manifest, read))
    return Check("every draft says that it is one, and nothing else does", not faults, "; ".join(faults[:3]))


def _faults(manifest: Manifest, read: Mapping[str, ReadWords]) -> Iterator[str]:
    for file in manifest.files:
        is_named = file.file.startswith(f"{manifest.name}{DRAFT_END}.")
        if is_named != file.draft:
            yield f"{file.file} has the name of {_kind(is_draft=is_named)}"
        words = read.get(file.file)
        if words is not None and _begins_as_draft(words, manifest.language) != file.draft:
            yield f"{file.file} has the first words of {_kind(is_draft=not file.draft)}"


def _begins_as_draft(words: ReadWords, language: str) -> bool:
    return opens_as_draft(" ".join(entry.text for entry in words.entries[:2]), language)


def _kind(*, is_draft: bool) -> str:
    return "a draft" if is_draft else "a copy that is no draft"
