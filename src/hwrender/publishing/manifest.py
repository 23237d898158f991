"""The manifest: what is in a report's folder, what was checked, and from what it was made.

It is written last. A folder whose manifest and files agree is whole; one where they differ was cut off
while it was being published. It names no host or path, nobody whom the copies do not name, and not the
source's file name: a neutral folder must not carry a telling name inside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec import MsgspecError, Struct, json

from hwrender.files import is_regular, open_regular

MANIFEST_NAME = "manifest.json"
SCHEMA = 1
MOST_BYTES = 4_000_000
"""How big a manifest may be: a thousand times as big as most."""
MOST_FILES = 64
MOST_OF_A_FILE = 3_000_000_000
"""How many bytes of a file are read to see whether it is unchanged: five hours of WAV."""


class Origin(Struct, frozen=True, forbid_unknown_fields=True):
    """What a file was made from. Two files with the same origin show the same words in the same look.

    `sources` is the SHA-256 over the report and the pictures beside it.
    """

    hwrender: str
    sources: str
    edition: str
    style: str


class ReportAbout(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the copies say of their report that a page about them may say too: the title (of a sensitive
    report, one that gives nobody away), the date as far as it is known (ISO 8601), and how to reach whoever
    publishes it. `answered` names the fields in which a person has answered what standards ask. `themes` and
    `place` (the local Healthwatch) tell where a list of reports has it; a sensitive report has none. `beside`
    is the second language of bilingual copies.

    Raises `ValueError` for a date that is none.
    """

    title: str = ""
    date: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    website: str = ""
    audio_url: str = ""
    other_formats: str = ""
    sensitive: bool = False
    answered: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    place: str = ""
    beside: str = ""

    def __post_init__(self) -> None:
        if self.date:
            date.fromisoformat(f"{self.date}{_FIRST_DAY[len(self.date) - len('2026') :]}")


_FIRST_DAY = "-01-01"
"""What a year lacks to be a day."""

NOTHING_ABOUT = ReportAbout()


class PublishedFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One file of the folder. `voice` and `duration_seconds` are there for what is heard.

    `private` counts what the rules on privacy found in the report that it was made from, accepted or not, by
    code. It is `out_of_date` when another file of the folder is of a later state of the report. A `draft` is
    the copy of a report of which a part was not ready, and says so itself. In a reader kit, `sheet` is which
    sheet it is of: files of one sheet say the same. `checked_by` is who has checked it by hand, as it says.
    It is `silent` where others of its format are heard.

    Raises `ValueError` when `file` leads out of the folder, on any system.
    """

    format: str
    file: str
    media_type: str
    size_bytes: int
    sha256: str
    duration_seconds: float | None
    voice: Mapping[str, str] | None
    checks: tuple[Mapping[str, str | bool], ...]
    origin: Origin
    private: Mapping[str, int] = {}
    out_of_date: bool = False
    draft: bool = False
    sheet: str = ""
    checked_by: str = ""
    silent: bool = False

    def __post_init__(self) -> None:
        if self.file in ("", ".", "..") or set(self.file) & set("/\\:\0"):
            raise ValueError(f"{self.file!r} leads out of the folder")


class PublishedLanguage(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The page of the same report in another language, and where it is from this folder. It `is_source` when
    the others were translated from it, and `is_older` when the words that it was translated from have changed
    since.

    Raises `ValueError` when `file` is not a page in a folder beside this one.
    """

    language: str
    file: str
    is_source: bool = False
    is_older: bool = False

    def __post_init__(self) -> None:
        above, *rest = self.file.split("/")
        is_plain = all(each not in ("", ".", "..") and not set(each) & set("\\:\0") for each in rest)
        if above != ".." or len(rest) != 2 or not is_plain or not rest[1].endswith(".html"):
            raise ValueError(f"{self.file!r} is not a page beside this folder")

    @property
    def folder(self) -> str:
        """The name of the folder that it is in."""
        return self.file.split("/")[1]

    @property
    def page(self) -> str:
        """The name of its file."""
        return self.file.split("/")[2]


class Manifest(Struct, frozen=True, forbid_unknown_fields=True, tag_field="schema", tag=SCHEMA):
    """The whole folder. `origin` is that of the latest build, `source` tells its report from others of the
    same name (`hwrender.publishing.superseding`); in older manifests it is empty.

    `accepted` are the findings that somebody has looked at and let pass: the code and place of each, and a
    hash of the reason. `parts` is how many parts of the report were in each state when it was last made.
    `readers` says for each part and test with readers how many people read it, who, when, and how many
    changes were made; small numbers of people are not told. `about` is what the copies say of the report.
    It was made `strict` where no warning was let through, those on its wording included. `languages` are its
    pages in other languages, which lie beside it when they are made.
    Raises `ValueError` when a file is listed twice.
    """

    name: str
    language: str
    origin: Origin
    files: tuple[PublishedFile, ...]
    accepted: tuple[Mapping[str, str | int], ...]
    source: str = ""
    parts: Mapping[str, int] = {}
    readers: tuple[Mapping[str, str | int], ...] = ()
    about: ReportAbout = NOTHING_ABOUT
    strict: bool = False
    languages: tuple[PublishedLanguage, ...] = ()

    def __post_init__(self) -> None:
        names = {file.file for file in self.files}
        if len(names) != len(self.files) or len(names) > MOST_FILES:
            raise ValueError("a file is listed twice, or there are far too many")

    def as_json(self) -> str:
        """UTF-8 text, keys in a fixed order, ending in a newline."""
        return json.format(json.encode(self), indent=2).decode() + "\n"

    def out_of_date(self) -> tuple[str, ...]:
        """The names of the files that are not of the latest state."""
        return tuple(file.file for file in self.files if file.out_of_date)

    def drafts(self) -> tuple[str, ...]:
        """The names of the files that are copies of a draft."""
        return tuple(file.file for file in self.files if file.draft)

    def is_of_sheets(self) -> bool:
        """Whether this is a reader kit or a statement, and no copies of a report."""
        return any(file.sheet for file in self.files)

    def file_of(self, format_name: str) -> PublishedFile | None:
        return next((file for file in self.files if file.format == format_name), None)


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder; nothing when there is none, or none that can be read.

    No file it names lies outside the folder.
    """
    try:
        with open_regular(folder / MANIFEST_NAME) as stream:
            content = stream.read(MOST_BYTES + 1)
        return json.decode(content, type=Manifest) if len(content) <= MOST_BYTES else None
    except (OSError, MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def holds(folder: Path, mark: bytes) -> bool:
    """Whether the manifest of a folder has these bytes: quicker than reading it, where it seldom has."""
    try:
        with open_regular(folder / MANIFEST_NAME) as stream:
            return mark in stream.read(MOST_BYTES)
    except OSError:
        return False


def whole_files(folder: Path) -> tuple[PublishedFile, ...]:
    """The files of a folder's manifest that lie there as it says."""
    manifest = read_manifest(folder)
    return () if manifest is None else tuple(each for each in manifest.files if is_whole(folder, each))


def is_whole(folder: Path, file: PublishedFile) -> bool:
    """Whether the file on disk is the one the manifest speaks of."""
    path = folder / file.file
    try:
        size = path.lstat().st_size
        is_plain = is_regular(path) and size == file.size_bytes <= MOST_OF_A_FILE
        return is_plain and sha256_of(path) == file.sha256
    except OSError:
        return False


def digest_of(manifests: Iterable[Manifest]) -> str:
    """One SHA-256 over all of these, which tells whether any copy has been made anew since."""
    return hashlib.sha256("".join(manifest.as_json() for manifest in manifests).encode()).hexdigest()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal. Raises `OSError`, for what is no file at once."""
    with open_regular(path, follow_links=True) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
