"""Nothing in a finished MP3 acts or hides: its tag has only the frames we write, and behind it is only sound.

ID3 has frames with addresses that a player opens, with attached files of any kind and with commercials
(ID3v2.3, 4.3.1, 4.16 and 4.25), and most players pass over what stands between and behind the sound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from hwrender.formats.audio.id3 import OWN_FRAMES, frames_of_tag, tag_length
from hwrender.formats.audio.mp3_frames import frame_count
from hwrender.formats.contract import Check

_MANY = frozenset({"CHAP", "PRIV"})
_COVER = b"\x00image/png\x00\x03\x00\x89PNG\r\n\x1a\n"
_HEAD = b"ID3\x03\x00\x00"


def nothing_acts(path: Path, owners: Collection[str]) -> Check:
    """Each frame of the tag is one that we write, `owners` those of the private ones, and the rest is
    sound."""
    content = path.read_bytes()
    try:
        details = list(dict.fromkeys((*_in_tag(content, owners), *_behind(content))))
    except (ValueError, IndexError) as error:
        details = [str(error)]
    return Check("nothing in it acts by itself or hides", not details, "; ".join(details[:3]))


def _in_tag(content: bytes, owners: Collection[str]) -> Iterator[str]:
    if not content.startswith(_HEAD):
        yield "its tag is of a kind that we do not write"
        return
    frames = list(frames_of_tag(content))
    counts = Counter(name for name, _ in frames)
    for name, count in counts.items():
        if name not in OWN_FRAMES:
            yield f"its tag has a part that we do not write: {name}"
        elif count > 1 and name not in _MANY:
            yield f"its tag has {count} parts of one kind: {name}"
    for name, body in frames:
        if name == "PRIV" and body.partition(b"\x00")[0].decode("latin-1") not in owners:
            yield "its tag has data of somebody else"
        elif name == "APIC" and not body.startswith(_COVER):
            yield "its tag has a picture that we did not draw"
        elif name == "CHAP" and not _is_own_chapter(body):
            yield "a chapter has a part that we do not write"


def _is_own_chapter(body: bytes) -> bool:
    """Whether a chapter has a title and nothing else: others may lead to an address or show a picture."""
    start = body.index(b"\x00") + 1 + 16
    size = int.from_bytes(body[start + 4 : start + 8], "big")
    return body[start : start + 4] == b"TIT2" and start + 10 + size == len(body)


def _behind(content: bytes) -> Iterator[str]:
    try:
        frame_count(content[tag_length(content) :])
    except ValueError:
        yield "there is something else than our sound in it, or behind it"
