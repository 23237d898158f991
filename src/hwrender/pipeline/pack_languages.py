"""The pages of a report in other languages that go along in its pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.fixed_words.table import ENGLISH, FixedWords, has_words_for, words_in, words_of
from hwrender.language.language_names import language_name
from hwrender.publishing.manifest import Manifest, PublishedFile, is_whole, read_manifest

OTHER_PAGE = "html in another language"
"""What lists of a pack call such a page: steps for its recipient speak of the page of the report itself."""


class OtherPage(Struct, frozen=True):
    """A page, the folder in which it was published, and the manifest of that."""

    folder: Path
    manifest: Manifest
    file: PublishedFile

    def use(self, words: FixedWords) -> str:
        """What it is for, with the language in its own words; where the list is not in `words` of English, in
        these alone."""
        language = self.manifest.language
        if words is not words_in(ENGLISH) and has_words_for(language):
            return words_of(language).name
        own = f" ({words_of(language).name})" if has_words_for(language) else ""
        english = words_of(language).english_name if has_words_for(language) else language_name(language)
        return f"Read it in {english}{own}"


def other_pages(folder: Path, manifest: Manifest) -> Iterator[OtherPage]:
    """The pages that lie beside this folder as their manifests say, and are not out of date."""
    names = {file.file.casefold() for file in manifest.files}
    for each in manifest.languages:
        place = folder.resolve().parent / each.folder
        other = read_manifest(place)
        file = None if other is None else other.file_of("html")
        if other is None or file is None or file.file != each.page or file.out_of_date or file.draft:
            continue
        if file.file.casefold() not in names and is_whole(place, file):
            names.add(file.file.casefold())
            yield OtherPage(place, other, file)
