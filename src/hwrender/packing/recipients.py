"""Whom a pack is for: what each of them needs, and nothing else.

A person who wants to read or hear the report is told what to do in its language. The others pass it on as
part of their work, and are told in English.
"""

from __future__ import annotations

from msgspec import Struct


class Recipient(Struct, frozen=True):
    """One row. `formats` are the copies that go into the pack where the folder has them.

    `steps` say what to do with them, and `safe` how nobody is given away where the topic is sensitive.
    `has_poster` and `has_messages` say whether the poster and the words to send go along. `is_reader` is set
    where the report is for them: then `steps` and `safe` are keys of fixed words (`read_me.spoken_to`)."""

    name: str
    summary: str
    formats: tuple[str, ...]
    steps: tuple[str, ...]
    safe: tuple[str, ...]
    has_poster: bool = True
    has_messages: bool = True
    is_reader: bool = False


_PLAY = "Play {audio} to people."
_SHOW = "Or open {html} on a phone. It shows the words and plays the sound."
_SEND = "Send {opus} or {audio} with WhatsApp."
_WORDS = "Use the words in “{message}” when you send it."
_PRINT = "Print {pdf} on A4 paper. Do not make it smaller."
_BOTH_SIDES = "Print on both sides, in colour if you can."
_POSTER = "Print {poster} for a wall. People point their phone at it and listen."
_CHANGE = "Open {word} in Word to change the size of the words."

_ASK_FIRST = (
    "Ask people first if you may send this to their phone.",
    "Other people may look at their phone.",
    "The names of the files do not say what the report is about. Please keep the names.",
)
_ON_PAPER = ("Give the copies only to the people who asked for them.",)

RECIPIENTS: tuple[Recipient, ...] = (
    Recipient(
        "everyone",
        "All copies, for people who will know what to do with them",
        ("pdf", "word", "html", "audio", "opus", "epub", "text"),
        (_PLAY, _SHOW, _SEND, _WORDS, _PRINT, _POSTER, _CHANGE),
        _ASK_FIRST,
    ),
    Recipient(
        "nurse",
        "For a person who passes the report on, like a nurse or a hostel worker",
        ("audio", "opus", "html", "pdf"),
        (_PLAY, _SHOW, _SEND, _WORDS, _PRINT, _POSTER),
        _ASK_FIRST,
    ),
    Recipient(
        "reader",
        "For a person who wants to read or hear it",
        ("html", "audio"),
        ("pack.read", "pack.listen"),
        ("pack.your_phone", "pack.delete"),
        has_poster=False,
        has_messages=False,
        is_reader=True,
    ),
    Recipient(
        "printer",
        "For the person who prints it",
        ("pdf",),
        (_PRINT, _BOTH_SIDES, _POSTER),
        _ON_PAPER,
        has_messages=False,
    ),
)


def recipient_named(name: str) -> Recipient:
    """The row of this name. Raises `KeyError`."""
    return {row.name: row for row in RECIPIENTS}[name]
