"""The short message that goes with a report: one for a text message, a longer one for WhatsApp.

The first is one message and no more (`gsm`). Both have the address where there is one, and the neutral title
when the report is sensitive: they are shown on lock screens.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.edition.model import Publication
from hwrender.edition.outline import OutlineEntry
from hwrender.edition.self_description import draft_notice
from hwrender.fixed_words.table import FixedWords, words_of
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.formats.text.gsm import fits, places, plain_signs
from hwrender.formats.text.verification import plain_checks

_SHORTEST_TITLE = 12


def write(given: RenderInput, destination: Path) -> None:
    """Make both messages at `destination`, each under a line that says what it is for."""
    publication = given.edition.publication
    is_heard = given.options.spoken
    short, long = short_message(publication, is_heard=is_heard), long_message(publication, is_heard=is_heard)
    short_heading, long_heading = headings(publication.language)
    text = f"{short_heading}\n\n{short}\n\n{long_heading}\n\n{long}\n"
    with destination.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def headings(language: str) -> tuple[str, str]:
    """The lines that say what each message is for, in the language of the report."""
    words = words_of(language)
    return words.say("message.for_text"), words.say("message.for_chat")


def long_part(text: str, language: str) -> str:
    """The longer of the two messages in the text of such a file."""
    return text.partition(f"\n\n{headings(language)[1]}\n\n")[2]


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """Nothing: a message has words of its own."""
    del path
    return ()


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """What a published one proves, and that it gives away no more than it may."""
    publication = given.edition.publication
    text = path.read_text(encoding="utf-8")
    is_neutral = (
        not publication.sensitive
        or _title(publication) == publication.title
        or (plain_signs(publication.title) not in text)
    )
    address = publication.audio_url
    return (
        *verify_published(path, publication.language, ()),
        Check("it has the address", not address or address in text, "it has none"),
        Check("it gives nobody away", is_neutral, "it has the title of a sensitive report"),
    )


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Both messages are there, and the short one is one message."""
    del beside
    try:
        text = path.read_bytes().decode("utf-8")
    except ValueError as error:
        return (Check("it can be read", False, str(error)),)
    short_heading, long_heading = headings(language)
    before, _, after = text.partition(f"\n\n{long_heading}\n\n")
    short = before.removeprefix(f"{short_heading}\n\n")
    taken, most = places(short)
    return (
        *plain_checks(text),
        Check(
            "both messages are there",
            bool(after.strip()) and before.startswith(short_heading),
            "one is missing",
        ),
        Check("the short one is one text message", 0 < taken <= most, f"{taken} places of {most}"),
    )


def short_message(publication: Publication, *, is_heard: bool = True) -> str:
    """The most telling of several wordings that is one message. Where there is no sound, none says listen."""
    words = words_of(publication.language)
    wordings = map(plain_signs, _wordings(publication, words, is_heard=is_heard))
    return next(filter(fits, wordings), words.say("message.no_address"))


def long_message(publication: Publication, *, is_heard: bool = True) -> str:
    """The same with room: a few short lines."""
    words, name = words_of(publication.language), publication.organisation
    lines = [
        *([draft_notice(publication.language)] if publication.is_draft else []),
        words.say("message.made_by", organisation=name) if name else words.say("message.we_made"),
        _title(publication),
        *([words.say("message.ways_here" if publication.audio_url else "message.ways")] if is_heard else []),
        publication.audio_url or words.say("message.no_address"),
        words.say("message.another_way"),
    ]
    return "\n\n".join(plain_signs(line) for line in lines)


def _title(publication: Publication) -> str:
    """The title that may stand on a lock screen."""
    return publication.neutral_title if publication.sensitive else publication.title


def _wordings(publication: Publication, words: FixedWords, *, is_heard: bool) -> Iterator[str]:
    """From the fullest to the shortest, the address in each that can have it."""
    title, name, address = _title(publication), publication.organisation, publication.audio_url
    draft = f"{draft_notice(publication.language)} " if publication.is_draft else ""
    ask = words.say("message.no_address")
    invitation = [words.say("message.short_here", address=address)] if is_heard else []
    here = [*invitation, address, ask] if address else []
    for end in here or [f"{words.say('message.short')} {ask}" if is_heard else ask]:
        for shown in _shortened(title):
            if name:
                yield f"{draft}{name}: {shown} {end}"
        yield f"{draft}{words.say('message.new_report')} {end}"
        yield f"{draft}{end}"


def _shortened(title: str) -> Iterator[str]:
    """The title with a full stop, then cut after fewer and fewer words."""
    yield title if title.endswith((".", "?", "!", "。", "؟", "।", "۔", "።")) else f"{title}."
    words = title.split()
    while len(words) > 1 and len(" ".join(words)) > _SHORTEST_TITLE:
        words.pop()
        yield f"{' '.join(words)}..."
