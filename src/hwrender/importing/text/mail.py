"""An e-mail that was saved as a text: its words without their encoding, and where its signature begins."""

from __future__ import annotations

import re
from email import message_from_string, policy
from email.message import EmailMessage

_ENCODED = re.compile(r"\A(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\n")
_HEADERS = re.compile(
    r"^(?:MIME-Version|Content-Type|Content-Transfer-Encoding):", re.MULTILINE | re.IGNORECASE
)
_KEPT = ("From", "To", "Cc", "Subject", "Date")
_SIGNATURE = re.compile(r"^--[ \t]*\n((?:[^\n]*\n){0,15}[^\n]*)\Z", re.MULTILINE)
_RE = re.compile(r"(?:(?:re|fwd?|aw|wg)[ \t]*:[ \t]*)+", re.IGNORECASE)


def without_encoding(text: str) -> str:
    """An e-mail with its main heads and its words as they are read; all else as it is."""
    head = _ENCODED.match(text)
    if head is None or not _HEADERS.search(head[0]):
        return text
    message = message_from_string(text, policy=policy.default)
    assert isinstance(message, EmailMessage)
    try:
        body = message.get_body(("plain",))
        words = body.get_content() if body is not None else ""
    except (LookupError, ValueError, AttributeError, KeyError):
        return text
    if not words.strip():
        return text
    heads = [f"{name}: {' '.join(str(message[name]).split())}\n" for name in _KEPT if message[name]]
    return "".join((*heads, "\n", words))


def signature_in(text: str) -> tuple[int, str]:
    """Where the line of two dashes stands that begins a signature, and what it says; else the end."""
    found = _SIGNATURE.search(text)
    return (found.start(), found[1]) if found is not None else (len(text), "")


def subject_without_marks(subject: str) -> str:
    """What an e-mail is about, without “Re:” and “Fwd:”."""
    return _RE.sub("", subject)
