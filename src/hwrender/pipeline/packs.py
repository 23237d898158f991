"""A pack of a published folder: the copies that its recipient needs, and the words that go with them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Paragraph, text_of_inlines
from hwrender.edition.contacts import ways_to_reach
from hwrender.edition.posters import poster
from hwrender.edition.single_pages import PageFacts
from hwrender.errors import FailedCheckError, os_errors_as_output_errors
from hwrender.fixed_words.table import ENGLISH, FixedWords, words_in
from hwrender.formats import format_named
from hwrender.formats.html import verify_published
from hwrender.formats.html.downloads import length_in_words, size_in_words, use_of
from hwrender.formats.html.forwarding import forwarded_page, plays
from hwrender.formats.text.message import long_part
from hwrender.metadata import Contact, Metadata
from hwrender.packing.email_drafts import ATTACHED, Attachment, email_draft
from hwrender.packing.read_me import MESSAGES, READ_ME, PackedFile, PackFacts, read_me, spoken_to
from hwrender.packing.recipients import Recipient
from hwrender.packing.zips import PackMember, pack_zip
from hwrender.pipeline.finished_files import page_pdf
from hwrender.pipeline.options import Environment
from hwrender.pipeline.pack_languages import OTHER_PAGE, OtherPage, other_pages
from hwrender.publishing.manifest import Manifest, PublishedFile
from hwrender.qr_codes import qr_png
from hwrender.style import load_style

POSTER_STYLE = "giant-print"
_PAGE, _MESSAGE, _POSTER = "html", "message", "poster"


class Pack(Struct, frozen=True):
    """A pack: its copies in order, with their content as it goes along, and what stands around them."""

    copies: tuple[tuple[PublishedFile, PackMember], ...]
    first: PackMember
    beside: tuple[PackMember, ...]

    def content(self) -> bytes:
        """The zip. The same pack gives the same bytes."""
        return pack_zip((self.first, *(member for _, member in self.copies), *self.beside))

    def sizes(self) -> tuple[tuple[str, int], ...]:
        """The formats of the copies, with their sizes in bytes."""
        return tuple((file.format, file.size_bytes) for file, _ in self.copies)


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
    others = tuple(other_pages(folder, manifest)) if any(file.format == _PAGE for file in files) else ()
    copies = (
        *(_copy(folder, file, files, manifest, others) for file in files),
        *(_other(each, manifest, others) for each in others),
    )
    beside = tuple(_beside(folder, manifest, recipient, environment))
    told, words = spoken_to(recipient, manifest.language)
    listed = (*_all_listed(files, copies, others, words), *(each for _, each in beside))
    text = read_me(_facts(manifest), told, listed, words)
    first = PackMember(READ_ME, text.encode("utf-8-sig"))
    return Pack(copies, first, tuple(member for member, _ in beside))


def email_of(pack: Pack, folder: Path, manifest: Manifest) -> tuple[bytes, tuple[str, ...]]:
    """A draft with the longer message and the copies, and the names of those that had no room."""
    own = {file.file for file in manifest.files}
    attached = (
        Attachment(member, file.format, file.media_type)
        for file, member in pack.copies
        if file.format in ATTACHED and file.file in own
    )
    words = long_part(_message(folder, manifest), manifest.language)
    return email_draft(manifest.about.title or manifest.name, words, tuple(attached))


def _other(
    other: OtherPage, manifest: Manifest, others: tuple[OtherPage, ...]
) -> tuple[PublishedFile, PackMember]:
    """The page in another language, which leads to this report and to the other languages."""
    beside = [*(each.file.file for each in others if each != other), *_own_page(manifest)]
    content = _page(other.folder, _content(other.folder, other.file), [], other.manifest, beside)
    return replace(other.file, size_bytes=len(content)), PackMember(other.file.file, content)


def _own_page(manifest: Manifest) -> tuple[str, ...]:
    file = manifest.file_of(_PAGE)
    return () if file is None else (file.file,)


def _all_listed(
    files: list[PublishedFile],
    copies: tuple[tuple[PublishedFile, PackMember], ...],
    others: tuple[OtherPage, ...],
    words: FixedWords,
) -> Iterator[PackedFile]:
    """The copies as they are listed; pages in other languages say in which."""
    yield from (_listed(file, words) for file, _ in copies[: len(files)])
    for other, (file, _) in zip(others, copies[len(files) :], strict=True):
        yield PackedFile(file.file, OTHER_PAGE, other.use(words), size_in_words(file.size_bytes))


def _copy(
    folder: Path,
    file: PublishedFile,
    files: list[PublishedFile],
    manifest: Manifest,
    others: tuple[OtherPage, ...],
) -> tuple[PublishedFile, PackMember]:
    """A copy as it goes along, and what is known of it then."""
    content = _content(folder, file)
    if file.format == _PAGE:
        content = _page(folder, content, files, manifest, [each.file.file for each in others])
    return replace(file, size_bytes=len(content)), PackMember(file.file, content)


def _content(folder: Path, file: PublishedFile) -> bytes:
    with os_errors_as_output_errors(f"{folder / file.file}: this file cannot be read"):
        return (folder / file.file).read_bytes()


def _page(
    folder: Path, page: bytes, files: list[PublishedFile], manifest: Manifest, languages: list[str]
) -> bytes:
    """The page with its sound inside it: a phone opens it without the files beside it. `languages` are the
    pages in other languages that go along."""
    text = page.decode("utf-8")
    sound = next((file for file in manifest.files if plays(text, file.file)), None)
    given = None if sound is None else (sound.file, sound.media_type, _content(folder, sound))
    forwarded = forwarded_page(text, given, [file.file for file in files], languages)
    made = forwarded.encode("utf-8")
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
    about = manifest.about
    facts = PageFacts(
        manifest.name, about.title, about.organisation, manifest.language, about.date, about.audio_url
    )
    return page_pdf(poster(facts, load_style(POSTER_STYLE)), environment)


def _listed(file: PublishedFile, words: FixedWords) -> PackedFile:
    length = [] if file.duration_seconds is None else [length_in_words(file.duration_seconds, words)]
    details = ", ".join([*length, size_in_words(file.size_bytes)])
    return PackedFile(file.file, file.format, _use(file, words), details)


def _use(file: PublishedFile, words: FixedWords) -> str:
    """What to do with a copy: all formats that readers get but the page have words for a link to them."""
    own = words.texts.get(f"page.{use_of(file)}")
    if own is None and words is words_in(ENGLISH):
        row = format_named(file.format)
        return row.download or row.summary
    return own or words.say("message.ways").removesuffix(words.say("cover.stop"))


def _facts(manifest: Manifest) -> PackFacts:
    about = manifest.about
    contact = Contact(phone=about.phone, email=about.email, website=about.website, address=about.address)
    ways = ways_to_reach(Metadata("", manifest.language, contact=contact))
    reach = (
        text_of_inlines(block.children)
        for way in ways
        for block in way.blocks
        if isinstance(block, Paragraph)
    )
    return PackFacts(about.title or manifest.name, about.organisation, about.sensitive, tuple(reach))


def _message(folder: Path, manifest: Manifest) -> str:
    file = manifest.file_of(_MESSAGE)
    return "" if file is None or file.out_of_date else _content(folder, file).decode("utf-8")


def pack_name(manifest: Manifest, recipient: Recipient) -> str:
    """The name of the zip: that of the report, and for whom it is unless it is for everyone."""
    suffix = "" if recipient.name == "everyone" else f"-{recipient.name}"
    return f"{PurePath(manifest.name).name}{suffix}.zip"
