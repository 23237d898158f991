"""A pack of a published folder: the copies that its recipient needs, and the words that go with them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.posters import PosterFacts, poster
from hwrender.errors import FailedCheckError, os_errors_as_output_errors
from hwrender.formats import PAGED, format_named
from hwrender.formats.contract import RenderInput
from hwrender.formats.html import verify_published
from hwrender.formats.html.downloads import length_in_words, size_in_words
from hwrender.formats.html.forwarding import forwarded_page
from hwrender.formats.html.player import audio_file
from hwrender.formats.text.message import LONG_HEADING
from hwrender.packing.email_drafts import ATTACHED, Attachment, email_draft
from hwrender.packing.read_me import MESSAGES, READ_ME, PackedFile, PackFacts, read_me
from hwrender.packing.recipients import Recipient
from hwrender.packing.zips import PackMember, pack_zip
from hwrender.pipeline.finished_files import write_and_verify
from hwrender.pipeline.options import Environment
from hwrender.publishing.manifest import Manifest, PublishedFile
from hwrender.qr_codes import qr_png
from hwrender.style import load_style

POSTER_STYLE = "giant-print"
_PAGE, _MESSAGE, _POSTER = "html", "message", "poster"


class Pack(Struct, frozen=True):
    """A pack that is ready. `copies` are the formats in it with their sizes, `email` is a draft that goes
    with it and `not_attached` the names of copies that had no room in that."""

    content: bytes
    copies: tuple[tuple[str, int], ...]
    email: bytes
    not_attached: tuple[str, ...]


def make_pack(
    folder: Path, manifest: Manifest, recipient: Recipient, without: frozenset[str], environment: Environment
) -> Pack:
    """The pack of a folder that was verified. `without` are formats that are left out.

    Raises `OutputError` when a file cannot be read, and `FailedCheckError` when a page does not keep its
    claims on its way.
    """
    wanted = [name for name in recipient.formats if name not in without]
    files = [file for file in manifest.files if file.format in wanted and not file.out_of_date]
    files.sort(key=lambda file: wanted.index(file.format))
    contents = {file.format: _content(folder, file) for file in files}
    if _PAGE in contents:
        contents[_PAGE] = _page(folder, contents[_PAGE], files, manifest)
    files = [replace(file, size_bytes=len(contents[file.format])) for file in files]
    copies = [PackMember(file.file, contents[file.format]) for file in files]
    beside = list(_beside(folder, manifest, recipient, environment))
    listed = tuple(map(_listed, files)) + tuple(each for _, each in beside)
    first = PackMember(READ_ME, read_me(_facts(manifest), recipient, listed).encode("utf-8-sig"))
    email, not_attached = _email(folder, manifest, copies, files)
    return Pack(
        pack_zip((first, *copies, *(member for member, _ in beside))),
        tuple((file.format, file.size_bytes) for file in files),
        email,
        not_attached,
    )


def _email(
    folder: Path, manifest: Manifest, copies: list[PackMember], files: list[PublishedFile]
) -> tuple[bytes, tuple[str, ...]]:
    """A draft with the longer message and the copies, and the names of those that had no room."""
    attached = (
        Attachment(member, file.format, file.media_type)
        for member, file in zip(copies, files, strict=True)
        if file.format in ATTACHED
    )
    words = _long_message(_message(folder, manifest))
    return email_draft(manifest.about.title or manifest.name, words, tuple(attached))


def _content(folder: Path, file: PublishedFile) -> bytes:
    with os_errors_as_output_errors(f"{folder / file.file}: this file cannot be read"):
        return (folder / file.file).read_bytes()


def _page(folder: Path, page: bytes, files: list[PublishedFile], manifest: Manifest) -> bytes:
    """The page with its sound inside it: a phone opens it without the files beside it."""
    sound = None if b'src="data:audio/' in page else audio_file(manifest.files)
    given = None if sound is None else (sound.file, sound.media_type, (folder / sound.file).read_bytes())
    made = forwarded_page(page.decode("utf-8"), given, [file.file for file in files]).encode("utf-8")
    # how long the sound is, where the page goes without the file
    beside = tuple(files) if sound is None or sound in files else (*files, sound)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "page.html"
        path.write_bytes(made)
        failed = [each for each in verify_published(path, manifest.language, beside) if not each.passed]
    if failed:
        raise FailedCheckError(
            f"The page does not keep its claims when it is passed on ({failed[0].name}: {failed[0].detail}).",
            "Make the report again, then the pack.",
        )
    return made


def _beside(
    folder: Path, manifest: Manifest, recipient: Recipient, environment: Environment
) -> Iterator[tuple[PackMember, PackedFile]]:
    """What is no copy: the words to send, the poster and the QR code."""
    about = manifest.about
    message = _message(folder, manifest)
    if recipient.has_messages and message:
        content = message.replace("\n", "\r\n").encode("utf-8-sig")
        yield PackMember(MESSAGES, content), PackedFile(MESSAGES, _MESSAGE, "Words for a message", "text")
    if recipient.has_poster and about.audio_url:
        name = f"{manifest.name}-poster.pdf"
        drawn = _poster(manifest, environment)
        yield (
            PackMember(name, drawn),
            PackedFile(name, _POSTER, "Print it for a wall", size_in_words(len(drawn))),
        )
        name, code = f"{manifest.name}-qr.png", qr_png(about.audio_url)
        yield PackMember(name, code), PackedFile(name, "qr", "A code for phones", size_in_words(len(code)))


def _poster(manifest: Manifest, environment: Environment) -> bytes:
    """The poster as a PDF, held against its claims like every other."""
    about = manifest.about
    facts = PosterFacts(
        manifest.name, about.title, about.organisation, manifest.language, about.date, about.audio_url
    )
    edition = poster(facts, load_style(POSTER_STYLE))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "poster.pdf"
        given = RenderInput(edition, None, (), font_folders=environment.font_folders)
        write_and_verify(format_named(PAGED), given, path)
        return path.read_bytes()


def _listed(file: PublishedFile) -> PackedFile:
    length = [] if file.duration_seconds is None else [length_in_words(file.duration_seconds)]
    details = ", ".join([*length, size_in_words(file.size_bytes)])
    row = format_named(file.format)
    return PackedFile(file.file, file.format, row.download or row.summary, details)


def _facts(manifest: Manifest) -> PackFacts:
    about = manifest.about
    reach = (
        f"{kind}: {said}"
        for kind, said in (("Phone", about.phone), ("Email", about.email), ("Website", about.website))
        if said
    )
    return PackFacts(about.title or manifest.name, about.organisation, about.sensitive, tuple(reach))


def _message(folder: Path, manifest: Manifest) -> str:
    file = manifest.file_of(_MESSAGE)
    return "" if file is None or file.out_of_date else _content(folder, file).decode("utf-8")


def _long_message(message: str) -> str:
    """The longer of the two messages: what stands behind the last heading."""
    return message.split(f"\n\n{LONG_HEADING}\n\n")[-1]


def pack_name(manifest: Manifest, recipient: Recipient) -> str:
    """The name of the zip: that of the report, and for whom it is unless it is for everyone."""
    suffix = "" if recipient.name == "everyone" else f"-{recipient.name}"
    return f"{PurePath(manifest.name).name}{suffix}.zip"
