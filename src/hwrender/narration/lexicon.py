"""Names and places that a voice would say wrong, and how they are said.

A word is said either "as if written" in ordinary letters (Siobhan = "shivawn"), which every voice can read,
or by its sounds in the International Phonetic Alphabet between slashes (Siobhan = "/ʃɪˈvɔːn/"), which is
exact but only for voices that take sounds; the others read the word as it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.metadata import GlossaryEntry, Metadata


class Pronunciation(Struct, frozen=True):
    """How `word` is said: in letters, or in IPA between slashes. Capital letters count."""

    word: str
    said: str

    def is_sounds(self) -> bool:
        return len(self.said) > 2 and self.said.startswith("/") and self.said.endswith("/")


class Lexicon(Struct, frozen=True):
    """A pronunciation list. Of two entries for a word the later one holds."""

    entries: tuple[Pronunciation, ...] = ()

    def readings(self) -> Mapping[str, str]:
        """The words said as if written, for every voice. A word with sounds stays itself, so that no rule of
        normalisation takes it apart."""
        return {entry.word: entry.word if entry.is_sounds() else entry.said for entry in self.entries}

    def sounds(self) -> Mapping[str, str]:
        """The words said by their sounds, in IPA without the slashes."""
        return {entry.word: entry.said.strip("/") for entry in self.entries if entry.is_sounds()}

    def said(self) -> Mapping[str, str]:
        """All words and how they are said, as they are listed."""
        return {entry.word: entry.said for entry in self.entries}

    def extended(self, entries: Iterable[Pronunciation]) -> Lexicon:
        """This list with more entries behind it, which win."""
        return Lexicon((*self.entries, *entries))


NO_LEXICON = Lexicon()

FILE_NAME = "lexicon.toml"
"""The list beside the reports of a folder."""

LETTERS = "letters"
"""What a glossary says of initials that are said letter by letter."""


def lexicon_for(
    metadata: Metadata, folder: Path, words: Mapping[str, str] | None = None, above: Path | None = None
) -> Lexicon:
    """How names are said in one report: the list of its organisation, which is `above`, the list in its
    folder, its glossary, and its own list.

    `words` are those that the front matter says how to say. What comes later wins. Raises `UnreadableError`
    when a list cannot be read."""
    path = folder / FILE_NAME
    shared = NO_LEXICON if above is None else load_lexicon(above)
    if path.is_file():
        shared = shared.extended(load_lexicon(path).entries)
    own = (Pronunciation(word, said) for word, said in (words or {}).items())
    return shared.extended(_of_glossary(metadata.glossary)).extended(own)


def _of_glossary(entries: Iterable[GlossaryEntry]) -> Iterator[Pronunciation]:
    """Hard words in both forms in which they are written: alone or at the head of a sentence, and plural."""
    for entry in entries:
        if entry.spoken is None:
            continue
        term, is_spelt = entry.term, entry.spoken == LETTERS
        said = " ".join(letter for letter in term if letter.isalnum()) if is_spelt else entry.spoken
        yield Pronunciation(term, said)
        if is_spelt:
            yield Pronunciation(f"{term}s", f"{said}s")
        if term[:1].islower():
            yield Pronunciation(term[:1].upper() + term[1:], said)


def load_lexicon(path: Path) -> Lexicon:
    """The list in a TOML file of lines like `Siobhan = "shivawn"`, under `[words]` or at the top.

    Raises `UnreadableError` with what to do.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableError(
            f"{path}: the list of words cannot be read ({error.strerror}).", "Check the name of the file."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(
            f"{path}: this is not a list of words: {error}.", 'Write each line like: Siobhan = "shivawn"'
        ) from error
    words = table.get("words", table)
    return lexicon_from_table(words if isinstance(words, dict) else table, str(path))


def lexicon_from_table(table: Mapping[str, object], file: str) -> Lexicon:
    """A list from words and how they are said. `file` is named in messages."""
    entries = []
    for word, said in table.items():
        if not isinstance(said, str) or not said.strip("/ "):
            raise UnreadableError(
                f"{file}: “{word}” needs words that say how it sounds.", 'Write it like: Siobhan = "shivawn"'
            )
        entries.append(Pronunciation(word, said.strip()))
    return Lexicon(tuple(entries))
